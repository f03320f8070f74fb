// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/policy.h"

using namespace Qt::StringLiterals;

namespace covault::health {

namespace {

const QString Rotation = QStringLiteral(".rotation");

QMap<QString, int> intervalsOf(const vault::Kinds &kinds)
{
    QMap<QString, int> intervals;
    for (const vault::Kind *kind : kinds.all()) {
        if (kind->reviewDays)
            intervals.insert(kind->id, *kind->reviewDays);
        for (auto it = kind->reviewDaysByChoice.cbegin(); it != kind->reviewDaysByChoice.cend(); ++it)
            intervals.insert(kind->id + u'.' + it.key(), it.value());
        for (auto it = kind->rotationDaysByChoice.cbegin(); it != kind->rotationDaysByChoice.cend(); ++it)
            intervals.insert(kind->id + u'.' + it.key() + Rotation, it.value());
    }
    return intervals;
}

} // namespace

Policy::Policy(const vault::KindSet &kinds, const CollectionId &shared)
    : m_shared(shared)
    , m_builtIn(intervalsOf(kinds.everywhere))
{
    for (const auto &[collection, own] : kinds.own)
        m_builtInOf[collection] = intervalsOf(own);
}

void Policy::set(const CollectionId &collection, const QString &key, int days)
{
    m_own[collection].insert(key, days);
}

std::optional<int> Policy::days(const CollectionId &collection, const QString &key) const
{
    for (const CollectionId &place : {collection, m_shared}) {
        const auto own = m_own.find(place);
        if (own != m_own.end() && own->second.contains(key))
            return own->second.value(key);
    }
    const auto own = m_builtInOf.find(collection);
    const QMap<QString, int> &builtIn = own != m_builtInOf.end() ? own->second : m_builtIn;
    const auto found = builtIn.constFind(key);
    return found != builtIn.cend() ? std::optional(*found) : std::nullopt;
}

// A choice set to 'never' counts as set, and yields to any other choice that has an interval.
std::optional<int> Policy::shortest(const vault::Record &record, const QString &suffix) const
{
    std::optional<int> shortest;
    if (!record.kind() || record.kind()->policy.isEmpty())
        return shortest;
    for (const QString &choice : record.texts(record.kind()->policy)) {
        const auto found = days(record.key().collection, record.key().kind + u'.' + choice + suffix);
        if (found && (!shortest || *shortest == 0 || (*found != 0 && *found < *shortest)))
            shortest = found;
    }
    return shortest;
}

std::optional<int> Policy::reviewDays(const vault::Record &record) const
{
    auto found = shortest(record, {});
    if (!found)
        found = days(record.key().collection, record.key().kind);
    return found && *found > 0 ? found : std::nullopt;
}

std::optional<int> Policy::rotationDays(const vault::Record &record) const
{
    const auto found = shortest(record, Rotation);
    return found && *found > 0 ? found : std::nullopt;
}

QMap<QString, int> Policy::effective() const
{
    QMap<QString, int> all = m_builtIn;
    all.insert(ownOf(m_shared));
    return all;
}

QMap<QString, int> Policy::ownOf(const CollectionId &collection) const
{
    const auto own = m_own.find(collection);
    return own != m_own.end() ? own->second : QMap<QString, int>();
}

bool isIntervalKey(const vault::Kinds &kinds, const QString &key)
{
    const QStringList parts = key.split(u'.');
    const vault::Kind *kind = kinds.find(parts.first());
    if (!kind || kind->hidden || parts.contains(QString()))
        return false;
    if (parts.size() == 1)
        return true;
    const vault::Field *policy = kind->policy.isEmpty() ? nullptr : kind->field(kind->policy);
    if (!policy || parts.size() > 3 || (parts.size() == 3 && parts[2] != u"rotation"_s))
        return false;
    const bool isKnown = std::any_of(policy->choices.begin(), policy->choices.end(),
            [&](const vault::Choice &choice) { return choice.id == parts[1]; });
    return isKnown || policy->open;
}

std::optional<int> parseDays(QStringView text)
{
    bool isNumber = false;
    const int days = text.trimmed().toInt(&isNumber);
    return isNumber && days >= 0 && days <= Policy::MostDays ? std::optional(days) : std::nullopt;
}

} // namespace covault::health
