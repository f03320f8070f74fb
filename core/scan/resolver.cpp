// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/resolver.h"

#include "crypto/hash.h"
#include "scan/identity.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

/// Sets that grow together.
class Groups
{
public:
    explicit Groups(std::size_t count)
        : m_parents(count)
    {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t(0));
    }

    std::size_t of(std::size_t member)
    {
        while (m_parents[member] != member)
            member = m_parents[member] = m_parents[m_parents[member]];
        return member;
    }

    /// The smaller number leads, so that groups come in the order of their first members.
    void join(std::size_t a, std::size_t b)
    {
        const std::size_t one = of(a);
        const std::size_t other = of(b);
        m_parents[std::max(one, other)] = std::min(one, other);
    }

private:
    std::vector<std::size_t> m_parents;
};

/// Fields of which a thing has one value: another one contradicts. All else can be added to.
bool isSingle(const QString &field)
{
    static const QSet<QString> fields = {u"username"_s, u"password"_s, u"pin"_s, u"totp"_s, u"support_phone"_s,
            u"support_email"_s, u"phone"_s, u"mobile"_s, u"email"_s, u"job_title"_s, u"number"_s, u"start"_s, u"end"_s,
            u"notice"_s, u"notice_date"_s, u"renewal"_s, u"renews_for"_s, u"cost"_s, u"serial"_s, u"cidr"_s, u"vlan"_s,
            u"gateway"_s, u"default_gateway"_s, u"firmware"_s};
    return fields.contains(field);
}

/// Fields that only describe: how they are worded is no fact.
bool isDescription(const QString &field)
{
    static const QSet<QString> fields = {
            u"title"_s, u"name"_s, u"category"_s, u"opens"_s, u"vendor"_s, u"urls"_s, u"website"_s, u"make"_s, u"os"_s};
    return fields.contains(field);
}

/// Whether one is the other mistyped: a character is another, or two neighbours are swapped.
bool isSlip(const QString &a, const QString &b)
{
    constexpr qsizetype Telling = 5; // of shorter ones many are alike
    if (a.size() != b.size() || a.size() < Telling)
        return false;
    QList<qsizetype> differing;
    for (qsizetype i = 0; i < a.size() && differing.size() <= 2; ++i) {
        if (a[i] != b[i])
            differing += i;
    }
    return differing.size() == 1
            || (differing.size() == 2 && differing[1] == differing[0] + 1 && a[differing[0]] == b[differing[1]]
                    && a[differing[1]] == b[differing[0]]);
}

QString titleOf(const std::vector<Item> &items, const std::vector<std::size_t> &members)
{
    std::map<QString, int> counts;
    QString best;
    for (const std::size_t member : members) {
        for (const QString &field : {u"title"_s, u"name"_s}) {
            const QString title = items[member].first(field);
            if (!title.isEmpty() && ++counts[title] > counts[best])
                best = title;
        }
    }
    return best;
}

/// H("cluster", kind, sorted paths and positions).
ClusterId idOf(const QString &kind, const std::vector<Item> &items, const std::vector<std::size_t> &members)
{
    std::set<std::pair<QString, QString>> places;
    for (const std::size_t member : members)
        places.emplace(items[member].path, items[member].where);
    crypto::Hasher hasher("cluster");
    hasher.add(kind.toUtf8());
    for (const auto &[path, where] : places)
        hasher.add(path.toUtf8()).add(where.toUtf8());
    return ClusterId::cutFrom(hasher.finish().view());
}

class Resolver
{
public:
    Resolver(const std::vector<Item> &items, const std::vector<VaultFact> &facts, const QString &region)
        : m_items(items)
        , m_facts(facts)
        , m_region(region)
    {
        for (std::size_t i = 0; i < facts.size(); ++i) {
            for (const QString &key : keysOf(facts[i].kind, facts[i].fields))
                m_factOfKey.emplace(key, i);
        }
    }

    Resolved resolved()
    {
        group();
        m_result.states.assign(m_items.size(), State::New);
        for (Cluster &cluster : m_result.clusters) {
            cluster.title = titleOf(m_items, cluster.items);
            cluster.id = idOf(cluster.kind, m_items, cluster.items);
            if (const VaultFact *fact = factOf(cluster))
                compareWith(*fact, cluster);
        }
        return std::move(m_result);
    }

private:
    QStringList keysOf(const QString &kind, const std::map<QString, QStringList> &fields) const
    {
        QStringList keys = identityOf(kind, fields, m_region);
        for (QString &key : keys)
            key.prepend(kind + u'\n');
        return keys;
    }

