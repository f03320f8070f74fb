// SPDX-License-Identifier: GPL-3.0-or-later
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

/// A firewall is replaced: what led to the old one leads to the new one.
class tst_NewFirewall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void undoTakesItBack();
    void whatWasBegunSurvivesALock();
    void onlyADeviceIsReplaced();
};

static vault::LinkTarget linkTo(const vault::RecordKey &key)
{
    return vault::LinkTarget::ofRecord(key.collection, key.id);
}

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
        firewall = put(program, u"asset"_s,
                {{u"name"_s, cbor::Value::text(u"fw-core-01"_s)}, {u"role"_s, cbor::Value::text(u"firewall"_s)},
                        {u"room"_s, cbor::Value::text(u"Basement"_s)}, {u"serial"_s, cbor::Value::text(u"FGT-1"_s)},
                        {u"status"_s, cbor::Value::text(u"in_use"_s)}});
        login = put(program, u"credential"_s,
                {{u"title"_s, cbor::Value::text(u"Firewall admin"_s)}, {u"opens"_s, linkTo(firewall).encode()}});
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
