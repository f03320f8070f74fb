// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/vaultindex.h"

#include "base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::interchange {

namespace {

constexpr QChar Between(0x1f);

QString sourceKeyOf(const vault::Record &record, const QString &source)
{
    const Bytes way = u"source:%1"_s.arg(source).toUtf8();
    for (const vault::Entry &entry : record.entries(u"seen"_s)) {
        if (entry.element == way)
            return entry.value.at(u"key"_s).toText();
    }
    return {};
}

bool haveCommon(const QStringList &a, const QStringList &b)
{
    return std::ranges::any_of(a, [&](const QString &text) { return b.contains(text); });
}

/// Whether some key says that these are two things.
bool contradict(const std::vector<IdentityKey> &a, const std::vector<IdentityKey> &b)
{
    for (size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (a[i].isUnique && !a[i].texts.isEmpty() && !b[i].texts.isEmpty() && !haveCommon(a[i].texts, b[i].texts))
            return true;
    }
    return false;
}

Match matchOf(std::vector<const KnownRecord *> candidates)
{
    const auto isAlive = [](const KnownRecord *record) { return !record->isRemoved(); };
    if (std::ranges::any_of(candidates, isAlive))
        std::erase_if(candidates, [&](const KnownRecord *record) { return !isAlive(record); });
    Match match;
    match.records = std::move(candidates);
    if (match.records.size() > 1)
        match.outcome = Match::Outcome::Ambiguous;
    else if (match.records.size() == 1)
        match.outcome = match.records.front()->isRemoved() ? Match::Outcome::Removed : Match::Outcome::Found;
    return match;
}

} // namespace

QString VaultIndex::foldedTitle(const QString &title)
{
    return text::folded(title.simplified());
}

const KnownRecord *VaultIndex::find(const vault::RecordKey &key) const
{
    const auto known = m_known.find(key);
    return known == m_known.end() ? nullptr : known->second.get();
}

Result<VaultIndex> VaultIndex::read(vault::Vault &vault, const QSet<QString> &kinds, const QString &source)
{
    vault::ListFilter all;
    all.removed = vault::ListFilter::Bin::With;
    all.includeHidden = true;
    const auto rows = vault.list(all);
    if (!rows)
        return failure(rows);
    VaultIndex index;
    for (const vault::RecordRow &row : *rows) {
        const bool isRemoved = row.flags.testFlag(vault::RecordFlag::Removed);
        auto &sameId = index.m_ids[row.key.id];
        sameId.insert(isRemoved ? sameId.end() : sameId.begin(), row.key);
        if (!isRemoved)
            index.m_titles[foldedTitle(row.title)].push_back(row.key);
        if (!kinds.contains(row.key.kind))
            continue;
        if (auto added = index.add(vault, row, source); !added)
            return failure(added);
    }
    return index;
}

Result<> VaultIndex::add(vault::Vault &vault, const vault::RecordRow &row, const QString &source)
{
    const auto record = vault.record(row.n);
    if (!record)
        return failure(record);
    // What was moved away lives on elsewhere and must not answer for it.
    if (!*record || (*record)->has(u"moved_to"_s))
        return {};
    const auto known = std::make_shared<const KnownRecord>(
            KnownRecord{row, identityKeys(**record), sourceKeyOf(**record, source)});
    m_known[row.key] = known;
    if (!known->sourceKey.isEmpty())
        m_sources[row.key.kind + Between + known->sourceKey].push_back(known.get());
    for (const IdentityKey &key : known->keys) {
        for (const QString &text : key.texts)
            m_identities[row.key.kind + Between + key.name + Between + text].push_back(known.get());
    }
    return {};
}

Match VaultIndex::match(const IncomingRecord &incoming, const FittedRecord &fitted, const vault::Kind &kind) const
{
    if (incoming.id) {
        std::vector<const KnownRecord *> sameId;
        for (const vault::RecordKey &key : withId(*incoming.id)) {
            if (const KnownRecord *known = find(key); known && key.kind == kind.id)
                sameId.push_back(known);
        }
        if (!sameId.empty())
            return matchOf(std::move(sameId));
    }
    const auto sameKey = m_sources.value(kind.id + Between + incoming.sourceKey);
    if (!incoming.sourceKey.isEmpty() && !sameKey.empty())
        return matchOf(sameKey);
    // Our own exports name every record by its id; what is not here by id is another record.
    return incoming.id ? Match() : byIdentity(identityKeys(fitted, kind), kind.id);
}

Match VaultIndex::byIdentity(const std::vector<IdentityKey> &keys, const QString &kind) const
{
    Match match;
    for (const IdentityKey &key : keys) {
        std::vector<const KnownRecord *> candidates;
        for (const QString &text : key.texts) {
            for (const KnownRecord *record : m_identities.value(kind + Between + key.name + Between + text)) {
                // What came from this source under another name is another thing of the source.
                if (!record->sourceKey.isEmpty() || contradict(keys, record->keys))
                    match.namesake = record;
                else if (key.decides && std::ranges::find(candidates, record) == candidates.end())
                    candidates.push_back(record);
            }
        }
        std::erase_if(candidates, [](const KnownRecord *record) { return record->isRemoved(); });
        if (!candidates.empty())
            return matchOf(std::move(candidates));
    }
    return match;
}

} // namespace covault::interchange
