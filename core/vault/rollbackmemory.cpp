// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rollbackmemory.h"

#include "base/cbor.h"
#include "base/ownfile.h"
#include "base/readfile.h"
#include "base/statefolder.h"
#include "crypto/hash.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

constexpr qint64 MostBytes = 4096;

/// For translation.
struct SetbackWords
{
    Q_DECLARE_TR_FUNCTIONS(SetbackWords)
};

constexpr crypto::KdfCost NoCost{0, 0}; // not known

crypto::KdfCost dearer(const crypto::KdfCost &a, const crypto::KdfCost &b)
{
    return {std::max(a.passes, b.passes), std::max(a.mebibytes, b.mebibytes)};
}

// The least that a guess costs: whoever guesses takes the cheapest slot.
crypto::KdfCost guessCost(const storage::Header &header)
{
    std::optional<crypto::KdfCost> least;
    for (const storage::KeySlot &slot : header.keySlots) {
        const bool isGuessed = slot.kind == storage::SlotKind::Passphrase || slot.kind == storage::SlotKind::PassphraseAndComputer;
        if (!isGuessed || !slot.isUsable)
            continue;
        least = least ? crypto::KdfCost{std::min(least->passes, slot.cost.passes), std::min(least->mebibytes, slot.cost.mebibytes)}
                      : slot.cost;
    }
    return least.value_or(NoCost);
}

// Of a vault from before the cost was remembered there is none.
crypto::KdfCost costFrom(const cbor::Value &value)
{
    const auto &parts = value.items();
    const auto part = [&parts](size_t index) { return quint32(std::min<quint64>(parts[index].toUnsigned(), UINT32_MAX)); };
    return parts.size() == 2 ? crypto::KdfCost{part(0), part(1)} : NoCost;
}

} // namespace

/// How far a file has come. Of these rows none is ever taken away; null if there is none.
struct RollbackMemory::Reached
{
    quint64 sequence = 0;
    ChangeId change;
    StatementId statement;
    SegmentId segment;
    Moment at;
    ChangeId waiting;     // the last one that was not sent yet: nobody else can bring it back
    crypto::KdfCost cost; // of one guess at the passphrase, the most that it was

    bool isAsFarAs(const Reached &other) const
    {
        return sequence == other.sequence && change == other.change && statement == other.statement && segment == other.segment
                && waiting == other.waiting && cost == other.cost;
    }

    // {0 sequence, 1 change, 2 statement, 3 segment, 4 milliseconds, 5 waiting change, 6 [passes, MiB]}
    Bytes encoded() const
    {
        return cbor::MapBuilder()
                .unsignedInteger(0, sequence)
                .bytes(1, change.bytes())
                .bytes(2, statement.bytes())
                .bytes(3, segment.bytes())
                .unsignedInteger(4, toUnsigned(at))
                .bytes(5, waiting.bytes())
                .set(6, cbor::Value::array({cbor::Value::unsignedInteger(cost.passes), cbor::Value::unsignedInteger(cost.mebibytes)}))
                .take()
                .encoded();
    }

    static std::optional<Reached> parse(BytesView bytes)
    {
        const auto map = cbor::decode(bytes);
        if (!map || !map->isMap())
            return {};
        const auto change = ChangeId::fromBytes(map->at(1).toBytes());
        const auto statement = StatementId::fromBytes(map->at(2).toBytes());
        const auto segment = SegmentId::fromBytes(map->at(3).toBytes());
        const auto waiting = ChangeId::fromBytes(map->at(5).toBytes());
        if (!change || !statement || !segment || !waiting)
            return {};
        return Reached{map->at(0).toUnsigned(), *change, *statement, *segment, momentFrom(map->at(4).toUnsigned()), *waiting,
                costFrom(map->at(6))};
    }
};

QString Setback::lacks() const
{
    QStringList parts;
    if (lacksChanges)
        parts += SetbackWords::tr("changes of records");
    if (lacksStatements)
        parts += SetbackWords::tr("statements about the members");
    if (lacksSegments)
        parts += SetbackWords::tr("parts that were exchanged");
    if (hasOlderSlots)
        parts += SetbackWords::tr("a change of what opens it");
    const QString last = parts.isEmpty() ? QString() : parts.takeLast();
    return parts.isEmpty() ? last : SetbackWords::tr("%1 and %2").arg(parts.join(u", "_s), last);
}

RollbackMemory::RollbackMemory(Vault &vault, const storage::VaultKey &key, const QString &place, const QString &folder)
    : m_vault(vault)
    , m_key(key.copy())
    , m_memoryKey(crypto::subkey(key.master(), 6, "cv1-file"))
    , m_place(QFileInfo(place).canonicalFilePath())
    , m_folder(folder)
{
}

// Copies of a file, as backups, each have a memory of their own.
Bytes RollbackMemory::name() const
{
    const Replica &replica = m_vault.replica();
    return crypto::keyedHash(m_memoryKey, "memory", {replica.vault.view(), replica.device().view(), m_place.toUtf8()}).bytes().first(16);
}

