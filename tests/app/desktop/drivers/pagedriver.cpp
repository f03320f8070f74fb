// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/drivers/pagedriver.h"

#include "desktop/widgets/elidedlabel.h"

#include <QLabel>

namespace covault::desktop::testing {

template<typename Label>
static QStringList textsOf(const QWidget &widget)
{
    QStringList lines;
    for (const auto *label : widget.findChildren<Label *>()) {
        if (label->isVisibleTo(&widget))
            lines += label->text();
    }
    return lines;
}

PageDriver::PageDriver(QWidget *page)
    : m_widget(page)
{
    if (!page)
        qFatal("the screen is missing");
}

QAbstractButton &PageDriver::button(const QString &words) const
{
    QCoreApplication::processEvents(); // one made just now is shown by an event
    for (auto *button : m_widget->findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(m_widget) && (button->text() == words || button->accessibleName() == words))
            return *button;
    }
    qFatal("there is no '%s' to press", qPrintable(words));
}

void PageDriver::click(const QString &words)
{
    QAbstractButton &pressed = button(words);
    pressed.setFocus();
    QTest::keyClick(&pressed, Qt::Key_Space);
}

bool PageDriver::has(const QString &words) const
{
    for (const auto *button : m_widget->findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(m_widget) && button->text() == words)
            return true;
    }
    return false;
}

QString PageDriver::text() const
{
    return (textsOf<QLabel>(*m_widget) + textsOf<ElidedLabel>(*m_widget)).join(u'\n');
}

bool PageDriver::isDrawnIn(QWidget &widget, const QMargins &margins)
{
    const QImage seen = widget.grab().toImage();
    const QImage part = seen.copy(seen.rect().marginsRemoved(margins));
    QImage even(part.size(), part.format());
    even.fill(part.pixelColor(0, 0));
    return part != even;
}

} // namespace covault::desktop::testing
