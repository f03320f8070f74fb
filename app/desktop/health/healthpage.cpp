// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/health/healthpage.h"

#include "desktop/health/decisionbar.h"
#include "desktop/health/findingmodel.h"
#include "desktop/health/healthcards.h"
#include "desktop/health/keyhints.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/segmentbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

/// With less there is no room for the charts.
constexpr int LeastHeight = 480;

} // namespace

HealthPage::HealthPage(QWidget *parent)
    : Page(parent)
    , m_title(new QLabel(tr("Health"), this))
    , m_day(new QLabel(this))
    , m_checked(new QLabel(this))
    , m_cards(new HealthCards(this))
    , m_shown(new SegmentBar(tr("Findings shown"), this))
    , m_whose(new SegmentBar(tr("Whose findings"), this))
    , m_model(new FindingModel(this))
    , m_view(new FindingView(this))
    , m_decisions(new DecisionBar(this))
    , m_hints(new KeyHints(this))
{
    m_view->setModel(m_model);
    m_empty = EmptyState::over(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::Section, space::Card, space::Section, space::Control);
    top->setSpacing(space::Group);
    top->addWidget(buildHead());
    top->addWidget(m_cards);
    top->addWidget(buildFilters());
    column->addLayout(top);
    auto *line = new Pane(Pane::Ground::Base, Pane::Edge::Top, this);
    line->setFixedHeight(1);
    column->addWidget(line);
    column->addWidget(m_view, 1);
    column->addWidget(m_decisions);
    column->addWidget(m_hints);
    addHints();
    connect(m_view, &FindingView::wished, this, &HealthPage::wished);
    connect(m_view, &FindingView::menuRequested, this, &HealthPage::menuRequested);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (!m_isShowing)
            Q_EMIT selected(m_model->idAt(now));
    });
    applyFonts();
}

QWidget *HealthPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Group);
    row->addWidget(m_title);
    row->addWidget(m_day);
    row->addStretch();
    row->addWidget(m_checked);
    return head;
}

QWidget *HealthPage::buildFilters()
{
    auto *bar = new QWidget(this);
    m_filters = new QBoxLayout(QBoxLayout::LeftToRight, bar);
    m_filters->setContentsMargins(0, 0, 0, 0);
    m_filters->setSpacing(space::Group);
    m_filters->addWidget(m_shown, 0, Qt::AlignLeading);
    m_filters->addWidget(m_whose, 0, Qt::AlignLeading);
    m_filters->addStretch();
    connect(m_shown, &SegmentBar::currentChanged, this, [this](int place) { Q_EMIT shownChosen(Shown(place)); });
    connect(m_whose, &SegmentBar::currentChanged, this, [this](int place) { Q_EMIT whoseChosen(Whose(place)); });
    showCounts({});
    return bar;
}

void HealthPage::addHints()
{
    m_hints->add({u"J"_s, u"K"_s}, tr("move"));
    m_hints->add({u"F"_s}, tr("fix"));
    m_hints->add({u"R"_s}, tr("reviewed"));
    m_hints->add({u"E"_s}, tr("open"));
    m_hints->add({u"A"_s}, tr("assign"));
    m_hints->add({u"S"_s}, tr("snooze"));
}

void HealthPage::setState(const HealthState &state)
{
    m_day->setText(state.today.isValid() ? QLocale().toString(state.today, u"dddd d MMMM"_s) : QString());
    m_checkedWords = state.checked;
    if (state.charts && std::exchange(m_charts, state.charts) != state.charts)
        m_cards->setCharts(*state.charts);
    fitCards();
    showCounts(state);
    showCurrent(state);
    showEmpty(state);
    m_hints->setPlace(state.place > 0 ? tr("%1 of %2").arg(QLocale().toString(state.place), QLocale().toString(state.findings)) : QString());
    const bool wasDeciding = m_decisions->isVisibleTo(this);
    m_decisions->ask(state.deciding, state.about, state.today, state.members);
    if (wasDeciding && !state.deciding)
        m_view->setFocus(Qt::OtherFocusReason);
}

