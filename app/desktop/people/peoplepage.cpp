// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/peoplepage.h"

#include "desktop/people/accesspanel.h"
#include "desktop/people/currentstack.h"
#include "desktop/people/factspanel.h"
#include "desktop/people/invitepanel.h"
#include "desktop/people/linedelegate.h"
#include "desktop/people/linemodel.h"
#include "desktop/people/peoplemodel.h"
#include "desktop/people/peopleview.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/findingbanner.h"
#include "desktop/widgets/progressbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int PanelWidth = 320;
constexpr int MostStorages = 4;
constexpr int EmptyHeight = 220;
/// Below it the panel stands under the lists.
constexpr int RoomForBoth = 760;
/// Of the lists, for words behind their titles.
constexpr int RoomForRemarks = 560;

} // namespace

PeoplePage::PeoplePage(QWidget *parent)
    : Page(parent)
    , m_parts(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_main(new QWidget(this))
    , m_column(new QVBoxLayout(m_main))
    , m_title(new QLabel(tr("People & sync"), this))
    , m_summary(new QLabel(this))
    , m_sync(new QPushButton(icon(u"refresh"_s), tr("S&ync now"), this))
    , m_inviteButton(new QPushButton(icon(u"plus"_s), tr("In&vite"), this))
    , m_progress(new ProgressBar(tr("Working"), this))
    , m_peopleModel(new PeopleModel(this))
    , m_people(new PeopleView(this))
    , m_storageTitle(new QLabel(tr("Shared storage"), this))
    , m_storageRemark(new QLabel(tr("encrypted changes only, nothing readable"), this))
    , m_addStorage(new QPushButton(icon(u"plus"_s), tr("A&dd"), this))
    , m_storageModel(new LineModel(this))
    , m_storages(new LineView(tr("Shared storage"), space::Section, MostStorages, this))
    , m_notice(new QWidget(this))
    , m_side(new Pane(Pane::Ground::Alternate, Pane::Edge::Leading, this))
    , m_scroll(new QScrollArea(m_side))
    , m_panels(new CurrentStack(m_scroll))
    , m_facts(new FactsPanel(m_panels))
    , m_invite(new InvitePanel(m_panels))
    , m_access(new AccessPanel(m_panels))
{
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(0);
    buildLists();
    buildPanel();
    m_parts->addWidget(m_main, 1);
    m_parts->addWidget(m_side);
    connectParts();
    applyFonts();
    fit();
}

QWidget *PeoplePage::buildHead()
{
    auto *head = new QWidget(m_main);
    head->setMinimumHeight(scaled(measure::ActionBar));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::Section, 0, space::Section, 0);
    row->setSpacing(space::Group);
    row->addWidget(m_title);
    row->addWidget(m_summary);
    row->addStretch(1);
    row->addWidget(m_sync);
    row->addWidget(m_inviteButton);
    look::setGhost(*m_sync);
    m_sync->setAutoDefault(false);
    m_inviteButton->setAutoDefault(false);
    return head;
}

QWidget *PeoplePage::buildStorageHead()
{
    auto *head = new QWidget(m_main);
    head->setMinimumHeight(scaled(measure::PaneHead));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::Section, space::Control, space::Section, 0);
    row->setSpacing(space::Group);
    row->addWidget(m_storageTitle);
    row->addWidget(m_storageRemark);
    row->addStretch(1);
    row->addWidget(m_addStorage);
    look::setGhost(*m_addStorage);
    m_addStorage->setAutoDefault(false);
    m_addStorage->setAccessibleName(tr("Add shared storage"));
    return head;
}

void PeoplePage::buildLists()
{
    m_people->setModel(m_peopleModel);
    m_storages->setModel(m_storageModel);
    m_storages->setEmptyHeight(EmptyHeight);
    m_noStorage = EmptyState::over(m_storages);
    m_noStorage->setText({u"cloud-off"_s, tr("No shared storage yet"),
            tr("A folder that both sides reach, such as a share, a stick or a synced one, carries the changes. "
               "Who runs it can read nothing."),
            tr("Add shared storage…"), u"folder-plus"_s, {}});
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(buildHead());
    m_column->addWidget(m_progress);
    m_column->addWidget(m_people, 1);
    m_column->addWidget(buildStorageHead());
    auto *line = new Pane(Pane::Ground::Base, Pane::Edge::Top, m_main);
    line->setFixedHeight(1);
    m_column->addWidget(line);
    m_column->addWidget(m_storages);
    auto *notice = new QVBoxLayout(m_notice);
    notice->setContentsMargins(space::Section, space::Card, space::Section, space::Card);
    m_notice->hide();
    m_column->addWidget(m_notice);
    m_column->addStretch();
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing moves when it comes
    m_progress->setSizePolicy(policy);
    m_progress->hide();
}

void PeoplePage::buildPanel()
{
    m_panels->addWidget(m_facts);
    m_panels->addWidget(m_invite);
    m_panels->addWidget(m_access);
    m_scroll->setWidget(m_panels);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    for (QWidget *part : std::initializer_list<QWidget *>{m_scroll->viewport(), m_panels})
        part->setAutoFillBackground(false);
    m_side->setAccessibleName(tr("About the current row"));
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(m_scroll);
}

