// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/random.h"
#include "desktop/session/session.h"
#include "tests/app/desktop/platform/fakeplatform.h"
#include "vault/founding.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace covault::desktop::testing {

inline const QString Passphrase = QStringLiteral("correct horse");

/// The value of a result that can't fail here. Ends the test program with the error's words if it did.
template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A vault of Ada, founded at noon of 2026-11-23 and opened by the cheapest derivation that is allowed.
struct FoundedVault
{
    QByteArray bytes;
    QString recoveryCode;

    static const FoundedVault &acme()
    {
        static const FoundedVault founded = found(QStringLiteral("Acme"));
        return founded;
    }
    static const FoundedVault &baxter()
    {
        static const FoundedVault founded = found(QStringLiteral("Baxter"));
        return founded;
    }

private:
    static FoundedVault found(const QString &name)
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
};

/// The file of the vault 'Acme' in a temporary folder and the session that opens it.
class SessionFixture
{
public:
    SessionFixture() { put(FoundedVault::acme(), path()); }

    static void put(const FoundedVault &vault, const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(vault.bytes) < 0)
            qFatal("no temporary file");
    }

    /// Puts a vault of the first version there, which the same passphrase opens, as "old.covault"; gives its path.
    QString putFirstVersion() const
    {
        const QString old = path(QStringLiteral("old.covault"));
        const QString first = qEnvironmentVariable("COVAULT_SOURCE_DIR") + QStringLiteral("/tests/data/storage/version1.covault");
        if (!QFile::copy(first, old) || !QFile::setPermissions(old, QFile::ReadOwner | QFile::WriteOwner))
            qFatal("no vault of the first version");
        return old;
    }

    QString path(const QString &name = QStringLiteral("acme.covault")) const { return m_directory.filePath(name); }

    /// Writes \p bytes into the file at each of \p places.
    void spoil(const QList<qint64> &places, const QByteArray &bytes)
    {
        QFile file(path());
        if (!file.open(QIODevice::ReadWrite))
            qFatal("the vault file can't be spoilt");
        for (const qint64 place : places) {
            if (!file.seek(place) || file.write(bytes) != bytes.size())
                qFatal("the vault file can't be spoilt");
        }
    }

    /// Unlocks and waits for it.
    void unlock() { unlock(path()); }
    void unlock(const QString &file)
    {
        session.unlock(file, Passphrase);
        wait([this] { return session.isUnlocked(); });
    }

    /// Handles events until \p isDone says so.
    template<typename Condition>
    static void wait(Condition isDone)
    {
        if (!QTest::qWaitFor(isDone, 20'000))
            qFatal("it did not happen in 20 s");
    }

    /// Asks by \p ask(done) and waits for the answer.
    template<typename T, typename Ask>
    T answer(Ask ask)
    {
        std::optional<T> answer;
        ask([&answer](T given) { answer.emplace(std::move(given)); });
        wait([&answer] { return answer.has_value(); });
        return std::move(*answer);
    }

    vault::RecordKey newKey(const QString &kind)
    {
        SystemClock clock;
        return {session.facts().shared, kind, crypto::newUlid<RecordId>(clock)};
    }

    static vault::Wish titled(const vault::RecordKey &key, const QString &title)
    {
        return {key, vault::Verb::Edit, {{QStringLiteral("title"), {}, cbor::Value::text(title)}}, {}};
    }

    vault::RecordKey add(const QString &title, const QString &kind = QStringLiteral("credential"))
    {
        const vault::RecordKey key = newKey(kind);
        must(answer<Result<vault::Changed>>(
                [&](auto done) { session.edit(&session, {titled(key, title)}, {}, done); }));
        return key;
    }

    /// What a reader sees.
    QStringList titles()
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

private:
    QTemporaryDir m_directory;

public:
    FakePlatform platform;
    Session session{[] { return std::make_unique<SetClock>(*momentFromIso(QStringLiteral("2026-11-23T12:00:00Z"))); }};
};

} // namespace covault::desktop::testing
