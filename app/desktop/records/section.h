// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QLayout>

namespace covault::desktop {

/// The small heading above a part of a page: "Linked from".
class SectionLabel : public QLabel
{
    Q_OBJECT
public:
    SectionLabel(const QString &text, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyLook();
};

/// A line of plain words in one of the quieter inks.
class QuietLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Ink { Text, Secondary, Muted, Critical };

    QuietLabel(const QString &text, Ink ink, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyLook();

    Ink m_ink;
};

/// Words that lead somewhere, in the accent: cut with dots where they do not fit, and taken whole as its tooltip.
class TextLink : public QAbstractButton
{
    Q_OBJECT
public:
    TextLink(const QString &text, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Deletes all that is in \p layout, once the events at hand are done: one of its buttons may have asked for it.
void clear(QLayout &layout);

} // namespace covault::desktop
