// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/packetbuilder.h"

#include "crypto/random.h"
#include "packet/htmlwriter.h"
#include "packet/packettemplate.h"
#include "packet/pdfwriter.h"
#include "tests/app/desktop/threadtime.h"
#include "tests/core/interchange/testvault.h"

#include <QGuiApplication>
#include <QProcess>
#include <QTest>

using namespace covault;
using namespace covault::packet;
using covault::desktop::testing::threadMilliseconds;
using covault::interchange::testing::sample;
using covault::interchange::testing::TestVault;
using namespace Qt::StringLiterals;

class tst_PacketBuilder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noSecretOfAnyFieldGetsIn();
    void peopleToCallAndVendorsAreThere();
    void dutiesSayWhoAndWhoSigned();
    void draftsAndObsoleteRecordsAreNamedAsLeftOut();
    void anEmptyVaultGivesAnIncompletePacket();
    void whatIsMissingIsCountedInCompleteness();
    void anUnknownTemplateIsRefused();
    void aTemplateRecordBringsItsText();
    void templatesDiffer();
    void theDevicesOfManySitesAreCountedInNoTime();
};

namespace {

const QString Canary = u"canary7Xq2secret"_s;

cbor::Value text(const QString &text)
{
    return cbor::Value::text(text);
}

vault::RecordKey add(TestVault &vault, const QString &kind, std::vector<std::pair<QString, QString>> fields, std::vector<vault::Edit> more = {})
{
    const vault::RecordKey key{vault->roster().sharedCollection(), kind, crypto::newUlid<RecordId>(vault.clock)};
    for (const auto &[field, value] : fields)
        more.push_back({field, {}, text(value)});
    if (const auto changed = vault->edit({{key, vault::Verb::Edit, more, {}}}); !changed)
        qFatal("%s", qPrintable(changed.error().text()));
    return key;
}

Packet built(TestVault &vault, const QString &pattern = u"onboarding"_s)
{
    auto packet = buildPacket(*vault, {pattern, u"Maya Lind"_s});
    if (!packet)
        qFatal("%s", qPrintable(packet.error().text()));
    return *packet;
}

/// A record of every kind, with a secret in each field, column and extra row that may hold one.
int addCanaries(TestVault &vault)
{
    int canaries = 0;
    for (const vault::Kind *kind : vault->kinds().all()) {
        if (kind->hidden || !kind->titleField())
            continue;
        std::vector<vault::Edit> edits = {{kind->titleField()->id, {}, text(u"Title of "_s + kind->id)}};
        for (const vault::Field *field : kind->allFields()) {
            if (field->secret) {
                edits.push_back({field->id, field->many ? Bytes("element1") : Bytes(), text(Canary)});
                ++canaries;
            }
            for (const vault::Field &column : field->columns) {
                if (!column.secret && column.secretWhen.isEmpty())
                    continue;
                cbor::Value::Map row = {{text(column.id), text(Canary)}};
                if (!column.secretWhen.isEmpty())
                    row.push_back({text(column.secretWhen), cbor::Value::boolean(true)});
                edits.push_back({field->id, "row-" + column.id.toUtf8(), cbor::Value::map(std::move(row))});
                ++canaries;
            }
        }
        if (kind->id == u"contact")
            edits.push_back({u"flags"_s, "f", text(u"emergency"_s)});
        if (kind->id == u"vendor") {
            edits.push_back({u"importance"_s, {}, text(u"critical"_s)});
            edits.push_back({u"support_phone"_s, {}, text(u"+44 1632 960 288"_s)});
        }
        if (kind->id == u"document")
            edits.push_back({u"body"_s, {}, text(u"Words of a runbook"_s)});
        add(vault, kind->id, {}, edits);
    }
    return canaries;
}

/// 100 sites with 50 devices each, of which the first ten have one that is not in use any more.
void addSitesWithDevices(TestVault &vault)
{
    constexpr int Sites = 100, Devices = 5'000, Retired = 10;
    const CollectionId shared = vault->roster().sharedCollection();
    std::vector<vault::Wish> wishes;
    const auto addWish = [&](const QString &kind, const QString &name, std::vector<vault::Edit> edits) {
        edits.push_back({u"name"_s, {}, text(name)});
        wishes.push_back({{shared, kind, crypto::newUlid<RecordId>(vault.clock)}, vault::Verb::Edit, std::move(edits), {}});
    };
    for (int i = 0; i < Sites; ++i)
        addWish(u"site"_s, u"Site %1"_s.arg(i), {});
    for (int i = 0; i < Devices; ++i) {
        const RecordId site = wishes[size_t(i % Sites)].record.id;
        std::vector<vault::Edit> edits = {{u"site"_s, {}, vault::LinkTarget::ofRecord(shared, site).encode()}};
        if (i < Retired)
            edits.push_back({u"status"_s, {}, text(u"retired"_s)});
        addWish(u"asset"_s, u"PC-%1"_s.arg(i), std::move(edits));
    }
    if (const auto changed = vault->edit(wishes); !changed)
        qFatal("%s", qPrintable(changed.error().text()));
}

QString textOf(const Bytes &pdf)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-"_s, u"-"_s});
    process.write(pdf);
    process.closeWriteChannel();
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList omissionsOf(const Packet &packet)
{
    QStringList all;
    for (const Omission &omission : packet.omitted)
        all += omission.what + u": "_s + omission.why;
    return all;
}

} // namespace

