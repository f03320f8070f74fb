// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/actions/services.h"
#include "desktop/session/session.h"

#include <QMainWindow>

QT_FORWARD_DECLARE_CLASS(QMenu)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace covault::desktop {

class FirstRun;
class NavView;
class NavigationModel;
class PageStack;
class SearchBox;
class ToastStack;
class TopBar;
class UnlockController;
class UnlockPage;
struct Notice;
struct Place;

/// The one window: the unlock screen while the vault is locked, the first run where none is known or wished, else bar,
/// navigation and the current page.
///
/// Owns the pages, and takes them away at lock before anything else. Everything that can be done is a row in Actions.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// What \p services name outlives the window. \p pages in the order of the navigation.
    MainWindow(const Services &services, UnlockController &unlock, std::vector<PageEntry> pages);
    ~MainWindow() override;

    /// Where the palette stands.
    SearchBox &searchBox() const;
    /// How the exchange with the shared storage stands, in the bar: TopBar::setSyncWords().
    void setSyncWords(const QString &words, const QString &icon = QStringLiteral("circle-check"), const QString &reason = {});

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectServices();
    void take(Session::State state);
    void showFacts(const VaultFacts &facts);
    void go(const Place &place);
    void showNotice(const Notice &notice);
    void showVaults();
    void showBody();
    void showLocked();
    void startFirstRun();
    void leaveFirstRun(std::function<void()> then);
    void showUnlock(const QString &vault);
    void showInvite();
    FirstRun &firstRun();
    std::vector<QWidget *> panes() const;
    void focusNextPane(int step);
    void focusPane(QWidget *pane);
    void setNarrow(bool isNarrow);

    Services m_services;
    UnlockController &m_unlock;
    QMenu *m_menu;
    QMenu *m_vaults;
    QStackedWidget *m_doors; // locked and unlocked
    UnlockPage *m_unlockPage;
    FirstRun *m_firstRun = nullptr; // made when it is first wanted
    QWidget *m_body;
    TopBar *m_topBar;
    NavView *m_navigation;
    NavigationModel *m_navigationModel;
    PageStack *m_pages;
    ToastStack *m_toasts;
};

} // namespace covault::desktop
