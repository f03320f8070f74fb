// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/models/listings.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_ListingDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatDiffersIsAStep_data();
    void onlyWhatDiffersIsAStep();
    void manyStepsBecomeTwo();
};

static QString inWords(const std::vector<ListStep> &steps)
{
    QStringList words;
    for (const ListStep &step : steps) {
        const char *type = step.type == ListStep::Type::Remove ? "remove"
                : step.type == ListStep::Type::Insert          ? "insert"
                                                               : "change";
        words += u"%1 %2-%3"_s.arg(QLatin1StringView(type)).arg(step.first).arg(step.last);
    }
    return words.join(u", "_s);
}

void tst_ListingDiff::onlyWhatDiffersIsAStep_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("steps");

    QTest::newRow("nothing at all") << u""_s << u""_s << u""_s;
    QTest::newRow("the same") << u"a b c"_s << u"a b c"_s << u""_s;
    QTest::newRow("all new") << u""_s << u"a b c"_s << u"insert 0-2"_s;
    QTest::newRow("all gone") << u"a b c"_s << u""_s << u"remove 0-2"_s;
    QTest::newRow("one more in the middle") << u"a c"_s << u"a b c"_s << u"insert 1-1"_s;
    QTest::newRow("one less in the middle") << u"a b c"_s << u"a c"_s << u"remove 1-1"_s;
    QTest::newRow("two apart are gone, the last first") << u"a b c d"_s << u"b d"_s << u"remove 2-2, remove 0-0"_s;
    QTest::newRow("one is other") << u"a b c"_s << u"a b! c"_s << u"change 1-1"_s;
    QTest::newRow("neighbours are others") << u"a b c"_s << u"a b! c!"_s << u"change 1-2"_s;
    QTest::newRow("one moves to the front") << u"a b c"_s << u"c a b"_s << u"remove 2-2, insert 0-0"_s;
    QTest::newRow("one moves to the end") << u"a b c"_s << u"b c a"_s << u"remove 0-0, insert 2-2"_s;
    QTest::newRow("a heading comes with its record") << u"a b"_s << u"a [G] c b"_s << u"insert 1-2"_s;
    QTest::newRow("gone, come and other") << u"a b c"_s << u"b! d c"_s << u"remove 0-0, insert 1-1, change 0-0"_s;
}

void tst_ListingDiff::onlyWhatDiffersIsAStep()
{
    QFETCH(QString, before);
    QFETCH(QString, now);
    QFETCH(QString, steps);

    QCOMPARE(inWords(stepsBetween(rowsOf(before), rowsOf(now))), steps);
}

void tst_ListingDiff::manyStepsBecomeTwo()
{
    std::vector<ListedRecord> before, now;
    for (qint64 n = 1; n <= qint64(3 * MostSteps); ++n) {
        before.push_back({n, QString::number(n)});
        if (n % 2 == 0)
            now.push_back(before.back());
    }

    const auto steps = stepsBetween(before, now);

    QCOMPARE(inWords(steps), u"remove 0-%1, insert 0-%2"_s.arg(before.size() - 1).arg(now.size() - 1));
}

COVAULT_GUI_MAIN(tst_ListingDiff)
#include "tst_listingdiff.moc"
