// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"

#include "crypto/random.h"
#include "vault/log.h"
#include "vault/projection.h"
#include "vault/search.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Search : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void wordsFind_data();
    void wordsFind();
    void conditionsFind_data();
    void conditionsFind();
    void misspeltWordsFindWhatWasMeant_data();
    void misspeltWordsFindWhatWasMeant();
    void aSecretIsNeverFound_data();
    void aSecretIsNeverFound();
    void aTitleWeighsMoreThanABody();
    void theSnippetShowsThePlaceAndNoSecret();
    void noMoreHitsThanAskedFor();
    void allHitsAreGivenWithoutSnippets_data();
    void allHitsAreGivenWithoutSnippets();
    void amongManyWhatATitleBeginsWithComesFirst_data();
    void amongManyWhatATitleBeginsWithComesFirst();
    void amongManyEveryConditionHolds();
    void amongManyNothingIsLostWhenAllAreAskedFor();
    void whatWasEditedIsFoundByItsNewWordsOnly();
    void aStaleRecordIsFoundByThePredicateGiven();
    void signsAreNoWords_data();
    void signsAreNoWords();
    void anObsoleteRecordIsLeftOutUnlessAskedFor();

private:
    QStringList find(const QString &typed)
    {
        QStringList titles;
        for (const SearchHit &hit : must(Search(m_at->vault()).find(typed)).hits)
            titles += hit.row.title;
        titles.sort();
        return titles;
    }

    /// 700 records with the word 'server' in their notes; 650 of them have it in the title, behind another word.
    static VaultFixture &crowd();

    std::unique_ptr<VaultFixture> m_at;
};

void tst_Search::initTestCase()
{
    m_at = std::make_unique<VaultFixture>();
    m_at->add(u"credential"_s, {{"title", u"Core firewall"_s}, {"username", u"netadmin"_s}, {"password", u"Zebrafink77"_s},
            {"recovery_codes", u"quokkacode"_s}, {"urls", u"https://fw.example.net"_s}, {"expires", u"2026-12-10"_s}, {"tags", u"DMZ"_s},
            {"extra", u"label=door value=wombatpin secret=true"_s}, {"extra", u"label=floor value=basement"_s},
            {"rotation_days", u"90"_s}});
    m_at->add(u"credential"_s, {{"title", u"Mail admin"_s}, {"username", u"postmaster"_s}, {"expires", u"2027-06-01"_s}, {"rotation_days", u"180"_s}});
    m_at->add(u"asset"_s, {{"name", u"Zürich printer"_s}, {"notes", u"Behind the firewall in the Straße, beside the café"_s}});
    m_at->add(u"asset"_s, {{"name", u"Edge router"_s}, {"addresses", u"192.0.2.1"_s}, {"obsolete", u"yes"_s}});
    m_at->act(m_at->add(u"asset"_s, {{"name", u"Old telephone"_s}}), Verb::Remove);
    m_at->add(u"setting"_s, {{"key", u"marmotsetting"_s}});
    RecordKey internal = m_at->newKey(u"credential"_s);
    for (const members::Collection &collection : m_at->vault().roster().collections()) {
        if (collection.sort != members::Collection::Sort::Members && collection.id != m_at->shared())
            internal.collection = collection.id;
    }
    m_at->edit(internal, {{"title", u"Payroll"_s}});

    // The same field set by two people who did not know of each other.
    const RecordKey key = m_at->add(u"credential"_s, {{"title", u"Torn"_s}});
    Log log(m_at->vault().replica());
    auto transaction = must(storage::Transaction::begin(m_at->database()));
    const qint64 number = must(log.findRecord(key));
    for (const QString &name : {u"left"_s, u"right"_s}) {
        Change change;
        change.record = key;
        change.device = m_at->vault().replica().device();
        change.time = m_at->clock.next();
        change.verb = quint64(Verb::Edit);
        change.edits = {{u"username"_s, {}, cbor::Value::text(name).encoded(), {}}};
        change.nonce = crypto::randomBytes(16);
        must(log.append(number, change, seal(change), {}, true));
    }
    Projection projection(m_at->vault().replica(), log);
    must(projection.project(number));
    must(projection.finish());
    must(transaction.commit());
}

