// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/window/mainwindow.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/navigator.h"
#include "desktop/firstrun/firstrun.h"
#include "desktop/platform/platform.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "desktop/session/preferences.h"
#include "desktop/theme/icons.h"
#include "desktop/unlock/unlockcontroller.h"
#include "desktop/unlock/unlockpage.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/searchbox.h"
#include "desktop/widgets/toaststack.h"
#include "desktop/window/navigationmodel.h"
#include "desktop/window/pagestack.h"
#include "desktop/window/setbacknotice.h"
#include "desktop/window/topbar.h"
#include "desktop/window/windowactions.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QMenu>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr QSize UsualSize(1280, 800);
constexpr QSize LeastSize(720, 480);

} // namespace

MainWindow::MainWindow(const Services &services, UnlockController &unlock, std::vector<PageEntry> pages)
    : m_services(services)
    , m_unlock(unlock)
    , m_menu(new QMenu(this))
    , m_vaults(new QMenu(this))
    , m_doors(new QStackedWidget(this))
    , m_unlockPage(new UnlockPage(m_doors))
    , m_body(new QWidget(m_doors))
    , m_pages(new PageStack(std::move(pages), m_body))
    , m_toasts(new ToastStack(this))
{
    addWindowActions(services, m_pages->entries(),
            {[this] { leaveFirstRun([this] { m_unlock.chooseFile(); }); },
                    [this] { leaveFirstRun([this] { startFirstRun(); }); }, [this] { close(); },
                    [this] { m_toasts->undoNewest(); }, [this](int step) { focusNextPane(step); },
                    [this] { setNarrow(m_navigation->navWidth() == NavView::Width::Full); }});
    build();
    connectServices();
    setMinimumSize(LeastSize);
    resize(UsualSize);
    restoreGeometry(services.preferences.geometry());
    take(services.session.state());
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    Actions &actions = m_services.actions;
    const QString searchKeys = shownKeys(actions.find(u"window.search"_s)->shortcut);
    m_topBar = new TopBar(m_menu, m_vaults, actions.widgetAction(u"vault.lock"_s), searchKeys, m_body);
    auto *left = new Pane(Pane::Ground::Window, Pane::Edge::Trailing, m_body);
    m_navigation = new NavView(left);
    m_navigationModel = new NavigationModel(m_pages->entries(), this);
    m_navigation->setModel(m_navigationModel);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 1, 0);
    leftColumn->addWidget(m_navigation);
    auto *column = new QVBoxLayout(m_body);
    auto *row = new QHBoxLayout;
    for (QLayout *layout : std::initializer_list<QLayout *>{column, row}) {
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
    }
    row->addWidget(left);
    row->addWidget(m_pages, 1);
    column->addWidget(m_topBar);
    column->addLayout(row, 1);
    m_doors->addWidget(m_unlockPage);
    m_doors->addWidget(m_body);
    setCentralWidget(m_doors);
    setNarrow(m_services.preferences.isNavigationNarrow());
}

