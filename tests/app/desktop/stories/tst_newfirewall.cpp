// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "diagram/diagramstore.h"
#include "health/review.h"
#include "tests/app/desktop/drivers/diagramsdriver.h"
#include "tests/app/desktop/drivers/healthdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/stories/storydesk.h"
#include "vault/value.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// A firewall is replaced: what led to the old one leads to the new one, and the diagram is looked through again.
class tst_NewFirewall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNewOneTakesItsPlaceAndTheDiagramIsReviewed();
    void undoTakesItBack();
    void whatWasBegunSurvivesALock();
    void onlyADeviceIsReplaced();
};

/// A firewall, the login that opens it, and a reviewed diagram that shows it.
struct Office
{
    SessionFixture place;
    vault::RecordKey firewall;
    vault::RecordKey login;
    vault::RecordKey diagram;

    Office()
    {
        OtherProgram program(place.path());
        program.clock.set(*momentFromIso(u"2026-11-23T11:00:00Z"_s)); // of two reviews the later one counts
        firewall = put(program, u"asset"_s,
                {{u"name"_s, cbor::Value::text(u"fw-core-01"_s)}, {u"role"_s, cbor::Value::text(u"firewall"_s)},
                        {u"room"_s, cbor::Value::text(u"Basement"_s)}, {u"serial"_s, cbor::Value::text(u"FGT-1"_s)},
                        {u"status"_s, cbor::Value::text(u"in_use"_s)}});
        login = put(program, u"credential"_s,
                {{u"title"_s, cbor::Value::text(u"Firewall admin"_s)}, {u"opens"_s, vault::linkTo(firewall).encode()}});
        diagram = {firewall.collection, u"diagram"_s, crypto::newUlid<RecordId>(program.clock)};
        covault::diagram::Diagram drawn;
        drawn.title = u"Office network"_s;
        covault::diagram::Node node;
        node.id = u"n1"_s;
        node.label = u"fw-core-01"_s;
        node.record = firewall.id.toString();
        node.rect = {0, 0, 120, 60};
        drawn.nodes = {node};
        must(covault::diagram::writeDiagram(*program.vault, diagram, drawn));
        must(health::review(*program.vault, std::vector{diagram}));
    }

    static vault::RecordKey put(
            OtherProgram &program, const QString &kind, const std::vector<std::pair<QString, cbor::Value>> &values)
    {
        vault::Wish wish{{program.vault->roster().sharedCollection(), kind, crypto::newUlid<RecordId>(program.clock)},
                vault::Verb::Edit, {}, {}};
        for (const auto &[field, value] : values)
            wish.edits.push_back({field, field == u"opens" ? vault::newElement(0, Bytes(6, 'a')) : Bytes(), value});
        must(program.vault->edit({wish}));
        return wish.record;
    }

    /// Where the login leads, as core reads it.
    vault::Record opened() const
    {
        OtherProgram program(place.path());
        const auto record = must(program.vault->record(login));
        return *must(
                program.vault->record({firewall.collection, firewall.kind, record->links(u"opens"_s).front().record}));
    }
    vault::Record old() const { return *must(OtherProgram(place.path()).vault->record(firewall)); }
};

/// Chooses 'Replace device…' on the firewall's page and types the new one's serial number.
static RecordsDriver begin(StoryDesk &desk)
{
    auto driver = desk.openRecord(u"devices"_s, u"fw-core-01"_s);
    driver.click(u"More about this record"_s);
    driver.pick(u"Replace device…"_s);
    SessionFixture::wait([&driver] { return driver.isEditing(); });
    StoryDesk::type(driver, u"serial"_s, u"FGT-2"_s);
    return driver;
}

static RecordsDriver replace(StoryDesk &desk)
{
    auto driver = begin(desk);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    SessionFixture::wait([&driver] { return !driver.isEditing(); });
    return driver;
}

