// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/textreading.h"

#include "crypto/random.h"
#include "testvault.h"
#include "tests/core/readers/fixtures.h"
#include "vault/attachments.h"
#include "vault/search.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::interchange;
using namespace covault::interchange::testing;

class tst_TextReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyKindOfDocumentIsFound_data();
    void everyKindOfDocumentIsFound();
    void whatIsNotReadIsSaid_data();
    void whatIsNotReadIsSaid();
    void privateKeysAreLeftOut();
    void privateKeysOfOtherFormsAreLeftOut_data();
    void privateKeysOfOtherFormsAreLeftOut();
    void whatMakesMuchOfLittleIsNotUnpacked_data();
    void whatMakesMuchOfLittleIsNotUnpacked();
    void whatWasStoppedIsNoTry();
    void whatCannotBeReadNowWaits();
    void readingIsEndedAndGoneOnWith();
    void whatIsTooLargeIsNotLookedInto();
    void oneThatTakesItsReaderOverIsUnreadableAndTheNextIsRead();
    void withoutAReaderAttachmentsWait();

private:
    void attach(const QString &name, const Bytes &content)
    {
        QBuffer source;
        source.setData(content);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QVERIFY(vault::Attachments(**m_vault).attach(m_record, name, source));
    }
    static readers::ReaderProgram reader()
    {
        return readers::ReaderProgram(qEnvironmentVariable("COVAULT_BIN_DIR") + u"/covault-reader"_s);
    }
    static readers::ReaderProgram takenOver()
    {
        return readers::ReaderProgram(qEnvironmentVariable("COVAULT_BIN_DIR") + u"/../tests/covault-reader-stub"_s);
    }
    QString attachmentWith(const QString &words)
    {
        const auto found = vault::Search(**m_vault).find(words);
        return found && found->hits.size() == 1 ? found->hits[0].attachment : u"%1 hits"_s.arg(found ? found->hits.size() : 0);
    }

    std::unique_ptr<TestVault> m_vault;
    vault::RecordKey m_record;
};

void tst_TextReading::init()
{
    m_vault = std::make_unique<TestVault>();
    m_record = {(*m_vault)->roster().sharedCollection(), u"document"_s, crypto::newUlid<RecordId>((*m_vault)->clock())};
    QVERIFY((*m_vault)->edit({{m_record, vault::Verb::Edit, {{u"title"_s, {}, cbor::Value::text(u"Manual"_s)}}, {}}}));
}

void tst_TextReading::everyKindOfDocumentIsFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");

    QTest::newRow("PDF") << u"switch.pdf"_s << pdfOf({"Cover", "Hold the reset button"}) << u"reset button"_s;
    QTest::newRow("Word") << u"plan.docx"_s << ::sample(u"testWORD.docx"_s) << u"nested tika"_s;
    QTest::newRow("text") << u"notes.txt"_s << QByteArray("the battery lasts\n") << u"battery"_s;
    QTest::newRow("table") << u"assets.csv"_s << QByteArray("Name;Place\nCore switch;Basement\n") << u"basement"_s;
    QTest::newRow("the header of a table") << u"assets.csv"_s << QByteArray("Name;Stockwerk\nCore switch;2\n") << u"stockwerk"_s;
    QTest::newRow("workbook") << u"cities.xlsx"_s << ::sample(u"51626_contact.xlsx"_s) << u"mckee acton"_s;
    QTest::newRow("mail") << u"a.eml"_s << QByteArray("From: Ada Berg <ada@example.com>\nTo: Ben <ben@example.com>\nSubject: Outage\n\nThe line is down") << u"outage ben line"_s;
    QTest::newRow("a file in a mail") << u"a.eml"_s
                                      << QByteArray("From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/csv; name=list.csv\n\nname,ip\nedgefirewall,10.0.0.1\n--b--\n")
                                      << u"edgefirewall"_s;
    QTest::newRow("a file in an archive") << u"a.zip"_s << zipOf({{"inner/plan.pdf", pdfOf({"Evacuation"})}}) << u"evacuation"_s;
}

void tst_TextReading::everyKindOfDocumentIsFound()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    attach(name, bytes);

    const auto read = readWaitingTexts(**m_vault, reader());

    QVERIFY(read);
    QCOMPARE(read->read, 1);
    QCOMPARE(attachmentWith(words), name);
}

