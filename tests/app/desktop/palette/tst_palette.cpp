// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/recordplace.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/palette/desk.h"

#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_Palette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPasswordIsCopiedInFourKeys();
    void otherFieldsAreTakenWithoutOpening_data();
    void otherFieldsAreTakenWithoutOpening();
    void anAddressIsOpened();
    void whatIsNoWebPageIsNotOpened();
    void whatARecordHasNotIsSaid();
    void whatARecordBehindAFindingHasNotIsSaid();
    void lettersInOrderFindATitle();
    void textInARecordFindsIt();
    void signsNarrow_data();
    void signsNarrow();
    void enterCompletesATag();
    void enterOpensTheRecord();
    void aFindingOpensItsRecord();
    void aCommandIsRun();
    void aCommandThatCantRunSaysWhy();
    void withoutWordsTheLastUsedComesFirst();
};

void tst_Palette::aPasswordIsCopiedInFourKeys()
{
    Desk desk;

    desk.press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(desk.window->focusWidget(), Qt::Key_C);
    QTest::keyClick(desk.window->focusWidget(), Qt::Key_O);
    desk.settle();
    QCOMPARE(desk.driver->current(), u"*Co*re firewall admin"_s);
    QSignalSpy said(&desk.clipboard, &SecretClipboard::copied);
    QTest::keyClick(desk.window->focusWidget(), Qt::Key_C, Qt::ControlModifier);

    QVERIFY(said.wait());
    QCOMPARE(desk.platform.clipboard, u"s3cret-Word"_s);
    QVERIFY(desk.platform.isMarked);
    QCOMPARE(said[0][0].toString(), u"Password of Core firewall admin copied · Acme"_s);
    QVERIFY(!desk.driver->isOpen());
    QCOMPARE(desk.navigator.current().page, u"health"_s);
    desk.session.lock();
    desk.unlock();
    QCOMPARE(desk.audit(), QStringList({u"copy password"_s}));
}

void tst_Palette::otherFieldsAreTakenWithoutOpening_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("copied");

    QTest::newRow("user name") << int(Qt::Key_B) << u"^netadmin$"_s;
    QTest::newRow("one-time code") << int(Qt::Key_T) << u"^[0-9]{6}$"_s;
}

void tst_Palette::otherFieldsAreTakenWithoutOpening()
{
    QFETCH(int, key);
    QFETCH(QString, copied);
    Desk desk;
    desk.find(u"core fire"_s);

    desk.driver->press(Qt::Key(key), Qt::ControlModifier);

    QTRY_VERIFY(!desk.platform.clipboard.isEmpty());
    QVERIFY(QRegularExpression(copied).match(desk.platform.clipboard).hasMatch());
    QVERIFY(!desk.driver->isOpen());
}

void tst_Palette::anAddressIsOpened()
{
    Browser browser;
    Desk desk;
    desk.find(u"core fire"_s);

    desk.driver->press(Qt::Key_U, Qt::ControlModifier);

    QTRY_COMPARE(browser.visited, QStringList({u"https://10.20.0.1/"_s}));
}

void tst_Palette::whatIsNoWebPageIsNotOpened()
{
    Browser browser;
    Desk desk;
    desk.put(u"credential"_s, {{u"title"_s, u"Trap"_s}, {u"urls"_s, u"file:///etc/passwd"_s}});
    QSignalSpy said(&desk.notices, &Notices::shown);
    desk.find(u"trap"_s);

    desk.driver->press(Qt::Key_U, Qt::ControlModifier);

    QVERIFY(said.wait());
    QVERIFY(said[0][0].value<Notice>().text(1).startsWith(u"The address of Trap is neither"_s));
    QCOMPARE(browser.visited, QStringList());
}

void tst_Palette::whatARecordHasNotIsSaid()
{
    Desk desk;
    QSignalSpy said(&desk.notices, &Notices::shown);
    desk.find(u"fw-core"_s);

    desk.driver->press(Qt::Key_C, Qt::ControlModifier);

    QVERIFY(said.wait());
    QCOMPARE(said[0][0].value<Notice>().text(1), u"fw-core-01 has no password"_s);
    QCOMPARE(desk.platform.clipboard, QString());
}

void tst_Palette::whatARecordBehindAFindingHasNotIsSaid()
{
    Desk desk;
    QSignalSpy said(&desk.notices, &Notices::shown);
    desk.find(u"! past"_s);
    QTRY_COMPARE(desk.driver->current(), u"*Past* its date: Portal"_s);

    desk.driver->press(Qt::Key_C, Qt::ControlModifier);

    QVERIFY(said.wait());
    QCOMPARE(said[0][0].value<Notice>().text(1), u"Portal has no password"_s);
}

