// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/scan/clusterlist.h"
#include "desktop/scan/mergebar.h"
#include "desktop/scan/offerpane.h"
#include "desktop/scan/scanfoot.h"
#include "desktop/scan/scanpage.h"
#include "desktop/widgets/elidedlabel.h"
#include "desktop/widgets/rowrole.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace covault::desktop::testing {

/// Does what a person does on the screen of the scan, and sees what one sees.
class ScanDriver
{
public:
    explicit ScanDriver(QWidget &window)
        : m_page(window.findChild<ScanPage *>())
    {
        if (!m_page)
            qFatal("the screen of the scan is missing");
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
    /// By the keyboard: a box is wider than what can be clicked of it.
    void click(const QString &words)
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
    bool has(const QString &words) const
    {
        for (const auto *button : m_page->findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(m_page) && button->text() == words)
                return true;
        }
        return false;
    }
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
        QStringList lines;
        for (const auto *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisibleTo(m_page))
                lines += label->text();
        }
        for (const auto *label : m_page->findChildren<ElidedLabel *>()) {
            if (label->isVisibleTo(m_page))
                lines += label->text();
        }
        for (const auto *button : m_page->findChildren<QAbstractButton *>())
            lines += button->text();
        return lines.join(u'\n');
    }
    QComboBox &mergeChoice() const { return *m_page->foot().merge().findChild<QComboBox *>(); }

private:
    ScanPage *m_page;
};

} // namespace covault::desktop::testing
