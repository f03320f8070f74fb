// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"

#include "crypto/random.h"
#include "vault/projection.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

namespace {

cbor::Value nested(int levels)
{
    cbor::Value value = cbor::Value::text(u"core"_s);
    for (int i = 0; i < levels; ++i)
        value = cbor::Value::array({value});
    return value;
}

Edit row(const Bytes &element, const QString &text)
{
    return {u"extra"_s, element, cbor::Value::map({{cbor::Value::text(u"value"_s), cbor::Value::text(text)}})};
}

} // namespace

class tst_ChangeLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<VaultFixture>(); }
    void whatCouldNotBeReadBackIsRefused_data();
    void whatCouldNotBeReadBackIsRefused();
    void theLargestValueIsKept();
    void manyLargeValuesBecomeSeveralChanges();
    void aRecordOfMoreHeadsThanAChangeNamesIsRemovedAndComesBack();
    void aReviewKnowsMoreHeadsThanAChangeNames();
    void aReviewOfManyHeadsIsNewestThoughTheClockStands();

private:
    VaultFixture &at() { return *m_fixture; }
    void everyChangeIsReadBack(const RecordKey &key)
    {
        Log log(at().vault().replica());
        const auto entries = log.entriesOf(must(log.findRecord(key)));
        QVERIFY2(entries, entries ? "" : qPrintable(entries.error().text()));
    }
    RecordKey recordOfManyHeads()
    {
        const RecordKey key = at().add(u"asset"_s, {{"name", u"Switch"_s}});
        auto &replica = at().vault().replica();
        Log log(replica);
        Projection projection(replica, log);
        const qint64 number = must(log.findRecord(key));
        auto transaction = must(storage::Transaction::begin(replica.database));
        for (int i = 0; i < 1'050; ++i) {
            Change change;
            change.record = key;
            change.device = replica.device();
            change.time = at().clock.next();
            change.nonce = crypto::randomBytes(16);
            change.edits = {{u"x_%1"_s.arg(i), {}, cbor::Value::text(u"on"_s).encoded(), {}}};
            must(log.append(number, change, seal(change), {}, /*isValid=*/true));
        }
        must(projection.project(number));
        must(projection.finish());
        must(transaction.commit());
        return key;
    }
    std::unique_ptr<VaultFixture> m_fixture;
};

