// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/memoryremote.h"

using namespace Qt::StringLiterals;

namespace covault::simulator {

namespace {

constexpr quint64 LongestDelay = 12;

tl::unexpected<Error> notThere(const QString &name)
{
    return failure(Error::Code::NotFound, u"reading '%1'"_s.arg(name), u"it is not there"_s);
}

} // namespace

void MemoryStorage::plant(const QString &name, const Bytes &bytes)
{
    m_files[name] = {bytes, -1, 0, 0, 0};
    m_planted.insert(name);
}

void MemoryStorage::lose(const QString &name)
{
    m_files[name].lostUntil = m_now + 1 + m_dice->below(LongestDelay);
}

std::pair<QString, Bytes> MemoryStorage::anySegment(Dice &dice) const
{
    std::vector<QString> names;
    for (const auto &[name, file] : m_files) {
        if (name.endsWith(u".seg"_s) && !m_planted.contains(name))
            names.push_back(name);
    }
    if (names.empty())
        return {};
    const QString &name = dice.pick(names);
    return {name, m_files.at(name).bytes};
}

bool MemoryStorage::isSeenBy(const File &file, int replica) const
{
    if (isFaulty() && m_now < file.lostUntil)
        return false;
    if (file.writer == replica)
        return true;
    return !(m_withholds && file.writer == 0) && (!isFaulty() || m_now >= file.arrivesAt);
}

Bytes MemoryStorage::asSeenBy(const File &file, int replica) const
{
    const bool isTorn = isFaulty() && file.writer != replica && m_now < file.wholeAt;
    return isTorn ? file.bytes.first(file.bytes.size() / 2) : file.bytes;
}

QString MemoryRemote::url() const
{
    return u"memory:///"_s;
}

Result<> MemoryRemote::reach(const QString &what)
{
    const bool isAlive = !m_beforeCall || m_beforeCall();
    if (isAlive && !m_storage.strikes(3))
        return {};
    return failure(Error::Code::Unreachable, what, u"it does not answer"_s);
}

// A carrier that met two versions keeps both; the copy may be whole or not.
void MemoryRemote::addCopies(sync::Listing &listing)
{
    const size_t count = listing.size();
    for (size_t i = 0; i < count; ++i) {
        if (!m_storage.strikes(3))
            continue;
        QString copy = listing[i].name;
        copy.insert(copy.lastIndexOf(u'.'), m_storage.m_dice->chance(50) ? u" (1)"_s : u".sync-conflict-20261123-120000-ABCDEFG"_s);
        m_copies[copy] = listing[i].name;
        listing.push_back({copy, listing[i].size});
    }
}

Result<sync::Listing> MemoryRemote::list(const QString &prefix)
{
    if (auto reached = reach(u"listing '%1'"_s.arg(prefix)); !reached)
        return failure(reached);
    sync::Listing listing;
    const bool isPartial = m_storage.strikes(10);
    for (const auto &[name, file] : m_storage.m_files) {
        const bool isHidden = !m_storage.isSeenBy(file, m_replica) || (isPartial && m_storage.strikes(20));
        if (name.startsWith(prefix + u'/') && !isHidden)
            listing.push_back({name, m_storage.asSeenBy(file, m_replica).size()});
    }
    addCopies(listing);
    if (m_storage.isFaulty())
        m_storage.m_dice->shuffle(listing);
    return listing;
}

Result<Bytes> MemoryRemote::read(const QString &name, qint64 limit)
{
    if (auto reached = reach(u"reading '%1'"_s.arg(name)); !reached)
        return failure(reached);
    const auto copy = m_copies.find(name);
    const auto file = m_storage.m_files.find(copy == m_copies.end() ? name : copy->second);
    if (file == m_storage.m_files.end() || !m_storage.isSeenBy(file->second, m_replica))
        return notThere(name);
    Bytes bytes = m_storage.asSeenBy(file->second, m_replica);
    if (bytes.size() > limit)
        return failure(Error::Code::Refused, u"reading '%1'"_s.arg(name), u"it is larger than it may be"_s);
    if (!bytes.isEmpty() && m_storage.strikes(2))
        bytes[bytes.size() / 3] = char(~bytes[bytes.size() / 3]);
    return bytes;
}

Result<> MemoryRemote::writeNew(const QString &name, BytesView bytes)
{
    const QString what = u"writing '%1'"_s.arg(name);
    if (!sync::isPlainName(name))
        return failure(Error::Code::NotAllowed, what, u"it is no name for a file on a remote"_s);
    if (auto reached = reach(what); !reached)
        return reached;
    auto &file = m_storage.m_files[name];
    m_storage.m_everything[name] = bytes.toByteArray();
    if (BytesView(file.bytes) != bytes || file.writer < 0) {
        file = {bytes.toByteArray(), m_replica, 0, 0, 0};
        if (m_storage.strikes(2)) {
            file.bytes.truncate(file.bytes.size() / 2); // the writer's own process died, or the disk was full
            return failure(Error::Code::Unreachable, what, u"it does not answer"_s);
        }
        if (m_storage.isFaulty()) {
            file.arrivesAt = m_storage.m_now + m_storage.m_dice->below(LongestDelay);
            file.wholeAt = file.arrivesAt + (m_storage.m_dice->chance(25) ? m_storage.m_dice->below(LongestDelay) : 0);
        }
    }
    // Done, but the answer is lost.
    if (m_storage.strikes(3))
        return failure(Error::Code::Unreachable, what, u"it does not answer"_s);
    return {};
}

Result<> MemoryRemote::remove(const QString &name)
{
    if (auto reached = reach(u"removing '%1'"_s.arg(name)); !reached)
        return reached;
    return m_storage.m_files.erase(name) > 0 ? Result<>() : notThere(name);
}

} // namespace covault::simulator
