// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/matrix.h"
#include "comanage/rules.h"
#include "desktop/guifixture.h"
#include "desktop/language.h"
#include "tests/core/base/dots.h"
#include "tests/core/health/scene.h"

#include <QLocale>
#include <QScopeGuard>

#include <algorithm>

using namespace covault;
using namespace covault::desktop;
using namespace covault::test;
using namespace Qt::StringLiterals;

namespace {
void addScenes();
}

/// What the rules say when a language is spoken; in English their own tests hear them.
class tst_FindingLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRuleIsHeard();
    void noWordStaysEnglish_data() { addScenes(); }
    void noWordStaysEnglish();
    void germanIsSpoken_data() { addScenes(); }
    void germanIsSpoken();
    void aSentenceIsGermanAsAWhole_data();
    void aSentenceIsGermanAsAWhole();
    void dutiesAreGermanToo();
};

namespace {

const QDate Today(2026, 11, 23);

const health::Rule *findRule(const QString &id)
{
    const auto rules = comanage::allRules();
    const auto found = std::ranges::find(rules, id, &health::Rule::id);
    return found == rules.end() ? nullptr : &*found;
}

std::vector<health::Finding> judged(const QString &rule, const QString &scene)
{
    const health::Rule *found = findRule(rule);
    return found ? health::judge(Scene(scene).world(Today), std::span(found, 1)) : std::vector<health::Finding>();
}

/// Of a record that is in no scene.
QString idOfGone()
{
    return Scene(u"2026-01-05 site GONE"_s).key(u"GONE"_s).id.toString();
}

/// What is the same in every language: names that people have given, ids.
QStringList namesIn(const health::World &world)
{
    QStringList names = {u"UTC"_s, u"EUR"_s, idOfGone()};
    for (const health::StoredRecord &record : world.facts().records)
        names += record.title();
    for (const auto &[id, member] : world.facts().members)
        names += member.name;
    for (const auto &[id, party] : world.facts().parties)
        names += party.name;
    return names;
}

/// In a scene a rule finds something: between them a rule's scenes make it say all that it can.
struct Row
{
    QString rule;
    const char *name;
    QString scene;
};
using Rows = std::vector<Row>;

void addConfirmationRows(Rows &rows)
{
    rows.push_back({u"unconfirmed"_s, "a record", u"2026-01-05 document PLAN"_s});
    rows.push_back({u"unconfirmed"_s, "dates far ahead", u"2027-06-05 document PLAN"_s});
    rows.push_back({u"unconfirmed"_s, "one of an import", u"2026-11-20 import 7 asset PC-1"_s});
    rows.push_back({u"unconfirmed"_s, "an import", u"2026-11-20 import 7 asset PC-1\n2026-11-20 import 7 contact EVE"_s});
    rows.push_back({u"edited-since-review"_s, "a field",
            u"2026-01-05 asset FW-1\n2026-02-01 review FW-1\n2026-03-01 edit FW-1 hostname=fw"_s});
    rows.push_back({u"dependency-changed"_s, "a field",
            u"2026-01-05 asset FW-1 hostname=a\n2026-01-06 document BOOK about->FW-1\n2026-02-01 review BOOK\n"
            "2026-03-01 edit FW-1 hostname=b"_s});
    rows.push_back({u"conflict"_s, "a field",
            u"2026-01-05 vendor ACME support_phone=1\n2026-02-01 edit ACME support_phone=2\n"
            "2026-02-02 fork ACME support_phone=3 by:Bob"_s});
}

void addCompletenessRows(Rows &rows)
{
    const QString removed = u"2026-01-05 site BERLIN\n2026-01-05 asset FW-1 site->BERLIN\n"_s;
    rows.push_back({u"dead-link"_s, "to a removed record", removed + u"2026-02-05 remove BERLIN"_s});
    rows.push_back({u"dead-link"_s, "in two records",
            removed + u"2026-01-05 asset FW-2 site->BERLIN\n2026-02-05 remove BERLIN"_s});
    rows.push_back({u"dead-link"_s, "to none", u"2026-01-05 asset FW-1 site->GONE"_s});
    rows.push_back({u"dead-link"_s, "in a text", u"2026-01-05 document BOOK \"body=See [it](covault://record/%1).\""_s.arg(idOfGone())});
    rows.push_back({u"incomplete"_s, "a required field", u"2026-01-05 contract LEASE"_s});
    rows.push_back({u"incomplete"_s, "one of several", u"2026-01-05 vendor ACME"_s});
    rows.push_back({u"orphan"_s, "an asset", u"2026-01-05 asset NB-1 role=endpoint"_s});
    rows.push_back({u"orphan"_s, "a credential", u"2026-01-05 credential OLD"_s});
    rows.push_back({u"orphan"_s, "a contract", u"2026-01-05 contract LEASE"_s});
}

void addDateRows(Rows &rows)
{
    const QString domain = u"2026-01-05 domain a.example "_s;
    rows.push_back({u"expiring"_s, "soon", domain + u"expires=2026-12-13"_s});
    rows.push_back({u"expiring"_s, "tomorrow", domain + u"expires=2026-11-24"_s});
    rows.push_back({u"expiring"_s, "today", domain + u"expires=2026-11-23"_s});
    rows.push_back({u"expiring"_s, "yesterday", domain + u"expires=2026-11-22"_s});
    rows.push_back({u"expiring"_s, "past", domain + u"expires=2026-11-09"_s});
    rows.push_back({u"expiring"_s, "by itself", domain + u"expires=2026-11-30 auto_renew=true"_s});
    rows.push_back({u"expiring"_s, "past, by itself", domain + u"expires=2026-11-09 auto_renew=true"_s});
    const QString contract = u"2026-01-05 contract LINE end=2027-03-15 \"cost=489.00 EUR\" "_s;
    rows.push_back({u"notice-date"_s, "near, by the month", contract + u"notice=P3M renewal=tacit renews_for=P1Y period=month"_s});
    rows.push_back({u"notice-date"_s, "near, by the quarter", contract + u"notice=P3M renewal=tacit renews_for=P6M period=quarter"_s});
    rows.push_back({u"notice-date"_s, "near, by the year", contract + u"notice=P3M renewal=tacit renews_for=P2Y period=year"_s});
    rows.push_back({u"notice-date"_s, "weeks", contract + u"notice=P3M renewal=tacit renews_for=P26W"_s});
    rows.push_back({u"notice-date"_s, "days", contract + u"notice=P3M renewal=tacit renews_for=P90D"_s});
    rows.push_back({u"notice-date"_s, "missed", contract + u"notice_date=2026-11-01 renewal=tacit"_s});
    const QString login = u"2025-01-04 credential LOGIN password=Zq8-unlikely rotation=interval rotation_days=90 "_s;
    rows.push_back({u"rotation-overdue"_s, "over", login + u"password_changed=2025-01-04"_s});
    rows.push_back({u"rotation-overdue"_s, "one day over", login + u"password_changed=2026-08-24"_s});
    rows.push_back({u"rotation-overdue"_s, "far ahead", login + u"password_changed=2030-01-01"_s});
}

QString sevenAlike()
{
    QString scene;
    for (int i = 1; i <= 7; ++i)
        scene += u"2026-01-05 credential C-%1 password=Same-7-Zebra\n"_s.arg(i);
    return scene;
}

void addSecretRows(Rows &rows)
{
    rows.push_back({u"reused-secret"_s, "in seven records", sevenAlike()});
    rows.push_back({u"weak-secret"_s, "without a category", u"2026-01-05 credential LOGIN password=Winter2025"_s});
    rows.push_back({u"weak-secret"_s, "of a website", u"2026-01-05 credential LOGIN password=acmeworks1 category=website"_s});
    rows.push_back({u"weak-secret"_s, "of a domain", u"2026-01-05 credential LOGIN password=a9F3kL0q category=domain_admin"_s});
}

void addOwnershipRows(Rows &rows)
{
    const QString eve = u"2026-01-05 contact EVE flags=departed departed_on=2026-08-31\n"_s;
    rows.push_back({u"departed-contact"_s, "of one record", eve + u"2026-01-05 service CAM technical_owner->EVE"_s});
    rows.push_back({u"departed-contact"_s, "of two",
            eve + u"2026-01-05 service CAM technical_owner->EVE\n2026-01-05 service ERP technical_owner->EVE"_s});
    rows.push_back({u"departed-contact"_s, "without a day", u"2026-01-05 responsibility ALERTS responsible->@Dora"_s});
    rows.push_back({u"duty-unowned"_s, "nobody's", u"2026-01-05 responsibility ALERTS lane=monitoring"_s});
    rows.push_back({u"duty-unowned"_s, "of one who is not here", u"2026-01-05 responsibility ALERTS lane=monitoring accountable->%Gone"_s});
    rows.push_back({u"exit-test"_s, "ours", u"2026-01-05 domain a.example managed_by->%Acme"_s});
    rows.push_back({u"exit-test"_s, "theirs", u"2026-01-05 asset FW-1 role=firewall managed_by->%Northern"_s});
}

void addDutyRows(Rows &rows)
{
    const QString duty = u"2026-11-01 responsibility ALERTS lane=monitoring accountable->%Northern\n"_s;
    rows.push_back({u"duty-unsigned"_s, "one", duty + u"2026-11-02 sign ALERTS"_s});
    rows.push_back({u"duty-unsigned"_s, "two", duty + u"2026-11-01 responsibility PHONES"_s});
    rows.push_back({u"duty-changed-since-signing"_s, "one",
            duty + u"2026-11-02 sign ALERTS\n2026-11-05 edit ALERTS responsible->@Carl"_s});
    rows.push_back({u"responder-missing"_s, "nobody", duty});
}

void addCoverageRows(Rows &rows)
{
    const QString alone = u"2026-11-01 responsibility PHONES accountable->%Northern responsible->@Carl\n"_s;
    const QString second = u"2026-11-01 responsibility FAXES accountable->%Northern responsible->@Carl\n"_s;
    const QString both = u"2026-11-01 responsibility PHONES accountable->%Northern responsible->@Carl backup->@Bob %1\n"_s;
    const QString leave = u"2026-11-02 absence %1 who->@%2 from=%3T00:00:00Z to=%4T00:00:00Z\n"_s;
    const QString carl = leave.arg(u"LEAVE"_s, u"Carl"_s, u"2026-11-20"_s, u"2026-12-01"_s);
    const QString bob = leave.arg(u"REST"_s, u"Bob"_s, u"2026-11-28"_s, u"2026-12-10"_s);
    rows.push_back({u"coverage-gap"_s, "open", alone + carl});
    rows.push_back({u"coverage-gap"_s, "open for long", alone + leave.arg(u"LEAVE"_s, u"Carl"_s, u"2026-11-20"_s, u"2027-03-01"_s)});
    rows.push_back({u"coverage-gap"_s, "ahead", both.arg(QString()) + carl + bob});
    rows.push_back({u"coverage-gap"_s, "ahead for long", alone + leave.arg(u"LEAVE"_s, u"Carl"_s, u"2026-12-05"_s, u"2027-03-01"_s)});
    rows.push_back({u"coverage-gap"_s, "another answers", both.arg(u"first_responder->@Anna"_s) + carl + bob});
    rows.push_back({u"coverage-gap"_s, "of two duties", alone + second + carl});
    rows.push_back({u"coverage-gap"_s, "of a team",
            u"2026-11-01 team DESK party->%Northern hours=\"UTC Mo-Fr 08:00-17:00\"\n"
            "2026-11-01 responsibility PHONES accountable->%Northern first_responder->DESK hours=\"UTC Mo-Fr 08:00-18:00\""_s});
    rows.push_back({u"coverage-gap"_s, "of a rota",
            u"2026-11-01 schedule NIGHTS time_zone=UTC rota_start=2026-11-27T08:00:00Z\n2026-11-02 edit NIGHTS rota[1]->@Carl\n"
            "2026-11-01 responsibility PHONES accountable->%Northern first_responder->NIGHTS hours=24/7"_s});
}

Rows allRows()
{
    Rows rows;
    addConfirmationRows(rows);
    addCompletenessRows(rows);
    addDateRows(rows);
    addSecretRows(rows);
    addOwnershipRows(rows);
    addDutyRows(rows);
    addCoverageRows(rows);
    return rows;
}

void addScenes()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("scene");
    for (const Row &row : allRows())
        QTest::addRow("%s: %s", qPrintable(row.rule), row.name) << row.rule << row.scene;
}

} // namespace