void tst_Palette::lettersInOrderFindATitle()
{
    Desk desk;

    desk.find(u"core fw"_s);

    const QStringList rows = desk.driver->rows();
    QCOMPARE(rows.mid(0, 3), QStringList({u"[Records]"_s, u"*fw*-*core*-01"_s, u"*Core* *f*ire*w*all admin"_s}));
}

void tst_Palette::textInARecordFindsIt()
{
    Desk desk;

    desk.find(u"zebra"_s);

    QCOMPARE(desk.driver->rows().mid(0, 2), QStringList({u"[Records]"_s, u"Failover"_s}));
}

void tst_Palette::signsNarrow_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("rows");

    QTest::newRow("commands") << u"> lock"_s << u"[Commands]\n*Lock*"_s;
    QTest::newRow("people") << u"@ada"_s << u"[People]\n*Ada* Berg"_s;
    QTest::newRow("a tag") << u"#perimeter"_s << u"[Records]\nCore firewall admin"_s;
    QTest::newRow("the beginning of a tag") << u"#peri"_s << u"[Tags]\n*peri*meter"_s;
    QTest::newRow("a finding") << u"! past"_s << u"[Findings]\n*Past* its date: Portal"_s;
    QTest::newRow("a kind") << u"kind:ass"_s << u"[Records]\nfw-core-01"_s;
    QTest::newRow("a kind and words") << u"kind:credential fire"_s << u"[Records]\nCore *fire*wall admin"_s;
    QTest::newRow("what is not there") << u"kind:asset zzz"_s << QString();
}

void tst_Palette::signsNarrow()
{
    QFETCH(QString, typed);
    Desk desk;

    desk.find(typed);

    QTRY_COMPARE(desk.driver->text(), *static_cast<QString *>(QTest::qData("rows", qMetaTypeId<QString>())));
}

void tst_Palette::enterCompletesATag()
{
    Desk desk;
    desk.find(u"#"_s);
    QCOMPARE(desk.driver->text(), u"[Tags]\nperimeter"_s);

    desk.driver->press(Qt::Key_Return);
    desk.settle();

    QCOMPARE(desk.driver->line().text(), u"#perimeter "_s);
    QCOMPARE(desk.driver->text(), u"[Records]\nCore firewall admin"_s);
}

void tst_Palette::enterOpensTheRecord()
{
    Desk desk;
    desk.find(u"core fire"_s);

    desk.driver->press(Qt::Key_Return);

    QCOMPARE(desk.navigator.current(), (Place{u"passwords"_s, targetOf(desk.firewall)}));
    QVERIFY(!desk.driver->isOpen());
    QVERIFY(desk.page()->field->hasFocus());
}

void tst_Palette::aFindingOpensItsRecord()
{
    Desk desk;
    desk.find(u"! past"_s);
    QTRY_COMPARE(desk.driver->current(), u"*Past* its date: Portal"_s);

    desk.driver->press(Qt::Key_Return);

    const auto record = recordIn(desk.navigator.current().target);
    QVERIFY(record);
    QCOMPARE(record->kind, u"certificate"_s);
}

void tst_Palette::aCommandIsRun()
{
    Desk desk;
    desk.find(u"> lock"_s);

    desk.driver->press(Qt::Key_Return);

    QCOMPARE(desk.session.state(), Session::State::Locked);
}

void tst_Palette::aCommandThatCantRunSaysWhy()
{
    Desk desk;
    int runs = 0;
    desk.actions.add({u"record.edit"_s, u"Edit the record"_s, {}, Menu::Record, {}, whenRecord, [&runs] { ++runs; }});
    desk.find(u"> edit the"_s);
    QCOMPARE(desk.driver->current(), u"*Edit the* record (Select a record first)"_s);

    desk.driver->press(Qt::Key_Return);

    QCOMPARE(runs, 0);
    QVERIFY(desk.driver->isOpen());
}

void tst_Palette::withoutWordsTheLastUsedComesFirst()
{
    Desk desk;
    desk.find(u"failover"_s);
    desk.driver->press(Qt::Key_Return);
    desk.settle();

    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.settle();

    QCOMPARE(desk.driver->rows().mid(0, 3), QStringList({u"[Recent]"_s, u"Failover"_s, u"[Go to]"_s}));
}

COVAULT_GUI_MAIN(tst_Palette)
#include "tst_palette.moc"
