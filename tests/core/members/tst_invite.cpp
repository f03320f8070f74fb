// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/words.h"
#include "replica.h"

using namespace covault;
using namespace covault::members;
using namespace Qt::StringLiterals;

class tst_Invite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aNewcomerJoinsWithTwoFilesAndTwelveWords();
    void nothingOpensWithoutTheWords();
    void aByteChangedAnywhereInTheInviteIsRefused();
    void aByteChangedAnywhereInTheRequestIsRefused();
    void whatIsNoInviteIsRefused_data();
    void whatIsNoInviteIsRefused();
    void anotherDeviceOpensNothing();
    void anInviteForAnotherRequestIsRefused();
    void aRequestEndsAfterFourteenDays_data();
    void aRequestEndsAfterFourteenDays();
    void nobodyIsAdmittedWithoutTheRightWords();
    void anInviteThatDoesNotAdmitIsRefused();
    void anInviteOfAStrangerIsRefused();

private:
    Replica m_ann;
    Replica m_ben;
    std::optional<Request> m_request;
    std::optional<ComparedRequest> m_compared;
    MadeInvite m_invite;
};

void tst_Invite::initTestCase()
{
    m_ann = Replica::founded();
    m_request = m_ben.request(Side::Internal);
    m_compared = compared(*m_request, m_ann.clock.now());
    Admission admission;
    admission.role = Role::Editor;
    admission.collections = {m_ann.roster().sharedCollection()};
    auto admitted = admit(m_ann.acting(), *m_compared, admission);
    QVERIFY2(admitted, admitted ? "" : qPrintable(admitted.error().text()));
    m_ann.append(std::move(admitted->composed));
    auto made = makeInvite(*m_compared, m_ann.inviteContent(), m_ann.identity);
    QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
    m_invite = std::move(*made);
}

void tst_Invite::aNewcomerJoinsWithTwoFilesAndTwelveWords()
{
    const auto request = Request::parse(m_request->encoded());
    QVERIFY(request);
    QCOMPARE(request->id(), m_request->id());
    QVERIFY(request->content() == m_request->content());

    const auto opened =
            openInvite(m_invite.file, *m_request, m_ben.identity, m_invite.words.toUpper(), m_ben.clock.now());

    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text()));
    QCOMPARE(opened->content.vault, m_ann.vault);
    QCOMPARE(opened->content.inviter, m_ann.identity.device());
    QCOMPARE(opened->content.remotes, std::vector{u"file:///srv/shared"_s});
    QCOMPARE(opened->content.heads, m_ann.last);
    QCOMPARE(opened->judgement.heads(), m_ann.judgement.heads());
    QVERIFY(opened->wrongKeys.empty());
    const Roster &roster = opened->judgement.now();
    QVERIFY(roster.may(m_ben.identity.device(), roster.sharedCollection(), Right::Edit));
    QCOMPARE(opened->keys.chooseForWriting(roster.sharedCollection(), roster),
            m_ann.keys.chooseForWriting(roster.sharedCollection(), roster));
    QVERIFY(opened->keys.chooseForWriting(roster.membersCollection(), roster));
}

void tst_Invite::nothingOpensWithoutTheWords()
{
    const auto opened = openInvite(
            m_invite.file, *m_request, m_ben.identity, u"abandon ability able about above absent"_s, m_ben.clock.now());

    QVERIFY(!opened);
    QCOMPARE(opened.error().code(), Error::Code::Refused);
}

void tst_Invite::aByteChangedAnywhereInTheInviteIsRefused()
{
    int refused = 0;
    for (qsizetype at = 0; at < m_invite.file.size(); ++at) {
        Bytes changed = m_invite.file;
        changed[at] = char(changed[at] ^ 0x20);

        const auto opened = openInvite(changed, *m_request, m_ben.identity, m_invite.words, m_ben.clock.now());

        QVERIFY2(!opened, qPrintable(u"byte %1"_s.arg(at)));
        ++refused;
    }
    QVERIFY(refused >= 1024);
}

void tst_Invite::aByteChangedAnywhereInTheRequestIsRefused()
{
    const Bytes file = m_request->encoded();
    for (qsizetype at = 0; at < file.size(); ++at) {
        Bytes changed = file;
        changed[at] = char(changed[at] ^ 0x20);

        QVERIFY2(!Request::parse(changed), qPrintable(u"byte %1"_s.arg(at)));
    }
    QVERIFY(file.size() > 200);
}

