// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/duties/answersstate.h"
#include "desktop/duties/dutiesstate.h"

QT_FORWARD_DECLARE_CLASS(QListView)

namespace covault::desktop {

class AnswersPane;
class DutyHead;
class DutyPane;
class EmptyState;
class InkLabel;
class RowListModel;
class SegmentBar;

/// Who does what: the areas at the left, the duties of one of them, and below these the current duty; in their place, on
/// demand, who answers for each. Shows a DutiesState and an AnswersState and says what is wished.
class DutiesPage : public Page
{
    Q_OBJECT
public:
    explicit DutiesPage(QWidget *parent);

    void setState(const DutiesState &state);
    /// Shows the box 'Who answers' in the place of the duties, or no more.
    void setAnswers(const AnswersState &state);
    AnswersPane &answers() const { return *m_answers; }
    void showTarget(const QString &target) override { Q_EMIT targetRequested(target); }
    std::vector<QWidget *> panes() override;

Q_SIGNALS:
    void laneChosen(const QString &lane);
    void filterChosen(covault::desktop::DutyFilter filter);
    void dutyChosen(const covault::vault::RecordKey &duty);
    void openRequested();
    void answersRequested();
    void targetRequested(const QString &target);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildLanes();
    QWidget *buildDuties();
    void showLanes(const DutiesState &state);
    void showDuties(const DutiesState &state);
    void showEmpty(const DutiesState &state);
    void fitHead();

    InkLabel *m_title;
    InkLabel *m_summary;
    RowListModel *m_laneModel;
    QListView *m_lanes;
    SegmentBar *m_filter;
    DutyHead *m_head;
    RowListModel *m_dutyModel;
    QListView *m_duties;
    EmptyState *m_empty = nullptr;
    DutyPane *m_duty;
    QWidget *m_listed; // the duties: filter, list and the current one
    AnswersPane *m_answers;
    std::array<int, DutyFilterCount> m_counts{}; // as they stand in the filter
    bool m_isShowing = false;                    // what changes in the views now is not the user's doing
};

} // namespace covault::desktop
