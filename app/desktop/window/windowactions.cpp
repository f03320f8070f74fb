// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/window/windowactions.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/navigator.h"
#include "desktop/session/session.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WindowActions)
};

// What waits for an invite is locked too.
Availability whenLockable(const ActionState &state)
{
    return state.isUnlocked ? Availability::yes() : whenUnlocked(state);
}

// As the text of an action, where one "&" marks an access key.
QString actionText(QString title)
{
    return title.replace(u'&', u"&&"_s);
}

// Ctrl+1 to Ctrl+9, for the first nine.
QKeySequence numberKey(size_t index)
{
    return index < 9 ? QKeySequence(Qt::CTRL | Qt::Key(int(Qt::Key_1) + int(index))) : QKeySequence();
}

} // namespace

void addWindowActions(const Services &services, const std::vector<PageEntry> &pages, const WindowVerbs &verbs)
{
    Actions &actions = services.actions;
    Navigator &navigator = services.navigator;
    const std::vector<Action> rows = {
            {u"vault.open"_s, Words::tr("&Open another vault…"), u"folder"_s, Menu::Vault, QKeySequence::Open, always,
                    verbs.openFile},
            {u"vault.new"_s, Words::tr("&New vault…"), u"plus"_s, Menu::Vault, {}, always, verbs.newVault},
            {u"vault.lock"_s, Words::tr("&Lock"), u"lock"_s, Menu::Vault, QKeySequence(u"Ctrl+Shift+L"_s), whenLockable,
                    [&session = services.session] { session.lock(); }},
            {u"window.close"_s, Words::tr("&Quit"), u"power"_s, Menu::Vault, QKeySequence::Quit, always, verbs.close},
            {u"edit.undo"_s, Words::tr("&Undo what just happened"), u"arrow-back-up"_s, Menu::Edit, QKeySequence::Undo,
                    whenWritable, verbs.undo},
            {u"window.search"_s, Words::tr("&Search"), u"search"_s, Menu::Go, QKeySequence(u"Ctrl+K"_s), whenUnlocked,
                    [&navigator] { navigator.search(); }},
            {u"window.commands"_s, Words::tr("&Commands"), u"terminal-2"_s, Menu::Go, QKeySequence(u"Ctrl+Shift+P"_s),
                    whenUnlocked, [&navigator] { navigator.search(u"> "_s); }},
            {u"go.back"_s, Words::tr("&Back"), u"arrow-left"_s, Menu::Go, QKeySequence(u"Alt+Left"_s), whenUnlocked,
                    [&navigator] { navigator.back(); }},
            {u"go.forward"_s, Words::tr("&Forward"), u"arrow-right"_s, Menu::Go, QKeySequence(u"Alt+Right"_s),
                    whenUnlocked, [&navigator] { navigator.forward(); }},
            {u"view.nextPane"_s, Words::tr("&Next part of the window"), {}, Menu::View, QKeySequence(u"F6"_s), always,
                    [verbs] { verbs.nextPane(1); }},
            {u"view.previousPane"_s, Words::tr("&Previous part of the window"), {}, Menu::View,
                    QKeySequence(u"Shift+F6"_s), always, [verbs] { verbs.nextPane(-1); }},
            {u"view.narrow"_s, Words::tr("Narrow n&avigation"), u"layout-sidebar"_s, Menu::View,
                    QKeySequence(u"Ctrl+Shift+M"_s), whenUnlocked, verbs.narrowNavigation},
    };
    for (const Action &row : rows)
        actions.add(row);
    for (size_t index = 0; index < pages.size(); ++index) {
        const PageEntry &page = pages[index];
        const QKeySequence keys = page.shortcut.isEmpty() ? numberKey(index) : page.shortcut;
        actions.add(
                {u"go."_s + page.id, actionText(page.title), page.icon, Menu::Go, keys, whenUnlocked, [&navigator, id = page.id] {
                     navigator.go({id, {}});
                 }});
    }
}

} // namespace covault::desktop