void tst_Invite::whatIsNoInviteIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("code");
    Bytes newer = m_invite.file;
    newer[4] = 2;

    QTest::newRow("nothing") << Bytes() << int(Error::Code::Damaged);
    QTest::newRow("another file") << Bytes("PK\x03\x04 and more") << int(Error::Code::Damaged);
    QTest::newRow("a request") << m_request->encoded() << int(Error::Code::Damaged);
    QTest::newRow("a newer format") << newer << int(Error::Code::NewerFormat);
    QTest::newRow("its beginning") << m_invite.file.first(50) << int(Error::Code::Damaged);
    QTest::newRow("without its end") << m_invite.file.chopped(1) << int(Error::Code::WrongKey);
    QTest::newRow("with more behind it") << m_invite.file + 'x' << int(Error::Code::WrongKey);
}

void tst_Invite::whatIsNoInviteIsRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(int, code);

    const auto opened = openInvite(file, *m_request, m_ben.identity, m_invite.words, m_ben.clock.now());

    QVERIFY(!opened);
    QCOMPARE(int(opened.error().code()), code);
}

void tst_Invite::anotherDeviceOpensNothing()
{
    const auto opened = openInvite(m_invite.file, *m_request, Identity::generate(), m_invite.words, m_ben.clock.now());

    QVERIFY(!opened);
    QCOMPARE(opened.error().code(), Error::Code::WrongKey);
}

void tst_Invite::anInviteForAnotherRequestIsRefused()
{
    const Request second = m_ben.request(Side::Internal);
    const auto words = joinWords(second.id(), m_invite.id);

    const auto opened = openInvite(m_invite.file, second, m_ben.identity, *words, m_ben.clock.now());

    QVERIFY(!opened);
    QVERIFY(opened.error().why().contains(u"another request"_s));
}

void tst_Invite::aRequestEndsAfterFourteenDays_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("good");

    QTest::newRow("at once") << 0 << true;
    QTest::newRow("on the last day") << 14 * 24 << true;
    QTest::newRow("an hour later") << 14 * 24 + 1 << false;
    QTest::newRow("by a clock that is a day behind") << -24 << true;
    QTest::newRow("by a clock that is far behind") << -25 << false;
}

void tst_Invite::aRequestEndsAfterFourteenDays()
{
    QFETCH(int, hours);
    QFETCH(bool, good);

    const auto age = m_request->checkAge(m_ben.clock.now() + std::chrono::hours(hours));

    QCOMPARE(age.has_value(), good);
    if (!good) {
        const Moment then = m_ben.clock.now() + std::chrono::hours(hours);
        QVERIFY(!ComparedRequest::compare(*m_request, u"any"_s, then));
        QVERIFY(!openInvite(m_invite.file, *m_request, m_ben.identity, m_invite.words, then));
    }
}

void tst_Invite::nobodyIsAdmittedWithoutTheRightWords()
{
    const auto admitted =
            ComparedRequest::compare(*m_request, u"abandon ability able about above absent"_s, m_ann.clock.now());

    QVERIFY(!admitted);
    QCOMPARE(admitted.error().code(), Error::Code::Refused);
}

void tst_Invite::anInviteThatDoesNotAdmitIsRefused()
{
    InviteContent content = m_ann.inviteContent();
    const Replica untouched = Replica::founded();
    content.vault = untouched.vault;
    content.statements = untouched.statements;
    const auto made = makeInvite(*m_compared, content, untouched.identity);

    const auto opened = openInvite(made->file, *m_request, m_ben.identity, made->words, m_ben.clock.now());

    QVERIFY(!opened);
    QCOMPARE(opened.error().code(), Error::Code::Tampered);
}

void tst_Invite::anInviteOfAStrangerIsRefused()
{
    const auto made = makeInvite(*m_compared, m_ann.inviteContent(), Identity::generate());

    const auto opened = openInvite(made->file, *m_request, m_ben.identity, made->words, m_ben.clock.now());

    QVERIFY(!opened);
    QCOMPARE(opened.error().code(), Error::Code::Tampered);
}

QTEST_APPLESS_MAIN(tst_Invite)
#include "tst_invite.moc"