/// The finding that the diagram was edited after its review; not valid if it is not among those that are shown.
static QModelIndex editedDiagram(HealthDriver &health)
{
    const QAbstractItemModel *model = health.view().model();
    for (int place = 0; place < model->rowCount(); ++place) {
        const auto shown = model->index(place, 0).data(RowRole).value<FindingRow>();
        if (shown.record == u"Office network" && shown.title.startsWith(u"Edited since"))
            return model->index(place, 0);
    }
    return {};
}

void tst_NewFirewall::theNewOneTakesItsPlaceAndTheDiagramIsReviewed()
{
    Office office;
    StoryDesk desk(office.place.path());

    auto driver = replace(desk);

    QTRY_VERIFY(driver.findRow(u"Serial number"_s) && driver.row(u"Serial number"_s).value() == u"FGT-2");
    QCOMPARE(driver.row(u"Room"_s).value(), u"Basement"_s);
    QVERIFY2(driver.toasts().contains(u"Replaced; 2 records lead to the new one"_s),
            qPrintable(driver.toasts().join(u'|')));
    desk.navigator.go({u"health"_s, {}});
    HealthDriver health(*desk.window);
    QTRY_VERIFY(health.text().contains(u"4 records checked"_s));
    health.choose(u"Notices"_s);
    QTRY_VERIFY2(editedDiagram(health).isValid(), qPrintable(health.rows().join(u'\n')));
    health.view().setCurrentIndex(editedDiagram(health));
    health.press(Qt::Key_R);
    QTRY_VERIFY(!editedDiagram(health).isValid());

    desk.session.lock();
    QCOMPARE(office.old().text(u"status"_s), u"retired"_s);
    QCOMPARE(office.opened().text(u"serial"_s), u"FGT-2"_s);
    const vault::RecordKey device = office.opened().key();
    QCOMPARE(office.old().links(u"replaced_by"_s), std::vector({vault::linkTo(device)}));
    OtherProgram program(office.place.path());
    const auto diagram = must(program.vault->record(office.diagram));
    QCOMPARE(must(covault::diagram::readDiagram(*diagram)).diagram.nodes.front().record,
            device.id.toString());
    QVERIFY(!diagram->state().newestReview(program.clock.now())->editedSince);
}

void tst_NewFirewall::undoTakesItBack()
{
    Office office;
    StoryDesk desk(office.place.path());
    auto driver = replace(desk);

    driver.undo();

    const auto isBack = [&desk, &office] {
        Job job(&desk.session);
        return must(desk.answer<Result<bool>>([&](auto done) {
            desk.session.read(
                    job,
                    [key = office.firewall](ReadScope &scope) -> Result<bool> {
                        return must(scope.vault.record(key))->text(u"status"_s) == u"in_use";
                    },
                    done);
        }));
    };
    QTRY_VERIFY(isBack());
    desk.session.lock();
    QCOMPARE(office.opened().key(), office.firewall);
    QVERIFY(office.old().links(u"replaced_by"_s).empty());
}

void tst_NewFirewall::whatWasBegunSurvivesALock()
{
    Office office;
    StoryDesk desk(office.place.path());
    begin(desk);

    desk.session.lock();
    desk.unlock(office.place.path());
    desk.navigator.go({u"devices"_s, {}});
    RecordsDriver driver(*desk.window);
    QTRY_VERIFY(driver.isEditing());
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!driver.isEditing());

    desk.session.lock();
    QCOMPARE(office.old().text(u"status"_s), u"retired"_s);
    QCOMPARE(office.opened().text(u"serial"_s), u"FGT-2"_s);
    QCOMPARE(office.opened().text(u"room"_s), u"Basement"_s);
}

void tst_NewFirewall::onlyADeviceIsReplaced()
{
    Office office;
    StoryDesk desk(office.place.path());
    auto driver = desk.openRecord(u"passwords"_s, u"Firewall admin"_s);

    QVERIFY(desk.actions.trigger(u"record.replace"_s));

    QTRY_VERIFY(driver.toasts().contains(u"Only a device that is in its place can be replaced."_s));
    QVERIFY(!driver.isEditing());
}

COVAULT_GUI_MAIN(tst_NewFirewall)
#include "tst_newfirewall.moc"
