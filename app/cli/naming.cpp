// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/naming.h"

#include "base/text.h"
#include "members/ids.h"
#include "vault/rows.h"

using namespace Qt::StringLiterals;

namespace covault::cli::naming {

namespace {

using vault::RecordRow;
using vault::Vault;

constexpr qsizetype ShortestPart = 6;

tl::unexpected<Error> notFound(const QString &what, const QString &typed, const QString &advice)
{
    return failure(Error::Code::NotFound, u"looking for %1 '%2'"_s.arg(what, typed), u"there is none"_s, advice);
}

tl::unexpected<Error> ambiguous(const QString &what, const QString &typed, const QStringList &candidates)
{
    return failure(Error::Code::Refused, u"looking for %1 '%2'"_s.arg(what, typed),
            u"several would do: %1"_s.arg(candidates.mid(0, 5).join(u", "_s)), u"give the id, or more of it"_s);
}

// Rows that are shown or were removed: a removed record can be named to be restored.
Result<std::vector<RecordRow>> rows(Vault &vault, const char *condition, const auto &...values)
{
    std::vector<RecordRow> found;
    const QByteArray sql = QByteArray("SELECT ") + vault::RowColumns + " FROM record r WHERE " + condition + " LIMIT 10";
    auto read = vault.replica().database.each(
            sql.constData(), [&](const storage::Row &row) { found.push_back(vault::readRow(vault.replica(), row)); }, values...);
    if (!read)
        return failure(read);
    return found;
}

Result<std::vector<RecordRow>> byId(Vault &vault, const QString &typed)
{
    if (const auto id = RecordId::parse(typed))
        return rows(vault, "r.id=?", *id);
    const auto part = base32::normalized(typed);
    if (!part || part->size() < ShortestPart)
        return std::vector<RecordRow>();
    std::vector<RecordRow> found;
    const QByteArray sql = QByteArray("SELECT ") + vault::RowColumns + " FROM record r";
    auto read = vault.replica().database.each(sql.constData(), [&](const storage::Row &row) {
        const QString id = row.id<RecordId>(1).toString();
        if (found.size() < 10 && (id.startsWith(*part) || id.endsWith(*part)))
            found.push_back(vault::readRow(vault.replica(), row));
    });
    if (!read)
        return failure(read);
    return found;
}

Result<std::vector<RecordRow>> byTitle(Vault &vault, const QString &typed)
{
    const QString kind = typed.section(u':', 0, 0).trimmed();
    const QString title = text::folded(typed.section(u':', 1).trimmed());
    if (!typed.contains(u':') || !vault.replica().kinds.knows(kind))
        return std::vector<RecordRow>();
    return rows(vault, "r.sort_key=? AND r.kind=(SELECT n FROM name WHERE id=?)", title, kind.toUtf8());
}

} // namespace

Result<RecordRow> findRecord(Vault &vault, const QString &typed)
{
    auto found = byTitle(vault, typed);
    if (found && found->empty())
        found = byId(vault, typed);
    if (!found)
        return failure(found);
    if (found->size() > 1) {
        // A removed record steps back behind one that is there.
        std::erase_if(*found, [](const RecordRow &row) { return row.flags.testFlag(vault::RecordFlag::Removed); });
    }
    if (found->size() == 1)
        return found->front();
    if (found->empty())
        return notFound(u"a record"_s, typed, u"give its id, six characters of its beginning or end, or KIND:TITLE"_s);
    QStringList candidates;
    for (const RecordRow &row : *found)
        candidates += u"%1 (%2 %3)"_s.arg(row.key.id.toString(), row.key.kind, row.title);
    return ambiguous(u"a record"_s, typed, candidates);
}

Result<vault::Record> readRecord(Vault &vault, const QString &typed)
{
    const auto row = findRecord(vault, typed);
    if (!row)
        return failure(row);
    auto record = vault.record(row->n);
    if (!record)
        return failure(record);
    if (!*record)
        return notFound(u"a record"_s, typed, {});
    return std::move(**record);
}

Result<CollectionId> findCollection(const Vault &vault, const QString &typed)
{
    const members::Roster &roster = vault.roster();
    const QString folded = text::folded(typed.trimmed());
    std::vector<const members::Collection *> found;
    for (const members::Collection &collection : roster.collections()) {
        if (collection.sort == members::Collection::Sort::Members)
            continue;
        if (text::folded(collection.name) == folded || collection.id.toString() == typed.toUpper())
            found.push_back(&collection);
    }
    if (found.empty() && (folded == u"internal" || folded == u"provider")) {
        if (const auto party = findParty(vault, folded))
            return members::ownCollection(roster.vaultId(), *party);
    }
    if (found.size() == 1)
        return found.front()->id;
    if (found.empty())
        return notFound(u"the collection"_s, typed, u"see 'members V collection list'"_s);
    QStringList candidates;
    for (const auto *collection : found)
        candidates += collection->id.toString();
    return ambiguous(u"the collection"_s, typed, candidates);
}

Result<std::vector<CollectionId>> findCollections(const Vault &vault, const QString &typed)
{
    QStringList names;
    QString name;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (typed[i] == u'\\' && i + 1 < typed.size() && typed[i + 1] == u',')
            name += typed[++i];
        else if (typed[i] == u',')
            names += std::exchange(name, {});
        else
            name += typed[i];
    }
    names += name;
    std::vector<CollectionId> collections;
    for (const QString &one : names) {
        if (one.trimmed().isEmpty())
            continue;
        const auto collection = findCollection(vault, one);
        if (!collection)
            return failure(collection);
        collections.push_back(*collection);
    }
    return collections;
}

