// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vaultcopy.h"

#include "base/filelink.h"
#include "storage/pagecheck.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace covault::storage {

namespace {

QString backingUp(const QString &place)
{
    return u"copying the vault to %1"_s.arg(place);
}

tl::unexpected<Error> ioFailure(const QString &what, const QString &why)
{
    return failure(Error::Code::Io, what, why, u"check the folder, your rights in it and the space on the disk"_s);
}

Result<Bytes> wholeHeader(const Bytes &both, const VaultKey &key)
{
    Bytes newest = HeaderCopies::newestUnder(both, key.master());
    if (newest.isEmpty()) {
        return failure(Error::Code::VaultDamaged, u"reading the header of the vault"_s,
                u"neither of its copies is as it was written"_s, u"restore an earlier backup"_s);
    }
    return newest;
}

// A name is only for sure once its folder is on the disk.
void syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace

VaultCopy::VaultCopy(const QString &place)
    : m_place(meantBy(place))
    , m_file(std::make_unique<QTemporaryFile>(m_place + u".XXXXXX"_s))
{
}

Result<VaultCopy> VaultCopy::make(Database &source, const VaultKey &key, const QString &place, const GoOn &goOn)
{
    VaultCopy copy(place);
    if (copy.m_place.isEmpty())
        return failure(Error::Code::Refused, backingUp(place), u"it leads nowhere"_s, u"choose another place"_s);
    if (auto sound = checkSeals(source); !sound)
        return failure(sound.error().during(backingUp(place)));
    const auto both = source.fileHeader();
    const auto header = both ? wholeHeader(*both, key) : failure(both);
    if (!header)
        return failure(header.error().during(backingUp(place)));
    auto written = copy.write(source, *header + *header, key, goOn);
    if (written)
        written = copy.verify(key, goOn);
    if (!written) {
        for (const char *ending : {"-wal", "-shm", "-journal"})
            QFile::remove(copy.m_file->fileName() + QLatin1StringView(ending));
        return failure(written.error().during(backingUp(place)));
    }
    return copy;
}

Result<VaultCopy> VaultCopy::make(const VaultFile &source, const VaultKey &key, const QString &place, const GoOn &goOn)
{
    auto database = Database::open(source.path(), key.databaseKey(), key.databaseSalt(), Access::ReadOnly);
    if (!database)
        return failure(database);
    return make(*database, key, place, goOn);
}

// Anything else would be lost: another file, another vault, the vault itself.
Result<> VaultCopy::checkPlace() const
{
    if (!QFileInfo::exists(m_place))
        return checkLog();
    const auto copy = open();
    if (!copy)
        return failure(copy);
    const auto there = VaultFile::open(m_place);
    if (there && there->fileId() == copy->fileId())
        return checkLog();
    return failure(Error::Code::Refused, backingUp(m_place),
            there || there.error().code() != Error::Code::Busy ? u"something else has this name"_s : u"that vault is open"_s,
            u"choose another name; nothing was changed"_s);
}

// Its pages would be read into the copy, and what was written there last be lost.
Result<> VaultCopy::checkLog() const
{
    if (!QFileInfo::exists(m_place + u"-wal"_s))
        return {};
    return failure(Error::Code::Busy, backingUp(m_place), u"a program has the vault there open, or left it unfinished"_s,
            u"close it there, or choose another name; nothing was changed"_s);
}

Result<> VaultCopy::write(Database &source, const Bytes &header, const VaultKey &key, const GoOn &goOn)
{
    if (!m_file->open() || m_file->write(header) != header.size() || !m_file->flush())
        return ioFailure(u"writing it"_s, m_file->errorString());
    {
        auto target = Database::open(m_file->fileName(), key.databaseKey(), key.databaseSalt(), Access::ReadWrite);
        if (!target)
            return failure(target);
        // Nobody misses it if it is not finished, and it is brought to the disk at its end.
        if (auto set = target->script("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF"); !set)
            return set;
        if (auto copied = source.copyTo(*target, goOn); !copied)
            return copied;
    }
    if (::fsync(m_file->handle()) != 0)
        return ioFailure(u"writing it"_s, QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

Result<> VaultCopy::verify(const VaultKey &key, const GoOn &goOn) const
{
    const QString what = u"reading the copy back"_s;
    const auto file = open();
    if (!file)
        return failure(file);
    if (file->isHeaderRepaired() || !file->isOpenedBy(key))
        return failure(Error::Code::VaultDamaged, what, u"its header is not what was written"_s, u"check the disk"_s);
    auto database = Database::open(file->path(), key.databaseKey(), key.databaseSalt(), Access::ReadOnly);
    if (!database)
        return failure(database);
    auto sound = checkGoOn(goOn, what);
    if (sound)
        sound = checkSeals(*database);
    if (sound)
        sound = checkGoOn(goOn, what);
    return sound ? checkStructure(*database) : sound;
}

Result<> VaultCopy::rename()
{
    const QString unfinished = m_file->fileName();
    if (std::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(m_place).constData()) != 0)
        return ioFailure(backingUp(m_place), QString::fromLocal8Bit(std::strerror(errno)));
    m_file->setAutoRemove(false);
    syncFolder(m_place);
    return {};
}

Result<> VaultCopy::commit()
{
    auto free = checkPlace();
    return free ? rename() : free;
}

} // namespace covault::storage
