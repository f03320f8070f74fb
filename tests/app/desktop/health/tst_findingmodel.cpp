// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/health/findingmodel.h"
#include "desktop/widgets/rowrole.h"
#include "tests/app/desktop/guifixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_FindingModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsBecomeWhatIsSet_data();
    void rowsBecomeWhatIsSet();
    void aRowThatStaysKeepsItsPersistentIndex();
    void groupsCantBeCurrent();
    void everyRowIsReadOut();
    void ofALongListOnlyWhatIsLookedAtIsMade();
    void aLongListBecomesAShortOne();
    void aLongListThatStaysKeepsItsIndexes();
};

// A small letter is a finding, a capital one a group.
static FindingRows rowsOf(const QString &letters)
{
    std::vector<FindingRow> rows;
    for (const QChar letter : letters) {
        FindingRow row;
        row.title = letter;
        if (letter.isLower())
            row.id = *FindingId::fromBytes(Bytes(FindingId::Size, char(letter.unicode())));
        rows.push_back(row);
    }
    return FindingRows::of(rows);
}

static QString textOf(const FindingModel &model)
{
    QString letters;
    for (int row = 0; row < model.rowCount(); ++row)
        letters += model.index(row).data().toString();
    return letters;
}

void tst_FindingModel::rowsBecomeWhatIsSet_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("nothing, then some") << QString() << u"Aab"_s;
    QTest::newRow("some, then nothing") << u"Aab"_s << QString();
    QTest::newRow("one goes") << u"AabBcd"_s << u"AabBd"_s;
    QTest::newRow("a group goes with its last") << u"AabBc"_s << u"Aab"_s;
    QTest::newRow("one comes first") << u"Abc"_s << u"Aabc"_s;
    QTest::newRow("one moves to another group") << u"AabBc"_s << u"AbBac"_s;
    QTest::newRow("all in another order") << u"abcdef"_s << u"fedcba"_s;
    QTest::newRow("all others") << u"abc"_s << u"xyz"_s;
}

void tst_FindingModel::rowsBecomeWhatIsSet()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    FindingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(rowsOf(before));

    model.setRows(rowsOf(after));

    QCOMPARE(textOf(model), after);
}

void tst_FindingModel::aRowThatStaysKeepsItsPersistentIndex()
{
    FindingModel model;
    model.setRows(rowsOf(u"AabBcd"_s));
    const QPersistentModelIndex kept(model.index(5));
    const QPersistentModelIndex gone(model.index(1));

    model.setRows(rowsOf(u"AbBxcd"_s));

    QCOMPARE(kept.data().toString(), u"d"_s);
    QVERIFY(!gone.isValid());
}

void tst_FindingModel::groupsCantBeCurrent()
{
    FindingModel model;
    model.setRows(rowsOf(u"Aa"_s));

    QCOMPARE(model.index(0).flags(), Qt::NoItemFlags);
    QVERIFY(model.index(1).flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(!model.indexOf(FindingId()).isValid());
}

void tst_FindingModel::everyRowIsReadOut()
{
    FindingRow row = rowsOf(u"a"_s)[0];
    row.severity = drawing::Severity::Warning;
    row.evidence = u"265 days"_s;
    row.record = u"Nightly"_s;
    row.when = u"in 4 days"_s;
    FindingModel model;
    model.setRows(FindingRows::of({row}));

    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
            u"Warning: a, 265 days, Nightly, Unassigned, in 4 days"_s);
}

static FindingRows manyRows(int count, FindingRows::Make make)
{
    std::vector<FindingRows::Line> lines;
    FindingRow group;
    group.title = u"This month"_s;
    lines.push_back({{}, 0});
    for (int number = 0; number < count; ++number)
        lines.push_back({*FindingId::fromBytes(QByteArray::number(number).rightJustified(FindingId::Size, '0')), quint32(number)});
    return {std::move(lines), {group}, std::move(make)};
}

void tst_FindingModel::ofALongListOnlyWhatIsLookedAtIsMade()
{
    int made = 0;
    const FindingRows rows = manyRows(100'000, [&made](size_t number) {
        ++made;
        FindingRow row;
        row.title = QString::number(number);
        return row;
    });
    FindingModel model;

    model.setRows(rows);
    model.setRows(rows);

    QCOMPARE(model.rowCount(), 100'001);
    QCOMPARE(model.index(0).flags(), Qt::NoItemFlags);
    QCOMPARE(model.indexOf(rows.idAt(70'001)).row(), 70'001);
    QCOMPARE(made, 0);
    QCOMPARE(model.index(70'001).data().toString(), u"70000"_s);
    QCOMPARE(made, 1);
}

void tst_FindingModel::aLongListBecomesAShortOne()
{
    FindingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(manyRows(500, [](size_t) { return FindingRow(); }));

    model.setRows(rowsOf(u"Aab"_s));

    QCOMPARE(textOf(model), u"Aab"_s);
}

void tst_FindingModel::aLongListThatStaysKeepsItsIndexes()
{
    const auto titled = [](const QString &title) {
        return manyRows(500, [title](size_t) {
            FindingRow row;
            row.title = title;
            return row;
        });
    };
    FindingModel model;
    model.setRows(titled(u"before"_s));
    const QPersistentModelIndex kept(model.index(300));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    model.setRows(titled(u"after"_s));

    QCOMPARE(kept.data().toString(), u"after"_s);
    QCOMPARE(changed.count(), 1);
}

COVAULT_GUI_MAIN(tst_FindingModel)
#include "tst_findingmodel.moc"