void tst_TextReading::whatIsNotReadIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("read");
    QTest::addColumn<QString>("why");

    QTest::newRow("locked") << u"a.pdf"_s << ::sample(u"testPDF_locked.pdf"_s) << qint64(0) << u"it is locked with a password"_s;
    QTest::newRow("a picture") << u"a.png"_s << QByteArray("\x89PNG") << qint64(0) << u"the file: files of this kind can't be read: picture"_s;
    QTest::newRow("a long text") << u"a.txt"_s << "battery " + QByteArray("word ").repeated(100'000) << qint64(1) << u"it is longer than 400000 characters"_s;
    QTest::newRow("a large page of few words") << u"a.html"_s << "<html><body>battery" + QByteArray("<b></b>").repeated(300'000) << qint64(1)
                                               << u"only its first 1562 KiB are read"_s;
    QTest::newRow("part of an archive") << u"a.zip"_s << zipOf({{"a.txt", "battery"}, {"b.pdf", ::sample(u"testPDF_locked.pdf"_s)}}) << qint64(1)
                                        << u"b.pdf: the PDF can't be read: it is locked with a password; save it without a password"_s;
}

void tst_TextReading::whatIsNotReadIsSaid()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, read);
    QFETCH(QString, why);
    attach(name, bytes);

    const auto done = readWaitingTexts(**m_vault, reader());

    QVERIFY(done);
    QCOMPARE(done->read, read);
    QCOMPARE(done->unread.size(), size_t(1));
    QCOMPARE(done->unread[0].name, name);
    QCOMPARE(done->unread[0].why, why);
    const auto counts = *vault::AttachmentTexts(**m_vault).counts();
    QCOMPARE(counts.unreadable, 1 - read);
    QCOMPARE(counts.readInPart, read);
}

void tst_TextReading::privateKeysAreLeftOut()
{
    attach(u"notes.txt"_s, "before\n-----BEGIN OPENSSH PRIVATE KEY-----\nsesamesesame\n-----END OPENSSH PRIVATE KEY-----\nafter\n-----BEGIN RSA PRIVATE KEY-----\ncutoffkey\n");

    QVERIFY(readWaitingTexts(**m_vault, reader()));

    QCOMPARE(attachmentWith(u"before after"_s), u"notes.txt"_s);
    QCOMPARE(attachmentWith(u"\"sesamesesame\""_s), u"0 hits"_s);
    QCOMPARE(attachmentWith(u"\"cutoffkey\""_s), u"0 hits"_s);
}

void tst_TextReading::privateKeysOfOtherFormsAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("key");

    const QByteArray putty = "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: a\nPublic-Lines: 1\nAAAA\n";
    QByteArray windows = putty + "Private-Lines: 2\nsesamesesame\nsesamesesame\nPrivate-MAC: 00\n";
    QTest::newRow("of PuTTY") << windows;
    QTest::newRow("of PuTTY, lines ended as on Windows") << windows.replace("\n", "\r\n");
    QTest::newRow("of PuTTY, indented") << QByteArray("  Private-Lines: 2\n  sesamesesame\n  sesamesesame\n  Private-MAC: 00\n");
    QTest::newRow("of SSH2") << QByteArray("---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nsesamesesame\n---- END SSH2 ENCRYPTED PRIVATE KEY ----\n");
}

void tst_TextReading::privateKeysOfOtherFormsAreLeftOut()
{
    QFETCH(QByteArray, key);
    attach(u"notes.txt"_s, "before\n" + key + "after\n");

    QVERIFY(readWaitingTexts(**m_vault, reader()));

    QCOMPARE(attachmentWith(u"before after"_s), u"notes.txt"_s);
    QCOMPARE(attachmentWith(u"\"sesamesesame\""_s), u"0 hits"_s);
}

void tst_TextReading::whatMakesMuchOfLittleIsNotUnpacked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");

    constexpr qsizetype Mega = 1 << 20;
    const QByteArray noise = crypto::randomBytes(2 * Mega); // so that the rest is not too much for so small a file
    const QByteArray word = "<w:document xmlns:w='w'><w:p><w:t>battery</w:t></w:p>" + QByteArray(20 * Mega, ' ') + "</w:document>";
    QTest::newRow("an archive in an archive") << u"a.zip"_s << zipOf({{"b.zip", zipOf({{"c.txt", "battery"}})}})
                                              << u"the archive: one in another is not looked into"_s;
    QTest::newRow("a large text of a Word document") << u"a.docx"_s << zipOf({{"word/document.xml", word}, {"noise.bin", noise}})
                                                     << u"it is larger than 16 MiB"_s;
    QTest::newRow("one in an archive") << u"a.zip"_s << zipOf({{"a.docx", zipOf({{"word/document.xml", word}, {"noise.bin", noise}})}})
                                       << u"a.docx: the Word document can't be read: it is larger than 16 MiB"_s;
    std::vector<std::pair<QByteArray, QByteArray>> many{{"noise.bin", noise}};
    for (int i = 0; i < 6; ++i)
        many.push_back({"text" + QByteArray::number(i) + ".txt", "battery " + QByteArray(12 * Mega, ' ')});
    QTest::newRow("many members") << u"a.zip"_s << zipOf(many) << u"unpacked it would be larger than a file like it should be"_s;
    QTest::newRow("a large PDF") << u"a.pdf"_s << pdfOf({"battery"}) + QByteArray(17 * Mega, ' ') << u"it is larger than 16 MiB"_s;
}

