// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"

#include "members/compose.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

/// What memory holds after a transaction that was not committed.
class tst_WriteScope : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<VaultFixture>();
        // A trigger that leaves a reference open lets every commit fail, and nothing before it.
        must(at().database().script("PRAGMA foreign_keys=ON; CREATE TABLE parent(n INTEGER PRIMARY KEY) STRICT;"
                                    "CREATE TABLE child(n INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED) STRICT;"));
    }
    void aNameThatWasRolledBackIsMadeAnew();
    void aStatementThatWasRolledBackIsForgotten();
    void aKindThatWasRolledBackIsForgotten();

private:
    VaultFixture &at() { return *m_fixture; }
    void failCommits(const char *table)
    {
        must(at().database().script(Bytes("CREATE TRIGGER fails AFTER INSERT ON ").append(table).append(" BEGIN INSERT INTO child VALUES(99); END").constData()));
    }
    void stopFailing() { must(at().database().script("DROP TRIGGER fails")); }
    std::unique_ptr<VaultFixture> m_fixture;
};

void tst_WriteScope::aNameThatWasRolledBackIsMadeAnew()
{
    const RecordKey key = at().newKey(u"x_rack"_s);
    const Wish wish{key, Verb::Edit, {{u"title"_s, {}, cbor::Value::text(u"Rack 4"_s)}}, {}};
    failCommits("change");
    QVERIFY(!at().vault().edit({wish}));
    stopFailing();
    // Another name takes the number that was given back.
    must(at().database().run("INSERT INTO name(id) VALUES(?)", Bytes("another")));

    must(at().vault().edit({wish}));

    at().reopen();
    QCOMPARE(at().read(key).title(), u"Rack 4"_s);
}

void tst_WriteScope::aStatementThatWasRolledBackIsForgotten()
{
    auto &replica = at().vault().replica();
    const auto heads = replica.judgement.heads();
    const auto keys = replica.keys.held();
    const auto collections = at().vault().roster().collections().size();
    auto added = must(members::addCollection({replica.judgement, replica.keys, *replica.identity, at().clock}, u"Branch"_s));
    failCommits("statement");

    QVERIFY(!at().vault().state(added.composed.statements, std::move(added.composed.keys)));

    stopFailing();
    must(at().vault().refresh());
    QCOMPARE(at().vault().roster().collections().size(), collections);
    QVERIFY(replica.judgement.heads() == heads);
    QVERIFY(replica.keys.held() == keys);
}

void tst_WriteScope::aKindThatWasRolledBackIsForgotten()
{
    const QString definition = uR"({"id":"x_rack","title":"Rack","fields":[{"id":"name","type":"text","label":"Name","required":true}]})"_s;
    const Wish wish = at().wish(at().newKey(u"kind"_s), {{"id", u"x_rack"_s}, {"definition", definition}});
    failCommits("change");

    QVERIFY(!at().vault().edit({wish}));

    stopFailing();
    must(at().vault().refresh());
    QVERIFY(!at().vault().kinds().find(u"x_rack"_s));
}

QTEST_APPLESS_MAIN(tst_WriteScope)
#include "tst_writescope.moc"
