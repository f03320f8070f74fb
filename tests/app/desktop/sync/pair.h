// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/invite.h"
#include "sync/completion.h"
#include "sync/folderremote.h"
#include "sync/inviting.h"
#include "sync/publisher.h"
#include "sync/remotelayout.h"
#include "sync/syncing.h"
#include "tests/app/desktop/session/sessionfixture.h"

#include <QDirIterator>

namespace covault::desktop::testing {

/// A vault file opened by core alone, as another program would.
struct OtherProgram
{
    SetClock clock{*momentFromIso(QStringLiteral("2026-11-23T12:00:00Z"))};
    std::unique_ptr<vault::Vault> vault;

    explicit OtherProgram(const QString &path)
    {
        auto file = must(storage::VaultFile::open(path));
        const auto key = must(file.unlock(Passphrase));
        vault = must(vault::Vault::open(must(file.connect(key)), key, clock));
    }
};

/// The words in a file that a newcomer makes, and the request in it.
struct Asking
{
    QString path; ///< of the replica that waits
    members::Request request;

    /// A replica at \p path that waits for an invite.
    static Asking make(const QString &path, const QString &name, members::Side side, const QString &party)
    {
        SetClock clock(*momentFromIso(QStringLiteral("2026-11-23T11:00:00Z")));
        auto created = must(storage::VaultFile::create(path, Passphrase, crypto::FloorCost));
        auto database = must(created.file.connect(created.key));
        members::Request::Content wish;
        wish.name = name;
        wish.deviceName = name.section(u' ', 0, 0).toLower() + QStringLiteral("-laptop");
        wish.side = side;
        wish.partyName = party;
        return {path, must(vault::awaitInvite(database, wish, clock))};
    }

    /// Takes in the invite, as the newcomer does who was told \p words.
    void join(const QString &invite, const QString &words) const
    {
        OtherProgram program(path);
        QFile file(invite);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("there is no invite");
        auto opened = must(members::openInvite(
                file.readAll(), request, *program.vault->replica().identity, words, program.clock.now()));
        must(vault::acceptInvite(*program.vault, std::move(opened)));
        must(sync::completeMembership(*program.vault));
        must(sync::Publisher(*program.vault).publishStatements());
    }
};

/// Two replicas of one vault: Ada's, and the one of Ben of the provider Baxter MSP, who has not been heard of yet.
struct Pair
{
    QByteArray ada;
    QByteArray ben;

    static const Pair &made()
    {
        static const Pair pair = make();
        return pair;
    }

private:
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a vault is missing");
        return file.readAll();
    }

    static Pair make()
    {
        QTemporaryDir directory;
        const QString adaPath = directory.filePath(QStringLiteral("ada.covault"));
        QFile file(adaPath);
        if (!file.open(QIODevice::WriteOnly) || file.write(FoundedVault::acme().bytes) < 0)
            qFatal("no temporary file");
        file.close();
        const auto asking = Asking::make(directory.filePath(QStringLiteral("ben.covault")), QStringLiteral("Ben Cole"),
                members::Side::Provider, QStringLiteral("Baxter MSP"));
        {
            OtherProgram ada(adaPath);
            const auto compared = must(
                    members::ComparedRequest::compare(asking.request, must(asking.request.words()), ada.clock.now()));
            members::Admission admission;
            admission.role = members::Role::Admin;
            admission.collections = {ada.vault->roster().sharedCollection()};
            const QString invite = directory.filePath(QStringLiteral("ben.invite"));
            const auto invited = must(sync::invite(*ada.vault, compared, admission, {}, invite));
            asking.join(invite, invited.words);
        }
        return {bytesOf(adaPath), bytesOf(asking.path)};
    }
};

/// The vault of a session becomes Ada's, with Ben's replica and a folder for both beside it.
class PairFiles
{
public:
    /// \p fixture, still locked, must outlive it.
    explicit PairFiles(const SessionFixture &fixture)
        : m_fixture(fixture)
    {
        put(fixture.path(), Pair::made().ada);
        put(benPath(), Pair::made().ben);
    }

    QString benPath() const { return m_fixture.path(QStringLiteral("ben.covault")); }
    QString folder() const { return m_fixture.path(QStringLiteral("shared")); }
    QString url() const { return sync::FolderRemote(folder()).url(); }

    /// Both use the folder, and have exchanged all they have; Ada's by another program.
    void meet()
    {
        for (const QString &who : {m_fixture.path(), benPath(), m_fixture.path()}) {
            OtherProgram program(who);
            must(sync::addRemote(*program.vault, url()));
            exchange(program);
        }
    }

    /// Ben exchanges what he has; and writes a record of \p title before, if it is not empty.
    vault::RecordKey syncBen(const QString &title = {})
    {
        OtherProgram ben(benPath());
        const vault::RecordKey key{ben.vault->roster().sharedCollection(), QStringLiteral("credential"),
                crypto::newUlid<RecordId>(ben.clock)};
        if (!title.isEmpty())
            must(ben.vault->edit({SessionFixture::titled(key, title)}));
        exchange(ben);
        return key;
    }

    /// Replaces the last file of Ben's device by one whose digits are right and whose content is not; gives the device.
    DeviceId forgeLast() const
    {
        const DeviceId device = OtherProgram(benPath()).vault->replica().device();
        QString last;
        for (QDirIterator files(folder(), {QStringLiteral("*.seg")}, QDir::Files, QDirIterator::Subdirectories);
                files.hasNext();) {
            const QString path = files.next();
            if (path.contains(device.toString().toLower()) && path > last)
                last = path;
        }
        QFile file(last);
        if (!file.open(QIODevice::ReadWrite))
            qFatal("Ben's device wrote nothing");
        Bytes bytes = file.readAll();
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        const QString forged =
                last.left(last.lastIndexOf(u'-') + 1) + sync::layout::nameHex(bytes) + QStringLiteral(".seg");
        if (!file.seek(0) || file.write(bytes) != bytes.size() || !file.rename(forged))
            qFatal("the file can't be forged");
        return device;
    }

    /// What Ben reads in his own replica.
    QStringList titlesOfBen()
    {
        OtherProgram ben(benPath());
        QStringList titles;
        for (const auto &row : must(ben.vault->list({})))
            titles += row.title;
        return titles;
    }

    static void exchange(OtherProgram &program)
    {
        const auto outcome = must(sync::syncAll(*program.vault));
        if (!outcome.failed.empty())
            qFatal("%s", qPrintable(outcome.failed.front().error.text()));
    }

private:
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no temporary file");
    }

    const SessionFixture &m_fixture;
};

} // namespace covault::desktop::testing
