// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/actions.h"

#include "desktop/theme/icons.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

QString lockedReason()
{
    return Actions::tr("The vault is locked");
}

bool isOpen(const ActionState &state)
{
    return state.isUnlocked && !state.isWaiting;
}

Availability notOpen(const ActionState &state)
{
    return Availability::no(state.isWaiting ? Actions::tr("The vault waits for an invite") : lockedReason());
}

} // namespace

Availability always(const ActionState &)
{
    return Availability::yes();
}

Availability whenUnlocked(const ActionState &state)
{
    return isOpen(state) ? Availability::yes() : notOpen(state);
}

Availability whenWritable(const ActionState &state)
{
    if (!isOpen(state))
        return notOpen(state);
    return state.isReadOnly ? Availability::no(Actions::tr("The vault file is read-only")) : Availability::yes();
}

Availability whenRecord(const ActionState &state)
{
    if (!isOpen(state))
        return notOpen(state);
    return state.record ? Availability::yes() : Availability::no(Actions::tr("Select a record first"));
}

QString titleOf(Menu menu)
{
    switch (menu) {
    case Menu::Vault:
        return Actions::tr("&Vault");
    case Menu::Edit:
        return Actions::tr("&Edit");
    case Menu::Record:
        return Actions::tr("&Record");
    case Menu::Go:
        return Actions::tr("&Go");
    case Menu::View:
        return Actions::tr("V&iew");
    case Menu::Help:
        return Actions::tr("&Help");
    }
    return {};
}

QString plainText(QString text)
{
    static const QString mark = u"&"_s;
    const QString literal(QChar(u'\1'));
    return text.replace(u"&&"_s, literal).remove(mark).replace(literal, mark);
}

Actions::Actions(QObject *parent)
    : QObject(parent)
{
}

QAction *Actions::add(Action action)
{
    Q_ASSERT_X(!row(action.id), "Actions::add", "the id is taken");
    Q_ASSERT_X(action.shortcut.isEmpty()
                    || std::none_of(m_rows.begin(), m_rows.end(),
                            [&action](const auto &other) { return other->action.shortcut == action.shortcut; }),
            "Actions::add", "the shortcut is taken");
    auto *widget = new QAction(action.text, this);
    widget->setObjectName(action.id);
    widget->setShortcut(action.shortcut);
    if (!action.icon.isEmpty())
        widget->setIcon(icon(action.icon));
    connect(widget, &QAction::triggered, this, [this, id = action.id] { trigger(id); });
    m_rows.push_back(std::make_unique<Row>(Row{std::move(action), widget}));
    std::stable_sort(
            m_rows.begin(), m_rows.end(), [](const auto &a, const auto &b) { return a->action.menu < b->action.menu; });
    refresh(*row(widget->objectName()));
    Q_EMIT added(widget);
    Q_EMIT changed();
    return widget;
}

void Actions::remove(const QString &prefix)
{
    std::erase_if(m_rows, [&prefix](const std::unique_ptr<Row> &row) {
        const bool goes = row->action.id.startsWith(prefix);
        if (goes)
            delete row->widget;
        return goes;
    });
    Q_EMIT changed();
}

std::vector<const Action *> Actions::all() const
{
    std::vector<const Action *> all;
    for (const auto &row : m_rows)
        all.push_back(&row->action);
    return all;
}

const Actions::Row *Actions::row(const QString &id) const
{
    const auto found =
            std::find_if(m_rows.begin(), m_rows.end(), [&id](const auto &row) { return row->action.id == id; });
    return found == m_rows.end() ? nullptr : found->get();
}

const Action *Actions::find(const QString &id) const
{
    const Row *found = row(id);
    return found ? &found->action : nullptr;
}

QAction *Actions::widgetAction(const QString &id) const
{
    const Row *found = row(id);
    return found ? found->widget : nullptr;
}

Availability Actions::availability(const QString &id) const
{
    const Action *action = find(id);
    if (!action)
        return Availability::no(tr("There is no such action"));
    return action->enabledWhen ? action->enabledWhen(m_state) : Availability::yes();
}

bool Actions::trigger(const QString &id)
{
    if (!availability(id))
        return false;
    const auto run = find(id)->run; // a copy: running may take the row away
    run();
    return true;
}

void Actions::setState(const ActionState &state)
{
    if (m_state == state)
        return;
    m_state = state;
    for (const auto &row : m_rows)
        refresh(*row);
    Q_EMIT changed();
}

void Actions::lookAgain(const QString &prefix)
{
    for (const auto &row : m_rows) {
        if (row->action.id.startsWith(prefix))
            refresh(*row);
    }
    Q_EMIT changed();
}

void Actions::refresh(const Row &row) const
{
    row.widget->setEnabled(availability(row.action.id).isAvailable);
    row.widget->setToolTip(toolTip(row.action.id));
}

QString Actions::toolTip(const QString &id) const
{
    const Action *action = find(id);
    if (!action)
        return {};
    const QString text = plainText(action->text);
    if (const auto available = availability(id); !available)
        return tr("%1: %2").arg(text, available.reason);
    const QString keys = action->shortcut.toString(QKeySequence::NativeText);
    return keys.isEmpty() ? text : tr("%1 (%2)").arg(text, keys);
}

void Actions::fill(QMenu &menu) const
{
    menu.clear();
    QMenu *current = nullptr;
    std::optional<Menu> last;
    for (const auto &row : m_rows) {
        if (last != row->action.menu) {
            last = row->action.menu;
            current = menu.addMenu(titleOf(*last));
            current->setToolTipsVisible(true);
        }
        current->addAction(row->widget);
    }
}

} // namespace covault::desktop