void tst_PacketBuilder::noSecretOfAnyFieldGetsIn()
{
    TestVault vault;
    QVERIFY(addCanaries(vault) > 10);
    const Packet packet = built(vault);

    const auto pdf = toPdf(packet);
    const auto html = toHtml(packet);

    QVERIFY2(pdf && html, "both must be written");
    const QString printed = textOf(pdf->bytes);
    QVERIFY(printed.contains(u"Title of vendor"_s)); // it is the text of the packet that was searched
    QVERIFY(!printed.contains(Canary, Qt::CaseInsensitive));
    QVERIFY(html->bytes.contains("Words of a runbook"));
    QVERIFY(!html->bytes.toLower().contains(Canary.toLower().toUtf8()));
    QVERIFY(omissionsOf(packet).join(u'\n').contains(u"The secrets of"_s));
}

void tst_PacketBuilder::peopleToCallAndVendorsAreThere()
{
    TestVault vault;
    const auto vendor = add(vault, u"vendor"_s, {{u"name"_s, u"Telco"_s}, {u"importance"_s, u"critical"_s}, {u"service_type"_s, u"Internet"_s}, {u"support_phone"_s, u"+441632960288"_s}});
    add(vault, u"contact"_s, {{u"name"_s, u"Ana"_s}, {u"phone"_s, u"+441632960102"_s}}, {{u"flags"_s, "a", text(u"emergency"_s)}});
    add(vault, u"contact"_s, {{u"name"_s, u"Bo"_s}});
    const auto link = vault::LinkTarget::ofRecord(vendor.collection, vendor.id).encode();
    add(vault, u"contract"_s, {{u"title"_s, u"Line"_s}, {u"end"_s, u"2027-03-31"_s}, {u"notice"_s, u"P3M"_s}, {u"notice_to"_s, u"term_end"_s}}, {{u"vendor"_s, {}, link}});
    add(vault, u"contract"_s, {{u"title"_s, u"Old"_s}, {u"end"_s, u"2020-03-31"_s}}, {{u"vendor"_s, {}, link}});

    const Packet packet = built(vault);

    QCOMPARE(packet.contacts.size(), 1);
    QCOMPARE(packet.contacts[0].name, u"Ana"_s);
    QCOMPARE(packet.situations.size(), 1);
    QCOMPARE(packet.situations[0].what, u"Internet"_s);
    QVERIFY(!packet.situations[0].number.isEmpty());
    QCOMPARE(packet.vendors.size(), 1);
    QCOMPARE(packet.vendors[0].contractEnd, QDate(2027, 3, 31));
    QCOMPARE(packet.vendors[0].noticeBy, QDate(2026, 12, 31));
    QVERIFY(packet.numbersChecked.isEmpty()); // nobody confirmed them
}

void tst_PacketBuilder::dutiesSayWhoAndWhoSigned()
{
    TestVault vault;
    const PartyId party = vault->roster().genesisParty();
    const auto duty = add(vault, u"responsibility"_s, {{u"title"_s, u"Patch servers"_s}, {u"lane"_s, u"patching"_s}},
            {{u"accountable"_s, {}, vault::LinkTarget::ofParty(party).encode()}});

    QCOMPARE(built(vault).duties.size(), 1);
    QVERIFY(built(vault).duties[0].accountable == Side::Internal);
    QVERIFY(built(vault).duties[0].internalSeal == Seal::NotSigned);
    QVERIFY(vault->edit({{duty, vault::Verb::Sign, {}, {}}}));
    QVERIFY(built(vault).duties[0].internalSeal == Seal::Signed);
    QVERIFY(built(vault).duties[0].providerSeal == Seal::NotSigned);
}

