// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/iconbutton.h"

#include "desktop/theme/icons.h"

#include <QToolButton>

namespace covault::desktop {

QToolButton *iconButton(const QString &icon, const QString &words, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    if (!icon.isEmpty())
        button->setIcon(desktop::icon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(words);
    button->setToolTip(words);
    return button;
}

} // namespace covault::desktop
