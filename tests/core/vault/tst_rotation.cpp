// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/incoming.h"

#include "vault/audit.h"
#include "vault/rotation.h"

#include "members/ids.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Rotation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<VaultFixture>(); }
    void everySecretThatCouldBeOpenedIsListed();
    void whatOnlyHeldAnEarlierSecretIsPast();
    void whatWasRevealedStandsFirst();
    void whatWasSealedUnderAnotherKeyIsNotListed();
    void whatASecondSegmentCarriesUnderAHeldKeyIsListed_data();
    void whatASecondSegmentCarriesUnderAHeldKeyIsListed();
    void secretCellsHavePrints();
    void eachSecretOfACellHasAPrint();

private:
    VaultFixture &at() { return *m_fixture; }
    std::vector<members::Device> own()
    {
        const auto devices = at().vault().roster().devices();
        return {devices.begin(), devices.end()};
    }
    QStringList listed()
    {
        QStringList titles;
        for (const RotateEntry &entry : must(rotateList(at().vault(), own())))
            titles += entry.title + (entry.isPast ? u" (past)"_s : QString()) + (entry.seen ? u" (seen)"_s : QString());
        return titles;
    }
    static cbor::Value extra(const QString &value, bool isSecret)
    {
        return cbor::Value::map({{textValue(u"label"_s), textValue(u"PIN"_s)}, {textValue(u"value"_s), textValue(value)},
                {textValue(u"secret"_s), cbor::Value::boolean(isSecret)}});
    }
    RecordKey withExtra(const QString &name, const QString &value, bool isSecret)
    {
        const RecordKey key = at().add(u"asset"_s, {{"name", name}});
        must(at().vault().edit({{key, Verb::Edit, {{u"extra"_s, Bytes(8, 'e'), extra(value, isSecret)}}, {}}}));
        return key;
    }
    std::unique_ptr<VaultFixture> m_fixture;
};

void tst_Rotation::everySecretThatCouldBeOpenedIsListed()
{
    at().add(u"credential"_s, {{"title", u"Firewall"_s}, {"password", u"s3cret"_s}});
    at().add(u"credential"_s, {{"title", u"No password"_s}});
    at().act(at().add(u"credential"_s, {{"title", u"Removed"_s}, {"password", u"0ther"_s}}), Verb::Remove);
    withExtra(u"Secret cell"_s, u"1234"_s, true);
    withExtra(u"Open cell"_s, u"1234"_s, false);

    QCOMPARE(listed(), (QStringList{u"Firewall"_s, u"Removed"_s, u"Secret cell"_s}));
}

void tst_Rotation::whatOnlyHeldAnEarlierSecretIsPast()
{
    const RecordKey cleared = at().add(u"credential"_s, {{"title", u"Cleared"_s}, {"password", u"s3cret"_s}});
    at().edit(cleared, {{"password", QString()}});
    const RecordKey changed = at().add(u"credential"_s, {{"title", u"Changed"_s}, {"password", u"old"_s}});
    at().edit(changed, {{"password", u"new"_s}});

    QCOMPARE(listed(), (QStringList{u"Changed"_s, u"Cleared (past)"_s}));
}

void tst_Rotation::whatWasRevealedStandsFirst()
{
    at().add(u"credential"_s, {{"title", u"Alpha"_s}, {"password", u"a"_s}});
    const RecordKey beta = at().add(u"credential"_s, {{"title", u"Beta"_s}, {"password", u"b"_s}});
    Audit audit(at().vault());
    must(audit.note(beta, u"reveal"_s, u"password"_s));
    must(audit.flush());

    QCOMPARE(listed(), (QStringList{u"Beta (seen)"_s, u"Alpha"_s}));
}