void tst_PacketBuilder::draftsAndObsoleteRecordsAreNamedAsLeftOut()
{
    TestVault vault;
    add(vault, u"document"_s, {{u"title"_s, u"Restore"_s}, {u"type"_s, u"runbook"_s}, {u"body"_s, u"Do it."_s}});
    add(vault, u"document"_s, {{u"title"_s, u"Half"_s}, {u"status"_s, u"draft"_s}, {u"body"_s, u"..."_s}});
    add(vault, u"vendor"_s, {{u"name"_s, u"Gone"_s}}, {{u"obsolete"_s, {}, cbor::Value::boolean(true)}});

    const Packet packet = built(vault);

    QCOMPARE(packet.documents.size(), 1);
    QCOMPARE(packet.documents[0].title, u"Restore"_s);
    QCOMPARE(packet.documents[0].reviewed, u"nobody has confirmed it yet"_s);
    QVERIFY(packet.vendors.empty());
    QCOMPARE(omissionsOf(packet), (QStringList{u"Document ‘Half’: it is still a draft"_s, u"1 obsolete record: not in use any more"_s}));
}

void tst_PacketBuilder::anEmptyVaultGivesAnIncompletePacket()
{
    TestVault vault;

    const Packet packet = built(vault);

    QCOMPARE(packet.completeness, 0);
    const auto pdf = toPdf(packet);
    QVERIFY(pdf && pdf->pages > 0);
}

void tst_PacketBuilder::whatIsMissingIsCountedInCompleteness()
{
    TestVault vault;
    const int before = built(vault, u"emergency"_s).completeness;
    add(vault, u"document"_s, {{u"title"_s, u"Restore"_s}, {u"type"_s, u"runbook"_s}, {u"body"_s, u"Do it."_s}});

    QVERIFY(built(vault, u"emergency"_s).completeness > before);
}

void tst_PacketBuilder::anUnknownTemplateIsRefused()
{
    TestVault vault;

    const auto packet = buildPacket(*vault, {u"nonsense"_s, u"Maya"_s});

    QVERIFY(!packet && packet.error().code() == Error::Code::NotFound);
    QVERIFY(packet.error().advice().contains(u"onboarding"_s));
    QVERIFY(buildPacket(*vault, {u"onboarding"_s, u"  "_s}).error().code() == Error::Code::Usage);
}

void tst_PacketBuilder::aTemplateRecordBringsItsText()
{
    TestVault vault;
    add(vault, u"template"_s, {{u"title"_s, u"Night shift"_s}, {u"body"_s, u"We are **Acme**."_s}});

    QCOMPARE(built(vault, u"night shift"_s).overview, u"We are **Acme**."_s);
}

void tst_PacketBuilder::templatesDiffer()
{
    TestVault vault;
    add(vault, u"document"_s, {{u"title"_s, u"Policy"_s}, {u"type"_s, u"policy"_s}, {u"body"_s, u"Do."_s}});
    add(vault, u"document"_s, {{u"title"_s, u"Runbook"_s}, {u"type"_s, u"runbook"_s}, {u"body"_s, u"Do."_s}});

    QCOMPARE(built(vault).documents.size(), 2);
    QCOMPARE(built(vault, u"emergency"_s).documents.size(), 1);
    for (const Template &pattern : builtInTemplates())
        QVERIFY(!pattern.parts.empty() && !pattern.purpose.isEmpty());
}

void tst_PacketBuilder::theDevicesOfManySitesAreCountedInNoTime()
{
    TestVault vault;
    addSitesWithDevices(vault);
    add(vault, u"template"_s, {{u"title"_s, u"Told"_s}, {u"body"_s, u"We are **Acme**."_s}}); // has nothing to count
    const double start = threadMilliseconds();
    QCOMPARE(built(vault, u"told"_s).overview, u"We are **Acme**."_s);
    const double told = threadMilliseconds();

    const Packet packet = built(vault);

    const double took = threadMilliseconds() - told - (told - start); // beside the rest of the packet
    QCOMPARE(packet.overview.count(u": 49 devices"_s), 10);
    QCOMPARE(packet.overview.count(u": 50 devices"_s), 90);
    QVERIFY2(took < 300, qPrintable(u"%1 ms"_s.arg(took)));
}

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    tst_PacketBuilder test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_packetbuilder.moc"