void MainWindow::connectServices()
{
    connect(&m_services.session, &Session::stateChanged, this, &MainWindow::take);
    connect(&m_services.session, &Session::factsChanged, this, [this](const VaultFacts &facts) {
        if (m_services.actions.state().isWaiting && !facts.isWaitingForInvite)
            return take(Session::State::Unlocked); // it was joined
        showFacts(facts);
    });
    connect(&m_services.session, &Session::formerKept, this, [this](const QString &path) {
        m_services.notices.say(tr("This vault was brought to a newer format. As it was before, it is kept as %1")
                                       .arg(QDir::toNativeSeparators(path)));
    });
    new SetbackNotice(m_services, this);
    connect(&m_services.navigator, &Navigator::went, this, &MainWindow::go);
    connect(&m_services.navigator, &Navigator::openWorkChanged, m_navigationModel, &NavigationModel::setOpenWork);
    connect(&m_services.notices, &Notices::shown, this, &MainWindow::showNotice);
    connect(m_topBar, &TopBar::searchRequested, this, [this] { m_services.actions.trigger(u"window.search"_s); });
    connect(m_topBar, &TopBar::syncRequested, this, [this] { m_services.actions.trigger(u"sync.now"_s); });
    connect(m_menu, &QMenu::aboutToShow, this, [this] { m_services.actions.fill(*m_menu); });
    connect(m_vaults, &QMenu::aboutToShow, this, &MainWindow::showVaults);
    connect(m_navigation->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (const QString page = m_navigationModel->page(now); page != m_pages->pageId())
            m_services.navigator.go({page, {}});
    });
    connect(m_pages, &PageStack::recordChanged, this, [this](const auto &record) {
        ActionState state = m_services.actions.state();
        state.record = record;
        m_services.actions.setState(state);
    });
    connect(m_pages, &PageStack::severalChanged, this, [this](bool hasSeveral) {
        ActionState state = m_services.actions.state();
        state.hasSeveral = hasSeveral;
        m_services.actions.setState(state);
    });
    connect(m_pages, &PageStack::editingChanged, this, [this](bool isEditing) {
        ActionState state = m_services.actions.state();
        state.isEditing = isEditing;
        m_services.actions.setState(state);
    });
    connect(&m_unlock, &UnlockController::stateChanged, this, [this](const UnlockState &state) {
        const bool isOther = m_unlockPage->vault() != state.path;
        m_unlockPage->setState(state);
        if (isOther && m_services.session.state() == Session::State::Locked)
            showUnlock(state.path); // a file was chosen, maybe in the first run
    });
    connect(m_unlockPage, &UnlockPage::unlockRequested, &m_unlock, &UnlockController::unlock);
    connect(m_unlockPage, &UnlockPage::quickUnlockRequested, &m_unlock, &UnlockController::unlockQuickly);
    connect(m_unlockPage, &UnlockPage::vaultChosen, &m_unlock, &UnlockController::choose);
    connect(m_unlockPage, &UnlockPage::fileRequested, this, [this] { m_unlock.chooseFile(); });
    connect(m_unlockPage, &UnlockPage::asksRequested, &m_unlock, &UnlockController::askFor);
    connect(m_unlockPage, &UnlockPage::typed, &m_unlock, &UnlockController::forgetError);
    connect(m_unlockPage, &UnlockPage::rescueRequested, &m_unlock, &UnlockController::rescue);
    connect(m_unlockPage, &UnlockPage::rescueStopRequested, &m_unlock, &UnlockController::stopRescue);
    connect(m_unlockPage, &UnlockPage::rescuedRequested, &m_unlock, &UnlockController::chooseRescued);
    connect(m_unlockPage, &UnlockPage::rescueLeft, &m_unlock, &UnlockController::leaveRescue);
    connect(m_unlockPage, &UnlockPage::newVaultRequested, this, &MainWindow::startFirstRun);
    connect(&m_services.actions, &Actions::added, this, [this](QAction *action) { addAction(action); });
    for (const Action *action : m_services.actions.all())
        addAction(m_services.actions.widgetAction(action->id)); // its shortcut works in the whole window
}

void MainWindow::take(Session::State state)
{
    if (state == Session::State::Unlocking)
        return;
    const bool wasUnlocked = m_services.actions.state().isUnlocked;
    ActionState actionState;
    actionState.isUnlocked = state == Session::State::Unlocked;
    actionState.isWaiting = m_services.session.facts().isWaitingForInvite;
    actionState.isReadOnly = m_services.session.facts().isReadOnly;
    m_services.actions.setState(actionState);
    showFacts(m_services.session.facts());
    if (actionState.isWaiting)
        showInvite();
    else if (actionState.isUnlocked)
        showBody();
    else if (wasUnlocked || m_doors->currentWidget() != m_firstRun)
        showLocked();
    // else the first run tried in vain, and says so where it stands
}

void MainWindow::showBody()
{
    m_doors->setCurrentWidget(m_body);
    const auto &entries = m_pages->entries();
    if (entries.empty())
        return;
    const QString last = m_services.preferences.page();
    m_services.navigator.go({m_pages->has(last) ? last : entries.front().id, {}});
    focusPane(m_pages->page()->panes().front());
}

// What stands over the window goes first, then the pages: nothing of the vault is seen when this returns.
void MainWindow::showLocked()
{
    m_services.prompts.closeAll();
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    m_toasts->clear();
    m_pages->clear();
    m_services.navigator.clear();
    m_unlockPage->setState(m_unlock.state());
    if (m_unlock.state().path.isEmpty())
        startFirstRun();
    else
        showUnlock(m_unlock.state().path);
}

FirstRun &MainWindow::firstRun()
{
    if (m_firstRun)
        return *m_firstRun;
    m_firstRun = new FirstRun(m_services, m_doors);
    m_doors->addWidget(m_firstRun);
    connect(m_firstRun, &FirstRun::fileRequested, this, [this] { m_unlock.chooseFile(); });
    connect(m_firstRun, &FirstRun::recoveryRequested, this,
            [this] { m_unlock.chooseFile(UnlockState::Asks::RecoveryCode); });
    connect(m_firstRun, &FirstRun::left, this, [this](const QString &vault) {
        m_unlock.choose(vault);
        showUnlock(m_unlock.state().path);
    });
    return *m_firstRun;
}

