// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"
#include "vault/drafts.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Drafts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasTypedComesBackAsTyped();
    void aLaterDraftTakesTheEarlierOnesPlace();
    void formsOfOneRecordAreKeptApart();
    void aDroppedDraftIsGone();
    void theNewestComesFirst();
    void aDraftIsNoChange();
    void whatIsTooLargeIsRefused();
    void aDamagedDraftIsSaid();
};

static Draft draftOf(VaultFixture &fixture, const RecordKey &key, const QString &text)
{
    return {key, u"record"_s, {{u"title"_s, {}, text}, {u"urls"_s, Bytes("\0\1ab", 4), u"not yet an addr"_s}},
            fixture.clock.now()};
}

void tst_Drafts::whatWasTypedComesBackAsTyped()
{
    VaultFixture fixture;
    const Draft draft = draftOf(fixture, fixture.newKey(u"credential"_s), u"Core fire"_s);

    must(Drafts(fixture.vault()).keep(draft));
    fixture.reopen();

    QCOMPARE(*must(Drafts(fixture.vault()).find(draft.record, u"record"_s)), draft);
}

void tst_Drafts::aLaterDraftTakesTheEarlierOnesPlace()
{
    VaultFixture fixture;
    const RecordKey key = fixture.newKey(u"credential"_s);
    Drafts drafts(fixture.vault());

    must(drafts.keep(draftOf(fixture, key, u"Core"_s)));
    must(drafts.keep(draftOf(fixture, key, u"Core firewall"_s)));

    QCOMPARE(must(drafts.all()).size(), size_t(1));
    QCOMPARE(must(drafts.find(key, u"record"_s))->typed[0].text, u"Core firewall"_s);
}

void tst_Drafts::formsOfOneRecordAreKeptApart()
{
    VaultFixture fixture;
    const RecordKey key = fixture.newKey(u"credential"_s);
    Drafts drafts(fixture.vault());
    Draft logbook = draftOf(fixture, key, u"rebooted"_s);
    logbook.form = u"logbook"_s;

    must(drafts.keep(draftOf(fixture, key, u"Core"_s)));
    must(drafts.keep(logbook));

    QCOMPARE(must(drafts.find(key, u"record"_s))->typed[0].text, u"Core"_s);
    QCOMPARE(must(drafts.find(key, u"logbook"_s))->typed[0].text, u"rebooted"_s);
}

void tst_Drafts::aDroppedDraftIsGone()
{
    VaultFixture fixture;
    const RecordKey key = fixture.newKey(u"credential"_s);
    Drafts drafts(fixture.vault());
    must(drafts.keep(draftOf(fixture, key, u"Core"_s)));

    must(drafts.drop(key, u"record"_s));
    must(drafts.drop(key, u"record"_s));

    QVERIFY(!must(drafts.find(key, u"record"_s)));
}

void tst_Drafts::theNewestComesFirst()
{
    VaultFixture fixture;
    Drafts drafts(fixture.vault());
    const RecordKey older = fixture.newKey(u"credential"_s);
    const RecordKey newer = fixture.newKey(u"vendor"_s);
    must(drafts.keep(draftOf(fixture, older, u"older"_s)));
    fixture.clock.advance(std::chrono::minutes(1));

    must(drafts.keep(draftOf(fixture, newer, u"newer"_s)));

    const auto all = must(drafts.all());
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].record, newer);
    QCOMPARE(all[1].record, older);
}

void tst_Drafts::aDraftIsNoChange()
{
    VaultFixture fixture;
    const qint64 before = fixture.count("SELECT count(*) FROM change");

    must(Drafts(fixture.vault()).keep(draftOf(fixture, fixture.newKey(u"credential"_s), u"Core"_s)));

    QCOMPARE(fixture.count("SELECT count(*) FROM change"), before);
    QVERIFY(!fixture.titles().contains(u"Core"_s));
}

void tst_Drafts::whatIsTooLargeIsRefused()
{
    VaultFixture fixture;

    const auto kept = Drafts(fixture.vault())
                              .keep(draftOf(fixture, fixture.newKey(u"document"_s), QString(limits::Change + 1, u'x')));

    QVERIFY(!kept);
    QCOMPARE(kept.error().code(), Error::Code::Refused);
}

void tst_Drafts::aDamagedDraftIsSaid()
{
    VaultFixture fixture;
    must(Drafts(fixture.vault()).keep(draftOf(fixture, fixture.newKey(u"credential"_s), u"Core"_s)));
    must(fixture.database().run("UPDATE draft SET body=x'ff'"));

    const auto all = Drafts(fixture.vault()).all();

    QVERIFY(!all);
    QCOMPARE(all.error().code(), Error::Code::Damaged);
}

QTEST_APPLESS_MAIN(tst_Drafts)
#include "tst_drafts.moc"
