// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/packets/packetform.h"
#include "desktop/packets/packetpreview.h"
#include "desktop/packets/packetspage.h"
#include "desktop/packets/sheetview.h"
#include "desktop/packets/thumbnails.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace covault::desktop::testing {

/// Does what a person does on the screen of packets, and sees what one sees.
class PacketsDriver
{
public:
    explicit PacketsDriver(QWidget &window)
        : m_page(window.findChild<PacketsPage *>())
    {
        if (!m_page)
            qFatal("the screen of packets is missing");
    }

    void type(const QString &recipient)
    {
        m_page->form().recipient().setFocus();
        m_page->form().recipient().clear();
        QTest::keyClicks(&m_page->form().recipient(), recipient);
    }
    void usePattern(const QString &title)
    {
        auto *box = m_page->form().findChild<QComboBox *>();
        box->setFocus();
        QTest::keyClicks(box, title); // as typing finds it
        QTest::keyClick(box, Qt::Key_Return);
    }
    QStringList patterns() const
    {
        const auto *box = m_page->form().findChild<QComboBox *>();
        QStringList titles;
        for (int i = 0; i < box->count(); ++i)
            titles += box->itemText(i);
        return titles;
    }
    /// By the keyboard: a box is wider than what can be clicked of it.
    void press(const QString &words)
    {
        QAbstractButton &pressed = button(words);
        pressed.setFocus();
        QTest::keyClick(&pressed, Qt::Key_Space);
    }
    QAbstractButton &button(const QString &words) const
    {
        QCoreApplication::processEvents(); // one made just now is shown by an event
        for (auto *button : m_page->findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(m_page) && (button->text() == words || button->accessibleName() == words))
                return *button;
        }
        qFatal("there is no '%s' to press", qPrintable(words));
    }
    void pressInSheet(Qt::Key key) { QTest::keyClick(&m_page->preview().sheet(), key); }
    SheetView &sheet() { return m_page->preview().sheet(); }
    Thumbnails &thumbnails() { return m_page->preview().thumbnails(); }
    /// Everything that is written in labels.
    QString text() const
    {
        QStringList lines;
        for (const auto *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisibleTo(m_page))
                lines += label->text();
        }
        return lines.join(u'\n');
    }
    /// "Page 1 of 4": what stands over the page.
    QString place() const { return m_page->preview().sheet().accessibleName(); }
    /// Whether the page that is shown has something on it.
    bool isPainted()
    {
        const QImage seen = m_page->preview().sheet().grab().toImage();
        const QRect middle(seen.width() / 4, seen.height() / 4, seen.width() / 2, seen.height() / 2);
        const QImage part = seen.copy(middle);
        QImage even(part.size(), part.format());
        even.fill(part.pixelColor(0, 0));
        return part != even;
    }

private:
    PacketsPage *m_page;
};

} // namespace covault::desktop::testing
