// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "desktop/palette/palettefindings.h"
#include "desktop/palette/palettestate.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/threadtime.h"


using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_PaletteFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void ofManyTheBestAreFound_data();
    void ofManyTheBestAreFound();
    void whatIsFoundIsShownInTime();
    void aStoppedSearchEnds();
    void whatTheTitlesHaveIsFound_data();
    void whatTheTitlesHaveIsFound();
    void whatIsUsedComesFirst();

private:
    std::unique_ptr<PaletteFindings> m_findings;
    std::stop_source m_stop;
};

static health::Finding pastItsDate(int number)
{
    health::Finding finding;
    finding.id = *FindingId::fromBytes(crypto::randomBytes(FindingId::Size));
    finding.severity = health::Severity::Notice;
    finding.records = {{{}, u"certificate"_s, *RecordId::fromBytes(crypto::randomBytes(RecordId::Size))}};
    finding.title = u"Past its date: portal %1"_s.arg(number);
    return finding;
}

void tst_PaletteFindings::initTestCase()
{
    health::Overview overview;
    health::FindingList::Gathering findings;
    for (int number = 0; number < 100'000; ++number)
        findings.add(pastItsDate(number));
    overview.report.findings = findings.take();
    m_findings = std::make_unique<PaletteFindings>(std::make_shared<const health::Overview>(std::move(overview)));
}

void tst_PaletteFindings::ofManyTheBestAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<size_t>("count");
    QTest::addColumn<QString>("first");

    QTest::newRow("all of them") << u"! "_s << PaletteFindings::Most << u"Past its date: portal 0"_s;
    QTest::newRow("words in all of them") << u"! portal"_s << PaletteFindings::Most << u"Past its date: portal 0"_s;
    QTest::newRow("the last") << u"! portal 99999"_s << size_t(1) << u"Past its date: portal 99999"_s;
}

void tst_PaletteFindings::ofManyTheBestAreFound()
{
    QFETCH(QString, typed);
    QFETCH(size_t, count);
    QFETCH(QString, first);

    const auto items = m_findings->find(PaletteQuery::parse(typed), {}, {}, m_stop.get_token());

    QCOMPARE(items.size(), count);
    QCOMPARE(items.front().row.title, first);
}

void tst_PaletteFindings::whatIsFoundIsShownInTime()
{
    auto items = m_findings->find(PaletteQuery::parse(u"! portal"_s), {}, {}, m_stop.get_token());
    const double before = threadMilliseconds();

    const auto shown = grouped(std::move(items), /*isNarrowed=*/true, /*isRecent=*/false);

    const double taken = threadMilliseconds() - before;
    QVERIFY2(taken < 16, qPrintable(QString::number(taken)));
    QCOMPARE(shown.size(), PaletteFindings::Most + 1); // and their heading
}

void tst_PaletteFindings::aStoppedSearchEnds()
{
    std::stop_source stop;
    stop.request_stop();

    QVERIFY(m_findings->find(PaletteQuery::parse(u"! portal"_s), {}, {}, stop.get_token()).empty());
}

// Of findings and their records, each with its own, the last one too.
static const std::vector<std::pair<QString, QString>> Titles = {{u"Easily guessed: Core Firewall"_s, u"Core Firewall"_s},
        {u"Läuft bald ab: Größe XL"_s, u"Größe XL"_s}, {u"Never confirmed"_s, u"Straße Süd 12"_s},
        {u"2 records name it"_s, u"fw-01/edge"_s}, {u"Past its date"_s, u"Cafe\u0301 portal"_s}, {u"No owner"_s, u"core backup B2"_s}};

void tst_PaletteFindings::whatTheTitlesHaveIsFound_data()
{
    QTest::addColumn<QString>("typed");

    for (const QString &typed : {u"guessed"_s, u"cfw"_s, u"core fire"_s, u"Core"_s, u"CORE"_s, u"grosse"_s, u"GRÖSSE"_s, u"süd"_s,
                 u"strasse 12"_s, u"fw-01"_s, u"fw-"_s, u"-"_s, u"café"_s, u"cafe"_s, u"b2"_s, u"cbb"_s, u"owner"_s, u"core b2"_s, u"e"_s, u"zzz"_s})
        QTest::newRow(qPrintable(typed)) << typed;
}

// As comparing each title by itself finds it.
void tst_PaletteFindings::whatTheTitlesHaveIsFound()
{
    QFETCH(QString, typed);
    health::Overview overview;
    health::FindingList::Gathering gathering;
    QStringList expected;
    const vault::FoldedTitle folded(typed);
    for (const auto &[title, record] : Titles) {
        health::Finding finding = pastItsDate(0);
        finding.title = title;
        gathering.add(finding, {record, {}});
        const auto inTitle = vault::findMatch(folded, vault::FoldedTitle(title));
        if ((inTitle && inTitle->kind != vault::MatchKind::Scattered) || vault::findMatch(folded, vault::FoldedTitle(record)))
            expected += title;
    }
    overview.report.findings = gathering.take();
    const PaletteFindings findings(std::make_shared<const health::Overview>(std::move(overview)));

    QStringList found;
    for (const PaletteItem &item : findings.find(PaletteQuery::parse(u"! "_s + typed), {}, {}, m_stop.get_token()))
        found += item.row.title;

    found.sort();
    expected.sort();
    QCOMPARE(found, expected);
}

void tst_PaletteFindings::whatIsUsedComesFirst()
{
    const Moment now = *momentFromIso(u"2026-11-23T12:00:00Z"_s);
    const QString last = m_findings->find(PaletteQuery::parse(u"! portal 99999"_s), {}, now, m_stop.get_token()).front().name;

    for (const QString &typed : {u"! "_s, u"! portal"_s}) {
        const auto items = m_findings->find(PaletteQuery::parse(typed), {{last, {3, now}}}, now, m_stop.get_token());

        QCOMPARE(items.size(), PaletteFindings::Most);
        QCOMPARE(items.front().name, last);
        QCOMPARE(items[1].row.title, u"Past its date: portal 0"_s);
    }
}

COVAULT_GUI_MAIN(tst_PaletteFindings)
#include "tst_palettefindings.moc"
