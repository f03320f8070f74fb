// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rollbackmemory.h"

#include "base/cbor.h"
#include "base/ownfile.h"
#include "crypto/hash.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

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

} // namespace

/// How far a file has come. Of the last rows none is ever taken away; null if there is none.
struct RollbackMemory::Reached
{
    quint64 sequence = 0;
    ChangeId change;
    StatementId statement;
    SegmentId segment;
    Moment at;

    bool isSamePlace(const Reached &other) const
    {
        return sequence == other.sequence && change == other.change && statement == other.statement && segment == other.segment;
    }

    // {0 sequence, 1 change, 2 statement, 3 segment, 4 milliseconds}
    Bytes encoded() const
    {
        return cbor::MapBuilder()
                .unsignedInteger(0, sequence)
                .bytes(1, change.bytes())
                .bytes(2, statement.bytes())
                .bytes(3, segment.bytes())
                .unsignedInteger(4, toUnsigned(at))
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
        if (!change || !statement || !segment)
            return {};
        return Reached{map->at(0).toUnsigned(), *change, *statement, *segment, momentFrom(map->at(4).toUnsigned())};
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
        parts += SetbackWords::tr("the last change of a passphrase");
    const QString last = parts.isEmpty() ? QString() : parts.takeLast();
    return parts.isEmpty() ? last : SetbackWords::tr("%1 and %2").arg(parts.join(u", "_s), last);
}

RollbackMemory::RollbackMemory(Vault &vault, const storage::VaultKey &key, quint64 headerSequence, const QString &folder)
    : m_vault(vault)
    , m_key(crypto::subkey(key.master(), 6, "cv1-file"))
    , m_sequence(headerSequence)
    , m_folder(folder)
{
}

QString RollbackMemory::path() const
{
    const Replica &replica = m_vault.replica();
    const Hash name = crypto::keyedHash(m_key, "memory", {replica.vault.view(), replica.device().view()});
    return m_folder + u'/' + QString::fromLatin1(name.bytes().first(16).toHex()) + u".seen"_s;
}

Bytes RollbackMemory::purpose() const
{
    const Replica &replica = m_vault.replica();
    return "covault/1/memory" + Bytes(1, '\0') + replica.vault.bytes() + replica.device().bytes();
}

// One that can't be opened is as good as none: who can spoil it can also take it away.
std::optional<RollbackMemory::Reached> RollbackMemory::remembered() const
{
    QFile file(path());
    if (m_vault.replica().vault.isNull() || !file.open(QIODevice::ReadOnly))
        return {};
    const auto plain = crypto::open(m_key, file.read(MostBytes), purpose());
    return plain ? Reached::parse(*plain) : std::nullopt;
}

Result<RollbackMemory::Reached> RollbackMemory::reached() const
{
    auto &database = m_vault.replica().database;
    Reached reached;
    reached.sequence = m_sequence;
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
    return done ? Result<Reached>(reached) : failure(done);
}

Result<std::optional<Setback>> RollbackMemory::setback() const
{
    const auto before = remembered();
    if (!before)
        return std::optional<Setback>();
    auto &database = m_vault.replica().database;
    Setback setback{before->at, false, false, false, m_sequence < before->sequence};
    const auto look = [&](const char *sql, const auto &id, bool &isLacking) -> Result<> {
        if (id.isNull())
            return {};
        const auto found = database.number(sql, id);
        if (!found)
            return failure(found);
        isLacking = *found == 0;
        return {};
    };
    auto looked = look("SELECT count(*) FROM change WHERE id=?", before->change, setback.lacksChanges);
    if (looked)
        looked = look("SELECT count(*) FROM statement WHERE id=?", before->statement, setback.lacksStatements);
    if (looked)
        looked = look("SELECT count(*) FROM segment WHERE id=?", before->segment, setback.lacksSegments);
    if (!looked)
        return failure(looked);
    const bool isBack = setback.lacksChanges || setback.lacksStatements || setback.lacksSegments || setback.hasOlderSlots;
    return isBack ? std::optional(setback) : std::nullopt;
}

Result<> RollbackMemory::remember() const
{
    const auto back = setback();
    if (!back || *back)
        return back ? Result<>() : failure(back);
    const auto now = reached();
    if (!now)
        return failure(now);
    const auto before = remembered();
    return before && before->isSamePlace(*now) ? Result<>() : write(*now);
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
    if (!QDir().mkpath(m_folder)) {
        return failure(Error::Code::Io, u"remembering how far the vault has come"_s, u"the folder %1 can't be made"_s.arg(m_folder),
                u"allow writing there, or set XDG_STATE_HOME to a folder of yours"_s);
    }
    return writeOwnFile(path(), crypto::seal(m_key, reached.encoded(), purpose()));
}

} // namespace covault::vault