void MainWindow::startFirstRun()
{
    m_services.session.lock();
    m_doors->setCurrentWidget(&firstRun());
    m_firstRun->begin();
}

void MainWindow::leaveFirstRun(std::function<void()> then)
{
    m_firstRun ? m_firstRun->leave(std::move(then)) : then();
}

// Without any vault there is nothing to unlock.
void MainWindow::showUnlock(const QString &vault)
{
    if (vault.isEmpty())
        return startFirstRun();
    if (m_firstRun)
        m_firstRun->forget();
    m_doors->setCurrentWidget(m_unlockPage);
    m_unlockPage->takeFocus();
}

void MainWindow::showInvite()
{
    m_doors->setCurrentWidget(&firstRun());
    m_firstRun->resume();
}

void MainWindow::showFacts(const VaultFacts &facts)
{
    m_topBar->setFacts(facts);
    setWindowTitle(facts.name.isEmpty() ? tr("Covault") : tr("%1 - Covault").arg(facts.name));
}

void MainWindow::go(const Place &place)
{
    m_pages->show(place);
    m_navigation->setCurrentIndex(m_navigationModel->indexOf(m_pages->pageId()));
    ActionState state = m_services.actions.state();
    state.page = m_pages->pageId();
    m_services.actions.setState(state);
    m_services.preferences.setPage(m_pages->pageId());
}

void MainWindow::showNotice(const Notice &notice)
{
    m_toasts->show({notice.id, notice.text, notice.undo, /*count=*/1, notice.isRefusal});
}

void MainWindow::showVaults()
{
    m_vaults->clear();
    for (const RecentVault &vault : m_services.preferences.recentVaults()) {
        if (vault.path == m_services.session.facts().path)
            continue;
        m_vaults->addAction(icon(u"lock"_s), vault.name, this, [this, path = vault.path] {
            m_services.session.lock();
            m_unlock.choose(path);
        });
    }
    m_vaults->addAction(m_services.actions.widgetAction(u"vault.open"_s));
    m_vaults->addAction(m_services.actions.widgetAction(u"vault.new"_s));
    m_vaults->addAction(m_services.actions.widgetAction(u"vault.lock"_s));
}

SearchBox &MainWindow::searchBox() const
{
    return m_topBar->searchBox();
}

void MainWindow::setSyncWords(const QString &words, const QString &icon, const QString &reason)
{
    m_topBar->setSyncWords(words, icon, reason);
}

void MainWindow::setNarrow(bool isNarrow)
{
    m_navigation->setNavWidth(isNarrow ? NavView::Width::Narrow : NavView::Width::Full);
    m_services.preferences.setNavigationNarrow(isNarrow);
}

std::vector<QWidget *> MainWindow::panes() const
{
    if (m_doors->currentWidget() != m_body)
        return {m_doors->currentWidget()};
    std::vector<QWidget *> panes{&m_topBar->searchBox(), m_navigation};
    if (Page *page = m_pages->page()) {
        const auto inner = page->panes();
        panes.insert(panes.end(), inner.begin(), inner.end());
    }
    if (!m_toasts->toasts().empty())
        panes.push_back(m_toasts->toasts().back());
    return panes;
}

void MainWindow::focusNextPane(int step)
{
    const auto all = panes();
    const QWidget *focused = focusWidget();
    const auto holds = [focused](const QWidget *pane) { return pane == focused || pane->isAncestorOf(focused); };
    const auto here = std::find_if(all.begin(), all.end(), holds);
    const int count = int(all.size());
    const int next = here == all.end() ? 0 : (int(here - all.begin()) + step + count) % count;
    focusPane(all[size_t(next)]);
}

void MainWindow::focusPane(QWidget *pane)
{
    if (pane == m_unlockPage)
        return m_unlockPage->takeFocus();
    if (pane == m_firstRun)
        return m_firstRun->takeFocus();
    if (pane->focusPolicy() != Qt::NoFocus)
        return pane->setFocus(Qt::ShortcutFocusReason);
    for (QWidget *part : pane->findChildren<QWidget *>()) {
        if ((part->focusPolicy() & Qt::TabFocus) && part->isVisibleTo(pane) && part->isEnabled())
            return part->setFocus(Qt::ShortcutFocusReason);
    }
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && m_services.session.isUnlocked())
        m_services.session.refresh();
    return QMainWindow::event(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_services.platform.setCapture(*windowHandle(), Platform::Capture::Prevented);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_firstRun && m_firstRun->asksToLeave()) {
        event->ignore();
        return m_firstRun->leave([this] { close(); });
    }
    m_services.preferences.setGeometry(saveGeometry());
    m_services.session.lock();
    QMainWindow::closeEvent(event);
}

} // namespace covault::desktop
