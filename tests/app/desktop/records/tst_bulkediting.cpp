// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/recordplace.h"
#include "desktop/records/bulkpage.h"
#include "desktop/records/collectionrow.h"
#include "desktop/records/movepanel.h"
#include "tests/app/desktop/drivers/recordsdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/records/recordsfixture.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_BulkEditing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void severalAreTaggedAndUndone();
    void aFieldOfAllIsSet();
    void severalAreReviewed();
    void severalAreRemovedByAKeyAndComeBack();
    void severalAreReachedByAKeyWhereNoneIsOpen_data();
    void severalAreReachedByAKeyWhereNoneIsOpen();
    void severalAreMovedByAKeyWhereNoneIsOpen();
    void oneRecordAgainIsOpened();
    void whatIsTypedStaysWhileMoreAreSelected();
    void whatIsTypedWhileTheyAreSavedStays();
    void whatIsTypedStaysWhenTheyAreReviewed();
    void whatIsGoneToIsShownInTheirPlace();
    void nothingIsCopiedOfSeveral();
    void tooManyAreNotChanged();
};

/// The fixture with three credentials, of which the first two are selected.
struct Selected
{
    Selected()
        : driver(*fixture.window)
    {
        fixture.unlock();
        for (const QString &title : {u"Alpha"_s, u"Bravo"_s, u"Charlie"_s})
            keys.push_back(fixture.put(u"credential"_s, {{"title", title}, {"password", u"Sommer-2025!"_s}}));
        driver.choose(u"Alpha"_s);
        driver.selectTo(u"Bravo"_s);
        if (!QTest::qWaitFor([this] { return several().isVisible() && several().findEditor(u"+tags"_s); }))
            qFatal("the pane for several records did not come");
    }

    BulkPage &several() { return driver.page().several(); }
    void type(const QString &field, const QString &text)
    {
        QWidget *input = &several().findEditor(field)->input();
        input->setFocus();
        QTest::keyClicks(input, text);
    }
    QString typed(const QString &field)
    {
        return static_cast<QLineEdit &>(several().findEditor(field)->input()).text();
    }
    QStringList stored(const QString &field)
    {
        QStringList values;
        for (const vault::RecordKey &key : keys)
            values += fixture.stored(key, field);
        return values;
    }

    RecordsFixture fixture;
    RecordsDriver driver;
    std::vector<vault::RecordKey> keys;
};

/// All records of a list that stands alone, so that none of them is open.
struct SelectedInNarrowWindow
{
    SelectedInNarrowWindow()
        : driver(*fixture.window)
    {
        fixture.window->resize(800, 600); // the list is alone: none is opened by itself
        fixture.unlock();
        for (const QString &title : {u"Alpha"_s, u"Bravo"_s})
            fixture.put(u"credential"_s, {{"title", title}});
        RecordsFixture::wait([this] { return driver.rows().join(u'|').contains(u"Bravo"_s); });
        driver.page().list().view().selectAll();
        driver.page().list().view().setFocus();
        RecordsFixture::wait([this] { return driver.page().several().findEditor(u"+tags"_s) != nullptr; });
    }

    RecordsFixture fixture;
    RecordsDriver driver;
};

void tst_BulkEditing::severalAreTaggedAndUndone()
{
    Selected selected;

    selected.type(u"+tags"_s, u"tier0, west"_s);
    selected.fixture.press(Qt::Key_S, Qt::ControlModifier);

    QTRY_COMPARE(selected.driver.toasts(), QStringList{u"2 records changed"_s});
    QCOMPARE(selected.stored(u"tags"_s), QStringList({u"tier0 west"_s, u"tier0 west"_s, u""_s}));
    selected.driver.undo();
    QTRY_COMPARE(selected.stored(u"tags"_s), QStringList({u""_s, u""_s, u""_s}));
}

void tst_BulkEditing::aFieldOfAllIsSet()
{
    Selected selected;
    auto *fields = selected.several().findChild<QComboBox *>({}, Qt::FindChildrenRecursively);
    const int place = fields->findData(u"domain"_s);
    QVERIFY(place > 0);

    Q_EMIT fields->activated(place);
    selected.type(u"domain"_s, u"ACME"_s);
    selected.driver.click(u"Change all"_s);

    QTRY_COMPARE(selected.stored(u"domain"_s), QStringList({u"ACME"_s, u"ACME"_s, u""_s}));
}

void tst_BulkEditing::severalAreReviewed()
{
    Selected selected;

    selected.driver.page().list().view().setFocus();
    selected.fixture.press(Qt::Key_R, Qt::ControlModifier);

    QTRY_COMPARE(selected.driver.toasts(), QStringList{u"2 records reviewed"_s});
    for (const auto &[place, reviews] : {std::pair(0, 1), std::pair(1, 1), std::pair(2, 0)}) {
        const auto key = selected.keys[size_t(place)];
        const auto found = selected.fixture.ask<qsizetype>([key](vault::Vault &vault) -> Result<qsizetype> {
            return qsizetype(must(vault.record(key))->state().reviews().size());
        });
        QCOMPARE(found, reviews);
    }
}

