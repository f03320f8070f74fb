// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace covault::desktop::testing {

/// What is wrong with what is seen of \p window now, in words: an empty list is good. Each counts what it looked at, and
/// finds it wrong to have seen fewer than \p least.
QStringList unnamedControls(QWidget &window, int least);
/// Controls that the Tab key does not reach from where the keyboard is.
QStringList unreachedByTab(QWidget &window, int least);
/// Texts that are cut: not elided on purpose, but wider or higher than their place.
QStringList cutTexts(QWidget &window, int least);
/// Controls that stand out of the window, or are lower or narrower than 24 pixels.
QStringList misplacedControls(QWidget &window, int least);

} // namespace covault::desktop::testing