void tst_TextReading::whatMakesMuchOfLittleIsNotUnpacked()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, why);
    attach(name, bytes);

    const auto read = readWaitingTexts(**m_vault, reader());

    QVERIFY(read);
    QCOMPARE(attachmentWith(u"battery"_s), u"0 hits"_s);
    QCOMPARE(read->unread.at(0).why, why);
}

void tst_TextReading::whatWasStoppedIsNoTry()
{
    attach(u"a.txt"_s, "battery");
    for (int i = 0; i < 2 * vault::AttachmentTexts::MostTries; ++i) {
        int asked = 0; // as a lock that comes while the file is read
        QVERIFY(readWaitingTexts(**m_vault, reader(), [&asked] { return ++asked > 2; }));
        QVERIFY(asked > 2);
    }

    QVERIFY(readWaitingTexts(**m_vault, reader()));

    QCOMPARE(attachmentWith(u"battery"_s), u"a.txt"_s);
}

void tst_TextReading::whatCannotBeReadNowWaits()
{
    const Error no(Error::Code::Refused, u"reading it"_s, u"it is too large"_s);
    const Error notNow(Error::Code::Io, u"reading it"_s, u"the disk does not answer"_s);
    const Error notYet(Error::Code::Unreachable, u"reading it"_s, u"a part of it has not arrived yet"_s);

    QVERIFY(isForGood(no));
    QVERIFY(!isForGood(notNow));
    QVERIFY(!isForGood(notYet));
}

void tst_TextReading::readingIsEndedAndGoneOnWith()
{
    attach(u"a.txt"_s, "battery");
    attach(u"b.txt"_s, "warranty");

    QVERIFY(readWaitingTexts(**m_vault, reader(), [this] { return vault::AttachmentTexts(**m_vault).counts()->read > 0; }));
    const auto first = *vault::AttachmentTexts(**m_vault).counts();
    QVERIFY(readWaitingTexts(**m_vault, reader()));

    QCOMPARE(first.read, 1);
    QCOMPARE(first.waiting, 1);
    QCOMPARE(attachmentWith(u"battery"_s), u"a.txt"_s);
    QCOMPARE(attachmentWith(u"warranty"_s), u"b.txt"_s);
}

void tst_TextReading::whatIsTooLargeIsNotLookedInto()
{
    attach(u"a.txt"_s, "battery " + Bytes(MostTextBytes, 'x'));

    const auto read = readWaitingTexts(**m_vault, reader());

    QVERIFY(read);
    QCOMPARE(read->read, 0);
    QCOMPARE(read->unread.at(0).why, u"it is larger than 32 MiB"_s);
}

void tst_TextReading::oneThatTakesItsReaderOverIsUnreadableAndTheNextIsRead()
{
    attach(u"crash"_s, pdfOf({"battery"}));
    attach(u"count"_s, pdfOf({"warranty"}));

    const auto read = readWaitingTexts(**m_vault, takenOver());

    QVERIFY(read);
    QCOMPARE(read->unread.size(), size_t(1));
    QCOMPARE(read->unread[0].name, u"crash"_s);
    QCOMPARE(read->unread[0].why, u"its reader crashed on it"_s);
    const auto counts = *vault::AttachmentTexts(**m_vault).counts();
    QCOMPARE(counts.unreadable, 1);
    QCOMPARE(counts.read, 1);
    QCOMPARE(attachmentWith(QString::number(pdfOf({"warranty"}).size())), u"count"_s);
}

void tst_TextReading::withoutAReaderAttachmentsWait()
{
    attach(u"a.pdf"_s, pdfOf({"battery"}));
    for (int i = 0; i < 2 * vault::AttachmentTexts::MostTries; ++i)
        QVERIFY(!readWaitingTexts(**m_vault, readers::ReaderProgram(u"/nowhere/covault-reader"_s)));

    QVERIFY(readWaitingTexts(**m_vault, reader()));

    QCOMPARE(attachmentWith(u"battery"_s), u"a.pdf"_s);
}

QTEST_APPLESS_MAIN(tst_TextReading)
#include "tst_textreading.moc"