void tst_BulkEditing::severalAreRemovedByAKeyAndComeBack()
{
    Selected selected;

    selected.driver.page().list().view().setFocus();
    selected.fixture.press(Qt::Key_Delete);
    QTRY_COMPARE(selected.fixture.titles(), QStringList{u"Charlie"_s});
    QTRY_VERIFY(!selected.several().isVisible());
    selected.driver.undo();

    QTRY_COMPARE(selected.fixture.titles(), QStringList({u"Alpha"_s, u"Bravo"_s, u"Charlie"_s}));
}

void tst_BulkEditing::severalAreReachedByAKeyWhereNoneIsOpen_data()
{
    QTest::addColumn<QKeyCombination>("keys");
    QTest::addColumn<QString>("said");

    QTest::newRow("reviewed") << (Qt::CTRL | Qt::Key_R) << u"2 records reviewed"_s;
    QTest::newRow("removed") << QKeyCombination(Qt::Key_Delete) << u"2 records removed"_s;
}

void tst_BulkEditing::severalAreReachedByAKeyWhereNoneIsOpen()
{
    QFETCH(QKeyCombination, keys);
    QFETCH(QString, said);
    SelectedInNarrowWindow selected;

    QVERIFY(!selected.fixture.actions.state().record);
    QVERIFY(!selected.fixture.actions.availability(u"record.replace"_s)); // that is done with one
    selected.fixture.press(keys.key(), keys.keyboardModifiers());

    QTRY_COMPARE(selected.driver.toasts(), QStringList{said});
}

void tst_BulkEditing::severalAreMovedByAKeyWhereNoneIsOpen()
{
    SelectedInNarrowWindow selected;
    QVERIFY(!selected.fixture.actions.state().record);

    selected.fixture.press(Qt::Key_M, Qt::ControlModifier);
    const MovePanel &panel = selected.driver.page().moving();
    QTRY_COMPARE(panel.rows().size(), size_t(1));
    QVERIFY(panel.isVisible());
    const QString there = panel.rows().front()->name();
    QTest::keyClick(panel.rows().front(), Qt::Key_Return);

    QTRY_COMPARE(selected.driver.toasts(), QStringList{u"2 records moved to %1"_s.arg(there)});
}

void tst_BulkEditing::oneRecordAgainIsOpened()
{
    Selected selected;

    QTest::keyClick(&selected.several(), Qt::Key_Escape);

    QTRY_COMPARE(selected.driver.openTitle(), u"Bravo"_s);
    QVERIFY(!selected.several().isVisible());
}

void tst_BulkEditing::whatIsTypedStaysWhileMoreAreSelected()
{
    Selected selected;
    selected.type(u"+tags"_s, u"tier0"_s);

    selected.driver.selectTo(u"Charlie"_s);
    selected.driver.click(u"Change all"_s);

    QTRY_COMPARE(selected.stored(u"tags"_s), QStringList({u"tier0"_s, u"tier0"_s, u"tier0"_s}));
}

void tst_BulkEditing::whatIsTypedWhileTheyAreSavedStays()
{
    Selected selected;
    selected.type(u"+tags"_s, u"tier0"_s);
    selected.type(u"-tags"_s, u"west"_s);

    selected.fixture.press(Qt::Key_S, Qt::ControlModifier);
    selected.type(u"+tags"_s, u", east"_s);

    QTRY_COMPARE(selected.driver.toasts(), QStringList{u"2 records changed"_s});
    QCOMPARE(selected.typed(u"+tags"_s), u"tier0, east"_s);
    QCOMPARE(selected.typed(u"-tags"_s), QString());
    QCOMPARE(selected.stored(u"tags"_s), QStringList({u"tier0"_s, u"tier0"_s, u""_s}));
}

void tst_BulkEditing::whatIsTypedStaysWhenTheyAreReviewed()
{
    Selected selected;
    selected.type(u"+tags"_s, u"tier0"_s);

    selected.driver.click(u"Mark reviewed"_s);

    QTRY_COMPARE(selected.driver.toasts(), QStringList{u"2 records reviewed"_s});
    QCOMPARE(selected.typed(u"+tags"_s), u"tier0"_s);
}

void tst_BulkEditing::whatIsGoneToIsShownInTheirPlace()
{
    Selected selected;

    selected.fixture.navigator.go(placeOf(selected.keys[2], selected.fixture.actions));

    QTRY_COMPARE(selected.driver.openTitle(), u"Charlie"_s);
    QTRY_COMPARE(selected.driver.current(), u"Charlie"_s);
    QVERIFY(!selected.several().isVisible());
}

void tst_BulkEditing::nothingIsCopiedOfSeveral()
{
    Selected selected;

    selected.driver.page().list().view().setFocus();
    selected.fixture.press(Qt::Key_C, Qt::ControlModifier);

    QTRY_COMPARE(selected.driver.toasts(), QStringList{u"Select one record for this."_s});
    QCOMPARE(selected.fixture.platform.clipboard, QString());
}

void tst_BulkEditing::tooManyAreNotChanged()
{
    BulkPage page(nullptr);
    BulkState state;
    state.selected = qsizetype(MostTogether) + 1;

    page.setState(state, /*mayWrite=*/true);

    for (const auto *button : page.findChildren<QPushButton *>())
        QVERIFY(!button->isEnabled());
}

COVAULT_GUI_MAIN(tst_BulkEditing)
#include "tst_bulkediting.moc"
