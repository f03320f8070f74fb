// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QTest>

namespace covault::desktop::testing {

/// Presses and reads what every screen has: buttons, and words in labels. The drivers of screens begin with it.
class PageDriver
{
public:
    /// Ends the test program if there is no \p page.
    explicit PageDriver(QWidget *page);

    QAbstractButton &button(const QString &words) const;
    /// By the keyboard: a box is wider than what can be clicked of it.
    void click(const QString &words);
    bool has(const QString &words) const;
    /// Everything that is written in labels.
    QString text() const;
    /// Whether \p widget shows more than one colour within \p margins.
    static bool isDrawnIn(QWidget &widget, const QMargins &margins);

private:
    QWidget *m_widget;
};

} // namespace covault::desktop::testing
