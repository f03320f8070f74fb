// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/naming.h"
#include "health/policysettings.h"
#include "health/worldreader.h"
#include "vault/vaultsettings.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

tl::unexpected<Error> usage(const QString &key, const QString &why)
{
    return failure(Error::Code::Usage, u"the setting '%1'"_s.arg(key), why,
            u"use %1, or KIND, KIND.CHOICE, KIND.CHOICE.rotation with days"_s.arg(vault::vaultSettingKeys().join(u", "_s)));
}

// 0: never, which is later than any day.
bool isLater(std::optional<int> days, std::optional<int> than)
{
    const auto rank = [](std::optional<int> one) { return one.value_or(0) == 0 ? health::Policy::MostDays + 1 : *one; };
    return rank(days) > rank(than);
}

class SettingsCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"settings", "Shows and sets what holds for the vault: where new records go, the region and time zone, intervals",
                "covault-cli settings acme.covault region=GB credential.firewall.rotation=60"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addTexts(app, "KEY|KEY=VALUE", m_words,
                "default_collection, region, time_zone, workspace, or an interval in days as in 'policy', 0 for never; none: all; KEY= goes "
                "back to what is usual. What becomes due later than before, or lets workspaces in again, asks for the passphrase again");
        addText(app, "--collection", m_collection, "Intervals of this collection, which win over the vault's");
    }

    Result<Answer> runOn(vault::Vault &vault, Context &context) override
    {
        const auto collection = m_collection.isEmpty() ? Result<CollectionId>(vault.roster().sharedCollection())
                                                       : naming::findCollection(vault, m_collection);
        if (!collection)
            return failure(collection);
        for (const QString &word : m_words) {
            if (auto read = readWord(vault, *collection, word); !read)
                return failure(read);
        }
        if (auto written = write(vault, *collection, context); !written)
            return failure(written);
        return answer(vault, *collection);
    }

private:
    bool isOfVault(const vault::Vault &vault, const CollectionId &collection) const
    {
        return collection == vault.roster().sharedCollection();
    }

    // All words are read before anything is written.
    Result<> readWord(vault::Vault &vault, const CollectionId &collection, const QString &word)
    {
        const QString key = word.section(u'=', 0, 0), value = word.section(u'=', 1);
        const bool isInterval = health::isIntervalKey(vault.kinds(collection), key);
        const bool isPlain = vault::vaultSettingKeys().contains(key);
        if (!isInterval && !isPlain)
            return usage(key, u"there is none of this name"_s);
        if (isPlain && !isOfVault(vault, collection))
            return usage(key, u"it is the vault's and no collection's"_s);
        m_shown += key;
        if (!word.contains(u'='))
            return {};
        return isInterval ? readInterval(key, value) : readPlain(vault, key, value);
    }

    Result<> readInterval(const QString &key, const QString &value)
    {
        const auto days = health::parseDays(value);
        if (!days && !value.isEmpty())
            return usage(key, u"'%1' are no days from 0 to %2"_s.arg(value).arg(health::Policy::MostDays));
        m_intervals[key] = days;
        return {};
    }

    Result<> readPlain(vault::Vault &vault, const QString &key, const QString &value)
    {
        QString typed = value;
        if (key == u"default_collection" && !value.isEmpty()) {
            const auto named = naming::findCollection(vault, value);
            if (!named)
                return failure(named);
            typed = named->toString();
        }
        const auto checked = typed.isEmpty() ? Result<QString>(QString()) : vault::checkedSetting(vault, key, typed);
        if (!checked)
            return failure(checked);
        m_plain[key] = *checked;
        return {};
    }

    Result<> write(vault::Vault &vault, const CollectionId &collection, Context &context)
    {
        const auto weakens = isWeakened(vault, collection);
        if (!weakens)
            return failure(weakens);
        if (*weakens) {
            if (auto confirmed = context.confirmPassphrase(); !confirmed)
                return confirmed;
        }
        for (auto it = m_plain.cbegin(); it != m_plain.cend(); ++it) {
            if (auto set = vault::setSetting(vault, it.key(), it.value()); !set)
                return failure(set);
        }
        if (m_intervals.isEmpty())
            return {};
        const auto set = health::setIntervals(vault, collection, m_intervals);
        return set ? Result<>() : failure(set);
    }

    Result<bool> isWeakened(vault::Vault &vault, const CollectionId &collection) const
    {
        const auto workspaces = vault::effectiveSetting(vault, vault::WorkspaceSetting);
        if (!workspaces)
            return failure(workspaces);
        if (*workspaces == vault::WorkspaceRefused && m_plain.value(vault::WorkspaceSetting, vault::WorkspaceRefused) != vault::WorkspaceRefused)
            return true;
        const auto policy = health::readPolicy(vault);
        if (!policy)
            return failure(policy);
        const auto ofVault = policy->effective();
        const auto usual = health::Policy(vault.replica().kinds, vault.roster().sharedCollection()).effective();
        const auto own = policy->ownOf(collection);
        const auto in = [](const QMap<QString, int> &days, const QString &key) {
            return days.contains(key) ? std::optional(days.value(key)) : std::nullopt;
        };
        for (auto it = m_intervals.cbegin(); it != m_intervals.cend(); ++it) {
            const auto below = in(isOfVault(vault, collection) ? usual : ofVault, it.key());
            const auto now = own.contains(it.key()) ? in(own, it.key()) : below;
            if (isLater(it.value() ? it.value() : below, now))
                return true;
        }
        return false;
    }

    Result<Answer> answer(vault::Vault &vault, const CollectionId &collection) const
    {
        const auto policy = health::readPolicy(vault);
        if (!policy)
            return failure(policy);
        QJsonObject json;
        const bool isVaults = isOfVault(vault, collection);
        const auto intervals = isVaults ? policy->effective() : policy->ownOf(collection);
        for (auto it = intervals.cbegin(); it != intervals.cend(); ++it)
            json[it.key()] = it.value();
        for (const QString &key : isVaults ? vault::vaultSettingKeys() : QStringList()) {
            const auto value = vault::effectiveSetting(vault, key);
            if (!value)
                return failure(value);
            const auto id = key == u"default_collection" ? CollectionId::parse(*value) : std::nullopt;
            json[key] = id ? naming::collectionName(vault, *id) : *value;
        }
        if (m_shown.isEmpty())
            return Answer(json);
        QJsonObject named;
        for (const QString &key : m_shown)
            named[key] = json.contains(key) ? json.value(key) : QJsonValue();
        return Answer(named);
    }

    QStringList m_words, m_shown;
    QString m_collection;
    QMap<QString, QString> m_plain;
    QMap<QString, std::optional<int>> m_intervals;
};

} // namespace

std::unique_ptr<Command> makeSettingsCommand()
{
    return std::make_unique<SettingsCommand>();
}

} // namespace covault::cli