void tst_Rotation::whatWasSealedUnderAnotherKeyIsNotListed()
{
    const RecordKey key = at().newKey(u"credential"_s);
    const Change change = foreignEdit(at(), key, {{u"title"_s, textValue(u"Sealed"_s)}, {u"password"_s, textValue(u"s3cret"_s)}});
    SegmentContent segment = segmentOf(at(), {change});
    must(at().vault().receive(segment));
    QCOMPARE(at().titles(), QStringList{u"Sealed"_s});

    QCOMPARE(listed(), QStringList());

    const Change own = foreignEdit(at(), at().newKey(u"credential"_s), {{u"title"_s, textValue(u"Opened"_s)}, {u"password"_s, textValue(u"s3cret"_s)}});
    segment = segmentOf(at(), {own}, 2);
    segment.sections[0].epoch = at().vault().replica().keys.held().front();
    for (const EpochId &epoch : at().vault().replica().keys.held()) {
        if (at().vault().replica().keys.find(epoch)->collection == at().shared())
            segment.sections[0].epoch = epoch;
    }
    must(at().vault().receive(segment));
    QCOMPARE(listed(), QStringList{u"Opened"_s});
}

void tst_Rotation::whatASecondSegmentCarriesUnderAHeldKeyIsListed_data()
{
    QTest::addColumn<bool>("isHeldFirst");

    QTest::newRow("the held key first") << true;
    QTest::newRow("the held key behind another") << false;
}

void tst_Rotation::whatASecondSegmentCarriesUnderAHeldKeyIsListed()
{
    QFETCH(bool, isHeldFirst);
    const Change change = foreignEdit(at(), at().newKey(u"credential"_s), {{u"title"_s, textValue(u"Twice"_s)}, {u"password"_s, textValue(u"s3cret"_s)}});
    for (const quint64 number : {quint64(1), quint64(2)}) {
        SegmentContent segment = segmentOf(at(), {change}, number);
        for (const EpochId &epoch : at().vault().replica().keys.held()) {
            if ((number == 1) == isHeldFirst && at().vault().replica().keys.find(epoch)->collection == at().shared())
                segment.sections[0].epoch = epoch;
        }
        must(at().vault().receive(segment));
    }

    QCOMPARE(listed(), QStringList{u"Twice"_s});
}

void tst_Rotation::eachSecretOfACellHasAPrint()
{
    const RecordKey key{at().shared(), u"kind"_s, members::kindRecordId(at().shared(), u"x_safe"_s)};
    const QString json = uR"({"id":"x_safe","title":"Safe","fields":[{"id":"name","type":"text","label":"Name","required":true},)"
                         uR"({"id":"codes","type":"table","label":"Codes","columns":[{"id":"values","type":"text","label":"Values","many":true,"secret":true}]}]})"_s;
    must(at().vault().edit({{key, Verb::Edit, {{u"id"_s, {}, textValue(u"x_safe"_s)}, {u"definition"_s, {}, textValue(json)}}, {}}}));
    const auto row = cbor::Value::map({{textValue(u"values"_s), cbor::Value::array({textValue(u"1234"_s), textValue(u"5678"_s), textValue(u"1234"_s)})}});
    must(at().vault().edit({{at().newKey(u"x_safe"_s), Verb::Edit, {{u"name"_s, {}, textValue(u"Cellar"_s)}, {u"codes"_s, Bytes(8, 'c'), row}}, {}}}));

    QCOMPARE(at().count("SELECT count(*) FROM secret"), 2);
}

void tst_Rotation::secretCellsHavePrints()
{
    withExtra(u"One"_s, u"1234"_s, true);
    at().add(u"credential"_s, {{"title", u"Two"_s}, {"password", u"1234"_s}});
    withExtra(u"Three"_s, u"1234"_s, false);

    QCOMPARE(at().count("SELECT count(*) FROM secret"), 2);
    QCOMPARE(at().count("SELECT count(DISTINCT print) FROM secret"), 1);
}

QTEST_APPLESS_MAIN(tst_Rotation)
#include "tst_rotation.moc"
