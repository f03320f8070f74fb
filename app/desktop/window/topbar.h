// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/vaultfacts.h"
#include "desktop/widgets/pane.h"

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QMenu)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace covault::desktop {

class ElidedButton;
class ElidedLabel;
class SearchBox;

/// The bar at the top of the window: menu, whose vault it is and from which side one looks at it, search, sync, lock.
/// Where there is no room the names are cut, the vault's before that of one's own side.
class TopBar : public Pane
{
    Q_OBJECT
public:
    /// \p menu, \p vaults are what the two buttons open; \p lock is the lock button's action.
    TopBar(QMenu *menu, QMenu *vaults, QAction *lock, const QString &searchKeys, QWidget *parent);

    void setFacts(const VaultFacts &facts);
    /// "Synced 2 min ago" with an icon before it, and what more there is to say; empty: nothing is said.
    void setSyncWords(const QString &words, const QString &icon = QStringLiteral("circle-check"), const QString &reason = {});
    SearchBox &searchBox() const { return *m_search; }

Q_SIGNALS:
    void searchRequested();
    void syncRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    template<typename Button>
    Button *button(const QString &icon, const QString &name);
    void applyLook();
    void keepSide();

    QToolButton *m_menu;
    ElidedButton *m_vault;
    QWidget *m_sideMark;
    ElidedLabel *m_side;
    SearchBox *m_search;
    ElidedButton *m_sync;
    QString m_syncIcon;
    QToolButton *m_lock;
    VaultFacts m_facts;
};

} // namespace covault::desktop