void tst_FindingLanguage::everyRuleIsHeard()
{
    const Rows rows = allRows();

    for (const health::Rule &rule : comanage::allRules())
        QVERIFY2(std::ranges::find(rows, rule.id, &Row::rule) != rows.end(), qPrintable(rule.id));
}

void tst_FindingLanguage::noWordStaysEnglish()
{
    QFETCH(QString, rule);
    QFETCH(QString, scene);
    const QStringList names = namesIn(Scene(scene).world(Today));
    const Dots dots;

    const auto findings = judged(rule, scene);

    QVERIFY(!findings.empty());
    for (const health::Finding &finding : findings) {
        const QString text = finding.title + u" | "_s + finding.evidence;
        QVERIFY2(!hasWords(text, names), qPrintable(text));
    }
}

void tst_FindingLanguage::germanIsSpoken()
{
    QFETCH(QString, rule);
    QFETCH(QString, scene);
    const auto english = judged(rule, scene);
    std::vector<health::Finding> german;
    {
        const Language language({u"de"_s});
        german = judged(rule, scene);
    }

    QVERIFY(!english.empty());
    QCOMPARE(german.size(), english.size());
    for (const health::Finding &finding : english) {
        const auto same = std::ranges::find(german, finding.id, &health::Finding::id);
        QVERIFY(same != german.end());
        QVERIFY2(same->title != finding.title, qPrintable(finding.title));
        QVERIFY2(same->evidence != finding.evidence, qPrintable(finding.evidence));
    }
    QCOMPARE(textOf(judged(rule, scene)), textOf(english)); // nothing of it stays when it is not spoken any more
}