    void group()
    {
        Groups groups(m_items.size());
        QHash<QString, std::size_t> firstOfKey;
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            for (const QString &key : keysOf(m_items[i].kind, m_items[i].fields)) {
                const auto known = firstOfKey.constFind(key);
                if (known != firstOfKey.constEnd())
                    groups.join(*known, i);
                else
                    firstOfKey.insert(key, i);
            }
        }
        std::map<std::size_t, std::size_t> clusterOfGroup;
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            const auto [place, isNew] = clusterOfGroup.emplace(groups.of(i), m_result.clusters.size());
            if (isNew)
                m_result.clusters.push_back({{}, m_items[i].kind, {}, State::New, {}, {}, {}});
            m_result.clusters[place->second].items.push_back(i);
            m_result.clusterOf.push_back(place->second);
        }
    }

    /// The record that shares the most keys with the cluster.
    const VaultFact *factOf(const Cluster &cluster) const
    {
        std::map<std::size_t, int> votes;
        for (const std::size_t member : cluster.items) {
            for (const QString &key : keysOf(m_items[member].kind, m_items[member].fields)) {
                const auto [from, to] = m_factOfKey.equal_range(key);
                for (auto fact = from; fact != to; ++fact)
                    ++votes[fact->second];
            }
        }
        const auto most = std::max_element(
                votes.begin(), votes.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
        return most == votes.end() ? nullptr : &m_facts[most->first];
    }

    bool holds(const QStringList &documented, const QString &field, const QString &value) const
    {
        const QString form = comparableValue(field, value, m_region);
        return std::any_of(documented.begin(), documented.end(),
                [&](const QString &known) { return comparableValue(field, known, m_region) == form; });
    }

    /// Whether \p value, which the vault does not have, says something against what it has. Of account numbers there
    /// can be several: another one contradicts the only one that is documented, or one that it is a slip of.
    bool isOther(const Item &item, const QString &field, const QString &value, const QStringList &documented) const
    {
        if (documented.isEmpty() || field != "account_numbers"_L1)
            return !documented.isEmpty() && isSingle(field);
        const QStringList &all = item.fields.at(field);
        if (documented.size() == 1)
            return std::ranges::none_of(all, [&](const QString &one) { return holds(documented, field, one); });
        const QString form = comparableValue(field, value, m_region);
        return std::ranges::any_of(documented,
                [&](const QString &known) { return isSlip(form, comparableValue(field, known, m_region)); });
    }

    static void note(Cluster &cluster, const VaultFact &fact, const QString &field, std::size_t item)
    {
        auto &all = cluster.contradictions;
        auto known = std::find_if(all.begin(), all.end(), [&](const auto &other) { return other.field == field; });
        if (known == all.end()) {
            const bool isSecret = fact.secrets.contains(field);
            all.push_back({field, isSecret ? QString() : fact.fields.at(field).join(u", "_s), isSecret, {}});
            known = all.end() - 1;
        }
        known->found.push_back(item);
    }

    State stateOf(std::size_t item, const VaultFact &fact, Cluster &cluster) const
    {
        State state = State::InVault;
        for (const auto &[field, values] : m_items[item].fields) {
            if (isDescription(field))
                continue;
            const auto known = fact.fields.find(field);
            const QStringList documented = known == fact.fields.end() ? QStringList() : known->second;
            for (const QString &value : values) {
                if (holds(documented, field, value))
                    continue;
                const bool contradicts = isOther(m_items[item], field, value, documented);
                if (contradicts && !isNoted(cluster, field, item))
                    note(cluster, fact, field, item);
                state = contradicts ? State::Contradicts : (state == State::InVault ? State::New : state);
            }
        }
        return state;
    }

    static bool isNoted(const Cluster &cluster, const QString &field, std::size_t item)
    {
        return std::any_of(
                cluster.contradictions.begin(), cluster.contradictions.end(), [&](const Contradiction &other) {
                    return other.field == field
                            && std::find(other.found.begin(), other.found.end(), item) != other.found.end();
                });
    }

    void compareWith(const VaultFact &fact, Cluster &cluster)
    {
        cluster.record = fact.record;
        cluster.state = State::InVault;
        for (const std::size_t item : cluster.items) {
            const State state = stateOf(item, fact, cluster);
            m_result.states[item] = state;
            if (state == State::Contradicts || (state == State::New && cluster.state == State::InVault))
                cluster.state = state;
        }
    }

    const std::vector<Item> &m_items;
    const std::vector<VaultFact> &m_facts;
    QString m_region;
    std::multimap<QString, std::size_t> m_factOfKey;
    Resolved m_result;
};

} // namespace

QString nameOf(State state)
{
    switch (state) {
    case State::New:
        return u"new"_s;
    case State::InVault:
        return u"in-vault"_s;
    case State::Contradicts:
        return u"contradicts"_s;
    }
    return {};
}

Resolved resolve(const std::vector<Item> &items, const std::vector<VaultFact> &facts, const QString &region)
{
    return Resolver(items, facts, region).resolved();
}

} // namespace covault::scan
