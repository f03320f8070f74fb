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

COVAULT_GUI_MAIN(tst_PaletteFindings)
#include "tst_palettefindings.moc"
