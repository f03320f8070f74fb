// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/attachmenttexts.h"

#include "crypto/random.h"
#include "incoming.h"
#include "members/ids.h"
#include "storage/vfs.h"
#include "vault/attachments.h"
#include "vault/search.h"
#include "vault/undoing.h"
#include "vault/verify.h"
#include "vaultfixture.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;

class tst_AttachmentTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatWasReadIsFoundWithItsRecord();
    void aHitNamesTheAttachmentOnlyWhereItsTextHasTheWords();
    void whatIsSecretInATextIsCoveredInItsSnippet();
    void aMisspeltWordOfAnAttachmentIsFound();
    void textStaysWhenTheRecordIsEdited();
    void textOfWhatIsGoneGoes_data();
    void textOfWhatIsGoneGoes();
    void whatComesBackIsReadAnew();
    void textThatComesLateIsNotKept();
    void anAttachmentOfASecretFieldIsNeverRead();
    void aPartThatHasNotArrivedIsWaitedFor();
    void oneThatEndsTheProgramIsGivenUp();
    void longTextIsKeptInPart();
    void recordsOfBeforeAreListed();
    void aReadOnlyVaultFindsWhatWasRead();
    void verifyNoticesTextThatBelongsToNothing();
    void textThatWasAlteredIsNeitherShownNorKept();
    void aDamagedTextDoesNotEndTheSearch();
    void ofManyLongTextsNotAllAreReadForASearch();
    void anEditDoesNotOfferTheWordsOfAttachmentsAgain();
    void whatCouldNotBeReadJustNowIsTriedAgain();
    void oneThatIsPutBackWasNotTried();

private:
    VaultFixture &at() { return *m_fixture; }
    AttachmentTexts texts() { return AttachmentTexts(at().vault()); }
    void attach(const QString &name, const Bytes &content)
    {
        QBuffer source;
        source.setData(content);
        source.open(QIODevice::ReadOnly);
        must(Attachments(at().vault()).attach(m_key, name, source, m_act));
    }
    // As one with readers does, for whom every file is plain text.
    int readAll(const QString &text)
    {
        int count = 0;
        while (const auto next = must(texts().next())) {
            must(texts().keep(*next, TextState::Read, text));
            ++count;
        }
        return count;
    }
    std::vector<SearchHit> find(const QString &words) { return must(Search(at().vault()).find(words)).hits; }
    QString kept() { return at().count("SELECT count(*) FROM attachment_text WHERE body IS NOT NULL") > 0 ? u"text"_s : u"nothing"_s; }

    std::unique_ptr<VaultFixture> m_fixture;
    RecordKey m_key;
    std::optional<ActId> m_act;
};

void tst_AttachmentTexts::init()
{
    m_fixture = std::make_unique<VaultFixture>();
    m_key = at().add(u"document"_s, {{"title", u"Manual"_s}});
    m_act = crypto::newUlid<ActId>(at().clock);
}

void tst_AttachmentTexts::whatWasReadIsFoundWithItsRecord()
{
    attach(u"switch.pdf"_s, "x");

    QCOMPARE(readAll(u"Cover\nHold the reset button for twelve seconds, then let go.\nEnd"_s), 1);

    const auto hits = find(u"manual twelve"_s); // one word in the title, one in the attachment
    QCOMPARE(hits.size(), size_t(1));
    QCOMPARE(hits[0].row.key, m_key);
    QCOMPARE(find(u"twelve"_s).at(0).attachment, u"switch.pdf"_s);
    QCOMPARE(find(u"twelve"_s).at(0).snippet, u"Hold the reset button for twelve seconds, then let go."_s);
    QVERIFY(must(verify(at().vault())).isSound());
    QCOMPARE(readAll(u"again"_s), 0);
}

void tst_AttachmentTexts::aHitNamesTheAttachmentOnlyWhereItsTextHasTheWords()
{
    at().edit(m_key, {{"body", u"Battery: see the shelf"_s}});
    attach(u"switch.pdf"_s, "x");
    readAll(u"The battery lasts. The manual is short."_s);

    const auto inRecord = find(u"battery"_s);
    const auto inTitle = find(u"manual"_s);

    QCOMPARE(inRecord.at(0).snippet, u"Battery: see the shelf"_s);
    QVERIFY(inRecord[0].attachment.isEmpty());
    QVERIFY(inTitle.at(0).snippet.isEmpty() && inTitle[0].attachment.isEmpty());
}