void HealthPage::showCounts(const HealthState &state)
{
    const auto &shown = state.shownCounts;
    const auto &whose = state.whoseCounts;
    m_shown->setSegments({{tr("Needs attention"), shown[0]}, {tr("Notices"), shown[1]}, {tr("Snoozed"), shown[2]},
            {tr("Accepted risks"), shown[3]}});
    m_whose->setSegments({{tr("Everyone"), {}}, {tr("Mine"), whose[1]}, {tr("Unassigned"), whose[2]}});
    fitFilters();
    m_shown->setCurrent(int(state.shown));
    m_whose->setCurrent(int(state.whose));
}

void HealthPage::showCurrent(const HealthState &state)
{
    m_isShowing = true;
    const FindingId before = m_model->idAt(m_view->currentIndex());
    const int scrolled = m_view->verticalScrollBar()->value();
    m_model->setRows(state.rows);
    const QModelIndex current = m_model->indexOf(state.current);
    if (current != m_view->currentIndex() || !m_view->selectionModel()->isSelected(current)) {
        m_view->setCurrentIndex(current);
        if (before == state.current && !before.isNull())
            m_view->verticalScrollBar()->setValue(scrolled); // nobody moved: the list was made anew
        else if (state.place <= 1)
            m_view->scrollToTop(); // with its heading
        else
            m_view->scrollTo(current);
    }
    m_isShowing = false;
}

void HealthPage::showEmpty(const HealthState &state)
{
    if (state.isLoading)
        return m_empty->setText({u"activity-heartbeat"_s, tr("Checking every record"), {}, {}, {}, {}});
    if (state.error)
        return m_empty->setText(
                {u"alert-circle"_s, tr("The records could not be checked"), inWords(*state.error), {}, {}, {}});
    switch (state.shown) {
    case Shown::Attention:
        return m_empty->setText({u"circle-check"_s, tr("Nothing needs attention"),
                tr("Nothing here that can't be trusted any more."), {}, {}, {}});
    case Shown::Notices:
        return m_empty->setText(
                {u"circle-check"_s, tr("No notices"), tr("Here stands what could be better."), {}, {}, {}});
    case Shown::Snoozed:
        return m_empty->setText(
                {u"bell-off"_s, tr("Nothing is snoozed"), tr("A snoozed finding comes back on its day."), {}, {}, {}});
    case Shown::Accepted:
        return m_empty->setText({u"shield-check"_s, tr("No risk was accepted"),
                tr("An accepted risk stays here with its reason."), {}, {}, {}});
    }
}

std::vector<QWidget *> HealthPage::panes()
{
    std::vector<QWidget *> panes{m_view, m_shown};
    if (m_decisions->isVisibleTo(this))
        panes.push_back(m_decisions);
    return panes;
}

// Both bars in one line, or one above the other.
void HealthPage::fitFilters()
{
    const int room = width() - 2 * space::Section;
    const int needed = m_shown->sizeHint().width() + m_whose->sizeHint().width() + space::Group;
    m_filters->setDirection(needed <= room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

// In a low window the list comes first; the score is told in words. In a narrow one the day gives way.
void HealthPage::fitCards()
{
    const bool hasRoom = height() >= scaled(LeastHeight);
    m_cards->setVisible(hasRoom);
    const bool isKnown = m_charts && !hasRoom;
    m_checked->setText(isKnown ? tr("Score %1 · %2").arg(m_charts->score).arg(m_checkedWords) : m_checkedWords);
    const int words = m_title->sizeHint().width() + m_day->sizeHint().width() + m_checked->sizeHint().width();
    m_day->setVisible(words + 3 * space::Group <= width() - 2 * space::Section);
}

void HealthPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitFilters();
    fitCards();
}

void HealthPage::applyFonts()
{
    m_title->setFont(textFont(TextSize::Title, QFont::DemiBold));
    for (QLabel *label : {m_day, m_checked}) {
        label->setFont(textFont(TextSize::Body));
        look::setInk(*label, colours().muted);
    }
}

void HealthPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyFonts();
        fitFilters();
        fitCards();
    }
    Page::changeEvent(event);
}

void HealthPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colours().base);
}

} // namespace covault::desktop
