// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/invite.h"
#include "sync/inviting.h"
#include "sync/joining.h"
#include "sync/syncing.h"
#include "tests/core/sync/peopletest.h"
#include "vault/founding.h"

#include <QFile>

using namespace covault;
using namespace covault::sync;
using namespace covault::simulator;
using namespace Qt::StringLiterals;

/// The two files by which somebody joins: the request that is sent, and the invite that answers it.
class tst_InviteFile : public PeopleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTeam(); }
    void init();
    void cleanup() { m_newcomer.reset(); }
    void aNewcomerJoinsAndFetchesWhatIsThere();
    void withoutStorageTheRestComesByFile();
    void whoWasLetInIsAnsweredAgainAndStaysAsHeWas();
    void nobodyIsLetInByAnInviteThatCannotBeWritten_data();
    void nobodyIsLetInByAnInviteThatCannotBeWritten();
    void whoMayNotInviteLeavesWhatWasThere();
    void whatIsNoRequestIsSaid_data();
    void whatIsNoRequestIsSaid();
    void anInviteIsReadUpToItsLargestSize();

private:
    QString invitePath() const { return m_directory->filePath(u"eve.covault-invite"_s); }
    Result<Invited> inviteAs(
            int who, members::Role role, const QString &path, const std::vector<QString> &remotes = {});
    QString written(const Bytes &bytes) const;

    SetClock m_clock{Team::start()};
    std::unique_ptr<vault::Vault> m_newcomer;
    std::optional<members::Request> m_request;
};

void tst_InviteFile::init()
{
    gather();
    const auto master = crypto::SecretBytes::random(crypto::KeySize);
    const QString path = m_directory->filePath(u"eve.covault"_s);
    {
        auto empty = openVault(path, master, m_clock);
        QVERIFY2(empty, why(empty).constData());
        members::Request::Content wish;
        wish.name = u"Eve"_s;
        wish.deviceName = u"laptop"_s;
        const auto request = vault::awaitInvite((*empty)->replica().database, wish, m_clock);
        QVERIFY2(request, why(request).constData());
        m_request = *request;
    }
    auto newcomer = openVault(path, master, m_clock);
    QVERIFY2(newcomer, why(newcomer).constData());
    m_newcomer = std::move(*newcomer);
}

Result<Invited> tst_InviteFile::inviteAs(
        int who, members::Role role, const QString &path, const std::vector<QString> &remotes)
{
    const auto compared = members::ComparedRequest::compare(*m_request, *m_request->words(), m_clock.now());
    if (!compared)
        return failure(compared);
    members::Admission admission;
    admission.role = role;
    admission.collections = {shared()};
    return invite(vault(who), *compared, admission, remotes, path);
}

QString tst_InviteFile::written(const Bytes &bytes) const
{
    QFile file(m_directory->filePath(u"file"_s));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return isWritten ? file.fileName() : QString();
}

void tst_InviteFile::aNewcomerJoinsAndFetchesWhatIsThere()
{
    const QString url = folder(u"remote"_s);
    QVERIFY(addRemote(vault(Ada), url));
    const auto record = write(Ada, shared(), u"Firewall"_s);
    QVERIFY(syncAll(vault(Ada)));

    const auto invited = inviteAs(Ada, members::Role::Editor, invitePath(), {url});
    QVERIFY2(invited, why(invited).constData());
    QVERIFY(!invited->wasLetInBefore);
    QVERIFY(syncAll(vault(Ada)));
    const auto joined = join(*m_newcomer, *readInvite(invitePath()), invited->words);

    QVERIFY2(joined, why(joined).constData());
    QVERIFY(joined->failed.empty());
    QCOMPARE(joined->missing, 0);
    QCOMPARE(joined->records, 1);
    QCOMPARE((*m_newcomer->record(record))->title(), u"Firewall"_s);
    const auto own = m_newcomer->replica().device();
    QCOMPARE(m_newcomer->roster().memberOf(own)->role, members::Role::Editor);
    QVERIFY(vault(Ada).roster().isActive(own));
}

