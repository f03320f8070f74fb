// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/duties/dutiesstate.h"

QT_FORWARD_DECLARE_CLASS(QListView)

namespace covault::desktop {

class DutyHead;
class DutyPane;
class EmptyState;
class InkLabel;
class RowListModel;
class SegmentBar;

/// Who does what: the areas at the left, the duties of one of them, and below these the current duty. Shows a
/// DutiesState and says what is wished.
class DutiesPage : public Page
{
    Q_OBJECT
public:
    explicit DutiesPage(QWidget *parent);

    void setState(const DutiesState &state);
    void showTarget(const QString &target) override { Q_EMIT targetRequested(target); }
    std::vector<QWidget *> panes() override;

Q_SIGNALS:
    void laneChosen(const QString &lane);
    void filterChosen(covault::desktop::DutyFilter filter);
    void dutyChosen(const covault::vault::RecordKey &duty);
    void openRequested();
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
    std::array<int, DutyFilterCount> m_counts{}; // as they stand in the filter
    bool m_isShowing = false;                    // what changes in the views now is not the user's doing
};

} // namespace covault::desktop
