// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

QT_FORWARD_DECLARE_CLASS(QToolButton)
QT_FORWARD_DECLARE_CLASS(QWidget)

namespace covault::desktop {

/// A flat button that is an icon and can be reached by Tab; \p words are its tooltip and what is read out. Without an
/// icon it shows the text that it is given.
QToolButton *iconButton(const QString &icon, const QString &words, QWidget *parent);

} // namespace covault::desktop
