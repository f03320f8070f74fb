// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/mailreader.h"

#include "fixtures.h"

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::readers;

class tst_MailReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headersAreDecoded();
    void bodiesAreFound_data();
    void bodiesAreFound();
    void attachmentsAreTakenOut();
    void namesOfAttachmentsAreNoPaths();
    void aMailInAMailIsAnAttachment();
    void mailsOfRealProgramsAreRead_data();
    void mailsOfRealProgramsAreRead();
    void aMailboxGivesItsMails();
    void deepNestingIsCutAndNoted();
    void whatIsNoMailIsRefused();
    void mauledMailsDoNoHarm();
};

static Mail read(const QByteArray &bytes)
{
    const auto mail = readMail(bytes);
    if (!mail)
        qWarning("%s", qPrintable(mail.error().text()));
    return mail ? *mail : Mail();
}

void tst_MailReader::headersAreDecoded()
{
    const Mail mail = read("From: =?utf-8?q?J=C3=B6rg?= <joerg@example.com>\r\nTo: a@example.com, Team: b@example.com, c@example.com;\r\n"
                           "Cc: D <d@example.com>\r\nSubject: =?iso-8859-1?Q?Schl=FCssel?= raw \xfc\r\nDate: Mon, 23 Nov 2026 13:00:00 +0100\r\n\r\nbody\r\n");

    QCOMPARE(mail.from, (MailAddress{u"Jörg"_s, u"joerg@example.com"_s}));
    QCOMPARE(mail.to.size(), size_t(4));
    QCOMPARE(mail.to[3], (MailAddress{u"D"_s, u"d@example.com"_s}));
    QCOMPARE(mail.subject, u"Schlüssel raw ü"_s);
    QCOMPARE(toIso(*mail.date), u"2026-11-23T12:00:00Z"_s);
}

void tst_MailReader::bodiesAreFound_data()
{
    QTest::addColumn<QByteArray>("mail");
    QTest::addColumn<QString>("text");

    const QByteArray alternative = "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: text/html\n\n<p>rich</p>\n--b--\n";
    QTest::newRow("no type") << QByteArray("\nhello\n") << u"hello"_s;
    QTest::newRow("quoted-printable in Latin-1") << QByteArray("Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\ngr=FC=DFe =80\n") << u"grüße €"_s;
    QTest::newRow("base64 in UTF-8") << QByteArray("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nw6TDtg==\n") << u"äö"_s;
    QTest::newRow("an Eastern charset") << QByteArray("Content-Type: text/plain; charset=koi8-r\n\n\xf0\xc1\xd2\xcf\xcc\xd8\n") << u"Пароль"_s;
    QTest::newRow("an unknown charset") << QByteArray("Content-Type: text/plain; charset=x-none\n\nabc\n") << u"abc"_s;
    QTest::newRow("plain wins over HTML") << alternative << u"plain"_s;
    QTest::newRow("HTML alone") << QByteArray("Content-Type: text/html\n\n<p>one</p><p>two</p>\n") << u"one\n\ntwo"_s;
    QTest::newRow("HTML with a plain footer keeps both")
            << QByteArray("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>rich</p>\n--b\nContent-Type: text/plain\n\nfooter\n--b--\n") << u"rich\nfooter"_s;
    QTest::newRow("a multipart without an end") << QByteArray("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\ncut") << u"cut"_s;
}

void tst_MailReader::bodiesAreFound()
{
    QFETCH(QByteArray, mail);
    QTEST(read("From: a@example.com\nMIME-Version: 1.0\n" + mail).text, "text");
}

static QByteArray withAttachment(const QByteArray &headers, const QByteArray &content)
{
    return "From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nsee file\n--b\n" + headers + "\n\n" + content + "\n--b--\n";
}

void tst_MailReader::attachmentsAreTakenOut()
{
    const Mail mail = read(withAttachment("Content-Type: text/csv; name=\"list.csv\"\nContent-Disposition: attachment; filename*=utf-8''l%C3%A4ste.csv\nContent-Transfer-Encoding: base64", "YSxiCg=="));

    QCOMPARE(mail.text, u"see file"_s);
    QCOMPARE(mail.attachments, (std::vector<MailAttachment>{{u"läste.csv"_s, u"text/csv"_s, "a,b\n"}}));
}

