// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"
#include "vault/uses.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Uses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aUseIsCountedAndKept();
    void theLongestUnusedIsForgotten();
    void aDamagedUseIsLeftOut();
};

void tst_Uses::aUseIsCountedAndKept()
{
    VaultFixture fixture;
    must(Uses(fixture.vault()).note(u"record/a"_s));
    must(Uses(fixture.vault()).note(u"record/a"_s));
    must(Uses(fixture.vault()).note(u"action/vault.lock"_s));

    fixture.reopen();
    const auto uses = must(Uses(fixture.vault()).all());

    QCOMPARE(uses.size(), size_t(2));
    QCOMPARE(uses.at(u"record/a"_s), (Use{2, fixture.clock.now()}));
    QCOMPARE(uses.at(u"action/vault.lock"_s).count, quint64(1));
}

void tst_Uses::theLongestUnusedIsForgotten()
{
    VaultFixture fixture;
    for (size_t i = 0; i <= Uses::Most; ++i) {
        fixture.clock.set(fixture.clock.now() + std::chrono::seconds(1));
        must(Uses(fixture.vault()).note(u"record/%1"_s.arg(i)));
    }

    const auto uses = must(Uses(fixture.vault()).all());

    QCOMPARE(uses.size(), Uses::Most);
    QVERIFY(!uses.contains(u"record/0"_s));
    QVERIFY(uses.contains(u"record/1"_s));
}

void tst_Uses::aDamagedUseIsLeftOut()
{
    VaultFixture fixture;
    must(Uses(fixture.vault()).note(u"record/a"_s));
    must(fixture.vault().replica().database.run(
            "INSERT INTO local(key, value) VALUES(?,?)", u"use.record/b"_s, Bytes("x")));

    const auto uses = must(Uses(fixture.vault()).all());

    QCOMPARE(uses.size(), size_t(1));
}

QTEST_GUILESS_MAIN(tst_Uses)
#include "tst_uses.moc"
