// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/edition.h"
#include "comanage/rules.h"
#include "crypto/random.h"
#include "health/health.h"
#include "health/neighbourhood.h"
#include "health/review.h"
#include "tests/core/vault/incoming.h"
#include "vault/moving.h"
#include "vault/rows.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

/// What is said of one record alone, beside what the judgement of the whole vault says of it.
class tst_Neighbourhood : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRuleSaysTheSameOfARecordAlone();
    void findingsThatStandInOneRecordAloneComeInTheirOrder();
    void nothingIsSaidOfARemovedRecord();
    void ofFarRecordsNoneIsRead();
    void aStateThatCannotBeReadIsReported();
};

namespace {

constexpr auto Day = std::chrono::hours(24);

void addImported(VaultFixture &at)
{
    std::vector<Wish> wishes;
    for (const char *name : {"PC-1", "PC-2", "PC-3"}) {
        wishes.push_back(at.wish(at.newKey(u"asset"_s), {{"name", QString::fromLatin1(name)}, {"role", u"endpoint"_s}}));
        wishes.back().detail.cause = u"import"_s;
    }
    must(at.vault().edit(wishes, crypto::newUlid<ActId>(at.clock)));
}

// Read and changed since; relied on, and changed since; given here and elsewhere.
void addReviewed(VaultFixture &at)
{
    const RecordKey server = at.add(u"asset"_s, {{"name", u"SRV"_s}, {"role", u"server"_s}, {"os", u"A 1"_s}});
    const RecordKey book = at.add(u"document"_s, {{"title", u"Book"_s}, {"body", u"x"_s}, {"about", u"SRV"_s}});
    const std::vector<RecordKey> both = {book, server};
    must(health::review(at.vault(), both));
    at.edit(server, {{"os", u"A 2"_s}});
    const Change foreign = foreignEdit(at, server, {{u"hostname"_s, textValue(u"srv-1"_s)}});
    at.edit(server, {{"hostname", u"srv-2"_s}});
    must(at.vault().receive(segmentOf(at, {foreign})));
}

void addDeadLinks(VaultFixture &at)
{
    const RecordKey site = at.add(u"site"_s, {{"name", u"Berlin"_s}});
    const RecordKey moved = at.add(u"site"_s, {{"name", u"Bonn"_s}});
    at.add(u"asset"_s, {{"name", u"FW-1"_s}, {"role", u"firewall"_s}, {"site", u"Berlin"_s}});
    at.add(u"asset"_s, {{"name", u"FW-2"_s}, {"role", u"firewall"_s}, {"site", u"Berlin"_s}});
    at.add(u"asset"_s, {{"name", u"FW-3"_s}, {"role", u"firewall"_s}, {"site", u"Bonn"_s}});
    at.add(u"document"_s, {{"title", u"Map"_s}, {"body", u"[it](covault://record/%1), [none](covault://record/01HZ3V8K5WQ2M4N6P8R0S2T4VX)"_s.arg(site.id.toString())}});
    must(moveRecords(at.vault(), {moved}, at.own()));
    at.act(site, Verb::Remove);
}

void addDated(VaultFixture &at)
{
    at.add(u"vendor"_s, {{"name", u"Kranwerk"_s}, {"support_phone", u"+49 30 1"_s}});
    at.add(u"domain"_s, {{"name", u"a.example"_s}, {"expires", u"2026-06-20"_s}, {"registrar", u"Kranwerk"_s}});
    at.add(u"contract"_s, {{"title", u"Line"_s}, {"end", u"2026-10-15"_s}, {"notice", u"P3M"_s}, {"renewal", u"tacit"_s}});
    at.add(u"contract"_s, {{"title", u"Lease"_s}});
}

void addSecrets(VaultFixture &at)
{
    at.add(u"credential"_s, {{"title", u"Registrar"_s}, {"password", u"kranwerk1"_s}, {"opens", u"Kranwerk"_s}});
    at.add(u"credential"_s, {{"title", u"Old"_s}, {"password", u"Kranbahn-Nord-17-Zebra"_s}, {"password_changed", u"2024-01-01"_s},
            {"rotation", u"interval"_s}, {"rotation_days", u"90"_s}});
    at.add(u"credential"_s, {{"title", u"Shared 1"_s}, {"password", u"Kranbahn-Nord-17-Zebra"_s}, {"pin", u"8391-4471-Quartz"_s}, {"opens", u"FW-1"_s}});
    at.add(u"credential"_s, {{"title", u"Shared 2"_s}, {"password", u"8391-4471-Quartz"_s}});
    at.add(u"credential"_s, {{"title", u"Twice"_s}, {"password", u"5520-Basalt-Ufer-9"_s}, {"pin", u"5520-Basalt-Ufer-9"_s}});
    const RecordKey gone = at.add(u"credential"_s, {{"title", u"Gone"_s}, {"password", u"5520-Basalt-Ufer-9"_s}});
    at.act(gone, Verb::Remove);
}

Wish dutyWish(VaultFixture &at, const VaultFixture::Fields &fields)
{
    Wish wish = at.wish(at.newKey(u"responsibility"_s), fields);
    const auto party = LinkTarget::ofParty(at.vault().roster().partyOf(at.vault().replica().device())->id);
    wish.edits.push_back({u"accountable"_s, {}, party.encode()});
    return wish;
}

void addDuties(VaultFixture &at)
{
    at.add(u"contact"_s, {{"name", u"Eve"_s}, {"email", u"eve@acme.example"_s}, {"flags", u"departed"_s}});
    at.add(u"contact"_s, {{"name", u"Finn"_s}, {"email", u"finn@acme.example"_s}});
    at.add(u"service"_s, {{"name", u"Cameras"_s}, {"technical_owner", u"Eve"_s}, {"runs_on", u"SRV"_s}});
    at.add(u"responsibility"_s, {{"title", u"Backups"_s}, {"lane", u"backup_recovery"_s}, {"responsible", u"Eve"_s}});
    at.add(u"absence"_s, {{"who", u"Finn"_s}, {"from", u"2026-06-01T00:00:00Z"_s}, {"to", u"2026-07-01T00:00:00Z"_s}});
    const Wish phones = dutyWish(at, {{"title", u"Phones"_s}, {"lane", u"help_desk"_s}, {"responsible", u"Finn"_s}});
    const Wish faxes = dutyWish(at, {{"title", u"Faxes"_s}, {"lane", u"help_desk"_s}, {"responsible", u"Finn"_s}});
    const Wish alerts = dutyWish(at, {{"title", u"Alerts"_s}, {"lane", u"monitoring"_s}});
    must(at.vault().edit({phones, faxes, alerts}));
    must(comanage::sign(at.vault(), {{phones.record, alerts.record}, {}, {}}));
    at.edit(phones.record, {{"description", u"all of them"_s}});
}

/// A vault about which every rule finds something.
void fill(VaultFixture &at)
{
    at.clock.set(startOf(QDate(2026, 2, 1)) + std::chrono::hours(12));
    addDated(at);
    addReviewed(at);
    at.clock.set(startOf(QDate(2026, 6, 10)) + std::chrono::hours(12));
    addImported(at);
    addDeadLinks(at);
    addSecrets(at);
    addDuties(at);
    at.clock.advance(5 * Day);
}

std::vector<RecordKey> keysOf(VaultFixture &at)
{
    std::vector<RecordKey> keys;
    RowReader reader(at.vault().replica());
    const QByteArray sql = QByteArray("SELECT ") + RowColumns + " FROM record r ORDER BY r.n";
    must(at.database().each(sql.constData(), [&](const storage::Row &row) { keys.push_back(reader.read(row).key); }));
    return keys;
}

std::set<FindingId> asSet(const std::vector<FindingId> &ids)
{
    return {ids.begin(), ids.end()};
}

std::vector<FindingId> idsAbout(const health::Report &report, const RecordKey &record)
{
    std::vector<FindingId> ids;
    for (const size_t place : report.findings.about(record))
        ids.push_back(report.findings.id(place));
    return ids;
}

} // namespace

