// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/theme/theme.h"

#include <QLabel>

namespace covault::desktop {

/// Plain words in one of the steps of type and one of the inks. It follows theme and text size by itself.
class InkLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Ink { Text, Secondary, Muted };

    InkLabel(const QString &text, TextSize size, Ink ink, QWidget *parent, QFont::Weight weight = QFont::Normal);
    /// Over as many lines as the words need.
    static InkLabel *wrapped(const QString &text, Ink ink, QWidget *parent, TextSize size = TextSize::Body);
    /// The same, which can be marked by the mouse and copied.
    static InkLabel *selectable(const QString &text, Ink ink, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyLook();

    TextSize m_size;
    Ink m_ink;
    QFont::Weight m_weight;
};

} // namespace covault::desktop
