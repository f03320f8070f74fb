// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/health/decisionbar.h"
#include "desktop/health/findingview.h"
#include "desktop/health/healthpage.h"
#include "desktop/widgets/rowrole.h"
#include "desktop/widgets/segmentbar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

namespace covault::desktop::testing {

/// Does what a person does on the home screen, and sees what one sees.
class HealthDriver
{
public:
    explicit HealthDriver(QWidget &window)
        : m_page(find<HealthPage>(window))
        , m_view(find<FindingView>(*m_page))
    {
        m_view->setFocus();
    }

    HealthPage &page() { return *m_page; }
    FindingView &view() { return *m_view; }
    DecisionBar &decisions() { return m_page->decisions(); }

    /// All rows, groups as "[This month 2]", findings as "Warning Notice date near | Line | Ada Berg".
    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < m_view->model()->rowCount(); ++row) {
            const auto shown = m_view->model()->index(row, 0).data(RowRole).value<FindingRow>();
            if (shown.isGroup())
                rows += QStringLiteral("[%1 %2]").arg(shown.title).arg(shown.count);
            else
                rows += QStringLiteral("%1 %2 | %3 | %4")
                                .arg(drawing::nameOf(shown.severity), shown.title, shown.record, shown.who);
        }
        return rows;
    }
    int findings() const
    {
        int count = 0;
        for (int row = 0; row < m_view->model()->rowCount(); ++row)
            count += m_view->model()->index(row, 0).flags() != Qt::NoItemFlags ? 1 : 0; // without making the rows
        return count;
    }
    /// Everything that is written in labels.
    QString text() const
    {
        QStringList lines;
        for (const auto *label : m_page->findChildren<QLabel *>())
            lines += label->text();
        return lines.join(u'\n');
    }
    QString current() const { return m_view->currentIndex().data().toString(); }
    QString currentRecord() const { return m_view->currentIndex().data(RowRole).value<FindingRow>().record; }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_view, key, modifiers); }
    /// Chooses one of the filters by its words.
    void choose(const QString &words)
    {
        QCoreApplication::processEvents(); // a segment made just now is shown by an event
        for (auto *button : m_page->findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(m_page) && button->text() == words)
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        qFatal("there is no filter '%s'", qPrintable(words));
    }
    /// What stands behind the words of a filter: "Snoozed, 1".
    QString filter(const QString &words) const
    {
        for (const auto *button : m_page->findChildren<QAbstractButton *>()) {
            if (button->text() == words)
                return button->accessibleName();
        }
        return {};
    }

private:
    template<typename Widget>
    static Widget *find(QWidget &in)
    {
        auto *found = in.findChild<Widget *>();
        if (!found)
            qFatal("a part of the screen is missing");
        return found;
    }

    HealthPage *m_page;
    FindingView *m_view;
};

} // namespace covault::desktop::testing
