// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/change.h"

#include <QKeySequence>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace covault::desktop {

/// A screen in the window. It is made when it is first gone to, and destroyed at lock: what must not be lost is in a
/// draft.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows what a link names: a record, a finding, a kind. What that text is, the screen says.
    virtual void showTarget(const QString &target) { Q_UNUSED(target) }
    /// The parts that F6 goes through, in reading order; at least one that takes the keyboard.
    virtual std::vector<QWidget *> panes() { return {this}; }

Q_SIGNALS:
    /// Another record is open or current in the list; actions follow it.
    void recordChanged(std::optional<covault::vault::RecordKey> record);
    /// Several records are selected in the list, or not any more.
    void severalChanged(bool hasSeveral);
    void editingChanged(bool isEditing);
};

/// A screen as the window lists it.
struct PageEntry
{
    QString id;    ///< "health"
    QString title; ///< "Health"
    QString icon;  ///< a name of resources/icons
    QString group; ///< the heading above it; empty: none
    std::function<Page *(QWidget *parent)> factory;
    QKeySequence shortcut = {}; ///< leads to it from anywhere; empty: Ctrl and its number, for the first nine
};

} // namespace covault::desktop