void tst_Neighbourhood::everyRuleSaysTheSameOfARecordAlone()
{
    VaultFixture at;
    fill(at);
    const auto report = must(health::run(at.vault(), comanage::allRules()));
    std::set<QString> heard;
    for (size_t place = 0; place < report.findings.size(); ++place)
        heard.insert(report.findings.rule(place));
    for (const health::Rule &rule : comanage::allRules())
        QVERIFY2(heard.contains(rule.id), qPrintable(rule.id + u" finds nothing in this vault"_s));

    for (const RecordKey &key : keysOf(at)) {
        const auto alone = must(health::findingsAbout(at.vault(), key, comanage::allRules()));

        QVERIFY2(asSet(alone) == asSet(idsAbout(report, key)), qPrintable(at.read(key).title()));
        QCOMPARE(alone.size(), asSet(alone).size());
    }
}

void tst_Neighbourhood::findingsThatStandInOneRecordAloneComeInTheirOrder()
{
    VaultFixture at;
    const RecordKey lease = at.add(u"contract"_s, {{"title", u"Lease"_s}, {"end", u"2026-11-30"_s}, {"renewal", u"none"_s}});
    const auto report = must(health::run(at.vault(), comanage::allRules()));

    const auto alone = must(health::findingsAbout(at.vault(), lease, comanage::allRules()));

    QVERIFY(alone.size() > 2);
    QCOMPARE(alone, idsAbout(report, lease));
}

void tst_Neighbourhood::nothingIsSaidOfARemovedRecord()
{
    VaultFixture at;
    const RecordKey lease = at.add(u"contract"_s, {{"title", u"Lease"_s}});
    QVERIFY(!must(health::findingsAbout(at.vault(), lease)).empty());

    at.act(lease, Verb::Remove);

    QVERIFY(must(health::findingsAbout(at.vault(), lease)).empty());
}

// What a far record holds can't be read at all, and is not missed.
void tst_Neighbourhood::ofFarRecordsNoneIsRead()
{
    VaultFixture at;
    const RecordKey lease = at.add(u"contract"_s, {{"title", u"Lease"_s}});
    const RecordKey far = at.add(u"site"_s, {{"name", u"Berlin"_s}});
    must(at.database().run("UPDATE state SET body=x'00' WHERE record=(SELECT n FROM record WHERE id=?)", far.id));
    QVERIFY(!health::run(at.vault()));

    const auto alone = health::findingsAbout(at.vault(), lease);

    QVERIFY(alone);
    QVERIFY(!alone->empty());
}

void tst_Neighbourhood::aStateThatCannotBeReadIsReported()
{
    VaultFixture at;
    const RecordKey site = at.add(u"site"_s, {{"name", u"Berlin"_s}});
    const RecordKey firewall = at.add(u"asset"_s, {{"name", u"FW-1"_s}, {"site", u"Berlin"_s}});
    must(at.database().run("UPDATE state SET body=x'00' WHERE record=(SELECT n FROM record WHERE id=?)", site.id));

    const auto alone = health::findingsAbout(at.vault(), firewall);

    QVERIFY(!alone);
    QVERIFY(alone.error().text().contains(u"Berlin"_s));
}

QTEST_GUILESS_MAIN(tst_Neighbourhood)
#include "tst_neighbourhood.moc"