void tst_Search::wordsFind_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("titles");

    const QString core = u"Core firewall"_s, printer = u"Zürich printer"_s;
    QTest::newRow("a word in title or body") << u"firewall "_s << QStringList{core, printer};
    QTest::newRow("all words must stand there") << u"firewall netadmin "_s << QStringList{core};
    QTest::newRow("the last word as a beginning") << u"neta"_s << QStringList{core};
    QTest::newRow("an earlier word only whole") << u"neta firewall"_s << QStringList();
    QTest::newRow("a phrase in its order") << u"\"core firewall\""_s << QStringList{core};
    QTest::newRow("a phrase in no other order") << u"\"firewall core\""_s << QStringList();
    QTest::newRow("without accents") << u"zurich cafe "_s << QStringList{printer};
    QTest::newRow("in capitals") << u"ZÜRICH "_s << QStringList{printer};
    QTest::newRow("ß as ss") << u"strasse "_s << QStringList{printer};
    QTest::newRow("an address") << u"192.0.2.1 is:obsolete"_s << QStringList{u"Edge router"_s};
    QTest::newRow("part of a web address") << u"fw.example.net "_s << QStringList{core};
    QTest::newRow("a cell of a table") << u"basement "_s << QStringList{core};
    QTest::newRow("without an excluded word") << u"firewall -core"_s << QStringList{printer};
    QTest::newRow("without an excluded phrase") << u"firewall -\"core firewall\""_s << QStringList{printer};
    QTest::newRow("an excluded word beside a condition") << u"kind:credential -firewall"_s << QStringList{u"Mail admin"_s, u"Payroll"_s, u"Torn"_s};
    QTest::newRow("an excluded word alone") << u"-firewall"_s << QStringList{u"Edge router"_s, u"Mail admin"_s, u"Payroll"_s, u"Torn"_s};
    QTest::newRow("what is removed is not there") << u"telephone "_s << QStringList();
    QTest::newRow("what lists hide is not there") << u"marmotsetting "_s << QStringList();
    QTest::newRow("signs that mean something to the index") << u"core\" OR * ( ) NEAR^: "_s << QStringList();
}

void tst_Search::wordsFind()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, titles);

    QCOMPARE(find(typed), titles);
}

void tst_Search::conditionsFind_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("titles");

    const QString core = u"Core firewall"_s, mail = u"Mail admin"_s, edge = u"Edge router"_s, printer = u"Zürich printer"_s;
    QTest::newRow("a kind") << u"kind:asset"_s << QStringList{edge, printer};
    QTest::newRow("a kind and a word") << u"kind:asset firewall"_s << QStringList{printer};
    QTest::newRow("a kind that nobody knows") << u"kind:spaceship"_s << QStringList();
    QTest::newRow("not a kind") << u"-kind:credential"_s << QStringList{edge, printer};
    QTest::newRow("a tag") << u"#dmz"_s << QStringList{core};
    QTest::newRow("a collection") << u"in:Shared kind:asset"_s << QStringList{edge, printer};
    QTest::newRow("not in a collection") << u"-in:shared"_s << QStringList{u"Payroll"_s};
    QTest::newRow("a member") << u"by:ada kind:asset"_s << QStringList{edge, printer};
    QTest::newRow("a member who wrote nothing") << u"by:bob"_s << QStringList();
    QTest::newRow("a field") << u"username:POST"_s << QStringList{mail};
    QTest::newRow("a field that does not hold it") << u"title:post"_s << QStringList();
    QTest::newRow("not a field") << u"kind:credential -username:post -username:left -username:right"_s << QStringList{core, u"Payroll"_s};
    QTest::newRow("a date within days") << u"expires<30d"_s << QStringList{core};
    QTest::newRow("a date before a day") << u"expires<2027-07-01"_s << QStringList{core, mail};
    QTest::newRow("a date behind a day") << u"expires>2027-01-01"_s << QStringList{mail};
    QTest::newRow("no date is not within days") << u"-expires<30d kind:asset"_s << QStringList{edge, printer};
    QTest::newRow("a number below") << u"rotation_days<100"_s << QStringList{core};
    QTest::newRow("a number above") << u"rotation_days>100"_s << QStringList{mail};
    QTest::newRow("removed ones") << u"is:deleted"_s << QStringList{u"Old telephone"_s};
    QTest::newRow("conflicts") << u"is:conflict"_s << QStringList{u"Torn"_s};
    QTest::newRow("obsolete ones") << u"is:obsolete"_s << QStringList{edge};
    QTest::newRow("not obsolete ones") << u"kind:asset -is:obsolete"_s << QStringList{printer};
    QTest::newRow("unverified ones, of which there are none") << u"is:unverified"_s << QStringList();
    QTest::newRow("favourites, of which there are none") << u"is:favourite"_s << QStringList();
}

