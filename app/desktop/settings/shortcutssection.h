// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/settingsstate.h"
#include "desktop/settings/tablesection.h"

QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QSortFilterProxyModel)

namespace covault::desktop {

class EmptyState;
class KeyModel;
class SettingsTable;

/// What can be done by a key, to be read and searched.
class ShortcutsSection : public TableSection
{
    Q_OBJECT
public:
    explicit ShortcutsSection(QWidget *parent);

    void setKeys(const std::vector<KeyRow> &keys);

private:
    KeyModel *m_model;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_filter;
    SettingsTable *m_table;
    EmptyState *m_empty;
};

} // namespace covault::desktop