void tst_AttachmentTexts::whatIsSecretInATextIsCoveredInItsSnippet()
{
    attach(u"switch.pdf"_s, "x");
    readAll(QString(3000, u'x') + u" reset needs sesame and a button "_s + QString(3000, u'x'));
    qsizetype longest = 0;
    const auto cover = [&longest](QString line) {
        longest = std::max(longest, line.size());
        return line.replace(u"sesame"_s, QString(6, MaskSign));
    };

    const auto found = must(Search(at().vault(), {}, cover).find(u"button"_s));

    QCOMPARE(found.hits.at(0).snippet, u"…%1 reset needs %2 and a button %3…"_s.arg(QString(14, u'x'), MaskedText, QString(73, u'x')));
    QVERIFY(longest > 0 && longest < 2000); // what tells secrets need not look at all of it
}

void tst_AttachmentTexts::aMisspeltWordOfAnAttachmentIsFound()
{
    attach(u"switch.pdf"_s, "x");
    readAll(u"warranty until June"_s);

    QCOMPARE(find(u"waranty"_s).at(0).attachment, u"switch.pdf"_s);
}

void tst_AttachmentTexts::textStaysWhenTheRecordIsEdited()
{
    attach(u"switch.pdf"_s, "x");
    readAll(u"warranty until June"_s);

    at().edit(m_key, {{"body", u"more"_s}});
    attach(u"other.pdf"_s, "y");

    QCOMPARE(find(u"warranty"_s).size(), size_t(1));
    QCOMPARE(must(texts().counts()).waiting, 1);
}

void tst_AttachmentTexts::textOfWhatIsGoneGoes_data()
{
    QTest::addColumn<QString>("how");

    QTest::newRow("removed") << u"removed"_s;
    QTest::newRow("replaced by another of its name") << u"replaced"_s;
    QTest::newRow("undone") << u"undone"_s;
}

void tst_AttachmentTexts::textOfWhatIsGoneGoes()
{
    QFETCH(QString, how);
    attach(u"switch.pdf"_s, "x");
    readAll(u"warranty until June"_s);

    if (how == u"removed")
        must(Attachments(at().vault()).remove(m_key, u"switch.pdf"_s));
    else if (how == u"replaced")
        attach(u"switch.pdf"_s, "y");
    else
        must(undo(at().vault(), *m_act));

    QVERIFY(find(u"warranty"_s).empty());
    QCOMPARE(kept(), u"nothing"_s);
}

void tst_AttachmentTexts::whatComesBackIsReadAnew()
{
    attach(u"switch.pdf"_s, "x");
    readAll(u"warranty until June"_s);
    m_act = crypto::newUlid<ActId>(at().clock);
    const Wish away{m_key, Verb::Edit, {{u"attachments"_s, "switch.pdf", std::nullopt}}, {}};
    must(at().vault().edit({away}, m_act));

    must(undo(at().vault(), *m_act));

    QCOMPARE(readAll(u"warranty until June"_s), 1);
    QCOMPARE(find(u"warranty"_s).size(), size_t(1));
}

void tst_AttachmentTexts::textThatComesLateIsNotKept()
{
    attach(u"switch.pdf"_s, "x");
    const auto before = must(texts().next());
    attach(u"switch.pdf"_s, "y");

    must(texts().keep(*before, TextState::Read, u"warranty until June"_s));

    QVERIFY(find(u"warranty"_s).empty());
    QCOMPARE(kept(), u"nothing"_s);
}

