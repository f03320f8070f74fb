// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/rules.h"

#include "desktop/models/shownlabel.h"
#include "health/worldreader.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

std::optional<int> valueOf(const QMap<QString, int> &days, const QString &key)
{
    const auto found = days.constFind(key);
    return found == days.cend() ? std::nullopt : std::optional(*found);
}

bool holdsSecrets(const vault::Kind &kind)
{
    return std::any_of(kind.fields.begin(), kind.fields.end(), [](const vault::Field &field) {
        return field.secret || std::any_of(field.columns.begin(), field.columns.end(), [](const vault::Field &column) {
            return column.secret;
        });
    });
}

// The choices that a kind offers, and those that somebody set an interval for although it does not.
std::vector<vault::Choice> choicesOf(const vault::Kind &kind, const QMap<QString, int> &own)
{
    const vault::Field *policy = kind.policy.isEmpty() ? nullptr : kind.field(kind.policy);
    if (!policy)
        return {};
    std::vector<vault::Choice> choices = policy->choices;
    for (auto it = own.cbegin(); it != own.cend(); ++it) {
        const QString id = it.key().section(u'.', 1, 1);
        const bool isOfKind = it.key().section(u'.', 0, 0) == kind.id && !id.isEmpty();
        const bool isKnown = std::any_of(
                choices.begin(), choices.end(), [&id](const vault::Choice &choice) { return choice.id == id; });
        if (isOfKind && !isKnown)
            choices.push_back({id, id});
    }
    return choices;
}

} // namespace

std::vector<Rule> rulesOf(const vault::Kinds &kinds, const QMap<QString, int> &usual, const QMap<QString, int> &own)
{
    const auto interval = [&](const QString &key) { return Interval{key, valueOf(usual, key), valueOf(own, key)}; };
    std::vector<const vault::Kind *> all = kinds.all();
    std::stable_sort(all.begin(), all.end(), [](const vault::Kind *a, const vault::Kind *b) {
        return QString::localeAwareCompare(shownLabel(a->title), shownLabel(b->title)) < 0;
    });
    std::vector<Rule> rules;
    for (const vault::Kind *kind : all) {
        if (kind->hidden)
            continue;
        rules.push_back({shownLabel(kind->title), interval(kind->id), std::nullopt});
        for (const vault::Choice &choice : choicesOf(*kind, own)) {
            const QString key = kind->id + u'.' + choice.id;
            const Interval rotation = interval(key + u".rotation"_s);
            const bool canRotate = holdsSecrets(*kind) || rotation.days();
            rules.push_back({u"%1: %2"_s.arg(shownLabel(kind->title), shownLabel(choice.label)), interval(key),
                    canRotate ? std::optional(rotation) : std::nullopt});
        }
    }
    return rules;
}

Result<Rules> readRules(vault::Vault &vault)
{
    const auto policy = health::readPolicy(vault);
    if (!policy)
        return failure(policy);
    const CollectionId shared = vault.roster().sharedCollection();
    const auto usual = health::Policy(vault.replica().kinds, shared).effective();
    const bool mayChange = vault.roster().may(vault.replica().device(), shared, members::Right::Administer).allowed;
    return Rules{rulesOf(vault.kinds(), usual, policy->ownOf(shared)), mayChange};
}

} // namespace covault::desktop
