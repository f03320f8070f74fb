// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/scan/scanhome.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_ScanMerging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void somethingIsMergedIntoAnotherRecord();
    void aMergeIsUndone();
    void undoingAMergeKeepsWhatWasChangedSince();
    void undoingAMergeKeepsWhatArrivedSinceWithAnOlderTime();
    void nothingChosenCannotBeMerged();
    void nothingLeftWhileItIsAskedCannotBeMerged();
    void ofTwoWithOneTitleTheChosenOneIsMergedInto();
};

void tst_ScanMerging::somethingIsMergedIntoAnotherRecord()
{
    ScanHome home;
    home.fixture.put(u"vendor"_s, {{u"name"_s, u"Halden Telecom"_s}});
    home.scan();
    home.driver->select(u"Nordlicht GmbH"_s);

    home.driver->press(Qt::Key_M);
    QTRY_VERIFY(home.driver->mergeChoice().isVisible());
    QTest::keyClicks(home.driver->mergeChoice().lineEdit(), u"Halden Telecom"_s);
    QTest::keyClick(home.driver->mergeChoice().lineEdit(), Qt::Key_Return);
    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());

    QCOMPARE(home.stored(u"vendor"_s), QStringList({u"Halden Telecom"_s}));
    QVERIFY(home.storedText(u"vendor"_s, u"support_phone"_s).contains(u"23125001"_s));
}

void tst_ScanMerging::aMergeIsUndone()
{
    ScanHome home;
    const vault::RecordKey halden = home.mergeIntoHalden();

    home.fixture.press(Qt::Key_Z, Qt::ControlModifier);

    QTRY_COMPARE(home.recordText(halden, u"support_phone"_s), QString());
    QCOMPARE(home.recordText(halden, u"name"_s), u"Halden Telecom"_s);
    QTRY_VERIFY(home.driver->rows().contains(u"Nordlicht GmbH: New"_s));
    QVERIFY(home.fixture.prompts.told.isEmpty());
}

void tst_ScanMerging::undoingAMergeKeepsWhatWasChangedSince()
{
    ScanHome home;
    const vault::RecordKey halden = home.mergeIntoHalden();
    home.fixture.write([halden](WriteScope &scope) {
        return scope.vault.edit({{halden, vault::Verb::Edit,
                {{u"website"_s, {}, cbor::Value::text(u"https://halden.example"_s)}}, {}}});
    });

    home.fixture.press(Qt::Key_Z, Qt::ControlModifier);

    QTRY_COMPARE(home.fixture.prompts.told.size(), 1);
    QVERIFY2(home.fixture.prompts.told.front().contains(u"changed since"_s),
            qPrintable(home.fixture.prompts.told.front()));
    QCOMPARE(home.recordText(halden, u"website"_s), u"https://halden.example"_s);
    QVERIFY(home.recordText(halden, u"support_phone"_s).contains(u"23125001"_s));
}

/// Takes in what another of this member's devices wrote at \p time and has only sent now.
static Result<vault::Changed> receiveLate(vault::Vault &vault, const vault::RecordKey &record, Moment time)
{
    vault::Change change;
    change.record = record;
    change.device = vault.replica().device();
    change.time = time;
    change.nonce = crypto::randomBytes(16);
    change.edits.push_back({u"website"_s, {}, cbor::Value::text(u"https://halden.example"_s).encoded(), {}});
    const auto sealed = vault::seal(change);
    vault::SegmentContent segment;
    segment.id = *SegmentId::fromBytes(crypto::randomBytes(32));
    segment.device = change.device;
    segment.number = 1;
    segment.position = vault.replica().judgement.heads();
    segment.time = time;
    segment.sections.push_back({record.collection, *EpochId::fromBytes(Bytes(EpochId::Size, 'e')), 1, {}, {}});
    segment.sections.back().changes.emplace().emplace_back(sealed.id, sealed.body);
    return vault.receive(segment);
}

void tst_ScanMerging::undoingAMergeKeepsWhatArrivedSinceWithAnOlderTime()
{
    ScanHome home;
    const vault::RecordKey halden = home.mergeIntoHalden();
    home.fixture.write([halden](WriteScope &scope) {
        return receiveLate(scope.vault, halden, scope.vault.clock().now() - std::chrono::hours(1));
    });
    QCOMPARE(home.recordText(halden, u"website"_s), u"https://halden.example"_s);

    home.fixture.press(Qt::Key_Z, Qt::ControlModifier);

    QTRY_COMPARE(home.fixture.prompts.told.size(), 1);
    QCOMPARE(home.recordText(halden, u"website"_s), u"https://halden.example"_s);
}

void tst_ScanMerging::nothingChosenCannotBeMerged()
{
    ScanHome home;
    home.fixture.put(u"vendor"_s, {{u"name"_s, u"Halden Telecom"_s}});
    home.scan();
    home.driver->select(u"Nordlicht GmbH"_s);
    home.chooseNothing();

    home.driver->press(Qt::Key_M);

    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());
    QVERIFY(home.fixture.window->findChild<Toast *>()->message().contains(u"Nothing is chosen"_s));
    QVERIFY(!home.driver->mergeChoice().isVisible());
}

void tst_ScanMerging::nothingLeftWhileItIsAskedCannotBeMerged()
{
    ScanHome home;
    home.fixture.put(u"vendor"_s, {{u"name"_s, u"Halden Telecom"_s}});
    home.scan();
    home.driver->select(u"Nordlicht GmbH"_s);
    home.driver->press(Qt::Key_M);
    QTRY_VERIFY(home.driver->mergeChoice().isVisible());

    home.chooseNothing();
    home.merge(u"Halden Telecom"_s);

    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());
    QCOMPARE(home.storedText(u"vendor"_s, u"support_phone"_s), QString());
    QCOMPARE(home.stored(u"vendor"_s), QStringList({u"Halden Telecom"_s}));
}

void tst_ScanMerging::ofTwoWithOneTitleTheChosenOneIsMergedInto()
{
    ScanHome home;
    const vault::RecordKey one = home.fixture.put(u"vendor"_s, {{u"name"_s, u"Halden Telecom"_s}});
    const vault::RecordKey two = home.fixture.put(u"vendor"_s, {{u"name"_s, u"Halden Telecom"_s}});
    home.scan();
    home.driver->select(u"Nordlicht GmbH"_s);
    home.driver->press(Qt::Key_M);
    QComboBox &choice = home.driver->mergeChoice();
    QTRY_VERIFY(choice.isVisible());
    QCOMPARE(choice.count(), 2);
    QVERIFY(choice.itemText(0) != choice.itemText(1));
    QVERIFY(choice.itemText(0).startsWith(u"Halden Telecom (…"_s));

    QTest::keyClick(choice.lineEdit(), Qt::Key_Down);
    QCOMPARE(choice.currentIndex(), 1);
    const auto chosen = RecordId::parse(choice.itemData(1).toString());
    QVERIFY(chosen == one.id || chosen == two.id);
    QTest::keyClick(choice.lineEdit(), Qt::Key_Return);
    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());

    QVERIFY(home.recordText(chosen == one.id ? one : two, u"support_phone"_s).contains(u"23125001"_s));
    QCOMPARE(home.recordText(chosen == one.id ? two : one, u"support_phone"_s), QString());
}

COVAULT_GUI_MAIN(tst_ScanMerging)
#include "tst_scanmerging.moc"
