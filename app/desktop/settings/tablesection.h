// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace covault::desktop {

class SettingWords;

/// A part of the settings that is a table: a heading, what is put below it, as wide as can be read well and as high as
/// the page.
class TableSection : public QWidget
{
    Q_OBJECT
public:
    TableSection(const QString &title, const QString &intro, QWidget *parent);

protected:
    /// Where the table and what belongs to it go; the section owns what is put in.
    QVBoxLayout &column() const { return *m_column; }
    SettingWords &intro() const { return *m_intro; }

    void changeEvent(QEvent *event) override;

private:
    void fitWidth();

    QWidget *m_body;
    QVBoxLayout *m_column;
    SettingWords *m_intro;
};

} // namespace covault::desktop
