// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/session.h"
#include "tests/app/desktop/platform/fakeplatform.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

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

    static const FoundedVault &acme();
    static const FoundedVault &baxter();

private:
    static FoundedVault found(const QString &name);
};

/// The file of the vault 'Acme' in a temporary folder and the session that opens it.
class SessionFixture
{
public:
    SessionFixture();
    ~SessionFixture();

    static void put(const FoundedVault &vault, const QString &path);

    /// Puts a vault of the first version there, which the same passphrase opens, as "old.covault"; gives its path.
    QString putFirstVersion() const;

    QString path(const QString &name = QStringLiteral("acme.covault")) const { return m_directory.filePath(name); }

    /// Has the vault open once while a guess at its passphrase costs \p before, and puts in its place how somebody who knows the
    /// passphrase made it cheaper. It must be locked.
    void makeEasierToGuess(const crypto::KdfCost &before);

    /// Writes \p bytes into the file at each of \p places.
    void spoil(const QList<qint64> &places, const QByteArray &bytes);

    /// Unlocks and waits for it.
    void unlock() { unlock(path()); }
    void unlock(const QString &file);

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

    vault::RecordKey newKey(const QString &kind);

    static vault::Wish titled(const vault::RecordKey &key, const QString &title);

    vault::RecordKey add(const QString &title, const QString &kind = QStringLiteral("credential"));

    /// Changes the vault by \p work, on its write thread, and waits for it.
    void write(const std::function<Result<vault::Changed>(WriteScope &)> &work);

    /// What a reader sees.
    QStringList titles();

private:
    QTemporaryDir m_directory;

public:
    FakePlatform platform;
    Session session;
};

} // namespace covault::desktop::testing
