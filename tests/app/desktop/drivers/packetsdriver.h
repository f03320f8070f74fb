// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/packets/packetform.h"
#include "desktop/packets/packetpreview.h"
#include "desktop/packets/packetspage.h"
#include "desktop/packets/sheetview.h"
#include "desktop/packets/thumbnails.h"
#include "tests/app/desktop/drivers/pagedriver.h"

#include <QComboBox>
#include <QLineEdit>

namespace covault::desktop::testing {

/// Does what a person does on the screen of packets, and sees what one sees.
class PacketsDriver : public PageDriver
{
public:
    explicit PacketsDriver(QWidget &window)
        : PageDriver(window.findChild<PacketsPage *>())
        , m_page(window.findChild<PacketsPage *>())
    {
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
    void press(const QString &words) { click(words); }
    void pressInSheet(Qt::Key key) { QTest::keyClick(&m_page->preview().sheet(), key); }
    SheetView &sheet() { return m_page->preview().sheet(); }
    Thumbnails &thumbnails() { return m_page->preview().thumbnails(); }
    /// "Page 1 of 4": what stands over the page.
    QString place() const { return m_page->preview().sheet().accessibleName(); }
    /// Whether the page that is shown has something on it.
    bool isPainted()
    {
        const QSize edge = sheet().size() / 4;
        return PageDriver::isDrawnIn(sheet(), {edge.width(), edge.height(), edge.width(), edge.height()});
    }

private:
    PacketsPage *m_page;
};

} // namespace covault::desktop::testing
