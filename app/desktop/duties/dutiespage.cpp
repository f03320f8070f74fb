// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/duties/dutiespage.h"

#include "desktop/actions/recordplace.h"
#include "desktop/duties/answerspane.h"
#include "desktop/duties/dutydelegate.h"
#include "desktop/duties/dutypane.h"
#include "desktop/duties/lanedelegate.h"
#include "desktop/models/rowlistmodel.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/theme/icons.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/pane.h"
#include "desktop/widgets/rowrole.h"
#include "desktop/widgets/segmentbar.h"

#include <QBoxLayout>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int LaneWidth = 320;
const QString AllLanes = QStringLiteral("*"); // a row needs an id

QListView *listView(RowListModel *model, QAbstractItemDelegate *delegate, const QString &name, QWidget *parent)
{
    auto *view = new QListView(parent);
    delegate->setParent(view);
    view->setModel(model);
    view->setItemDelegate(delegate);
    view->setAccessibleName(name);
    view->setEditTriggers(QListView::NoEditTriggers);
    view->setFrameShape(QFrame::NoFrame);
    view->setUniformItemSizes(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QListView::ScrollPerPixel);
    view->setMouseTracking(true);
    return view;
}

QString rowTip(const DutyView &duty)
{
    QStringList lines{duty.title};
    for (const DutySide &side : duty.sides)
        lines += DutiesPage::tr("%1: %2").arg(side.name, side.words);
    for (const DutyFinding &finding : duty.findings)
        lines += finding.evidence;
    return lines.join(u'\n');
}

void setCurrent(QListView &view, const QModelIndex &index)
{
    if (index == view.currentIndex() && view.selectionModel()->isSelected(index))
        return;
    view.setCurrentIndex(index);
    if (index.row() <= 1)
        view.scrollToTop(); // with its heading
    else
        view.scrollTo(index);
}

} // namespace

DutiesPage::DutiesPage(QWidget *parent)
    : Page(parent)
    , m_title(new InkLabel(tr("Who does what"), TextSize::Title, InkLabel::Ink::Text, this, QFont::DemiBold))
    , m_summary(new InkLabel({}, TextSize::Body, InkLabel::Ink::Muted, this))
    , m_laneModel(new RowListModel(this))
    , m_lanes(listView(m_laneModel, new LaneDelegate, tr("Areas"), this))
    , m_filter(new SegmentBar(tr("Duties shown"), this))
    , m_head(new DutyHead(this))
    , m_dutyModel(new RowListModel(this))
    , m_duties(listView(m_dutyModel, new DutyDelegate, tr("Duties"), this))
    , m_duty(new DutyPane(this))
    , m_listed(buildDuties())
    , m_answers(new AnswersPane(this))
{
    m_empty = EmptyState::over(m_duties);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(buildLanes());
    row->addWidget(m_listed, 1);
    row->addWidget(m_answers, 1);
    column->addLayout(row, 1);
    connect(m_filter, &SegmentBar::currentChanged, this, [this](int place) { Q_EMIT filterChosen(DutyFilter(place)); });
    connect(m_duty, &DutyPane::openRequested, this, &DutiesPage::openRequested);
    connect(m_duties, &QListView::activated, this, &DutiesPage::openRequested);
    connect(m_lanes->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (const QString id = m_laneModel->idAt(now); !m_isShowing && !id.isEmpty())
            Q_EMIT laneChosen(id == AllLanes ? QString() : id);
    });
    connect(m_duties->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (const auto duty = recordIn(m_dutyModel->idAt(now)); !m_isShowing && duty)
            Q_EMIT dutyChosen(*duty);
    });
    m_counts.fill(-1);
    showDuties({});
}

QWidget *DutiesPage::buildHead()
{
    auto *head = new Pane(Pane::Ground::Base, Pane::Edge::Bottom, this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::Section, space::Card, space::Section, space::Group);
    row->setSpacing(space::Group);
    row->addWidget(m_title);
    row->addWidget(m_summary, 1);
    return head;
}