QString RollbackMemory::path() const
{
    return m_folder + u'/' + QString::fromLatin1(name().toHex()) + u".seen"_s;
}

Bytes RollbackMemory::purpose() const
{
    return "covault/1/memory" + Bytes(1, '\0') + m_vault.replica().vault.bytes() + name();
}

// As it is in the file now: another program may have changed the slots since this one unlocked it. Without slots where it can't
// be read.
Result<storage::Header> RollbackMemory::header() const
{
    const auto both = m_vault.replica().database.fileHeader();
    if (!both)
        return failure(both);
    return storage::Header::parse(storage::HeaderCopies::newestUnder(*both, m_key.master())).value_or(storage::Header());
}

// One that can't be opened is as good as none: who can spoil it can also take it away.
std::optional<RollbackMemory::Reached> RollbackMemory::remembered() const
{
    const auto sealed = m_vault.replica().vault.isNull() ? Result<Bytes>() : readFile(path(), MostBytes);
    const auto plain = sealed ? crypto::open(m_memoryKey, *sealed, purpose()) : std::nullopt;
    return plain ? Reached::parse(*plain) : std::nullopt;
}

Result<RollbackMemory::Reached> RollbackMemory::reached() const
{
    auto &database = m_vault.replica().database;
    const auto headerNow = header();
    if (!headerNow)
        return failure(headerNow);
    Reached reached;
    reached.sequence = headerNow->sequence;
    reached.cost = guessCost(*headerNow);
    reached.at = m_vault.clock().now();
    const auto read = [&]<typename Id>(const char *sql, Id &id) -> Result<> {
        const auto last = database.first(sql, [](const Row &row) { return row.id<Id>(0); });
        if (!last)
            return failure(last);
        id = last->value_or(Id());
        return {};
    };
    auto done = read("SELECT id FROM change ORDER BY n DESC LIMIT 1", reached.change);
    if (done)
        done = read("SELECT id FROM statement ORDER BY n DESC LIMIT 1", reached.statement);
    if (done)
        done = read("SELECT id FROM segment ORDER BY n DESC LIMIT 1", reached.segment);
    if (done)
        done = read("SELECT id FROM change WHERE segment IS NULL ORDER BY n DESC LIMIT 1", reached.waiting);
    return done ? Result<Reached>(reached) : failure(done);
}

Result<std::optional<Setback>> RollbackMemory::setback() const
{
    const auto before = remembered();
    if (!before)
        return std::optional<Setback>();
    auto &database = m_vault.replica().database;
    const auto headerNow = header();
    if (!headerNow)
        return failure(headerNow);
    Setback setback{before->at, false, false, false, headerNow->sequence < before->sequence};
    const auto look = [&](const char *sql, const auto &id, bool &isLacking) -> Result<> {
        if (id.isNull() || isLacking)
            return {};
        const auto found = database.number(sql, id);
        if (!found)
            return failure(found);
        isLacking = *found == 0;
        return {};
    };
    auto looked = look("SELECT count(*) FROM change WHERE id=?", before->change, setback.lacksChanges);
    if (looked)
        looked = look("SELECT count(*) FROM change WHERE id=?", before->waiting, setback.lacksChanges);
    if (looked)
        looked = look("SELECT count(*) FROM statement WHERE id=?", before->statement, setback.lacksStatements);
    if (looked)
        looked = look("SELECT count(*) FROM segment WHERE id=?", before->segment, setback.lacksSegments);
    if (!looked)
        return failure(looked);
    const bool isBack = setback.lacksChanges || setback.lacksStatements || setback.lacksSegments || setback.hasOlderSlots;
    return isBack ? std::optional(setback) : std::nullopt;
}

Result<std::optional<Weakening>> RollbackMemory::weakening() const
{
    const auto before = remembered();
    if (!before)
        return std::optional<Weakening>();
    const auto headerNow = header();
    if (!headerNow)
        return failure(headerNow);
    const crypto::KdfCost now = guessCost(*headerNow);
    const bool isWeaker = now != NoCost && dearer(before->cost, now) != now;
    return isWeaker ? std::optional(Weakening{before->cost, now}) : std::nullopt;
}

Result<> RollbackMemory::remember() const
{
    const auto back = setback();
    if (!back || *back)
        return back ? Result<>() : failure(back);
    auto now = reached();
    if (!now)
        return failure(now);
    const auto before = remembered();
    if (before)
        now->cost = dearer(before->cost, now->cost);
    return before && before->isAsFarAs(*now) ? Result<>() : write(*now);
}

Result<> RollbackMemory::accept() const
{
    const auto now = reached();
    return now ? write(*now) : failure(now);
}

Result<> RollbackMemory::write(const Reached &reached) const
{
    if (m_vault.replica().vault.isNull())
        return {};
    if (auto made = makeOwnFolder(m_folder); !made)
        return failure(made.error().during(u"remembering how far the vault has come"_s));
    return writeOwnFile(path(), crypto::seal(m_memoryKey, reached.encoded(), purpose()));
}

} // namespace covault::vault