void tst_ChangeLimits::whatCouldNotBeReadBackIsRefused_data()
{
    QTest::addColumn<Wish>("wish");
    QTest::addColumn<QString>("why");

    const RecordKey key;
    Wish wish{key, Verb::Edit, {{u"notes"_s, {}, cbor::Value::text(QString(1024 * 1024, u'n'))}}, {}};
    QTest::newRow("a value over 1 MiB") << wish << u"1 MiB"_s;
    wish.edits = {row("WAN", u"1"_s), row("LAN", u"2"_s), row("WAN", u"3"_s)};
    QTest::newRow("two rows of one key") << wish << u"twice"_s;
    wish.edits = {row(Bytes(256, 'k'), u"1"_s)};
    QTest::newRow("a key over 255 bytes") << wish << u"255 bytes"_s;
    wish.edits = {{QString(256, u'f'), {}, cbor::Value::text(u"on"_s)}};
    QTest::newRow("a field's name over 255 bytes") << wish << u"255 bytes"_s;
    wish.edits = {{u"notes"_s, {}, nested(14)}};
    QTest::newRow("a value nested too deeply") << wish << u"nested"_s;
    wish.edits = {{u"notes"_s, {}, cbor::Value::array(cbor::Value::Array(200'000))}};
    QTest::newRow("a value of too many parts") << wish << u"parts"_s;
    wish.edits = {{u"notes"_s, {}, cbor::Value::text(u"kept"_s)}};
    wish.detail.note = QString(1024 * 1024 + 1, u'n');
    QTest::newRow("a note over 1 MiB") << wish << u"note"_s;
    wish.detail = {};
    wish.detail.source = QString(256, u's');
    QTest::newRow("a source of a long name") << wish << u"source"_s;
    wish = {key, Verb::Review, {{u"notes"_s, {}, cbor::Value::text(u"kept"_s)}}, {}};
    QTest::newRow("a review that edits") << wish << u"review"_s;
}

void tst_ChangeLimits::whatCouldNotBeReadBackIsRefused()
{
    QFETCH(Wish, wish);
    QFETCH(QString, why);
    wish.record = at().add(u"asset"_s, {{"name", u"Switch"_s}});
    const qint64 changes = at().count("SELECT count(*) FROM change");

    const auto changed = at().vault().edit({wish});

    QVERIFY(!changed);
    QCOMPARE(changed.error().code(), Error::Code::Refused);
    QVERIFY2(changed.error().why().contains(why), qPrintable(changed.error().text()));
    QVERIFY(!changed.error().advice().isEmpty());
    QCOMPARE(at().count("SELECT count(*) FROM change"), changes);
    QCOMPARE(at().show(wish.record), u"name=Switch"_s);
}

void tst_ChangeLimits::theLargestValueIsKept()
{
    const RecordKey key = at().add(u"asset"_s, {{"name", u"Switch"_s}});
    const QString text(1024 * 1024 - 5, u'n'); // five bytes tell its length

    must(at().vault().edit({{key, Verb::Edit, {{u"notes"_s, {}, cbor::Value::text(text)}}, {}}}));

    everyChangeIsReadBack(key);
    QCOMPARE(at().read(key).text(u"notes"_s), text);
}

void tst_ChangeLimits::manyLargeValuesBecomeSeveralChanges()
{
    const RecordKey key = at().add(u"asset"_s, {{"name", u"Switch"_s}});
    Wish wish{key, Verb::Edit, {}, {}};
    for (int i = 0; i < 9; ++i)
        wish.edits.push_back(row("row " + Bytes::number(i), QString(1'000'000, u'v')));
    wish.detail.note = QString(1024 * 1024, u'n');

    const Changed changed = must(at().vault().edit({wish}));

    QCOMPARE(changed.changes, 5);
    QCOMPARE(changed.acts.size(), size_t(1));
    everyChangeIsReadBack(key);
    QCOMPARE(at().read(key).entries(u"extra"_s).size(), size_t(9));
}

void tst_ChangeLimits::aRecordOfMoreHeadsThanAChangeNamesIsRemovedAndComesBack()
{
    const RecordKey key = recordOfManyHeads();

    at().act(key, Verb::Remove);
    everyChangeIsReadBack(key);
    QVERIFY(at().read(key).state().isRemoved());
    QVERIFY(!at().read(key).state().wasEditedWhileRemoved());

    at().act(key, Verb::Restore);
    QVERIFY(!at().read(key).state().isRemoved());
    QVERIFY(!at().read(key).state().wasEditedWhileRemoved());
}

void tst_ChangeLimits::aReviewKnowsMoreHeadsThanAChangeNames()
{
    const RecordKey key = recordOfManyHeads();
    at().clock.advance(std::chrono::minutes(1));

    at().act(key, Verb::Review);

    everyChangeIsReadBack(key);
    QVERIFY(!at().read(key).state().reviews().back().editedSince);
}

void tst_ChangeLimits::aReviewOfManyHeadsIsNewestThoughTheClockStands()
{
    class StandingClock : public Clock
    {
    public:
        explicit StandingClock(Moment moment)
            : m_moment(moment)
        {
        }
        Moment now() const override { return m_moment; }
        Moment next() override { return m_moment; }

    private:
        Moment m_moment;
    };
    const RecordKey key = recordOfManyHeads();
    StandingClock clock(at().clock.now() + std::chrono::minutes(1));
    const auto vault = at().another(storage::Access::ReadWrite, &clock);

    // Which of equal times comes last is a matter of random ids.
    for (int i = 0; i < 12; ++i) {
        must(vault->edit({{key, Verb::Review, {}, {}}}));
        const auto record = must(vault->record(key));
        QVERIFY(!record->state().reviews().back().editedSince);
    }
}

QTEST_APPLESS_MAIN(tst_ChangeLimits)
#include "tst_changelimits.moc"
