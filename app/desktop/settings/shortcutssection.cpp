// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/shortcutssection.h"

#include "desktop/settings/keymodel.h"
#include "desktop/settings/settingstable.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/emptystate.h"

#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

ShortcutsSection::ShortcutsSection(QWidget *parent)
    : TableSection(tr("Shortcuts"), tr("The keys of a page are listed once it was opened."), parent)
    , m_model(new KeyModel(this))
    , m_found(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_table(new SettingsTable(tr("Shortcuts"), this))
{
    m_found->setSourceModel(m_model);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_found);
    m_table->setItemDelegateForColumn(KeyModel::Keys, new KeyDelegate(m_table));
    m_table->setSelectionBehavior(SettingsTable::SelectRows);
    m_empty = EmptyState::over(m_table);
    m_empty->setText(
            {u"keyboard"_s, tr("No key for this"), tr("Everything can be found with Ctrl+K too."), {}, {}, {}});
    m_filter->setPlaceholderText(tr("Search what it does, or the key"));
    m_filter->setAccessibleName(tr("Search shortcuts"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    column().addWidget(m_filter);
    column().addWidget(m_table, 1);
}

void ShortcutsSection::setKeys(const std::vector<KeyRow> &keys)
{
    m_model->setKeys(keys);
}

} // namespace covault::desktop