QString collectionName(const Vault &vault, const CollectionId &collection)
{
    const auto known = vault.roster().findCollection(collection);
    return known && !known->name.isEmpty() ? known->name : collection.toString();
}

Result<MemberId> findMember(const Vault &vault, const QString &typed)
{
    const QString folded = text::folded(typed.trimmed());
    const QString part = base32::normalized(typed.trimmed()).value_or(QString());
    std::vector<const members::Member *> found;
    for (const members::Member &member : vault.roster().members()) {
        const QString id = member.id.toString();
        const bool isPart = part.size() >= ShortestPart && (id.startsWith(part) || id.endsWith(part));
        if (text::folded(member.name) == folded || isPart)
            found.push_back(&member);
    }
    if (found.size() == 1)
        return found.front()->id;
    if (found.empty())
        return notFound(u"the member"_s, typed, u"see 'members V list'"_s);
    QStringList candidates;
    for (const auto *member : found) {
        const auto party = vault.roster().findParty(member->party);
        candidates += u"%1 of %2 (%3)"_s.arg(member->name, party ? party->name : QString(), member->id.toString());
    }
    return ambiguous(u"the member"_s, typed, candidates);
}

QString memberName(const Vault &vault, const DeviceId &device)
{
    const auto known = vault.roster().findDevice(device);
    const auto member = known ? vault.roster().findMember(known->member) : std::nullopt;
    return member ? member->name : device.toString();
}

Result<PartyId> findParty(const Vault &vault, const QString &typed)
{
    const QString folded = text::folded(typed.trimmed());
    std::vector<const members::Party *> found;
    for (const members::Party &party : vault.roster().parties()) {
        const bool isSide = (folded == u"internal" && party.side == members::Side::Internal)
                || (folded == u"provider" && party.side == members::Side::Provider);
        if (text::folded(party.name) == folded || party.id.toString() == typed.trimmed().toUpper() || isSide)
            found.push_back(&party);
    }
    if (found.size() > 1 && folded == u"provider") {
        // The caller's own, if there are several.
        const auto member = vault.roster().memberOf(vault.replica().device());
        for (const auto *party : found) {
            if (member && party->id == member->party)
                return party->id;
        }
    }
    if (found.size() == 1)
        return found.front()->id;
    if (found.empty())
        return notFound(u"the party"_s, typed, u"use 'internal', 'provider' or a name from 'members V list'"_s);
    QStringList candidates;
    for (const auto *party : found)
        candidates += u"%1 (%2)"_s.arg(party->name, party->id.toString());
    return ambiguous(u"the party"_s, typed, candidates);
}

} // namespace covault::cli::naming

namespace covault::cli {

namespace {

bool allows(const vault::Field &field, const QString &what)
{
    using vault::FieldType;
    switch (field.type) {
    case FieldType::Party:
        return what == u"party";
    case FieldType::Person:
        return what == u"member" || what == u"contact" || what == u"team";
    default:
        return field.mayName(what);
    }
}

} // namespace

Result<vault::LinkTarget> TypedLinks::resolve(const QString &typed, const vault::Field &field) const
{
    if (allows(field, u"party"_s)) {
        if (const auto party = naming::findParty(m_vault, typed))
            return vault::LinkTarget::ofParty(*party);
    }
    if (allows(field, u"member"_s)) {
        if (const auto member = naming::findMember(m_vault, typed))
            return vault::LinkTarget::ofMember(*member);
    }
    const auto matches = [&](const vault::RecordRow &row) { return allows(field, row.key.kind); };
    if (const auto row = naming::findRecord(m_vault, typed); row && matches(*row))
        return vault::LinkTarget::ofRecord(row->key.collection, row->key.id);
    std::vector<vault::RecordRow> found;
    const QByteArray sql = QByteArray("SELECT ") + vault::RowColumns + " FROM record r WHERE r.sort_key=?";
    auto read = m_vault.replica().database.each(sql.constData(), [&](const storage::Row &row) {
        const vault::RecordRow candidate = vault::readRow(m_vault.replica(), row);
        if (matches(candidate) && !candidate.flags.testFlag(vault::RecordFlag::Removed))
            found.push_back(candidate);
    }, text::folded(typed.trimmed()));
    if (!read)
        return failure(read);
    if (found.size() == 1)
        return vault::LinkTarget::ofRecord(found.front().key.collection, found.front().key.id);
    const QString what = field.to.isEmpty() ? u"any record"_s : field.to.join(u", "_s);
    return failure(found.empty() ? Error::Code::NotFound : Error::Code::Refused, u"linking '%1' in %2"_s.arg(typed, field.id),
            found.empty() ? u"nothing of this name exists that it may name (%1)"_s.arg(what) : u"several records have this title"_s,
            found.empty() ? u"add it first, or give an id"_s : u"give the id"_s);
}

} // namespace covault::cli
