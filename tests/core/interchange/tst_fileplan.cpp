// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/fileplan.h"
#include "testvault.h"
#include "vault/undoing.h"

using namespace covault;
using namespace covault::interchange;
using namespace covault::interchange::testing;
using namespace Qt::StringLiterals;

class tst_FilePlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileIsNamedAtOnce_data();
    void aFileIsNamedAtOnce();
    void itSaysWhatIsNewAndWhatIsThere();
    void whatWasUndoneComesAgain();
    void aKindOfACollectionIsKnownWhereTheFileGoes_data();
    void aKindOfACollectionIsKnownWhereTheFileGoes();
    void itWritesNothing();
    void whatCannotBeBroughtInIsRefused_data();
    void whatCannotBeBroughtInIsRefused();

private:
    /// "csv: contact 60 by E-mail".
    static QString named(const FilePlan &plan)
    {
        QStringList parts;
        for (const FilePart &part : plan.parts)
            parts += u"%1 %2 by %3"_s.arg(part.kind).arg(part.records).arg(part.key);
        return plan.format + u": "_s + parts.join(u", "_s);
    }
};

void tst_FilePlan::aFileIsNamedAtOnce_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Bytes>("bytes");
    QTest::addColumn<QString>("said");

    const Bytes serials = "Name,Serial number,IP address\nsw1,X1,10.0.0.1\nsw2,X2,10.0.0.2\nsw3,,10.0.0.3\n";
    const Bytes names = "Name,Manufacturer,Model,IP address\nsw1,HP,2530,10.0.0.1\nsw2,HP,2530,10.0.0.2\n";
    QTest::newRow("devices by their serials") << u"assets.csv"_s << serials << u"csv: asset 3 by Serial number"_s;
    QTest::newRow("devices without any") << u"assets.csv"_s << names << u"csv: asset 2 by Name"_s;
    QTest::newRow("people") << u"contacts.csv"_s << sample(u"contacts.csv"_s) << u"csv: contact 60 by E-mail"_s;
    QTest::newRow("a workbook") << u"assets.xlsx"_s << sample(u"assets.xlsx"_s) << u"xlsx: asset 40 by Serial number"_s;
    QTest::newRow("passwords") << u"keepassxc.csv"_s << sample(u"keepassxc.csv"_s)
                               << u"keepassxc: credential 10 by Title, Username"_s;
}

void tst_FilePlan::aFileIsNamedAtOnce()
{
    QFETCH(QString, name);
    QFETCH(Bytes, bytes);
    QFETCH(QString, said);
    TestVault vault;

    const auto plan = planFile(*vault, bytes, {name});

    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().text()));
    QCOMPARE(named(*plan), said);
    QVERIFY(!plan->formatTitle.isEmpty());
}

void tst_FilePlan::itSaysWhatIsNewAndWhatIsThere()
{
    TestVault vault;
    vault.bring("Name,Serial number\nsw1,X1\nsw2,X2\n", u"assets.csv"_s);

    const auto plan =
            planFile(*vault, "Name,Serial number,Model\nsw1,X1,2530\nsw2,X2,\nsw3,X3,2530\n", {u"assets.csv"_s});

    QVERIFY(plan);
    QCOMPARE(plan->outcome.created, 1);
    QCOMPARE(plan->outcome.updated, 1);
    QCOMPARE(plan->outcome.skipped, 1);
}

void tst_FilePlan::whatWasUndoneComesAgain()
{
    const Bytes devices = "Name,Serial number\nsw1,X1\nsw2,X2\n";
    TestVault vault;
    const ImportOutcome first = vault.bring(devices, u"assets.csv"_s);
    QVERIFY(vault::undo(*vault, *first.act));
    QCOMPARE(vault.titles(), QStringList());

    const auto plan = planFile(*vault, devices, {u"assets.csv"_s});
    QVERIFY(plan);
    QCOMPARE(plan->outcome.created, 2);
    const ImportOutcome again = vault.bring(devices, u"assets.csv"_s);

    QCOMPARE(again.created, 2);
    QCOMPARE(vault.titles(), QStringList({u"sw1"_s, u"sw2"_s}));
    QCOMPARE(vault.shown(u"sw1"_s, u"serial"_s), u"X1"_s);
}

void tst_FilePlan::aKindOfACollectionIsKnownWhereTheFileGoes_data()
{
    QTest::addColumn<bool>("isUsual"); // it goes where all goes, and not where the person says

    QTest::newRow("where the person puts it") << false;
    QTest::newRow("where all goes") << true;
}

void tst_FilePlan::aKindOfACollectionIsKnownWhereTheFileGoes()
{
    QFETCH(bool, isUsual);
    TestVault vault;
    const CollectionId own = vault.defineLift();
    const Bytes lifts = "Name,Floors\nNorth,7\nSouth,3\n";
    ImportOptions import;
    (isUsual ? import.fallback : import.into) = own;

    const auto plan = planFile(*vault, lifts, {.fileName = u"lifts.csv"_s, .kind = u"x_lift"_s}, import);

    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().text()));
    QCOMPARE(plan->parts.front().title, u"Lift"_s);
    QCOMPARE(counts(plan->outcome), u"2/0/0"_s);
    QCOMPARE(plan->outcome.unmapped, QStringList());
    const auto file = readFileFor(*vault, lifts, {.fileName = u"lifts.csv"_s, .kind = u"x_lift"_s}, import);
    QVERIFY(file);
    QCOMPARE(counts(vault.bring(*file, import)), u"2/0/0"_s);
    QCOMPARE(vault.shown(u"North"_s, u"floors"_s), u"7"_s);
}

void tst_FilePlan::itWritesNothing()
{
    TestVault vault;

    QVERIFY(planFile(*vault, sample(u"contacts.csv"_s), {u"contacts.csv"_s}));

    QCOMPARE(vault.titles(), QStringList());
}

void tst_FilePlan::whatCannotBeBroughtInIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Bytes>("bytes");

    QTest::newRow("nothing") << u"empty.csv"_s << Bytes();
    QTest::newRow("prose") << u"notes.txt"_s << Bytes("Call Bob about the switch.\n");
    QTest::newRow("a picture") << u"x.png"_s << Bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
}

void tst_FilePlan::whatCannotBeBroughtInIsRefused()
{
    QFETCH(QString, name);
    QFETCH(Bytes, bytes);
    TestVault vault;

    const auto plan = planFile(*vault, bytes, {name});

    QVERIFY(!plan);
    QCOMPARE(plan.error().code(), Error::Code::Refused);
}

QTEST_APPLESS_MAIN(tst_FilePlan)
#include "tst_fileplan.moc"
