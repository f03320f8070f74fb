// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/session/sessionfixture.h"

#include "crypto/random.h"
#include "storage/openfiles.h"
#include "vault/founding.h"
#include "vault/rows.h"
#include "tests/cheapwords.h"

#include <QFile>

namespace covault::desktop::testing {

const FoundedVault &FoundedVault::acme()
{
    static const FoundedVault founded = found(QStringLiteral("Acme"));
    return founded;
}

const FoundedVault &FoundedVault::baxter()
{
    static const FoundedVault founded = found(QStringLiteral("Baxter"));
    return founded;
}

FoundedVault FoundedVault::found(const QString &name)
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("t.covault"));
    SetClock clock(*momentFromIso(QStringLiteral("2026-11-23T12:00:00Z")));
    auto created = must(storage::VaultFile::create(path, Passphrase, crypto::FloorCost));
    members::Founding founding;
    founding.vaultName = name;
    founding.memberName = QStringLiteral("Ada Berg");
    founding.deviceName = QStringLiteral("ada-laptop");
    must(vault::foundVault(must(created.file.connect(created.key)), created.key, founding, clock)).reset();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no vault was founded");
    return {file.readAll(), created.recoveryCode};
}

SessionFixture::SessionFixture()
    : session([] { return std::make_unique<SetClock>(*momentFromIso(QStringLiteral("2026-11-23T12:00:00Z"))); })
{
    qputenv("XDG_STATE_HOME", QFile::encodeName(path(QStringLiteral("state")))); // what other tests have seen is none of this one's
    put(FoundedVault::acme(), path());
}

SessionFixture::~SessionFixture() = default;

void SessionFixture::put(const FoundedVault &vault, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(vault.bytes) < 0)
        qFatal("no temporary file");
}

QString SessionFixture::putFirstVersion() const
{
    const QString old = path(QStringLiteral("old.covault"));
    const QString first =
            qEnvironmentVariable("COVAULT_SOURCE_DIR") + QStringLiteral("/tests/data/storage/version1.covault");
    if (!QFile::copy(first, old) || !QFile::setPermissions(old, QFile::ReadOwner | QFile::WriteOwner))
        qFatal("no vault of the first version");
    return old;
}

void SessionFixture::makeEasierToGuess(const crypto::KdfCost &before)
{
    const auto setAnew = [](const QString &file, const crypto::KdfCost &cost) {
        auto vault = must(storage::VaultFile::open(file));
        must(vault.setPassphrase(Passphrase, storage::VaultFile::Binding::None, must(vault.unlock(Passphrase)), cost));
    };
    const auto awaitClosed = [this] { wait([this] { return !storage::OpenFile::isOpen(path()); }); };
    const QString cheaper = path(QStringLiteral("cheaper.covault"));
    awaitClosed();
    if (!QFile::copy(path(), cheaper))
        qFatal("the vault was not copied");
    setAnew(path(), before);
    unlock();
    session.lock();
    awaitClosed();
    for (int time = 0; time < 2; ++time)
        setAnew(cheaper, crypto::FloorCost); // its header is no older
    if (!QFile::remove(path()) || !QFile::rename(cheaper, path()))
        qFatal("the vault was not put there");
}

void SessionFixture::spoil(const QList<qint64> &places, const QByteArray &bytes)
{
    QFile file(path());
    if (!file.open(QIODevice::ReadWrite))
        qFatal("the vault file can't be spoilt");
    for (const qint64 place : places) {
        if (!file.seek(place) || file.write(bytes) != bytes.size())
            qFatal("the vault file can't be spoilt");
    }
}

void SessionFixture::unlock(const QString &file)
{
    session.unlock(file, Passphrase);
    wait([this] { return session.isUnlocked(); });
}

vault::RecordKey SessionFixture::newKey(const QString &kind)
{
    SystemClock clock;
    return {session.facts().shared, kind, crypto::newUlid<RecordId>(clock)};
}

vault::Wish SessionFixture::titled(const vault::RecordKey &key, const QString &title)
{
    return {key, vault::Verb::Edit, {{QStringLiteral("title"), {}, cbor::Value::text(title)}}, {}};
}

vault::RecordKey SessionFixture::add(const QString &title, const QString &kind)
{
    const vault::RecordKey key = newKey(kind);
    must(answer<Result<vault::Changed>>([&](auto done) { session.edit(&session, {titled(key, title)}, {}, done); }));
    return key;
}

void SessionFixture::write(const std::function<Result<vault::Changed>(WriteScope &)> &work)
{
    must(answer<Result<vault::Changed>>([&](auto done) {
        session.write(
                &session,
                [work](WriteScope &scope) {
                    auto changed = work(scope);
                    if (changed)
                        scope.add(*changed);
                    return changed;
                },
                done);
    }));
}

QStringList SessionFixture::titles()
{
    Job job(&session);
    const auto rows = must(answer<Result<std::vector<vault::RecordRow>>>([&](auto done) {
        session.read(
                job, [](ReadScope &scope) { return scope.vault.list({}); }, done);
    }));
    QStringList titles;
    for (const auto &row : rows)
        titles += row.title;
    return titles;
}

} // namespace covault::desktop::testing