void tst_InviteFile::withoutStorageTheRestComesByFile()
{
    const auto record = write(Ada, shared(), u"Firewall"_s);
    const auto invited = inviteAs(Ada, members::Role::Editor, invitePath());
    QVERIFY2(invited, why(invited).constData());

    const auto joined = join(*m_newcomer, *readInvite(invitePath()), invited->words);
    QVERIFY2(joined, why(joined).constData());
    QVERIFY(joined->missing > 0);
    const auto taken = syncFromFile(*m_newcomer, fileFrom(Ada));

    QVERIFY2(taken, why(taken).constData());
    QCOMPARE(*vault::missingHeads(*m_newcomer), 0);
    QCOMPARE((*m_newcomer->record(record))->title(), u"Firewall"_s);
}

void tst_InviteFile::whoWasLetInIsAnsweredAgainAndStaysAsHeWas()
{
    QVERIFY(inviteAs(Ada, members::Role::Reader, invitePath())); // it gets lost
    const auto members = vault(Ada).roster().members().size();

    const auto again = inviteAs(Ada, members::Role::Admin, invitePath());

    QVERIFY2(again, why(again).constData());
    QVERIFY(again->wasLetInBefore);
    QCOMPARE(vault(Ada).roster().members().size(), members);
    QCOMPARE(vault(Ada).roster().memberOf(m_request->device())->role, members::Role::Reader);
    const auto joined = join(*m_newcomer, *readInvite(invitePath()), again->words);
    QVERIFY2(joined, why(joined).constData());
    QCOMPARE(m_newcomer->roster().memberOf(m_request->device())->role, members::Role::Reader);
}

void tst_InviteFile::nobodyIsLetInByAnInviteThatCannotBeWritten_data()
{
    QTest::addColumn<QString>("place"); // in a folder

    QTest::newRow("a folder that is not there") << u"no/such/invite"_s;
    QTest::newRow("a folder") << u"."_s;
}

void tst_InviteFile::nobodyIsLetInByAnInviteThatCannotBeWritten()
{
    QFETCH(QString, place);

    const auto invited = inviteAs(Ada, members::Role::Editor, m_directory->filePath(place));

    QVERIFY(!invited);
    QCOMPARE(invited.error().code(), Error::Code::Io);
    QVERIFY(!vault(Ada).roster().findDevice(m_request->device()));
}

void tst_InviteFile::whoMayNotInviteLeavesWhatWasThere()
{
    meet();
    const QString path = written("of last year");

    const auto invited = inviteAs(Cleo, members::Role::Editor, path);

    QVERIFY(!invited);
    QCOMPARE(invited.error().code(), Error::Code::NotAllowed);
    QVERIFY(!vault(Cleo).roster().findDevice(m_request->device()));
    QFile there(path);
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), Bytes("of last year"));
}

void tst_InviteFile::whatIsNoRequestIsSaid_data()
{
    QTest::addColumn<double>("share"); // of a request is in the file
    QTest::addColumn<Error::Code>("code");

    QTest::newRow("nothing") << 0.0 << Error::Code::Damaged;
    QTest::newRow("the beginning of one") << 0.9 << Error::Code::Damaged;
    QTest::newRow("one that is followed by much") << 1000.0 << Error::Code::Refused;
}

void tst_InviteFile::whatIsNoRequestIsSaid()
{
    QFETCH(double, share);
    QFETCH(Error::Code, code);
    const Bytes request = m_request->encoded();
    QCOMPARE(readRequest(written(request))->id(), m_request->id());
    QCOMPARE(readRequest(m_directory->filePath(u"none"_s)).error().code(), Error::Code::Io);

    const auto read = readRequest(written(request.leftJustified(qsizetype(share * double(request.size())), 'x', true)));

    QVERIFY(!read);
    QCOMPARE(read.error().code(), code);
}

void tst_InviteFile::anInviteIsReadUpToItsLargestSize()
{
    const QString path = written("x");

    QVERIFY(QFile::resize(path, members::MaxInviteSize));
    QCOMPARE(readInvite(path)->size(), members::MaxInviteSize);
    QVERIFY(QFile::resize(path, members::MaxInviteSize + 1));

    QCOMPARE(readInvite(path).error().code(), Error::Code::Refused);
    QCOMPARE(readInvite(m_directory->path()).error().code(), Error::Code::Refused);
    QCOMPARE(readInvite(m_directory->filePath(u"none"_s)).error().code(), Error::Code::Io);
}

QTEST_APPLESS_MAIN(tst_InviteFile)
#include "tst_invitefile.moc"
