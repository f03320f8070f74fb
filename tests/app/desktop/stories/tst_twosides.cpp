// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "desktop/widgets/elidedlabel.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/stories/storydesk.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// What two sides tell each other over one folder, each at a desk of its own.
class tst_TwoSides : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aConflictIsSettledOnThePageAndTheOtherSideSeesIt();
    void aSecretThatBothReplacedIsSettledUnseen();
    void whatHasNoRowIsSettledToo_data();
    void whatHasNoRowIsSettledToo();
    void lostStorageIsSaidAndEditsGoOn();
};

/// The files of both, which have met, with one record that both have.
struct Sides
{
    SessionFixture place;
    PairFiles pair{place};
    vault::RecordKey key;

    Sides(const QString &kind, const std::vector<std::pair<QString, QString>> &fields)
    {
        pair.meet();
        OtherProgram ada(place.path());
        key = {ada.vault->roster().sharedCollection(), kind, crypto::newUlid<RecordId>(ada.clock)};
        vault::Wish wish{key, vault::Verb::Edit, {}, {}};
        for (const auto &[field, text] : fields)
            wish.edits.push_back({field, {}, cbor::Value::text(text)});
        must(ada.vault->edit({wish}));
        PairFiles::exchange(ada);
        pair.syncBen();
    }

    /// What a field holds in a replica, and whether anything of the record is in conflict, as core reads it.
    QString stored(const QString &path, const QString &field) const
    {
        OtherProgram program(path);
        const auto record = must(program.vault->record(key));
        return record->text(field) + (record->state().isInConflict() ? u" (in conflict)"_s : QString());
    }
    void write(const QString &path, const QString &field, const QString &text) const
    {
        OtherProgram program(path);
        must(program.vault->edit({{key, vault::Verb::Edit, {{field, {}, cbor::Value::text(text)}}, {}}}));
        PairFiles::exchange(program);
    }
};

/// Types into a field of the record that is open, and saves it.
static void change(StoryDesk &desk, RecordsDriver &driver, const QString &field, const QString &text)
{
    driver.edit();
    StoryDesk::type(driver, field, text);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    SessionFixture::wait([&driver] { return !driver.isEditing(); });
}

/// All that a row says: values, and who gave each.
static QStringList versions(FieldRow &row)
{
    QStringList lines;
    for (const auto *label : row.findChildren<ElidedLabel *>()) {
        if (label->isVisible())
            lines += label->text();
    }
    return lines;
}

static void settle(RecordsDriver &driver, const QString &label, const QString &words)
{
    driver.click(u"Settle "_s + label);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (const QAction *action : menu->actions()) {
        if (action->text().startsWith(words))
            return driver.pick(action->text());
    }
    QFAIL(qPrintable(u"there is no '%1' to choose"_s.arg(words)));
}

void tst_TwoSides::aConflictIsSettledOnThePageAndTheOtherSideSeesIt()
{
    Sides sides(u"asset"_s, {{u"name"_s, u"fw-core-01"_s}, {u"room"_s, u"Server room"_s}});
    StoryDesk ada(sides.place.path()), ben(sides.pair.benPath());
    auto hers = ada.openRecord(u"devices"_s, u"fw-core-01"_s);
    auto his = ben.openRecord(u"devices"_s, u"fw-core-01"_s);
    change(ada, hers, u"room"_s, u"Basement"_s);
    change(ben, his, u"room"_s, u"Attic"_s);

    ada.syncNow();
    ben.syncNow();
    ada.syncNow();

    QTRY_COMPARE(versions(hers.row(u"Room"_s)).size(), 4);
    const QString all = versions(hers.row(u"Room"_s)).join(u'|');
    QVERIFY2(all.contains(u"Basement|Ada Berg (Acme), today, "_s), qPrintable(all));
    QVERIFY2(all.contains(u"Attic|Ben Cole (Baxter MSP), today, "_s), qPrintable(all));
    settle(hers, u"Room"_s, u"Keep Attic: Ben Cole"_s);
    QTRY_COMPARE(hers.row(u"Room"_s).value(), u"Attic"_s);
    QVERIFY(hers.toasts().contains(u"Conflict settled"_s));
    ada.syncNow();
    ben.syncNow();
    QTRY_COMPARE(his.row(u"Room"_s).value(), u"Attic"_s);

    ada.session.lock();
    ben.session.lock();
    QCOMPARE(sides.stored(sides.place.path(), u"room"_s), u"Attic"_s);
    QCOMPARE(sides.stored(sides.pair.benPath(), u"room"_s), u"Attic"_s);
}