void tst_FindingLanguage::aSentenceIsGermanAsAWhole_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QString>("expected");
    QTest::newRow("days and money") << u"notice-date"_s
            << u"2026-01-05 contract Line end=2027-03-15 notice=P3M renewal=tacit renews_for=P1Y \"cost=489.00 EUR\" period=month"_s
            << u"notice: Kündigungstermin naht: Line | Kündigung bis 15.12.2026, in 22 Tagen; die Laufzeit endet am 15.03.2027; "
               "es verlängert sich von selbst um 1 Jahr; Kosten, wenn er verstreicht: 489,00 EUR im Monat, 5.868,00 EUR für die nächste Laufzeit"_s;
    QTest::newRow("a term of several") << u"notice-date"_s
            << u"2026-01-05 contract Line end=2027-03-15 notice=P3M renewal=tacit renews_for=P2Y"_s
            << u"notice: Kündigungstermin naht: Line | Kündigung bis 15.12.2026, in 22 Tagen; die Laufzeit endet am 15.03.2027; "
               "es verlängert sich von selbst um 2 Jahre"_s;
    QTest::newRow("one day") << u"expiring"_s << u"2026-01-05 domain a.example expires=2026-11-24"_s
                             << u"warning: Endet bald: a.example | Läuft ab 24.11.2026, in 1 Tag"_s;
    QTest::newRow("tries in words") << u"weak-secret"_s << u"2026-01-05 credential Login username=eve password=Winter2025"_s
            << u"warning: Leicht zu erraten: Login | mit etwa 1 Million Versuchen zu erraten; für ein Passwort sollten es mindestens 10 Milliarden sein"_s;
    QTest::newRow("a moment") << u"coverage-gap"_s
            << u"2026-11-01 responsibility Phones accountable->%Northern responsible->@Carl\n"
               "2026-11-02 absence L who->@Carl from=2026-11-20T00:00:00Z to=2026-12-01T08:30:00Z"_s
            << u"warning: Zeitweise reagiert niemand: Phones | bis 01.12.2026 08:30 UTC: für die erste Reaktion ist niemand genannt, "
               "Carl ist bis 01.12.2026 08:30 UTC abwesend, für die Vertretung ist niemand genannt"_s;
    QTest::newRow("a date that has passed") << u"notice-date"_s
            << u"2026-01-05 contract Line end=2027-03-15 notice_date=2026-11-01 renewal=tacit"_s
            << u"warning: Kündigungstermin verstrichen: Line | Kündigung bis 01.11.2026, vor 22 Tagen; die Laufzeit endet am 15.03.2027; "
               "es verlängert sich von selbst"_s;
    QTest::newRow("thousands of tries") << u"weak-secret"_s
            << u"2026-01-05 credential Login username=eve password=acmeworks1 category=website"_s
            << u"warning: Leicht zu erraten: Login | mit etwa 1 tausend Versuchen zu erraten; für „Website“ sollten es mindestens 10 Milliarden sein"_s;
    // In the order of their ids.
    QTest::newRow("more than are named") << u"reused-secret"_s << sevenAlike()
            << u"warning: Ein Geheimnis in 7 Einträgen | dasselbe Geheimnis steht in: „C-4“, „C-3“, „C-7“, „C-6“, „C-2“, 2 weitere Einträge"_s;
    QTest::newRow("a person, not a copy") << u"departed-contact"_s << u"2026-01-05 responsibility Alerts backup->@Dora"_s
            << u"warning: Dora ist ausgeschieden und noch genannt | genannt in: Vertretung von „Alerts“"_s;
}

void tst_FindingLanguage::aSentenceIsGermanAsAWhole()
{
    QFETCH(QString, rule);
    QFETCH(QString, scene);
    const auto restored = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const Language language({u"de"_s});

    QTEST(textOf(judged(rule, scene)), "expected");
}

void tst_FindingLanguage::dutiesAreGermanToo()
{
    const health::World world = Scene(u"2026-11-01 contact Eve organisation->%Northern\n2026-11-01 responsibility Alerts lane=monitoring\n"
                                      "2026-11-02 sign Alerts for->Eve"_s).world(Today);
    const Language language({u"de"_s});

    const comanage::Duty duty = comanage::dutiesOf(world).front();

    QCOMPARE(duty.areaTitle, u"Überwachung und Protokolle"_s);
    QCOMPARE(duty.signatures.size(), size_t(1));
    QCOMPARE(duty.signatures.front().by, u"Eve, unterschrieben von Anna"_s);
}

COVAULT_GUI_MAIN(tst_FindingLanguage)
#include "tst_findinglanguage.moc"
