// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/vaultfacts.h"
#include "desktop/widgets/pane.h"

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QMenu)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace covault::desktop {

class SearchBox;

/// The bar at the top of the window: menu, whose vault it is and from which side one looks at it, search, sync, lock.
class TopBar : public Pane
{
    Q_OBJECT
public:
    /// \p menu, \p vaults are what the two buttons open; \p lock is the lock button's action.
    TopBar(QMenu *menu, QMenu *vaults, QAction *lock, const QString &searchKeys, QWidget *parent);

    void setFacts(const VaultFacts &facts);
    /// "Synced 2 min ago" with an icon before it, and what more there is to say; empty: nothing is said.
    void setSyncWords(
            const QString &words, const QString &icon = QStringLiteral("circle-check"), const QString &reason = {});
    SearchBox &searchBox() const { return *m_search; }

Q_SIGNALS:
    void searchRequested();
    void syncRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *button(const QString &icon, const QString &name);
    void applyLook();

    QToolButton *m_menu;
    QToolButton *m_vault;
    QWidget *m_sideMark;
    QLabel *m_side;
    SearchBox *m_search;
    QToolButton *m_sync;
    QString m_syncIcon;
    QToolButton *m_lock;
    VaultFacts m_facts;
};

} // namespace covault::desktop
