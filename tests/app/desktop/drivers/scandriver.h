// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/scan/clusterlist.h"
#include "desktop/scan/mergebar.h"
#include "desktop/scan/offerpane.h"
#include "desktop/scan/scanfoot.h"
#include "desktop/scan/scanpage.h"
#include "desktop/widgets/rowrole.h"
#include "tests/app/desktop/drivers/pagedriver.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace covault::desktop::testing {

/// Does what a person does on the screen of the scan, and sees what one sees.
class ScanDriver : public PageDriver
{
public:
    explicit ScanDriver(QWidget &window)
        : PageDriver(window.findChild<ScanPage *>())
        , m_page(window.findChild<ScanPage *>())
    {
    }

    /// Headings as "[New to the vault 2]", things as "Nordlicht GmbH: New".
    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            const auto shown = rowAt<FoundRow>(list().model()->index(row, 0));
            rows += shown.isHeading() ? QStringLiteral("[%1 %2]").arg(shown.title).arg(shown.count)
                                      : QStringLiteral("%1: %2").arg(shown.title, shown.word);
        }
        return rows;
    }
    ClusterList &list() const { return m_page->list(); }
    QString current() const { return list().currentIndex().data().toString(); }
    void select(const QString &title)
    {
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            if (list().model()->index(row, 0).data().toString() == title)
                list().setCurrentIndex(list().model()->index(row, 0));
        }
        QCOMPARE(current(), title);
    }
    void press(Qt::Key key) { QTest::keyClick(&list(), key); }
    /// What stands behind the words of a list: "Ignored, 1".
    QString count(const QString &words) const { return button(words).accessibleName(); }
    /// The evidence, a line each, as it is read out.
    QStringList evidence() const
    {
        QStringList lines;
        for (const auto *view : m_page->findChildren<QListView *>()) {
            for (int row = 0; view != &list() && row < view->model()->rowCount(); ++row)
                lines += view->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        }
        return lines;
    }
    /// Everything that is written in labels, boxes and buttons.
    QString text() const
    {
        QStringList lines{PageDriver::text()};
        for (const auto *button : m_page->findChildren<QAbstractButton *>())
            lines += button->text();
        return lines.join(u'\n');
    }
    QComboBox &mergeChoice() const { return *m_page->foot().merge().findChild<QComboBox *>(); }

private:
    ScanPage *m_page;
};

} // namespace covault::desktop::testing