void PeoplePage::connectParts()
{
    connect(m_sync, &QPushButton::clicked, this, &PeoplePage::syncRequested);
    connect(m_inviteButton, &QPushButton::clicked, this, &PeoplePage::inviteRequested);
    connect(m_addStorage, &QPushButton::clicked, this, &PeoplePage::storageRequested);
    connect(m_noStorage, &EmptyState::firstRequested, this, &PeoplePage::storageRequested);
    connect(m_people->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (!m_isShowing)
            Q_EMIT selected(m_peopleModel->keyAt(now));
    });
    connect(m_people, &QListView::clicked, this,
            [this](const QModelIndex &now) { Q_EMIT selected(m_peopleModel->keyAt(now)); });
    connect(m_people, &PeopleView::opened, this, [this] {
        if (QWidget *target = panelTarget())
            target->setFocus(Qt::OtherFocusReason);
    });
    connect(m_storages->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (!m_isShowing && now.isValid())
            Q_EMIT storageSelected(m_storageModel->keyAt(now));
    });
    connect(m_storages, &QListView::clicked, this,
            [this](const QModelIndex &now) { Q_EMIT storageSelected(m_storageModel->keyAt(now)); });
}

void PeoplePage::setState(const PeopleState &state)
{
    m_summary->setText(state.error ? state.error->text() : state.summary);
    m_progress->setVisible(state.isBusy);
    m_progress->setProgress(0, 0);
    m_sync->setEnabled(state.hasStorage && !state.isSyncing);
    m_sync->setText(state.isSyncing ? tr("Syncing…") : tr("S&ync now"));
    m_addStorage->setVisible(state.hasStorage);
    m_storageRemark->setVisible(state.hasStorage);
    showLists(state);
    showRefused(state);
    showPanel(state);
}

void PeoplePage::showLists(const PeopleState &state)
{
    m_isShowing = true;
    m_peopleModel->setRows(state.people);
    m_storageModel->setRows(state.storages);
    const bool isStorage = !state.currentStorage.isEmpty();
    const QModelIndex person = isStorage ? QModelIndex() : m_peopleModel->indexOf(state.current);
    if (person != m_people->currentIndex())
        m_people->setCurrentIndex(person);
    const QModelIndex storage = m_storageModel->indexOf(state.currentStorage);
    if (storage != m_storages->currentIndex())
        m_storages->setCurrentIndex(storage);
    m_isShowing = false;
}

void PeoplePage::showPanel(const PeopleState &state)
{
    m_facts->setState(state.panel);
    const bool isInviting = state.invite.step != InviteState::Step::None;
    QWidget *panel = m_facts;
    if (isInviting)
        panel = m_invite;
    else if (state.access.isShown)
        panel = m_access;
    m_panels->setCurrentWidget(panel);
    m_invite->setState(state.invite);
    m_access->setState(state.access);
    const bool wasInSteps = std::exchange(m_isInSteps, panel != m_facts);
    if (wasInSteps && !m_isInSteps)
        m_people->setFocus(Qt::OtherFocusReason);
}

QWidget *PeoplePage::panelTarget() const
{
    if (m_panels->currentWidget() == m_invite)
        return m_invite->focusTarget();
    return m_panels->currentWidget() == m_access ? m_access->focusTarget() : m_facts->focusTarget();
}

void PeoplePage::showRefused(const PeopleState &state)
{
    const QString said = state.refusedTitle + u'\n' + state.refusedText;
    if (std::exchange(m_refused, said) == said)
        return;
    delete std::exchange(m_banner, nullptr);
    m_notice->setVisible(!state.refusedTitle.isEmpty());
    if (state.refusedTitle.isEmpty())
        return;
    m_banner = new FindingBanner({drawing::Severity::Notice, state.refusedTitle, state.refusedText, tr("Show")},
            FindingBanner::Rank::Other, FindingBanner::Snooze::Not, m_notice);
    m_notice->layout()->addWidget(m_banner);
    connect(m_banner, &FindingBanner::fixRequested, this, &PeoplePage::refusedRequested);
}

std::vector<QWidget *> PeoplePage::panes()
{
    QWidget *panel = panelTarget();
    std::vector<QWidget *> panes{m_people};
    panes.push_back(m_storageModel->rowCount() > 0 ? static_cast<QWidget *>(m_storages)
                                                   : m_noStorage->findChild<QPushButton *>());
    if (panel)
        panes.push_back(panel);
    return panes;
}

// Beside the lists, or under them with a third of the height.
void PeoplePage::fit()
{
    const bool isWide = width() >= scaled(RoomForBoth);
    m_parts->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (isWide)
        m_side->setFixedWidth(scaled(PanelWidth));
    else
        m_side->setMinimumWidth(0);
    m_side->setMaximumWidth(isWide ? scaled(PanelWidth) : QWIDGETSIZE_MAX);
    m_side->setMinimumHeight(isWide ? 0 : height() * 2 / 5);
    m_side->setMaximumHeight(isWide ? QWIDGETSIZE_MAX : height() / 2);
    const bool hasRoom = (isWide ? width() - scaled(PanelWidth) : width()) >= scaled(RoomForRemarks);
    m_summary->setMaximumWidth(hasRoom ? QWIDGETSIZE_MAX : 0);
    m_storageRemark->setMaximumWidth(hasRoom ? QWIDGETSIZE_MAX : 0);
}

void PeoplePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fit();
}

void PeoplePage::applyFonts()
{
    m_title->setFont(textFont(TextSize::Title, QFont::DemiBold));
    m_storageTitle->setFont(textFont(TextSize::Head, QFont::DemiBold));
    for (QLabel *remark : {m_summary, m_storageRemark}) {
        remark->setFont(textFont(TextSize::Body));
        look::setInk(*remark, colours().muted);
    }
}

void PeoplePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyFonts();
        fit();
    }
    Page::changeEvent(event);
}

void PeoplePage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colours().base);
}

} // namespace covault::desktop