void tst_TwoSides::aSecretThatBothReplacedIsSettledUnseen()
{
    Sides sides(u"credential"_s, {{u"title"_s, u"Core firewall"_s}, {u"password"_s, u"Sommer-2025!"_s}});
    sides.write(sides.pair.benPath(), u"password"_s, u"Ben-Winter-2026!"_s);
    sides.write(sides.place.path(), u"password"_s, u"Ada-Winter-2026!"_s);
    StoryDesk ada(sides.place.path());
    auto driver = ada.openRecord(u"passwords"_s, u"Core firewall"_s);

    QTRY_VERIFY(driver.findButton(u"Settle Password"_s));
    for (const auto *label : ada.window->findChildren<ElidedLabel *>())
        QVERIFY(!label->text().contains(u"Winter"_s));
    settle(driver, u"Password"_s, u"Keep what Ben Cole (Baxter MSP)"_s);
    QTRY_VERIFY(!driver.findButton(u"Settle Password"_s));

    ada.session.lock();
    QCOMPARE(sides.stored(sides.place.path(), u"password"_s), u"Ben-Winter-2026!"_s);
}

void tst_TwoSides::whatHasNoRowIsSettledToo_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("label");

    QTest::newRow("the title") << u"title"_s << u"Title"_s;
    QTest::newRow("the notes") << u"notes"_s << u"Notes"_s;
}

void tst_TwoSides::whatHasNoRowIsSettledToo()
{
    QFETCH(QString, field);
    QFETCH(QString, label);
    Sides sides(u"credential"_s, {{u"title"_s, u"Core firewall"_s}});
    sides.write(sides.pair.benPath(), field, u"As Ben has it"_s);
    sides.write(sides.place.path(), field, u"As Ada has it"_s);
    StoryDesk ada(sides.place.path());
    ada.navigator.go({u"passwords"_s, {}});
    RecordsDriver driver(*ada.window);
    QTRY_VERIFY(!driver.rows().isEmpty());
    driver.choose(driver.page().list().view().model()->index(0, 0).data().toString());

    settle(driver, label, u"Keep As Ben has it"_s);
    QTRY_VERIFY(!driver.findButton(u"Settle "_s + label));

    ada.session.lock();
    QCOMPARE(sides.stored(sides.place.path(), field), u"As Ben has it"_s);
}

void tst_TwoSides::lostStorageIsSaidAndEditsGoOn()
{
    Sides sides(u"asset"_s, {{u"name"_s, u"fw-core-01"_s}});
    StoryDesk ada(sides.place.path());
    QVERIFY2(ada.syncWords().startsWith(u"Synced"_s), qPrintable(ada.syncWords()));
    const QString away = sides.place.path(u"away"_s);
    QVERIFY(QDir().rename(sides.pair.folder(), away));

    ada.syncNow();
    QTRY_COMPARE(ada.syncWords(), u"Offline, storage not reached"_s);
    auto driver = ada.openRecord(u"devices"_s, u"fw-core-01"_s);
    change(ada, driver, u"room"_s, u"Basement"_s);
    QTRY_COMPARE(driver.row(u"Room"_s).value(), u"Basement"_s);

    QVERIFY(QDir().rename(away, sides.pair.folder()));
    QTRY_VERIFY2(ada.syncWords().startsWith(u"Synced"_s), qPrintable(ada.syncWords()));
    sides.pair.syncBen();
    QCOMPARE(sides.stored(sides.pair.benPath(), u"room"_s), u"Basement"_s);
}

COVAULT_GUI_MAIN(tst_TwoSides)
#include "tst_twosides.moc"
