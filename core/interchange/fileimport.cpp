// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/fileimport.h"

#include "crypto/random.h"
#include "interchange/jsonfile.h"
#include "members/ids.h"
#include "vault/log.h"
#include "vault/vaultsettings.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using covault::vault::Kind;
using covault::vault::RecordKey;

namespace covault::interchange {

namespace {

/// For the first look at a file, before anyone knows which records its links mean.
class NoLinks : public vault::LinkResolver
{
public:
    Result<vault::LinkTarget> resolve(const QString &typed, const vault::Field &) const override
    {
        return failure(Error::Code::NotFound, typed, u"not looked up yet"_s);
    }
};

QString textOf(const IncomingRecord &record, const QString &id)
{
    const auto field = std::ranges::find(record.fields, id, &IncomingField::field);
    return field == record.fields.end() ? QString() : plainText(field->value).simplified();
}

bool isSame(const IncomingRecord &a, const IncomingRecord &b)
{
    return a.kind == b.kind && a.fields == b.fields && a.tags == b.tags && a.extra == b.extra
            && a.attachments == b.attachments;
}

bool isManaged(const QString &kind)
{
    return kind == u"setting"_s || kind == u"kind"_s;
}

/// Every record must have a title, or no list would show it.
void giveTitle(IncomingRecord &record, const Kind &kind)
{
    const QString title = kind.titleField()->id;
    if (!textOf(record, title).isEmpty())
        return;
    std::erase_if(record.fields, [&](const IncomingField &field) { return field.field == title; });
    static const QStringList substitutes = {u"hostname"_s, u"ssid"_s, u"opens"_s, u"email"_s, u"username"_s, u"urls"_s,
            u"cidr"_s, u"serial"_s, u"number"_s, u"circuit_id"_s, u"addresses"_s, u"mac"_s, u"phone"_s, u"mobile"_s,
            u"model"_s};
    for (const QString &field : substitutes) {
        const auto found = std::ranges::find(record.fields, field, &IncomingField::field);
        if (found == record.fields.end() || textOf(record, field).isEmpty())
            continue;
        const QJsonValue value = found->value.isArray() ? found->value.toArray().first() : found->value;
        record.fields.push_back({title, plainText(value).simplified()});
        return;
    }
    record.fields.push_back({title, u"Untitled (%1)"_s.arg(record.where)});
}

/// Only looks what would be written.
Result<bool> runDry(const vault::NextWish &next)
{
    for (auto wish = next(); !wish || *wish; wish = next()) {
        if (!wish)
            return failure(wish);
    }
    return false;
}

} // namespace

FileImport::FileImport(vault::Vault &vault, const IncomingFile &file, const ImportOptions &options, const ActId &act)
    : m_vault(vault)
    , m_file(file)
    , m_options(options)
    , m_act(act)
    , m_kinds(vault.replica().kinds)
{
}

QString FileImport::whereOf(const QString &where) const
{
    return m_file.name.isEmpty() ? where : m_file.name + u", "_s + where;
}

void FileImport::warn(ImportOutcome &outcome, const QString &where, const QString &what) const
{
    outcome.warnings.push_back({whereOf(where), what});
}

Result<bool> FileImport::run(ImportOutcome &outcome)
{
    for (const Warning &warning : m_file.warnings)
        warn(outcome, warning.where, warning.what);
    for (const QString &column : m_file.unmapped) {
        if (!outcome.unmapped.contains(column))
            outcome.unmapped += column;
    }
    addKinds(outcome);
    sortOut(outcome);
    QSet<QString> kinds;
    for (const Item &item : m_items)
        kinds.insert(item.kind->id);
    const auto index = VaultIndex::read(m_vault, kinds, m_file.source);
    if (!index)
        return failure(index);
    LinkFinder links(*index, m_vault.roster(), m_file);
    const NoLinks noLinks;
    auto context = vault::typingContext(m_vault, &noLinks);
    if (!context)
        return failure(context);
    match(*index, Fitter(m_file.spelling, *context), links, outcome);
    context->links = &links;

    auto item = m_items.cbegin();
    std::vector<vault::Wish> wishes; // of one record
    size_t given = 0;
    const auto next = [&]() -> Result<const vault::Wish *> {
        while (given == wishes.size() && item != m_items.cend()) {
            auto compared = compare(*item++, *context, outcome);
            if (!compared)
                return failure(compared);
            wishes = std::move(*compared);
            given = 0;
        }
        return given == wishes.size() ? nullptr : &wishes[given++];
    };
    return m_options.isDryRun ? runDry(next) : write(next);
}

/// In all places where its records go; one without records, in any.
bool FileImport::isKnown(const QString &kind, const std::set<CollectionId> &places) const
{
    if (places.empty())
        return m_kinds.knows(kind);
    return std::ranges::all_of(places, [&](const CollectionId &place) { return m_kinds.in(place).find(kind) != nullptr; });
}

/// Everywhere, but where a collection has another of this id.
Result<> FileImport::addKind(const QString &id, const Bytes &definition)
{
    auto added = m_kinds.everywhere.add(definition);
    for (auto &[collection, kinds] : m_kinds.own) {
        if (added && !kinds.find(id))
            added = kinds.add(definition);
    }
    return added;
}

/// Kinds of the users' own come first: without them their records would mean nothing here. Those that the collections
/// have where their records go stay as they are.
void FileImport::addKinds(ImportOutcome &outcome)
{
    const CollectionId shared = m_vault.roster().sharedCollection();
    std::map<QString, std::set<CollectionId>> places;
    if (m_file.kinds.isEmpty())
        return;
    for (const IncomingRecord &record : m_file.records)
        places[record.kind].insert(collectionOf(record, outcome));
    for (const QJsonValue value : m_file.kinds) {
        const QJsonObject object = value.toObject();
        const QString id = object.value(u"id"_s).toString();
        const Bytes definition = QJsonDocument(object).toJson(QJsonDocument::Compact);
        const RecordKey key{shared, u"kind"_s, members::kindRecordId(shared, id)};
        if (isKnown(id, places[id]))
            continue;
        if (auto added = addKind(id, definition); !added)
            warn(outcome, u"kind '%1'"_s.arg(id), u"can't be taken in: %1"_s.arg(added.error().why()));
        else if (!mayWrite(key))
            warn(outcome, u"kind '%1'"_s.arg(id), u"only an admin of the side that owns the vault may add it"_s);
        else
            m_kindWishes.push_back({key, vault::Verb::Edit,
                    {{u"id"_s, {}, cbor::Value::text(id)},
                            {u"definition"_s, {}, cbor::Value::text(QString::fromUtf8(definition))}},
                    {}});
    }
}

/// Leaves out what can't be a record and makes the names that records have in the source unique.
void FileImport::sortOut(ImportOutcome &outcome)
{
    QHash<QString, std::vector<size_t>> sameKey;
    m_items.reserve(m_file.records.size());
    for (size_t place = 0; place < m_file.records.size(); ++place) {
        const IncomingRecord record = m_file.records[place];
        const Kind *kind = m_kinds.in(collectionOf(record, outcome)).find(record.kind);
        if (!kind) {
            warn(outcome, record.where,
                    u"is of the kind '%1', which this vault does not have; it was left out"_s.arg(record.kind));
            ++outcome.skipped;
            continue;
        }
        Item item{place, 1, kind, kind, {}};
        if (!record.sourceKey.isEmpty()) {
            auto &namesakes = sameKey[record.kind + u'\n' + record.sourceKey];
            const auto twin = std::ranges::find_if(namesakes, [&](size_t other) { return isSame(m_file.records[other], record); });
            if (twin != namesakes.end()) {
                warn(outcome, record.where, u"says the same as %1; it was left out"_s.arg(m_file.records[*twin].where));
                ++outcome.skipped;
                continue;
            }
            namesakes.push_back(place);
            item.namesake = namesakes.size();
        }
        m_items.push_back(std::move(item));
    }
}

IncomingRecord FileImport::incomingOf(const Item &item) const
{
    IncomingRecord record = m_file.records[item.place];
    if (item.namesake > 1) {
        record.sourceKey += u" #%1"_s.arg(item.namesake);
        record.id.reset();
    }
    giveTitle(record, *item.told);
    return record;
}

bool FileImport::mayWrite(const RecordKey &key) const
{
    const auto right = isManaged(key.kind) ? members::Right::Administer : members::Right::Edit;
    return bool(m_vault.roster().may(m_vault.replica().device(), key.collection, right));
}

void FileImport::match(const VaultIndex &index, const Fitter &fitter, LinkFinder &links, ImportOutcome &outcome)
{
    for (Item &item : m_items) {
        const IncomingRecord incoming = incomingOf(item);
        matchOne(item, incoming, fitter, index, outcome);
        if (item.isTaken)
            links.place(incoming, textOf(incoming, item.kind->titleField()->id), item.key);
    }
}

void FileImport::matchOne(
        Item &item, const IncomingRecord &incoming, const Fitter &fitter, const VaultIndex &index, ImportOutcome &outcome)
{
    const Match match = matchFor(item, incoming, fitter, index, outcome);
    outcome.skipped += item.kind->hidden ? 0 : 1; // until it is counted as something else
    switch (match.outcome) {
    case Match::Outcome::Removed:
        if (!wasUndone(match.records.front()->row.n)) {
            warn(outcome, incoming.where, u"lies in the vault's waste bin; it was left there"_s);
            return;
        }
        if (!takeRow(item, incoming, *match.records.front(), outcome))
            return;
        item.isRestored = true;
        break;
    case Match::Outcome::Ambiguous: {
        AmbiguousRecord ambiguous{whereOf(incoming.where), {}};
        for (const KnownRecord *record : match.records)
            ambiguous.records.push_back(record->row.key);
        outcome.ambiguous.push_back(std::move(ambiguous));
        return;
    }
    case Match::Outcome::Found:
        if (!takeRow(item, incoming, *match.records.front(), outcome))
            return;
        break;
    case Match::Outcome::New:
        item.key = placeOf(incoming, index, outcome);
        if (match.namesake && m_file.spelling == Spelling::Typed && match.namesake->sourceKey.isEmpty())
            warn(outcome, incoming.where,
                    u"has the name of a record that is another thing by its numbers; both are there now"_s);
        break;
    }
    item.isTaken = mayWrite(item.key);
    if (!item.isTaken) {
        warn(outcome, incoming.where, u"belongs to a collection that you may not write; it was left out"_s);
        return;
    }
    m_takenRows.insert(item.row);
    m_takenIds.insert(item.key.id);
}

// False if another record of the file is this one of the vault already: this may be another thing. What is there is of
// the kind that is valid where it lies.
bool FileImport::takeRow(Item &item, const IncomingRecord &incoming, const KnownRecord &known, ImportOutcome &outcome) const
{
    if (m_takenRows.contains(known.row.n)) {
        outcome.ambiguous.push_back({whereOf(incoming.where), {known.row.key}});
        return false;
    }
    item.key = known.row.key;
    item.row = known.row.n;
    if (const Kind *there = m_kinds.kindOf(item.key))
        item.kind = there;
    return true;
}

// Whether nobody threw the record away: it went since what made it, or an import that brought it back, was undone, and
// may come again. A removal may be the undoing of a restoring too; then somebody had thrown it away before.
bool FileImport::wasUndone(qint64 row) const
{
    const auto changes = vault::Log(m_vault.replica()).changesOf(row);
    if (!changes)
        return false;
    const auto last = std::ranges::find_if(changes->rbegin(), changes->rend(),
            [](const vault::KnownChange &known) { return known.change.is(vault::Verb::Remove); });
    if (last == changes->rend() || last->change.detail.cause != u"undo"_s)
        return false;
    return std::ranges::any_of(*changes, [&](const vault::KnownChange &known) {
        const bool isBrought = known.change.is(vault::Verb::Restore) && known.change.detail.cause == u"import"_s;
        return (isBrought || known.id == changes->front().id)
                && last->change.detail.actUndone == known.change.effectiveAct(known.id);
    });
}

// Settings and kinds have their ids by rule: of one name there is one.
Match FileImport::matchFor(
        const Item &item, const IncomingRecord &incoming, const Fitter &fitter, const VaultIndex &index, ImportOutcome &outcome)
{
    if (!isManaged(item.kind->id))
        return index.match(incoming, fitter.fit(incoming, *item.kind), *item.kind);
    const KnownRecord *known = index.find(placeOf(incoming, index, outcome));
    return known ? Match{Match::Outcome::Found, {known}} : Match();
}

RecordKey FileImport::placeOf(const IncomingRecord &incoming, const VaultIndex &index, ImportOutcome &outcome)
{
    const CollectionId collection = collectionOf(incoming, outcome);
    if (incoming.kind == u"setting"_s)
        return {collection, incoming.kind, members::settingRecordId(collection, textOf(incoming, u"key"_s))};
    if (incoming.kind == u"kind"_s)
        return {collection, incoming.kind, members::kindRecordId(collection, textOf(incoming, u"id"_s))};
    const bool isFree = incoming.id && !incoming.id->isNull() && index.withId(*incoming.id).empty()
            && !m_takenIds.contains(*incoming.id);
    return {collection, incoming.kind, isFree ? *incoming.id : crypto::newUlid<RecordId>(m_vault.clock())};
}

/// A collection that this vault does not have: its records go where the fewest can read them, since nobody said that
/// others may.
CollectionId FileImport::collectionOf(const IncomingRecord &incoming, ImportOutcome &outcome)
{
    const members::Roster &roster = m_vault.roster();
    const CollectionId usual = m_options.fallback.value_or(roster.sharedCollection());
    if (m_options.into && !isManaged(incoming.kind))
        return *m_options.into;
    if (incoming.collection.isEmpty())
        return usual;
    for (const members::Collection &collection : roster.collections()) {
        const bool isNamed = collection.name.compare(incoming.collection, Qt::CaseInsensitive) == 0
                || collection.id.toString() == incoming.collection.toUpper();
        if (isNamed && collection.sort != members::Collection::Sort::Members)
            return collection.id;
    }
    const auto party = roster.partyOf(m_vault.replica().device());
    const bool hasOwn = party && roster.findCollection(party->own);
    const CollectionId chosen = hasOwn ? party->own : usual;
    if (!m_missingCollections.contains(incoming.collection)) {
        m_missingCollections += incoming.collection;
        const auto found = roster.findCollection(chosen);
        warn(outcome, incoming.where,
                u"belongs to the collection '%1', which this vault does not have; all its records went to '%2'"_s.arg(
                        incoming.collection, found ? found->name : u"Shared"_s));
    }
    return chosen;
}

} // namespace covault::interchange
