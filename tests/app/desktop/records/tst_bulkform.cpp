// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/bulkform.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/core/vault/ownkind.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

/// Several records at once, as a value and in the vault.
class tst_BulkForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChangeIsMadeToEach_data();
    void aChangeIsMadeToEach();
    void itIsOneActAndIsUndoneAsOne();
    void recordsThatHoldItAlreadyAreNotTouched();
    void theyAreRemovedAndComeBack();
    void ifOneIsGoneNothingIsDone();
    void onlyFieldsThatAllHaveAreOffered();
    void whatIsWrongIsSaidAtItsField();
};

/// Two credentials and a vault that holds them.
struct Pair
{
    Pair()
        : core(fixture.add(u"credential"_s,
                {{"title", u"Core"_s}, {"category", u"firewall"_s}, {"tags", u"DMZ"_s}, {"tags", u"tier0"_s}}))
        , edge(fixture.add(u"credential"_s, {{"title", u"Edge"_s}, {"domain", u"ACME"_s}}))
    {
    }

    BulkForm form()
    {
        return must(readBulkForm(fixture.vault(), {fixture.read(core).row().n, fixture.read(edge).row().n}));
    }
    QString shown() { return fixture.show(core) + u" | "_s + fixture.show(edge); }

    VaultFixture fixture;
    vault::RecordKey core, edge;
};

void tst_BulkForm::aChangeIsMadeToEach_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("records");

    const QString core = u"title=Core category=Firewall tags=DMZ,tier0"_s, edge = u"title=Edge domain=ACME"_s;
    QTest::newRow("a choice")
            << u"category"_s << u"Switch"_s
            << u"title=Core category=Switch tags=DMZ,tier0 | title=Edge domain=ACME category=Switch"_s;
    QTest::newRow("a text")
            << u"domain"_s << u"BRANCH"_s
            << u"title=Core domain=BRANCH category=Firewall tags=DMZ,tier0 | title=Edge domain=BRANCH"_s;
    QTest::newRow("nothing") << u"domain"_s << u" "_s << core + u" | "_s + edge;
    QTest::newRow("a tag that one has") << u"+tags"_s << u"dmz"_s << core + u" | "_s + edge + u" tags=dmz"_s;
    QTest::newRow("two tags") << u"+tags"_s << u"#site, old"_s << core + u",site,old | "_s + edge + u" tags=site,old"_s;
    QTest::newRow("a tag goes") << u"-tags"_s << u"dmz"_s << u"title=Core category=Firewall tags=tier0 | "_s + edge;
    QTest::newRow("a tag that none has") << u"-tags"_s << u"west"_s << core + u" | "_s + edge;
}

void tst_BulkForm::aChangeIsMadeToEach()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, records);
    Pair pair;
    const QString before = pair.shown();
    BulkForm form = pair.form();

    form.find(field)->typed = typed;
    validate(form);
    QVERIFY(form.isValid());
    const BulkDone done = must(changeTogether(pair.fixture.vault(), form));

    QCOMPARE(pair.shown(), records);
    must(actOn(pair.fixture.vault(), done.undo));
    QCOMPARE(pair.shown(), before);
}

void tst_BulkForm::itIsOneActAndIsUndoneAsOne()
{
    Pair pair;
    BulkForm form = pair.form();
    form.find(u"domain"_s)->typed = u"BRANCH"_s;

    const BulkDone done = must(changeTogether(pair.fixture.vault(), form));
    const auto undone = must(actOn(pair.fixture.vault(), done.undo));

    QCOMPARE(done.changed.records.size(), size_t(2));
    QCOMPARE(done.changed.acts.size(), size_t(1));
    QCOMPARE(undone.acts.size(), size_t(1));
}

void tst_BulkForm::recordsThatHoldItAlreadyAreNotTouched()
{
    Pair pair;
    BulkForm form = pair.form();
    form.find(u"domain"_s)->typed = u"ACME"_s;

    const BulkDone done = must(changeTogether(pair.fixture.vault(), form));

    QCOMPARE(done.changed.records, std::vector{pair.core});
    const qint64 changes = pair.fixture.count("SELECT count(*) FROM change");
    QVERIFY(must(changeTogether(pair.fixture.vault(), form)).undo.empty());
    QCOMPARE(pair.fixture.count("SELECT count(*) FROM change"), changes);
}

void tst_BulkForm::theyAreRemovedAndComeBack()
{
    Pair pair;

    const BulkDone done = must(removeTogether(pair.fixture.vault(), {pair.core, pair.edge}));
    QCOMPARE(pair.fixture.titles(), QStringList());
    must(actOn(pair.fixture.vault(), done.undo));

    QCOMPARE(pair.fixture.titles(), QStringList({u"Core"_s, u"Edge"_s}));
}

void tst_BulkForm::ifOneIsGoneNothingIsDone()
{
    Pair pair;
    BulkForm form = pair.form();
    form.find(u"domain"_s)->typed = u"BRANCH"_s;
    pair.fixture.act(pair.edge, vault::Verb::Remove);

    QVERIFY(!changeTogether(pair.fixture.vault(), form));
    QVERIFY(!removeTogether(pair.fixture.vault(), form.records));

    QCOMPARE(pair.fixture.show(pair.core), u"title=Core category=Firewall tags=DMZ,tier0"_s);
    QCOMPARE(pair.fixture.titles(), QStringList{u"Core"_s});
}

void tst_BulkForm::onlyFieldsThatAllHaveAreOffered()
{
    VaultFixture fixture;
    const auto one = fixture.add(u"contact"_s, {{"name", u"Eve"_s}});
    const auto other = fixture.add(u"asset"_s, {{"name", u"fw-core-01"_s}});
    const auto offered = [&fixture](const std::vector<vault::RecordKey> &keys) {
        std::vector<qint64> numbers;
        for (const vault::RecordKey &key : keys)
            numbers.push_back(fixture.read(key).row().n);
        QStringList ids;
        for (const EditField &field : must(readBulkForm(fixture.vault(), numbers)).fields)
            ids += field.field.id;
        return ids;
    };

    QCOMPARE(offered({one, other}), QStringList({u"site"_s, u"obsolete"_s}));
    const QStringList own = offered({one});
    QVERIFY(own.contains(u"manager"_s));
    QVERIFY(!own.contains(u"name"_s));                                             // each has its own
    QVERIFY(!own.contains(u"caller_check"_s));                                     // a secret
    const auto unknown = addRack(fixture, fixture.shared(), u"Rack"_s, u"open"_s); // of no kind there
    QCOMPARE(offered({unknown}), QStringList());
}

void tst_BulkForm::whatIsWrongIsSaidAtItsField()
{
    Pair pair;
    BulkForm form = pair.form();

    form.find(u"expires"_s)->typed = u"soon"_s;
    validate(form);

    QVERIFY(!form.isValid());
    QVERIFY(!form.find(u"expires"_s)->error.isEmpty());
}

COVAULT_GUI_MAIN(tst_BulkForm)
#include "tst_bulkform.moc"
