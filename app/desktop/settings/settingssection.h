// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace covault::desktop {

/// A part of the settings: a heading and rows below it, as wide as can be read well, scrolled where they don't fit.
class SettingsSection : public QScrollArea
{
    Q_OBJECT
public:
    SettingsSection(const QString &title, const QString &intro, QWidget *parent);

    /// Where rows are made in.
    QWidget *body() const { return widget(); }
    void add(QWidget *row);
    /// Puts \p row behind another one.
    void addBehind(QWidget *row, QWidget *other);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitWidth();

    QVBoxLayout *m_column;
};

} // namespace covault::desktop
