// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/action.h"

#include <QObject>

#include <map>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QMenu)

namespace covault::desktop {

/// The one table of what can be done. Menus, shortcuts, tooltips and the palette are drawn from it; who adds a row has
/// added it everywhere.
///
/// GUI thread. Owns a QAction for each row, enabled by the state.
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QObject *parent = nullptr);

    /// Adds a row. An id or a shortcut that is taken is a programming error.
    QAction *add(Action action);
    /// Takes away the rows whose id starts with \p prefix: of a page that goes.
    void remove(const QString &prefix);

    /// All rows, in the order of the menus and of adding.
    std::vector<const Action *> all() const;
    const Action *find(const QString &id) const;
    QAction *widgetAction(const QString &id) const;
    Availability availability(const QString &id) const;
    /// Does it, if it is available. False if not, or if there is none.
    bool trigger(const QString &id);

    const ActionState &state() const { return m_state; }
    void setState(const ActionState &state);
    /// Asks the rows whose id starts with \p prefix again whether they are available: something that their conditions
    /// look at, beside the state, is different now.
    void lookAgain(const QString &prefix);

    /// Fills a menu with a submenu for each Menu that has rows.
    void fill(QMenu &menu) const;

    /// "Copy password (Ctrl+C)", or the reason why not.
    QString toolTip(const QString &id) const;

Q_SIGNALS:
    void added(QAction *action);
    void changed(); ///< the rows, or what is available

private:
    struct Row
    {
        Action action;
        QAction *widget;
    };

    void refresh(const Row &row) const;
    const Row *row(const QString &id) const;

    std::vector<std::unique_ptr<Row>> m_rows;
    ActionState m_state;
};

/// The title of a menu, with its access key.
QString titleOf(Menu menu);
/// \p text without its access key mark.
QString plainText(QString text);

} // namespace covault::desktop
