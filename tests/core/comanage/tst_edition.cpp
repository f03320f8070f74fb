// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/edition.h"
#include "comanage/matrix.h"
#include "../health/testvault.h"
#include "crypto/hash.h"

using namespace covault;
using namespace covault::comanage;
using namespace covault::test;
using namespace Qt::StringLiterals;

class tst_Edition : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEditionSignsAllDutiesAsOneAct();
    void theHashCoversIdsAndHeadsInTheOrderOfIds();
    void anEditShowsAsChanged();
    void whatIsNoDutyIsNotSigned();
};

static const Moment Start = startOf(QDate(2026, 11, 23));

static vault::RecordKey addDuty(TestVault &vault, const QString &title)
{
    const PartyId acme = vault->roster().genesisParty();
    return vault.add(u"responsibility"_s, {{u"title"_s, text(title)}, {u"lane"_s, text(u"monitoring"_s)},
            {u"accountable"_s, vault::LinkTarget::ofParty(acme).encode()}});
}

void tst_Edition::anEditionSignsAllDutiesAsOneAct()
{
    TestVault vault(Start);
    addDuty(vault, u"Alerts"_s);
    addDuty(vault, u"Logs"_s);

    const auto done = sign(*vault, {{}, u"Responsibilities 2026-Q4"_s, {}});
    vault.reopen();
    const auto matrix = show(*vault);

    QVERIFY2(done, qPrintable(done ? QString() : done.error().text()));
    QCOMPARE(done->duties.size(), size_t(2));
    QCOMPARE(std::set<ActId>(done->changed.acts.begin(), done->changed.acts.end()).size(), size_t(1));
    QVERIFY(matrix);
    QCOMPARE(matrix->duties.size(), size_t(2));
    for (const Duty &duty : matrix->duties) {
        QCOMPARE(duty.signatures.size(), size_t(1));
        QCOMPARE(duty.signatures.front().edition, u"Responsibilities 2026-Q4"_s);
        QCOMPARE(duty.signatures.front().state, SideSignature::State::Valid);
        QCOMPARE(duty.signatures.front().by, u"Anna"_s);
    }
}

void tst_Edition::theHashCoversIdsAndHeadsInTheOrderOfIds()
{
    TestVault vault(Start);
    const auto first = **vault->record(addDuty(vault, u"Alerts"_s));
    const auto second = **vault->record(addDuty(vault, u"Logs"_s));
    crypto::Hasher expected("edition");
    for (const vault::Record *duty : {&first, &second}) {
        expected.add(duty->key().id.view());
        for (const ChangeId &head : duty->state().heads())
            expected.add(head.view());
    }

    QVERIFY(first.key().id < second.key().id);
    QCOMPARE(editionHash({&second, &first}), expected.finish());
    QVERIFY(editionHash({&first}) != editionHash({&second}));
}

void tst_Edition::anEditShowsAsChanged()
{
    TestVault vault(Start);
    const auto alerts = addDuty(vault, u"Alerts"_s);
    QVERIFY(sign(*vault, {{alerts}, {}, {}}));

    vault.set(alerts, u"description"_s, u"nights too"_s);

    const auto matrix = show(*vault);
    QCOMPARE(matrix->duties.front().signatures.front().state, SideSignature::State::Changed);
    QStringList rules;
    for (const health::Finding &gap : matrix->gaps)
        rules += gap.rule;
    QCOMPARE(rules, (QStringList{u"duty-changed-since-signing"_s, u"responder-missing"_s}));
}

void tst_Edition::whatIsNoDutyIsNotSigned()
{
    TestVault vault(Start);
    const auto site = vault.add(u"site"_s, {{u"name"_s, text(u"Berlin"_s)}});

    QCOMPARE(sign(*vault, {{site}, {}, {}}).error().code(), Error::Code::NotFound);
    QCOMPARE(sign(*vault, {{}, u"Empty"_s, {}}).error().code(), Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(tst_Edition)
#include "tst_edition.moc"