void tst_MailReader::namesOfAttachmentsAreNoPaths()
{
    const Mail climbing = read(withAttachment("Content-Type: application/pdf\nContent-Disposition: attachment; filename=\"../../..\\\\etc/x.pdf\"", "x"));
    const Mail nameless = read(withAttachment("Content-Type: application/pdf", "x"));

    QCOMPARE(climbing.attachments.at(0).name, u"x.pdf"_s);
    QCOMPARE(nameless.attachments.at(0).name, u"attachment 1"_s);
}

void tst_MailReader::aMailInAMailIsAnAttachment()
{
    const Mail mail = read(withAttachment("Content-Type: message/rfc822", "From: b@example.com\nSubject: inner\n\ninner text\n"));

    QCOMPARE(mail.text, u"see file"_s);
    QCOMPARE(mail.attachments.at(0).name, u"inner.eml"_s);
    QCOMPARE(read(mail.attachments.at(0).bytes).text, u"inner text"_s);
}

void tst_MailReader::mailsOfRealProgramsAreRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QStringList>("attachments");
    QTest::addColumn<QString>("contains");

    QTest::newRow("german.eml") << u"german.eml"_s << u"Re: 34Mbit/s Netz"_s << QStringList() << u"schon zur Verfügung! Standort"_s;
    QTest::newRow("german-qp.eml") << u"german-qp.eml"_s << u"Testnachricht"_s << QStringList() << u"Grüße,\n\nJörn"_s;
    QTest::newRow("testRFC822_multipart_attachments.eml") << u"testRFC822_multipart_attachments.eml"_s << u"EML 1"_s
                                            << QStringList({u"Test TxtA.txt text/plain 33"_s, u"Test TxtB.txt text/plain 33"_s}) << u"This is test email for EML1"_s;
    QTest::newRow("testThunderbirdEml.eml") << u"testThunderbirdEml.eml"_s << u"JUnit test message"_s << QStringList() << u"Dear Vladimir"_s;
    QTest::newRow("re-fwd.eml") << u"re-fwd.eml"_s << u"Re: Fwd: hello world"_s << QStringList(u"Fwd: hello world.eml message/rfc822 542"_s) << QString();
}

void tst_MailReader::mailsOfRealProgramsAreRead()
{
    QFETCH(QString, file);
    const Mail mail = read(sample(file));
    QStringList names;
    for (const MailAttachment &attachment : mail.attachments)
        names += attachment.name + u' ' + attachment.mediaType + u' ' + QString::number(attachment.bytes.size());

    QFETCH(QString, contains);
    QTEST(mail.subject, "subject");
    QTEST(names, "attachments");
    QVERIFY2(mail.text.contains(contains), qPrintable(mail.text));
}

void tst_MailReader::aMailboxGivesItsMails()
{
    const auto mails = readMailbox("From a@example.com Mon Nov 23 12:00:00 2026\nFrom: a@example.com\nSubject: one\n\nfirst\n\n"
                                   "From b@example.com Mon Nov 23 12:00:00 2026\nFrom: b@example.com\nSubject: two\n\nsecond\n>From here\n");

    QVERIFY(mails);
    QCOMPARE(mails->size(), size_t(2));
    QCOMPARE(mails->at(0).text, u"first"_s);
    QVERIFY(mails->at(1).text.startsWith(u"second"));
    QVERIFY(readMailbox(sample(u"complex.mbox"_s)));
}

void tst_MailReader::deepNestingIsCutAndNoted()
{
    QByteArray mail = "From: a@example.com\n";
    for (int i = 0; i < 2000; ++i)
        mail += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b" + QByteArray::number(i) + "\n";

    const auto result = readMail(mail);

    QVERIFY(result);
    QVERIFY2(result->notes.join(u' ').contains(u"nested deeper"), qPrintable(result->notes.join(u' ')));
}

void tst_MailReader::whatIsNoMailIsRefused()
{
    QVERIFY(!readMail({}));
    for (const QByteArray &bytes : {QByteArray("just text\n"), QByteArray("{\"a\": 1}")}) {
        const auto mail = readMail(bytes);
        QVERIFY(!mail);
        QCOMPARE(mail.error().why(), u"it has none of the header fields of a mail"_s);
    }
}

void tst_MailReader::mauledMailsDoNoHarm()
{
    int readable = 0;
    const int calls = maul(sample(u"testRFC822_multipart_attachments.eml"_s), [&](const QByteArray &bytes) { readable += readMail(bytes) ? 1 : 0; });
    QVERIFY(calls > 400);
    QVERIFY(readable > 0);
}

QTEST_APPLESS_MAIN(tst_MailReader)
#include "tst_mailreader.moc"
