// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/sync/pair.h"

#include "crypto/random.h"
#include "members/compose.h"
#include "members/invite.h"
#include "sync/completion.h"
#include "sync/folderremote.h"
#include "sync/inviting.h"
#include "sync/publisher.h"
#include "sync/remotelayout.h"
#include "sync/syncing.h"
#include "vault/founding.h"
#include "vault/rows.h"

#include <QDirIterator>

namespace covault::desktop::testing {

OtherProgram::OtherProgram(const QString &path)
    : clock(*momentFromIso(QStringLiteral("2026-11-23T12:00:00Z")))
{
    auto file = must(storage::VaultFile::open(path));
    const auto key = must(file.unlock(Passphrase));
    vault = must(vault::Vault::open(must(file.connect(key)), key, clock));
}

Asking Asking::make(const QString &path, const QString &name, members::Side side, const QString &party)
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

void Asking::join(const QString &invite, const QString &words) const
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

const Pair &Pair::made()
{
    static const Pair pair = make();
    return pair;
}

QByteArray Pair::bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a vault is missing");
    return file.readAll();
}

Pair Pair::make()
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
        const auto compared =
                must(members::ComparedRequest::compare(asking.request, must(asking.request.words()), ada.clock.now()));
        members::Admission admission;
        admission.role = members::Role::Admin;
        admission.collections = {ada.vault->roster().sharedCollection()};
        const QString invite = directory.filePath(QStringLiteral("ben.invite"));
        const auto invited = must(sync::invite(*ada.vault, compared, admission, {}, invite));
        asking.join(invite, invited.words);
    }
    return {bytesOf(adaPath), bytesOf(asking.path)};
}

PairFiles::PairFiles(const SessionFixture &fixture)
    : m_fixture(fixture)
{
    put(fixture.path(), Pair::made().ada);
    put(benPath(), Pair::made().ben);
}

QString PairFiles::url() const
{
    return sync::FolderRemote(folder()).url();
}

void PairFiles::meet()
{
    for (const QString &who : {m_fixture.path(), benPath(), m_fixture.path()}) {
        OtherProgram program(who);
        must(sync::addRemote(*program.vault, url()));
        exchange(program);
    }
}

vault::RecordKey PairFiles::syncBen(const QString &title)
{
    OtherProgram ben(benPath());
    const vault::RecordKey key{
            ben.vault->roster().sharedCollection(), QStringLiteral("credential"), crypto::newUlid<RecordId>(ben.clock)};
    if (!title.isEmpty())
        must(ben.vault->edit({SessionFixture::titled(key, title)}));
    exchange(ben);
    return key;
}

DeviceId PairFiles::forgeLast() const
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

QStringList PairFiles::titlesOfBen()
{
    OtherProgram ben(benPath());
    QStringList titles;
    for (const auto &row : must(ben.vault->list({})))
        titles += row.title;
    return titles;
}

void PairFiles::exchange(OtherProgram &program)
{
    const auto outcome = must(sync::syncAll(*program.vault));
    if (!outcome.failed.empty())
        qFatal("%s", qPrintable(outcome.failed.front().error.text()));
}

void PairFiles::put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no temporary file");
}

} // namespace covault::desktop::testing