void tst_Search::conditionsFind()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, titles);

    QCOMPARE(find(typed), titles);
}

void tst_Search::misspeltWordsFindWhatWasMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");

    QTest::newRow("a letter too few") << u"firewal core "_s << u"firewall"_s;
    QTest::newRow("a letter too many") << u"fireewall core "_s << u"firewall"_s;
    QTest::newRow("another letter") << u"firewoll core "_s << u"firewall"_s;
    QTest::newRow("two letters swapped") << u"fierwall core "_s << u"firewall"_s;
    QTest::newRow("two slips in a long word") << u"pstmastor "_s << u"postmaster"_s;
    QTest::newRow("a short word") << u"rooter is:obsolete"_s << u"router"_s;
    QTest::newRow("a slip at the first letter") << u"vore firewall "_s << u"core"_s;
}

void tst_Search::misspeltWordsFindWhatWasMeant()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);

    const SearchResult result = must(Search(m_at->vault()).find(typed));

    QCOMPARE(result.hits.size(), size_t(1));
    QCOMPARE(result.corrected.size(), 1);
    QVERIFY2(result.corrected.front().contains(meant), qPrintable(result.corrected.front()));
}

void tst_Search::aSecretIsNeverFound_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("a password") << u"Zebrafink77"_s;
    QTest::newRow("the beginning of a password") << u"zebra"_s;
    QTest::newRow("a password by a slip") << u"zebrafinc77 "_s;
    QTest::newRow("a secret of a list") << u"quokkacode"_s;
    QTest::newRow("a cell that its row calls secret") << u"wombatpin"_s;
    QTest::newRow("a secret field asked by name") << u"password:zebra"_s;
    QTest::newRow("a secret cell asked by its field") << u"extra:wombat"_s;
}

void tst_Search::aSecretIsNeverFound()
{
    QFETCH(QString, typed);

    const SearchResult result = must(Search(m_at->vault()).find(typed));

    QVERIFY(result.hits.empty());
    QVERIFY(result.corrected.isEmpty());
}

void tst_Search::aTitleWeighsMoreThanABody()
{
    const SearchResult result = must(Search(m_at->vault()).find(u"firewall "_s));

    QCOMPARE(result.hits.size(), size_t(2));
    QCOMPARE(result.hits[0].row.title, u"Core firewall"_s);
    QVERIFY(result.hits[0].score > result.hits[1].score);
}

void tst_Search::theSnippetShowsThePlaceAndNoSecret()
{
    QCOMPARE(must(Search(m_at->vault()).find(u"cafe "_s)).hits[0].snippet, u"…the firewall in the Straße, beside the café"_s);
    for (const SearchHit &hit : must(Search(m_at->vault()).find(u"basement "_s)).hits)
        QVERIFY(!hit.snippet.contains(u"wombat"_s));
}

void tst_Search::noMoreHitsThanAskedFor()
{
    QCOMPARE(must(Search(m_at->vault()).find(u"kind:asset"_s, 1)).hits.size(), size_t(1));
    QCOMPARE(must(Search(m_at->vault()).find(u"firewall "_s, 1)).hits.size(), size_t(1));
    QCOMPARE(must(Search(m_at->vault()).find(u"title:a"_s, 1)).hits.size(), size_t(1));
}

VaultFixture &tst_Search::crowd()
{
    static VaultFixture at;
    if (at.count("SELECT count(*) FROM record") > 600)
        return at;
    std::vector<Wish> wishes;
    for (int i = 0; i < 700; ++i) {
        const QString name = i < 650 ? u"berlin server %1"_s.arg(i) : u"berlin switch %1"_s.arg(i);
        wishes.push_back(at.wish(at.newKey(i % 7 == 0 ? u"service"_s : u"asset"_s), {{"name", name}, {"notes", u"stands beside the server"_s}}));
    }
    must(at.vault().edit(wishes, crypto::newUlid<ActId>(at.clock)));
    for (const QString &title : {u"serverless billing"_s, u"server"_s, u"server room"_s})
        at.add(u"asset"_s, {{"name", title}});
    return at;
}

void tst_Search::allHitsAreGivenWithoutSnippets_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("records");

    QTest::newRow("a beginning") << u"ber"_s << 700;
    QTest::newRow("a word that stands in the bodies") << u"beside "_s << 700;
    QTest::newRow("words in some titles") << u"berlin switch"_s << 50;
    QTest::newRow("what only a record can answer") << u"name:switch beside"_s << 50;
}

