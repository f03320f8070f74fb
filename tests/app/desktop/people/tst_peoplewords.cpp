// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/peoplepanels.h"
#include "desktop/people/peoplewords.h"
#include "tests/app/desktop/guifixture.h"

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_PeopleWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void partsAreToldInPeoplesWords_data();
    void partsAreToldInPeoplesWords();
    void everyReasonHasWords_data();
    void everyReasonHasWords();
    void anUnknownReasonIsNotHidden();
    void aFolderIsNamedByItsLastPart();
    void numbersAgreeWithTheirNouns();
    void anOlderStorageOffersToBeFilled();
    void theListOfSecretsPutsRevealsInWords();
};

static const Moment Noon = *momentFromIso(u"2026-11-23T12:00:00Z");

void tst_PeopleWords::partsAreToldInPeoplesWords_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("device");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("words");

    QTest::newRow("known") << qint64(212) << u"bx-lt-027"_s << u"Jonas Weber"_s
                           << u"Part 212 of bx-lt-027 (Jonas Weber)"_s;
    QTest::newRow("without a number") << qint64(0) << u"bx-lt-027"_s << QString() << u"Parts of bx-lt-027"_s;
    QTest::newRow("of nobody") << qint64(7) << QString() << QString() << u"Part 7"_s;
    QTest::newRow("nothing known") << qint64(0) << QString() << QString() << u"A part of an unknown device"_s;
}

void tst_PeopleWords::partsAreToldInPeoplesWords()
{
    QFETCH(qint64, number);
    QFETCH(QString, device);
    QFETCH(QString, member);
    QFETCH(QString, words);

    QCOMPARE(PeopleWords::part(number, device, member), words);
}

void tst_PeopleWords::everyReasonHasWords_data()
{
    QTest::addColumn<QString>("reason");

    for (const char *reason :
            {"damaged", "forged", "forked", "not-allowed", "after-removal", "foreign", "newer-format"})
        QTest::newRow(reason) << QString::fromLatin1(reason);
}

void tst_PeopleWords::everyReasonHasWords()
{
    QFETCH(QString, reason);

    const QString words = PeopleWords::refused({u"x"_s, {}, u"segment 3 is odd"_s, reason, true});

    QVERIFY2(!words.isEmpty() && !words.contains(u"segment"_s), qPrintable(words));
}

void tst_PeopleWords::anUnknownReasonIsNotHidden()
{
    QCOMPARE(PeopleWords::refused({u"x"_s, {}, u"it is odd"_s, u"odd"_s, true}), u"it is odd"_s);
}

void tst_PeopleWords::aFolderIsNamedByItsLastPart()
{
    QCOMPARE(PeopleWords::storageName(u"file:///srv/shared/acme"_s), u"Folder 'acme'"_s);
    QCOMPARE(PeopleWords::storagePlace(u"file:///srv/shared/acme"_s), u"/srv/shared/acme"_s);
    QCOMPARE(PeopleWords::storagePlace(u"https://ada:secret@dav.example/acme"_s), u"https://dav.example/acme"_s);
}

void tst_PeopleWords::numbersAgreeWithTheirNouns()
{
    QCOMPARE(PeopleWords::summary(1, 1, 0), u"1 person, 1 device"_s);
    QCOMPARE(PeopleWords::summary(7, 8, 1), u"7 people, 8 devices, 1 waiting"_s);
    QCOMPARE(PeopleWords::behind(1), u"1 part behind"_s);
    QCOMPARE(PeopleWords::behind(12), u"12 parts behind"_s);
    QCOMPARE(PeopleWords::records(1), u"1 record"_s);
    QCOMPARE(PeopleWords::records(12), u"12 records"_s);
}

void tst_PeopleWords::anOlderStorageOffersToBeFilled()
{
    const StorageState older{u"file:///srv/acme"_s, Noon, {}, true};

    const PanelState panel = storagePanel(older, {}, Noon);

    const bool hasFill =
            std::ranges::any_of(panel.deeds, [](const PanelDeed &deed) { return deed.deed == Deed::FillStorage; });
    QVERIFY(hasFill);
    QCOMPARE(storageLine(older, {}, Noon).state, u"Older than it was"_s);
    QVERIFY(storageLine(older, {}, Noon).severity.has_value());
}

void tst_PeopleWords::theListOfSecretsPutsRevealsInWords()
{
    vault::RotateEntry seen{{}, u"Firewall"_s, true, Noon - std::chrono::hours(3), false};
    vault::RotateEntry past{{}, u"Switch"_s, false, {}, true};

    const PanelState panel = secretsPanel(u"Dave was removed"_s, {seen, past}, Noon);

    QCOMPARE(panel.title, u"2 records to change"_s);
    QCOMPARE(panel.lines[0].detail, u"shown 3 h ago"_s);
    QCOMPARE(panel.lines[1].detail, u"only an earlier secret, changed since"_s);
}

COVAULT_GUI_MAIN(tst_PeopleWords)
#include "tst_peoplewords.moc"
