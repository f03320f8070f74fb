// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/kindset.h"

#include <algorithm>

namespace covault::vault {

namespace {

void addDifferences(std::set<QString> &ids, const Kinds &a, const Kinds &b)
{
    for (const auto &[from, to] : {std::pair(&a, &b), std::pair(&b, &a)}) {
        for (const Kind *kind : from->all()) {
            const Kind *other = to->find(kind->id);
            if (!other || (other != kind && *other != *kind))
                ids.insert(kind->id);
        }
    }
}

} // namespace

bool KindSet::knows(const QString &kind) const
{
    return everywhere.find(kind)
            || std::any_of(own.begin(), own.end(), [&](const auto &entry) { return entry.second.find(kind) != nullptr; });
}

bool KindSet::hasField(const QString &field) const
{
    return everywhere.hasField(field)
            || std::any_of(own.begin(), own.end(), [&](const auto &entry) { return entry.second.hasField(field); });
}

std::set<QString> KindSet::kindsWith(const QString &field) const
{
    std::set<QString> ids;
    const auto add = [&](const Kinds &kinds) {
        for (const Kind *kind : kinds.all()) {
            if (kind->field(field))
                ids.insert(kind->id);
        }
    };
    add(everywhere);
    for (const auto &[collection, kinds] : own)
        add(kinds);
    return ids;
}

bool KindSet::isSameAs(const KindSet &other) const
{
    return everywhere.isSameAs(other.everywhere)
            && std::equal(own.begin(), own.end(), other.own.begin(), other.own.end(),
                    [](const auto &a, const auto &b) { return a.first == b.first && a.second.isSameAs(b.second); });
}

std::set<QString> KindSet::differences(const KindSet &other) const
{
    std::set<QString> ids;
    addDifferences(ids, everywhere, other.everywhere);
    for (const KindSet *set : {this, &other}) {
        for (const auto &[collection, kinds] : set->own)
            addDifferences(ids, in(collection), other.in(collection));
    }
    return ids;
}

} // namespace covault::vault