void tst_AttachmentTexts::anAttachmentOfASecretFieldIsNeverRead()
{
    // A kind that nobody here knows: all its fields are secret, until its definition comes.
    const RecordKey unknown = at().newKey(u"x_rack"_s);
    QBuffer source;
    source.setData("x");
    source.open(QIODevice::ReadOnly);
    must(Attachments(at().vault()).attach(unknown, u"keys.txt"_s, source));

    const auto before = must(texts().next());
    const RecordKey kind{at().shared(), u"kind"_s, members::kindRecordId(at().shared(), u"x_rack"_s)};
    const QString definition = uR"({"id":"x_rack","title":"Rack","fields":[{"id":"label","type":"text","label":"Label","required":true}]})"_s;
    must(at().vault().edit({{kind, Verb::Edit, {{u"id"_s, {}, textValue(u"x_rack"_s)}, {u"definition"_s, {}, textValue(definition)}}, {}}}));
    const auto after = must(texts().next());

    QVERIFY(!before);
    QVERIFY(after);
    QCOMPARE(after->name, u"keys.txt"_s);
}

void tst_AttachmentTexts::aPartThatHasNotArrivedIsWaitedFor()
{
    attach(u"switch.pdf"_s, "x");
    const Bytes data = must(at().database().first("SELECT data FROM part", [](const storage::Row &row) { return row.bytes(0); })).value();
    must(at().database().run("UPDATE part SET data=NULL"));

    const auto early = must(texts().next());
    must(at().database().run("UPDATE part SET data=?", data));
    const auto late = must(texts().next());

    QVERIFY(!early);
    QVERIFY(late);
}

void tst_AttachmentTexts::oneThatEndsTheProgramIsGivenUp()
{
    attach(u"evil.pdf"_s, "x");
    for (int i = 0; i < AttachmentTexts::MostTries; ++i) {
        QVERIFY(must(texts().next()));
        at().reopen();
    }

    QVERIFY(!must(texts().next()));
    QCOMPARE(must(texts().counts()).unreadable, 1);
}

void tst_AttachmentTexts::longTextIsKeptInPart()
{
    attach(u"book.pdf"_s, "x");
    const auto next = must(texts().next());

    must(texts().keep(*next, TextState::Read, u"first "_s + QString(AttachmentTexts::MostCharacters, u'x') + u" last"_s));

    QCOMPARE(must(texts().counts()).readInPart, 1);
    QCOMPARE(find(u"first"_s).size(), size_t(1));
    QVERIFY(find(u"\"last\""_s).empty());
}

void tst_AttachmentTexts::recordsOfBeforeAreListed()
{
    attach(u"switch.pdf"_s, "x");
    must(at().database().run("DELETE FROM attachment_text"));
    must(at().database().run("INSERT INTO local(key, value) VALUES('attachments-listed', x'30')")); // as bringing up leaves it

    while (must(texts().listMore())) { }

    QCOMPARE(readAll(u"warranty until June"_s), 1);
    QCOMPARE(at().count("SELECT count(*) FROM local WHERE key='attachments-listed'"), 0);
    QCOMPARE(find(u"warranty"_s).size(), size_t(1));
}

void tst_AttachmentTexts::aReadOnlyVaultFindsWhatWasRead()
{
    attach(u"switch.pdf"_s, "x");
    readAll(u"warranty until June"_s);

    at().reopen(storage::Access::ReadOnly);

    QCOMPARE(find(u"warranty"_s).at(0).attachment, u"switch.pdf"_s);
}

void tst_AttachmentTexts::verifyNoticesTextThatBelongsToNothing()
{
    attach(u"switch.pdf"_s, "x");
    readAll(u"warranty until June"_s);
    must(at().database().run("UPDATE attachment_text SET element=CAST('other.pdf' AS BLOB)"));

    const auto checked = must(verify(at().vault()));

    QCOMPARE(checked.problems.size(), size_t(1));
    QCOMPARE(checked.problems[0].why, u"text is kept of an attachment that it does not have"_s);
}

void tst_AttachmentTexts::textThatWasAlteredIsNeitherShownNorKept()
{
    attach(u"switch.pdf"_s, "x");
    readAll(u"warranty until June"_s);
    must(at().database().run("UPDATE attachment_text SET body='warranty until May'"));

    const auto hits = find(u"warranty"_s);
    const auto checked = must(verify(at().vault()));
    at().edit(m_key, {{"body", u"more"_s}});

    QCOMPARE(hits.size(), size_t(1));
    QVERIFY(hits[0].snippet.isEmpty() && hits[0].attachment.isEmpty());
    QCOMPARE(checked.problems.size(), size_t(1));
    QCOMPARE(checked.problems[0].why, u"the text that was read out of an attachment was altered"_s);
    QCOMPARE(must(texts().counts()).waiting, 1);
    QVERIFY(must(verify(at().vault())).isSound());
}