QWidget *DutiesPage::buildLanes()
{
    auto *pane = new Pane(Pane::Ground::Base, Pane::Edge::Trailing, this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    auto *ask = new QPushButton(icon(u"phone-call"_s), tr("Who answers…"), pane);
    auto *room = new QVBoxLayout;
    room->setContentsMargins(space::Section, space::Control, space::Section, space::Control);
    room->addWidget(ask);
    column->addLayout(room);
    column->addWidget(m_lanes, 1);
    connect(ask, &QPushButton::clicked, this, &DutiesPage::answersRequested);
    return pane;
}

QWidget *DutiesPage::buildDuties()
{
    auto *pane = new Pane(Pane::Ground::Base, Pane::Edge::None, this);
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(space::Section, space::Control, space::Section, space::Control);
    filters->addWidget(m_filter);
    filters->addStretch();
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(filters);
    column->addWidget(m_head);
    column->addWidget(m_duties, 1);
    column->addWidget(m_duty);
    connect(m_duties->verticalScrollBar(), &QScrollBar::rangeChanged, this, &DutiesPage::fitHead);
    return pane;
}

void DutiesPage::setState(const DutiesState &state)
{
    QString summary;
    if (!state.isLoading && state.total > 0) {
        // One has words of its own: the source text is English without a translation.
        summary = tr("%1 in %2, %3 signed by every side")
                          .arg(state.total == 1 ? tr("1 duty") : tr("%n duties", nullptr, state.total),
                                  state.areas == 1 ? tr("1 area") : tr("%n areas", nullptr, state.areas),
                                  QLocale().toString(state.signedByAll));
    }
    m_summary->setText(summary);
    m_isShowing = true;
    showLanes(state);
    showDuties(state);
    m_isShowing = false;
    showEmpty(state);
    m_duty->setDuty(state.current);
}

void DutiesPage::setAnswers(const AnswersState &state)
{
    const bool wasOpen = m_answers->isVisibleTo(this);
    m_answers->setState(state);
    m_listed->setVisible(!state.isOpen);
    m_answers->setVisible(state.isOpen);
    if (state.isOpen != wasOpen)
        (state.isOpen ? m_answers->list() : m_duties)->setFocus();
}

void DutiesPage::showLanes(const DutiesState &state)
{
    std::vector<ShownRow> rows;
    for (const LaneRow &lane : state.lanes) {
        rows.push_back({lane.id.isEmpty() ? AllLanes : lane.id, QVariant::fromValue(lane), lane.title,
                accessibleText(lane), {}});
    }
    m_laneModel->setRows(std::move(rows));
    setCurrent(*m_lanes, m_laneModel->indexOf(state.lane.isEmpty() ? AllLanes : state.lane));
}

void DutiesPage::showDuties(const DutiesState &state)
{
    if (std::exchange(m_counts, state.counts) != state.counts) { // they are made anew, which would take the keyboard
        const auto &counts = state.counts;
        m_filter->setSegments({{tr("All"), counts[0]}, {tr("Nobody's"), counts[1]}, {tr("Not signed"), counts[2]},
                {tr("Changed"), counts[3]}, {tr("Unanswered"), counts[4]}, {tr("Ours"), counts[5]}});
    }
    m_filter->setCurrent(int(state.filter));
    std::vector<ShownRow> rows;
    for (const DutyRow &row : state.rows) {
        rows.push_back({row.isHeading() ? QString() : targetOf(row.duty.key), QVariant::fromValue(row),
                row.isHeading() ? row.heading : row.duty.title, accessibleText(row),
                row.isHeading() ? QString() : rowTip(row.duty)});
    }
    m_dutyModel->setRows(std::move(rows));
    setCurrent(*m_duties, state.current ? m_dutyModel->indexOf(targetOf(state.current->key)) : QModelIndex());
    fitHead();
}

void DutiesPage::showEmpty(const DutiesState &state)
{
    m_head->setVisible(!state.rows.empty());
    if (state.isLoading)
        return m_empty->setText({u"clipboard-check"_s, tr("Reading who does what"), {}, {}, {}, {}});
    if (state.error)
        return m_empty->setText(
                {u"alert-circle"_s, tr("The duties could not be read"), inWords(*state.error), {}, {}, {}});
    if (!state.suggested.isEmpty())
        return m_empty->setText({u"clipboard-check"_s, tr("Nothing is agreed here yet"),
                tr("These are the duties of this area: %1.").arg(state.suggested.join(u", "_s)), {}, {}, {}});
    if (state.total == 0)
        return m_empty->setText({u"clipboard-check"_s, tr("No duty is written down yet"),
                tr("A duty names one accountable side, who answers first and who stands in, and is signed by both "
                   "sides. "
                   "Choose an area to see what belongs to it."),
                {}, {}, {}});
    m_empty->setText({u"circle-check"_s, tr("No such duty here"),
            tr("Every duty of this area is as it should be in this."), {}, {}, {}});
}

std::vector<QWidget *> DutiesPage::panes()
{
    if (m_answers->isVisibleTo(this))
        return {m_lanes, m_answers->list()};
    std::vector<QWidget *> panes{m_lanes, m_duties, m_filter};
    if (m_duty->isVisibleTo(this))
        panes.push_back(m_duty);
    return panes;
}

// The rows end where the scroll bar begins; the columns' names stand over them.
void DutiesPage::fitHead()
{
    m_head->setMargin(std::max(0, m_duties->width() - m_duties->viewport()->width()));
}

void DutiesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_lanes->parentWidget()->setFixedWidth(std::min(scaled(LaneWidth), width() / 3));
    fitHead();
}

void DutiesPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colours().base);
}

} // namespace covault::desktop
