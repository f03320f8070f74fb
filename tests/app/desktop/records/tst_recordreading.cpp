// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/secretfield.h"
#include "tests/app/desktop/drivers/recordsdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/records/recordsfixture.h"

#include <QToolButton>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_RecordReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aListStandsInGroups();
    void aPasswordIsCopiedFromTheList();
    void whatIsMissingIsSaid();
    void aContactsUserNameIsCopied();
    void theFilterFindsByWords();
    void holdingTheEyeShowsASecretAndIsNoted();
    void aCodeIsShownWhenAskedForAndIsNoted();
    void aLinkLeadsToItsRecord();
    void aRemovedRecordComesBack();
    void aReviewIsSigned();
    void aFavouriteStandsAmongFavourites();
    void aDoubtIsLeft();
    void anEarlierStateComesBack();
    void whatOthersChangeIsShown();
    void theRecordTakesThePlaceOfTheListWhereItIsNarrow();
};

static vault::RecordKey putFirewall(RecordsFixture &fixture)
{
    return fixture.put(u"credential"_s,
            {{"title", u"Core firewall admin"_s}, {"username", u"netadmin"_s}, {"password", u"Sommer-2025!"_s},
                    {"totp", u"otpauth://totp/core?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s},
                    {"urls", u"https://fw-core.example"_s}, {"category", u"firewall"_s},
                    {"notes", u"Change it on **fw-core-01** only."_s}, {"tags", u"network"_s}});
}

/// The fixture with that record, opened.
struct Opened
{
    Opened()
        : driver(*fixture.window)
    {
        fixture.unlock();
        key = putFirewall(fixture);
        driver.choose(u"Core firewall admin"_s);
    }

    RecordsFixture fixture;
    RecordsDriver driver;
    vault::RecordKey key;
};

void tst_RecordReading::aListStandsInGroups()
{
    Opened opened;
    opened.fixture.put(u"credential"_s, {{"title", u"Entra 1"_s}, {"category", u"break_glass"_s}});

    QTRY_COMPARE(opened.driver.rows().size(), 4);
    const QStringList rows = opened.driver.rows();
    QCOMPARE(rows[0], u"Break-glass account, 1"_s);
    QVERIFY(rows[1].startsWith(u"Entra 1"_s));
    QCOMPARE(rows[2], u"Firewall, 1"_s);
    QVERIFY(rows[3].startsWith(u"Core firewall admin, netadmin"_s));
    QCOMPARE(opened.driver.current(), u"Core firewall admin"_s);
}

void tst_RecordReading::aPasswordIsCopiedFromTheList()
{
    Opened opened;

    opened.driver.page().list().view().setFocus();
    opened.fixture.press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(opened.fixture.platform.clipboard, u"Sommer-2025!"_s);
    QVERIFY(opened.fixture.platform.isMarked);
    opened.fixture.press(Qt::Key_B, Qt::ControlModifier);
    QTRY_COMPARE(opened.fixture.platform.clipboard, u"netadmin"_s);

    QVERIFY(opened.fixture.audited(opened.key).contains(u"copy password"_s));
}

void tst_RecordReading::whatIsMissingIsSaid()
{
    RecordsFixture fixture;
    fixture.unlock();
    fixture.put(u"credential"_s, {{"title", u"Parcel account"_s}});
    RecordsDriver driver(*fixture.window);
    driver.choose(u"Parcel account"_s);
    driver.page().list().view().setFocus();

    fixture.press(Qt::Key_T, Qt::ControlModifier);

    QTRY_COMPARE(driver.toasts(), QStringList{u"Parcel account has no one-time code"_s});
}

void tst_RecordReading::aContactsUserNameIsCopied()
{
    RecordsFixture fixture;
    fixture.unlock();
    fixture.put(u"contact"_s, {{"name", u"Eve Lund"_s}, {"job_title", u"Clerk"_s}, {"username", u"elund"_s}});
    fixture.navigator.go({u"vendors"_s, {}});
    RecordsDriver driver(*fixture.window);
    driver.choose(u"Eve Lund"_s);
    driver.page().list().view().setFocus();

    fixture.press(Qt::Key_B, Qt::ControlModifier);

    QTRY_COMPARE(fixture.platform.clipboard, u"elund"_s);
}

void tst_RecordReading::theFilterFindsByWords()
{
    Opened opened;
    opened.fixture.put(u"credential"_s, {{"title", u"Backup console"_s}});
    QTRY_COMPARE(opened.driver.rows().size(), 4);

    opened.fixture.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(opened.fixture.window->focusWidget(), u"backup"_s);
    QTRY_COMPARE(opened.driver.rows().size(), 1);
    opened.fixture.press(Qt::Key_Down);
    QTRY_COMPARE(opened.driver.current(), u"Backup console"_s);

    opened.fixture.press(Qt::Key_F, Qt::ControlModifier);
    opened.fixture.press(Qt::Key_Escape);
    QTRY_COMPARE(opened.driver.rows().size(), 4);
}

void tst_RecordReading::holdingTheEyeShowsASecretAndIsNoted()
{
    Opened opened;
    auto &row = static_cast<SecretField &>(opened.driver.row(u"Password"_s));
    QVERIFY(!row.isRevealed());

    QAbstractButton &eye = opened.driver.button(u"Show Password while held"_s);
    QTest::mousePress(&eye, Qt::LeftButton);
    QTRY_VERIFY(row.isRevealed());
    QTest::mouseRelease(&eye, Qt::LeftButton);
    QVERIFY(!row.isRevealed());

    QVERIFY(opened.fixture.audited(opened.key).contains(u"reveal password"_s));
}

void tst_RecordReading::aCodeIsShownWhenAskedForAndIsNoted()
{
    Opened opened;
    auto *row = &opened.driver.row(u"One-time code"_s);
    const auto shown = [row] { return row->findChild<QWidget *>(u"code"_s)->accessibleDescription(); };
    QCOMPARE(shown(), QString());

    opened.driver.click(u"Show One-time code"_s);

    QTRY_VERIFY(!shown().isEmpty());
    opened.driver.click(u"Show One-time code"_s);
    QCOMPARE(shown(), QString());
    QVERIFY(opened.fixture.audited(opened.key).contains(u"reveal totp"_s));
}

void tst_RecordReading::aLinkLeadsToItsRecord()
{
    RecordsFixture fixture;
    fixture.unlock();
    const auto asset = fixture.put(u"asset"_s, {{"name", u"fw-core-01"_s}, {"role", u"firewall"_s}});
    fixture.put(u"credential"_s, {{"title", u"Core firewall admin"_s}}, {asset});
    RecordsDriver driver(*fixture.window);
    driver.choose(u"Core firewall admin"_s);

    driver.click(u"fw-core-01"_s);
    QTRY_COMPARE(driver.openTitle(), u"fw-core-01"_s);
    QCOMPARE(fixture.navigator.current().page, u"devices"_s);

    driver.click(u"Core firewall admin"_s); // it is linked from there
    QTRY_COMPARE(driver.openTitle(), u"Core firewall admin"_s);
}

void tst_RecordReading::aRemovedRecordComesBack()
{
    Opened opened;
    opened.driver.page().list().view().setFocus();

    opened.fixture.press(Qt::Key_Delete);
    QTRY_COMPARE(opened.driver.toasts(), QStringList{u"Record removed"_s});
    QTRY_COMPARE(opened.driver.rows(), QStringList());
    opened.driver.undo();

    QTRY_COMPARE(opened.driver.rows().size(), 1);
    QCOMPARE(opened.fixture.storedAnew(opened.key, u"username"_s), u"netadmin"_s);
}

void tst_RecordReading::aReviewIsSigned()
{
    Opened opened;
    QVERIFY(opened.driver.text().contains(u"Not yet"_s));

    opened.driver.click(u"Mark reviewed"_s);

    QTRY_VERIFY(opened.driver.text().contains(u"today by Ada Berg"_s));
    const auto reviews = opened.fixture.ask<qsizetype>([key = opened.key](vault::Vault &vault) -> Result<qsizetype> {
        return qsizetype(must(vault.record(key))->state().reviews().size());
    });
    QCOMPARE(reviews, 1);
}

void tst_RecordReading::aFavouriteStandsAmongFavourites()
{
    Opened opened;
    opened.fixture.put(u"credential"_s, {{"title", u"Backup console"_s}});

    opened.driver.click(u"Make it a favourite"_s);
    QTRY_VERIFY(opened.driver.findButton(u"A favourite"_s));
    QTRY_COMPARE(opened.driver.rows().size(), 4);
    Q_EMIT opened.driver.page().list().showRequested(ListQuery::Show::Favourites);

    QTRY_COMPARE(opened.driver.rows().size(), 1);
    QVERIFY(opened.driver.rows()[0].startsWith(u"Core firewall admin"_s));
}

void tst_RecordReading::aDoubtIsLeft()
{
    Opened opened;

    opened.driver.click(u"More about this record"_s);
    opened.driver.pick(u"This is wrong"_s);
    QTest::keyClicks(opened.fixture.window->focusWidget(), u"The pair was replaced"_s);
    opened.fixture.press(Qt::Key_Return);

    QTRY_VERIFY(opened.driver.text().contains(u"Doubt: The pair was replaced"_s));
    QVERIFY(opened.driver.text().contains(u"Ada Berg, today"_s));
}

void tst_RecordReading::anEarlierStateComesBack()
{
    Opened opened;
    const vault::Edit edit{u"username"_s, {}, cbor::Value::text(u"root"_s)};
    must(opened.fixture.answer<Result<vault::Changed>>([&](auto done) {
        opened.fixture.session.edit(this, {{opened.key, vault::Verb::Edit, {edit}, {}}}, {}, done);
    }));
    QTRY_COMPARE(opened.driver.row(u"Username"_s).value(), u"root"_s);
    QTRY_VERIFY(opened.driver.text().contains(u"changed Username: root"_s));

    opened.driver.click(u"Restore"_s);
    QTRY_COMPARE(opened.driver.row(u"Username"_s).value(), u"netadmin"_s);
    opened.driver.undo();

    QTRY_COMPARE(opened.driver.row(u"Username"_s).value(), u"root"_s);
    QCOMPARE(opened.fixture.storedAnew(opened.key, u"username"_s), u"root"_s);
}

void tst_RecordReading::whatOthersChangeIsShown()
{
    Opened opened;

    must(opened.fixture.answer<Result<vault::Changed>>([&](auto done) {
        opened.fixture.session.edit(this, {SessionFixture::titled(opened.key, u"Core pair"_s)}, {}, done);
    }));

    QTRY_COMPARE(opened.driver.openTitle(), u"Core pair"_s);
    QTRY_COMPARE(opened.driver.current(), u"Core pair"_s);
}

void tst_RecordReading::theRecordTakesThePlaceOfTheListWhereItIsNarrow()
{
    Opened opened;

    opened.fixture.window->resize(800, 600);
    QTRY_VERIFY(!opened.driver.page().record().isVisible());
    QVERIFY(opened.driver.page().list().isVisible());
    opened.driver.page().list().view().setFocus();
    opened.fixture.press(Qt::Key_Return);
    QTRY_VERIFY(opened.driver.page().record().isVisible());
    QVERIFY(!opened.driver.page().list().isVisible());
    opened.driver.click(u"Back to the list"_s);

    QVERIFY(opened.driver.page().list().isVisible());
}

COVAULT_GUI_MAIN(tst_RecordReading)
#include "tst_recordreading.moc"
