// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/widgets/elidedlabel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

namespace covault::desktop::testing {

/// Presses and reads what every screen has: buttons, and words in labels. The drivers of screens begin with it.
class PageDriver
{
public:
    /// Ends the test program if there is no \p page.
    explicit PageDriver(QWidget *page)
        : m_widget(page)
    {
        if (!page)
            qFatal("the screen is missing");
    }

    QAbstractButton &button(const QString &words) const
    {
        QCoreApplication::processEvents(); // one made just now is shown by an event
        for (auto *button : m_widget->findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(m_widget) && (button->text() == words || button->accessibleName() == words))
                return *button;
        }
        qFatal("there is no '%s' to press", qPrintable(words));
    }
    /// By the keyboard: a box is wider than what can be clicked of it.
    void click(const QString &words)
    {
        QAbstractButton &pressed = button(words);
        pressed.setFocus();
        QTest::keyClick(&pressed, Qt::Key_Space);
    }
    bool has(const QString &words) const
    {
        for (const auto *button : m_widget->findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(m_widget) && button->text() == words)
                return true;
        }
        return false;
    }
    /// Everything that is written in labels.
    QString text() const { return (textsOf<QLabel>() + textsOf<ElidedLabel>()).join(u'\n'); }
    /// Whether \p widget shows more than one colour within \p margins.
    static bool isDrawnIn(QWidget &widget, const QMargins &margins)
    {
        const QImage seen = widget.grab().toImage();
        const QImage part = seen.copy(seen.rect().marginsRemoved(margins));
        QImage even(part.size(), part.format());
        even.fill(part.pixelColor(0, 0));
        return part != even;
    }

protected:
    template<typename Label>
    QStringList textsOf() const
    {
        QStringList lines;
        for (const auto *label : m_widget->findChildren<Label *>()) {
            if (label->isVisibleTo(m_widget))
                lines += label->text();
        }
        return lines;
    }

private:
    QWidget *m_widget;
};

} // namespace covault::desktop::testing
