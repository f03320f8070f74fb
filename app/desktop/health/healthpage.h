// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/health/findingview.h"
#include "desktop/health/healthstate.h"

QT_FORWARD_DECLARE_CLASS(QBoxLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)

namespace covault::desktop {

class DecisionBar;
class EmptyState;
class FindingModel;
class HealthCards;
class KeyHints;
class SegmentBar;

/// The home screen: what needs someone today, and how well the vault can be trusted. Shows a HealthState and says what
/// is wished.
class HealthPage : public Page
{
    Q_OBJECT
public:
    explicit HealthPage(QWidget *parent);

    void setState(const HealthState &state);
    void showTarget(const QString &target) override { Q_EMIT targetRequested(target); }
    std::vector<QWidget *> panes() override;
    DecisionBar &decisions() const { return *m_decisions; }

Q_SIGNALS:
    void shownChosen(covault::desktop::Shown shown);
    void whoseChosen(covault::desktop::Whose whose);
    void selected(const covault::FindingId &id);
    void wished(covault::desktop::FindingView::Wish wish);
    void menuRequested(const QPoint &place);
    void targetRequested(const QString &target);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildFilters();
    void addHints();
    void showCounts(const HealthState &state);
    void showCurrent(const HealthState &state);
    void showEmpty(const HealthState &state);
    void applyFonts();
    void fitFilters();
    void fitCards();

    QLabel *m_title;
    QLabel *m_day;
    QLabel *m_checked;
    HealthCards *m_cards;
    QBoxLayout *m_filters = nullptr;
    SegmentBar *m_shown;
    SegmentBar *m_whose;
    FindingModel *m_model;
    FindingView *m_view;
    EmptyState *m_empty;
    DecisionBar *m_decisions;
    KeyHints *m_hints;
    QString m_checkedWords;
    std::shared_ptr<const HealthCharts> m_charts; // those shown
    bool m_isShowing = false;                     // what changes in the view now is not the user's doing
};

} // namespace covault::desktop
