// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/desk.h"

#include "crypto/random.h"
#include "storage/vfs.h"
#include "sync/syncing.h"
#include "tests/simulator/team.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace covault::crash {

using simulator::Team;

namespace {

template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return std::move(*result);
}

void must(const Result<> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
}

Bytes contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(path));
    return file.readAll();
}

const Team::Person &person(size_t index)
{
    return must(Team::instance())->people()[index];
}

} // namespace

const Start &Start::instance()
{
    static const Start start;
    return start;
}

Moment Start::moment()
{
    return Team::start() + std::chrono::hours(24);
}

Start::Start()
{
    addAcme();
    addOld();
    addRemote();
}

// With a real header, whose one slot needs no key derivation.
void Start::addAcme()
{
    const Team::Person &ada = person(0);
    storage::Header header;
    header.sequence = 1;
    header.fileId = crypto::randomBytes(16);
    const Bytes kept(crypto::KeySize, 'w');
    header.keySlots.push_back(must(storage::makeSlot(storage::SlotKind::Workspace, header.fileId, kept, {}, ada.master)));
    const Bytes copy = header.encoded(ada.master);
    m_files.content["acme.covault"] = copy + copy + ada.file.mid(storage::vfs::DatabaseOffset);
    m_keys.emplace(u"acme"_s, storage::VaultKey(ada.master.copy()));
}

void Start::addOld()
{
    const QString sample = qEnvironmentVariable("COVAULT_SOURCE_DIR", QDir::currentPath()) + u"/tests/data/storage/version1.covault"_s;
    m_files.content["old.covault"] = contentOf(sample);
    m_keys.emplace(u"old"_s, must(must(storage::VaultFile::open(sample)).unlock(Passphrase)));
}

void Start::addRemote()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"ben.covault"_s);
    m_bensKey = person(1).master.copy();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(person(1).file) != person(1).file.size())
        qFatal("Ben's file can't be written");
    file.close();
    SetClock clock(moment());
    {
        const auto vault = must(simulator::openVault(path, m_bensKey, clock));
        const vault::RecordKey key{vault->roster().sharedCollection(), u"document"_s, crypto::newUlid<RecordId>(clock)};
        must(vault->edit({{key, vault::Verb::Edit, {{u"title"_s, {}, cbor::Value::text(u"Of Ben"_s)}}, {}}}));
        must(sync::addRemote(*vault, u"file://"_s + directory.filePath(u"remote"_s)));
        must(sync::syncAll(*vault));
        must(vault->replica().database.script("DELETE FROM remote; DELETE FROM delivered; PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    m_bensFile = contentOf(path);
    const Files sent = readFiles(directory.path());
    m_files.folders = sent.folders;
    for (auto one = sent.content.cbegin(); one != sent.content.cend(); ++one) {
        if (one.key().startsWith("remote/"))
            m_files.content[one.key()] = one.value();
    }
}

const storage::VaultKey *Start::keyOf(const QString &name) const
{
    const QString file = name.section(u'/', -1);
    for (const auto &[prefix, key] : m_keys) {
        if (file.startsWith(prefix))
            return &key;
    }
    return nullptr;
}

Result<> Desk::open()
{
    if (m_vault)
        return {};
    auto file = storage::VaultFile::open(path(u"acme.covault"_s));
    if (!file)
        return failure(file);
    auto database = file->connect(key());
    if (!database)
        return failure(database);
    // So often that checkpoints and a log that begins anew are among what is interrupted.
    if (auto set = database->script("PRAGMA wal_autocheckpoint=60"); !set)
        return set;
    auto opened = vault::Vault::open(std::move(*database), key(), m_clock);
    if (!opened)
        return failure(opened);
    m_file = std::move(*file);
    m_vault = std::move(*opened);
    return {};
}

void Desk::close()
{
    m_vault.reset();
    m_file.reset();
}

vault::RecordKey Desk::newKey(const QString &kind)
{
    return {vault().roster().sharedCollection(), kind, crypto::newUlid<RecordId>(m_clock)};
}

Result<vault::RecordKey> Desk::find(const QString &title)
{
    const auto rows = vault().list({});
    if (!rows)
        return failure(rows);
    const auto found = std::ranges::find(*rows, title, &vault::RecordRow::title);
    if (found == rows->end())
        return failure(Error::Code::NotFound, u"looking for '%1'"_s.arg(title), u"it is not there"_s, u"write it first"_s);
    return found->key;
}

} // namespace covault::crash
