// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/settingscontroller.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/navigator.h"
#include "desktop/platform/platform.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "desktop/session/preferences.h"
#include "desktop/session/quickunlock.h"
#include "desktop/settings/settingswords.h"
#include "health/policysettings.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

const QString PeoplePage = QStringLiteral("people");

struct Found
{
    const Rule *rule = nullptr;
    const Interval *interval = nullptr;
};

Found findInterval(const std::vector<Rule> &rules, const QString &key)
{
    for (const Rule &rule : rules) {
        if (rule.review.key == key)
            return {&rule, &rule.review};
        if (rule.rotation && rule.rotation->key == key)
            return {&rule, &*rule.rotation};
    }
    return {};
}

} // namespace

SettingsController::SettingsController(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_reading(this)
{
    m_state.choices = Choices::read(services.preferences);
    m_state.autostart.isOn = services.platform.autostart() == Platform::Autostart::On;
    m_state.hasPeople = services.actions.find(u"go."_s + PeoplePage) != nullptr;
    connect(&services.preferences, &Preferences::changed, this, [this] {
        SettingsState state = m_state;
        state.choices = Choices::read(m_services.preferences);
        set(std::move(state));
    });
    connect(&services.quickUnlock, &QuickUnlock::changedTo, this, [this] { takeQuickUnlock(false, {}); });
    for (const auto failing : {&QuickUnlock::failed, &QuickUnlock::unavailable})
        connect(&services.quickUnlock, failing, this, [this](const Error &error) { takeQuickUnlock(false, error); });
    connect(&services.session, &Session::factsChanged, this, &SettingsController::takeFacts);
    connect(&services.session, &Session::changed, this, &SettingsController::loadRules);
    connect(&services.actions, &Actions::changed, this, &SettingsController::takeKeys);
    takeFacts(services.session.facts());
    takeKeys();
    loadRules();
}

void SettingsController::choose(const Choices &choices)
{
    choices.keep(m_services.preferences);
}

void SettingsController::turnQuickUnlock(bool isOn)
{
    if (m_state.quickUnlock.isBusy || isOn == m_state.quickUnlock.isOn)
        return Q_EMIT stateChanged(m_state); // so that the box shows again what holds
    takeQuickUnlock(true, {});
    if (!isOn)
        return m_services.quickUnlock.turnOff();
    m_services.prompts.passphrase(tr("With quick unlock this computer opens the vault without its passphrase. Type it "
                                     "once more to turn it on."),
            this, [this](const std::optional<QString> &given) {
                if (given)
                    confirmQuickUnlock(*given);
                else
                    takeQuickUnlock(false, {});
            });
}

void SettingsController::confirmQuickUnlock(const QString &passphrase)
{
    m_services.session.confirm(this, passphrase, [this](const Result<> &confirmed) {
        if (confirmed)
            m_services.quickUnlock.turnOn();
        else
            takeQuickUnlock(false, confirmed.error());
    });
}

// Also where nothing changed: what the user pressed shows the wish and must show the truth again.
void SettingsController::takeQuickUnlock(bool isBusy, const std::optional<Error> &trouble)
{
    m_state.quickUnlock = {m_services.session.facts().hasQuickUnlock, isBusy, trouble};
    Q_EMIT stateChanged(m_state);
}

void SettingsController::turnAutostart(bool isOn)
{
    const auto turned = m_services.platform.setAutostart(isOn ? Platform::Autostart::On : Platform::Autostart::Off);
    m_state.autostart.isOn = m_services.platform.autostart() == Platform::Autostart::On;
    m_state.autostart.trouble = turned ? std::nullopt : std::optional(turned.error());
    Q_EMIT stateChanged(m_state);
}

void SettingsController::takeFacts(const VaultFacts &facts)
{
    SettingsState state = m_state;
    state.quickUnlock.isOn = facts.hasQuickUnlock;
    state.vaultName = facts.name;
    state.vaultPath = facts.path;
    state.isReadOnly = facts.isReadOnly;
    set(std::move(state));
}

void SettingsController::takeKeys()
{
    SettingsState state = m_state;
    state.keys.clear();
    for (const Action *action : m_services.actions.all()) {
        if (!action->shortcut.isEmpty())
            state.keys.push_back({plainText(action->text), action->shortcut, plainText(titleOf(action->menu))});
    }
    set(std::move(state));
}

void SettingsController::loadRules()
{
    m_services.session.read(
            m_reading, [](ReadScope &scope) { return readRules(scope.vault); },
            [this](Result<Rules> rules) {
                SettingsState state = m_state;
                state.rulesTrouble = rules ? std::nullopt : std::optional(rules.error());
                state.rules = rules ? std::move(*rules) : Rules();
                set(std::move(state));
            });
}

void SettingsController::setInterval(const QString &key, std::optional<int> days)
{
    const auto [rule, interval] = findInterval(m_state.rules.all, key);
    if (!rule || days == interval->own)
        return;
    writeInterval(
            key, days, [this, title = rule->title, before = *interval, days] { sayWhatChanged(title, before, days); });
}

void SettingsController::writeInterval(const QString &key, std::optional<int> days, std::function<void()> done)
{
    m_services.session.write(
            this,
            [key, days](WriteScope &scope) {
                auto changed =
                        health::setIntervals(scope.vault, scope.vault.roster().sharedCollection(), {{key, days}});
                if (changed)
                    scope.add(*changed);
                return changed;
            },
            [this, done = std::move(done)](const Result<vault::Changed> &changed) {
                if (changed)
                    return done();
                m_services.prompts.tell(changed.error());
                Q_EMIT stateChanged(m_state); // what was typed gives way to what holds
            });
}

void SettingsController::sayWhatChanged(const QString &title, const Interval &before, std::optional<int> days)
{
    const QString words = tr("%1, now: %2").arg(title, intervalWords(days ? days : before.usual));
    m_services.notices.show({{}, [words](int) { return words; },
            [this, alive = QPointer<SettingsController>(this), key = before.key, own = before.own] {
                if (alive)
                    writeInterval(key, own, [] {});
            }});
}

void SettingsController::showPeople()
{
    m_services.navigator.go({PeoplePage, {}});
}

void SettingsController::set(SettingsState state)
{
    if (m_state == state)
        return;
    m_state = std::move(state);
    Q_EMIT stateChanged(m_state);
}

} // namespace covault::desktop
