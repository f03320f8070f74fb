// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/duties/dutiespage.h"
#include "desktop/duties/dutypane.h"
#include "desktop/widgets/copybutton.h"
#include "desktop/widgets/fieldrow.h"
#include "desktop/widgets/rowrole.h"
#include "tests/app/desktop/drivers/pagedriver.h"

#include <QDateTimeEdit>
#include <QListView>

namespace covault::desktop::testing {

/// Does what a person does on the screen of duties, and sees what one sees.
class DutiesDriver : public PageDriver
{
public:
    explicit DutiesDriver(QWidget &window)
        : PageDriver(window.findChild<DutiesPage *>())
        , m_page(window.findChild<DutiesPage *>())
    {
        for (auto *view : m_page->findChildren<QListView *>()) {
            const QString name = view->accessibleName();
            (name == QStringLiteral("Areas")           ? m_lanes
                            : name == QStringLiteral("Duties") ? m_duties
                                                               : m_answers) = view;
        }
        m_duties->setFocus();
    }

    QListView &duties() { return *m_duties; }
    QListView &lanes() { return *m_lanes; }

    /// "Incident response: 2 1", of all rows of areas that have a duty.
    QStringList laneCounts() const
    {
        QStringList rows;
        for (int row = 0; row < m_lanes->model()->rowCount(); ++row) {
            const auto lane = rowAt<LaneRow>(m_lanes->model()->index(row, 0));
            if (lane.total() > 0)
                rows += QStringLiteral("%1: %2 %3 %4")
                                .arg(lane.title)
                                .arg(lane.internal)
                                .arg(lane.provider)
                                .arg(lane.nobody);
        }
        return rows;
    }
    /// Headings as "[Incident response 2]", duties by their title.
    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < m_duties->model()->rowCount(); ++row) {
            const auto shown = rowAt<DutyRow>(m_duties->model()->index(row, 0));
            rows += shown.isHeading() ? QStringLiteral("[%1 %2]").arg(shown.heading).arg(shown.count)
                                      : shown.duty.title;
        }
        return rows;
    }
    void chooseLane(const QString &title)
    {
        for (int row = 0; row < m_lanes->model()->rowCount(); ++row) {
            const QModelIndex index = m_lanes->model()->index(row, 0);
            if (index.data().toString() == title)
                return m_lanes->setCurrentIndex(index);
        }
        qFatal("there is no area '%s'", qPrintable(title));
    }
    void choose(const QString &words) { QTest::mouseClick(&button(words), Qt::LeftButton); }
    QString current() const { return m_duties->currentIndex().data().toString(); }
    /// What the row of \p duty says to who does not see it.
    QString spoken(const QString &duty) const
    {
        for (int row = 0; row < m_duties->model()->rowCount(); ++row) {
            const QModelIndex index = m_duties->model()->index(row, 0);
            if (index.data().toString() == duty)
                return index.data(Qt::AccessibleTextRole).toString();
        }
        return {};
    }
    // who answers
    bool isAsking() const { return m_answers->isVisible(); }
    /// "Alert triage: Ada Berg", of all rows; who nobody is, is empty.
    QStringList answers() const
    {
        QStringList rows;
        for (int row = 0; row < m_answers->model()->rowCount(); ++row) {
            const auto shown = rowAt<AnswerView>(m_answers->model()->index(row, 0));
            rows += QStringLiteral("%1: %2").arg(shown.title, shown.name);
        }
        return rows;
    }
    void chooseAnswer(const QString &duty)
    {
        for (int row = 0; row < m_answers->model()->rowCount(); ++row) {
            const QModelIndex index = m_answers->model()->index(row, 0);
            if (index.data().toString() == duty)
                return m_answers->setCurrentIndex(index);
        }
        qFatal("there is no answer for '%s'", qPrintable(duty));
    }
    QDateTimeEdit &moment() const { return *m_page->findChild<QDateTimeEdit *>(); }
    void setMoment(const QDateTime &at) { moment().setDateTime(at); }
    /// Presses the copy button beside a number.
    void copy(const QString &label)
    {
        for (auto *row : m_page->findChildren<FieldRow *>()) {
            if (row->isVisibleTo(m_page) && row->label() == label)
                return row->copyButton().click();
        }
        qFatal("there is no '%s' to copy", qPrintable(label));
    }
    void press(Qt::Key key) { QTest::keyClick(m_duties, key); }

private:
    DutiesPage *m_page;
    QListView *m_lanes = nullptr;
    QListView *m_duties = nullptr;
    QListView *m_answers = nullptr;
};

} // namespace covault::desktop::testing