// Every third page is spoilt in turn: most hold the text.
void tst_AttachmentTexts::aDamagedTextDoesNotEndTheSearch()
{
    attach(u"switch.pdf"_s, "x");
    QString text;
    for (int i = 0; i < 20'000; ++i)
        text += u"word%1 "_s.arg(i * 7919 % 100'000);
    readAll(text + u"warranty"_s);
    at().close();
    QFile file(at().path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Bytes whole = file.readAll();
    file.close();
    constexpr qsizetype page = 4096;
    int withoutSnippet = 0;
    for (qsizetype place = storage::vfs::DatabaseOffset + page; place < whole.size(); place += 3 * page) {
        Bytes spoilt = whole;
        spoilt[place + 99] = char(spoilt[place + 99] ^ 1);
        QFile::remove(at().path() + u"-wal"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(spoilt) == spoilt.size());
        file.close();
        if (!at().tryOpen())
            continue;
        const auto found = Search(at().vault()).find(u"warranty"_s);
        withoutSnippet += found && found->hits.size() == 1 && found->hits[0].snippet.isEmpty() ? 1 : 0;
        at().close();
    }

    QVERIFY2(withoutSnippet > 10, qPrintable(QString::number(withoutSnippet)));
}

void tst_AttachmentTexts::ofManyLongTextsNotAllAreReadForASearch()
{
    const QString text = u"plain "_s.repeated(AttachmentTexts::MostCharacters / 6 - 2) + u"warranty"_s;
    for (int i = 0; i < 5; ++i) {
        m_key = at().add(u"document"_s, {{"title", u"Manual %1"_s.arg(i)}});
        attach(u"manual.pdf"_s, QByteArray::number(i));
    }
    readAll(text);

    const auto hits = find(u"warranty"_s);

    QCOMPARE(hits.size(), size_t(5));
    QCOMPARE(std::ranges::count_if(hits, [](const SearchHit &hit) { return !hit.snippet.isEmpty(); }), 3); // of a million characters
}

void tst_AttachmentTexts::anEditDoesNotOfferTheWordsOfAttachmentsAgain()
{
    attach(u"switch.pdf"_s, "x");
    readAll(u"warranty until June"_s);
    QCOMPARE(at().count("SELECT count(*) FROM word WHERE word='warranty'"), 1);
    must(at().database().run("DELETE FROM word WHERE word='warranty'"));

    at().edit(m_key, {{"body", u"consult the vendor"_s}});

    QCOMPARE(at().count("SELECT count(*) FROM word WHERE word='consult'"), 1);
    QCOMPARE(at().count("SELECT count(*) FROM word WHERE word='warranty'"), 0);
    QCOMPARE(find(u"warranty consult"_s).size(), size_t(1));
}

void tst_AttachmentTexts::whatCouldNotBeReadJustNowIsTriedAgain()
{
    attach(u"switch.pdf"_s, "x");
    must(at().database().script("ALTER TABLE state RENAME TO gone"));
    QVERIFY(!texts().next());

    must(at().database().script("ALTER TABLE gone RENAME TO state"));

    QCOMPARE(must(texts().counts()).waiting, 1);
    QVERIFY(must(texts().next()));
}

void tst_AttachmentTexts::oneThatIsPutBackWasNotTried()
{
    attach(u"switch.pdf"_s, "x");
    for (int i = 0; i <= AttachmentTexts::MostTries; ++i) {
        const auto next = must(texts().next());
        QVERIFY(next);
        must(texts().putBack(*next));
    }

    QCOMPARE(must(texts().counts()).waiting, 1);
}

QTEST_APPLESS_MAIN(tst_AttachmentTexts)
#include "tst_attachmenttexts.moc"
