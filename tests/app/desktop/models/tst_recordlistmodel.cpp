// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/recordlistview.h"
#include "desktop/widgets/rowrole.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/models/listings.h"
#include "tests/app/desktop/threadtime.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_RecordListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyListFollowsAnyOther();
    void aChangedRowIsToldAlone();
    void theCurrentRowStaysWhereItIs();
    void headingsCanNotBeChosen();
    void aRowSaysWhatItShows();
    void aHundredThousandRowsAreShownAtOnce();
    void aHundredThousandRowsTakeNoTimeOfTheirOwn();
};

void tst_RecordListModel::anyListFollowsAnyOther()
{
    RecordListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(20261123);
    const QString letters = u"abcdefghijklmnop"_s;
    int tried = 0;

    for (int round = 0; round < 200; ++round, ++tried) {
        QStringList words;
        for (const QChar letter : letters) {
            if (random.bounded(2) == 0)
                words.insert(random.bounded(int(words.size()) + 1),
                        random.bounded(3) == 0 ? QString(letter) + u'!' : QString(letter));
        }
        const auto rows = rowsOf(words.join(u' '));

        showRows(model, rows);

        QVERIFY(model.isConsistent());
        QCOMPARE(shown(model), words.join(u' ').remove(u'!'));
    }
    QCOMPARE(tried, 200);
}

void tst_RecordListModel::aChangedRowIsToldAlone()
{
    RecordListModel model;
    showRows(model, rowsOf(u"a b c"_s));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

    showRows(model, rowsOf(u"a b! c"_s));

    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    QVERIFY(removed.isEmpty() && inserted.isEmpty());
}

void tst_RecordListModel::theCurrentRowStaysWhereItIs()
{
    RecordListModel model;
    RecordListView view(nullptr);
    view.setModel(&model);
    showRows(model, rowsOf(u"[G] a b c"_s));
    view.setCurrentIndex(model.indexOf('b'));

    showRows(model, rowsOf(u"[F] d [G] a! b! c"_s));

    QCOMPARE(view.currentIndex().data().toString(), u"b"_s);
    QCOMPARE(view.currentIndex().row(), 4);
}

void tst_RecordListModel::headingsCanNotBeChosen()
{
    RecordListModel model;
    showRows(model, rowsOf(u"[G] a"_s));

    QCOMPARE(model.flags(model.index(0)), Qt::NoItemFlags);
    QCOMPARE(model.numberAt(model.index(0)), 0);
    QVERIFY(model.flags(model.index(1)) & Qt::ItemIsSelectable);
    QCOMPARE(model.numberAt(model.index(1)), qint64('a'));
    QVERIFY(!model.indexOf('x').isValid());
}

void tst_RecordListModel::aRowSaysWhatItShows()
{
    RecordListModel model;
    std::vector<ListedRecord> rows{{-1, u"Firewall"_s}, {1, u"Core firewall"_s, u"netadmin"_s}};
    rows[0].count = 1;
    rows[1].severity = qint8(drawing::Severity::Critical);
    showRows(model, rows);

    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Firewall, 1"_s);
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"Core firewall, netadmin, Critical"_s);
    QCOMPARE(rowAt<ListRow>(model.index(1)).severity, drawing::Severity::Critical);
}

void tst_RecordListModel::aHundredThousandRowsAreShownAtOnce()
{
    std::vector<ListedRecord> rows;
    for (qint64 n = 1; n <= 100'000; ++n)
        rows.push_back({n, u"Record %1"_s.arg(n), u"detail"_s});
    RecordListing listing;
    listing.rows = rows;
    const auto ready = std::make_shared<const RecordListing>(std::move(listing));
    const auto steps = stepsBetween({}, ready->rows);
    RecordListModel model;
    RecordListView view(nullptr);
    view.setModel(&model);
    view.resize(352, 800);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));

    QElapsedTimer time;
    time.start();
    model.show(ready, steps);
    const QPixmap first = view.grab();
    const qint64 taken = time.elapsed();

    QCOMPARE(model.rowCount(), 100'000);
    QVERIFY(!first.isNull());
    // Some 30 ms where nothing else runs; the bound catches work for each row, which takes seconds.
    QVERIFY2(taken < 500, qPrintable(u"%1 ms"_s.arg(taken)));
}

static std::shared_ptr<const RecordListing> hundredThousand(qint8 severity)
{
    RecordListing listing;
    for (qint64 n = 1; n <= 100'000; ++n) {
        listing.rows.push_back({n, u"Record %1"_s.arg(n), u"detail %1"_s.arg(n)});
        listing.rows.back().severity = severity;
    }
    return std::make_shared<const RecordListing>(std::move(listing));
}

// The time of this thread only: how busy the machine is does not count. Measured beside what copying the rows would take.
void tst_RecordListModel::aHundredThousandRowsTakeNoTimeOfTheirOwn()
{
    RecordListModel model;
    const auto calm = hundredThousand(-1), grave = hundredThousand(qint8(drawing::Severity::Warning));
    const auto all = stepsBetween({}, calm->rows), changes = stepsBetween(calm->rows, grave->rows);
    QCOMPARE(changes.size(), size_t(1));

    const double start = threadMilliseconds();
    model.show(calm, all);
    const double shown = threadMilliseconds() - start;
    model.show(grave, changes);
    const double changed = threadMilliseconds() - start - shown;
    auto copies = std::make_optional(calm->rows);
    copies.reset(); // the rows of before were freed too
    const double copied = threadMilliseconds() - start - shown - changed;

    QCOMPARE(rowAt<ListRow>(model.index(99'999)).severity, drawing::Severity::Warning);
    qInfo("copied in %.1f ms, shown in %.1f, changed in %.1f", copied, shown, changed);
    QVERIFY(shown < copied / 2);
    QVERIFY(changed < copied / 2);
}

COVAULT_GUI_MAIN(tst_RecordListModel)
#include "tst_recordlistmodel.moc"
