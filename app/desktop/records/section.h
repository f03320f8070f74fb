// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    void changeEvent(QEvent *event) override;

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
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    Ink m_ink;
};

/// Deletes all that is in \p layout, once the events at hand are done: one of its buttons may have asked for it.
void clear(QLayout &layout);

} // namespace covault::desktop