void tst_Search::allHitsAreGivenWithoutSnippets()
{
    QFETCH(QString, typed);
    QFETCH(int, records);

    const auto hits = must(Search(crowd().vault()).all(typed)).hits;

    QCOMPARE(hits.size(), size_t(records));
    QVERIFY(std::all_of(hits.begin(), hits.end(), [](const SearchHit &hit) { return hit.snippet.isEmpty(); }));
}

void tst_Search::amongManyWhatATitleBeginsWithComesFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("first");

    QTest::newRow("three letters") << u"ser"_s << QStringList{u"server"_s, u"server room"_s, u"serverless billing"_s};
    QTest::newRow("a longer beginning") << u"serve"_s << QStringList{u"server"_s, u"server room"_s, u"serverless billing"_s};
    QTest::newRow("a whole word") << u"server "_s << QStringList{u"server"_s, u"server room"_s};
    QTest::newRow("two words") << u"server roo"_s << QStringList{u"server room"_s};
}

void tst_Search::amongManyWhatATitleBeginsWithComesFirst()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, first);

    const auto hits = must(Search(crowd().vault()).find(typed, 20)).hits;

    QVERIFY(hits.size() >= size_t(first.size()));
    QStringList titles;
    for (qsizetype i = 0; i < first.size(); ++i)
        titles += hits[size_t(i)].row.title;
    QCOMPARE(titles, first);
    QVERIFY(hits.size() <= 20);
    QVERIFY(std::is_sorted(hits.begin(), hits.end(), [](const SearchHit &a, const SearchHit &b) { return a.score > b.score; }));
}

void tst_Search::amongManyEveryConditionHolds()
{
    const auto hits = must(Search(crowd().vault()).find(u"kind:service ser"_s, 50)).hits;

    QCOMPARE(hits.size(), size_t(50));
    for (const SearchHit &hit : hits)
        QCOMPARE(hit.row.key.kind, u"service"_s);
}

void tst_Search::amongManyNothingIsLostWhenAllAreAskedFor()
{
    // 'notes:beside' is asked of the records themselves, so none may be left out before.
    QCOMPARE(must(Search(crowd().vault()).find(u"notes:beside server "_s, 1000)).hits.size(), size_t(700));
    QCOMPARE(must(Search(crowd().vault()).find(u"server "_s, 1000)).hits.size(), size_t(702));
}

void tst_Search::whatWasEditedIsFoundByItsNewWordsOnly()
{
    VaultFixture at;
    const RecordKey key = at.add(u"asset"_s, {{"name", u"Heron"_s}});
    at.edit(key, {{"name", u"Egret"_s}});

    const auto hits = [&](const QString &typed) { return must(Search(at.vault()).find(typed)).hits.size(); };
    QCOMPARE(hits(u"heron "_s), size_t(0));
    QCOMPARE(hits(u"egret "_s), size_t(1));
}

void tst_Search::aStaleRecordIsFoundByThePredicateGiven()
{
    Search search(m_at->vault(), [](const Record &record) { return record.title() == u"Mail admin"_s; });

    const auto stale = must(search.find(u"is:stale"_s)).hits;
    const auto fresh = must(search.find(u"kind:credential -is:stale"_s)).hits;

    QCOMPARE(stale.size(), size_t(1));
    QCOMPARE(stale[0].row.title, u"Mail admin"_s);
    QCOMPARE(fresh.size(), size_t(3));
}

void tst_Search::signsAreNoWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("titles");

    const QStringList firewall{u"Core firewall"_s};
    QTest::newRow("a bar alone") << u"|"_s << QStringList();
    QTest::newRow("a bar behind a word") << u"netadmin|"_s << firewall;
    QTest::newRow("a bar before a word") << u"|netadmin"_s << firewall;
    QTest::newRow("a bar between words makes no alternative") << u"netadmin|postmaster"_s << QStringList();
    QTest::newRow("only signs") << u"*** ()"_s << QStringList();
    QTest::newRow("only quoted signs") << u"\"***\""_s << QStringList();
    QTest::newRow("signs beside a word") << u"netadmin ***"_s << firewall;
}

void tst_Search::signsAreNoWords()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, titles);

    QCOMPARE(find(typed), titles);
}

void tst_Search::anObsoleteRecordIsLeftOutUnlessAskedFor()
{
    QCOMPARE(find(u"router"_s), QStringList());
    QCOMPARE(find(u"router is:obsolete"_s), QStringList{u"Edge router"_s});
    QVERIFY(find(u"kind:asset"_s).contains(u"Edge router"_s));
}

QTEST_APPLESS_MAIN(tst_Search)
#include "tst_search.moc"
