// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"

#include "members/rules.h"

using namespace covault;
using namespace covault::members;
using namespace Qt::StringLiterals;

/// What a statement does to the tables behind a roster.
class tst_Rules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTakenFromSomeCopiesNoDevices_data();
    void whatIsTakenFromSomeCopiesNoDevices();

private:
    /// Each statement had seen all that were made before it.
    static void apply(RosterState &state, const Statement &statement, qsizetype node)
    {
        const std::function<bool(qsizetype)> hadSeen = [node](qsizetype earlier) { return earlier < node; };
        rules::apply(state, {statement, node, hadSeen});
    }
};

void tst_Rules::whatIsTakenFromSomeCopiesNoDevices_data()
{
    QTest::addColumn<std::function<StatementBody(const TestVault &, const Person &)>>("taking");
    QTest::addColumn<int>("known"); // devices of those whom it concerns

    using Taking = std::function<StatementBody(const TestVault &, const Person &)>;
    QTest::newRow("a demotion") << Taking([](const TestVault &, const Person &ben) {
        return RoleStatement{ben.member, Role::Reader, false, {}};
    }) << 2;
    QTest::newRow("a withdrawal from a member") << Taking([](const TestVault &v, const Person &ben) {
        return WithdrawStatement{v.shared, ben.member, {}};
    }) << 2;
    QTest::newRow("a withdrawal from a party") << Taking([](const TestVault &v, const Person &ben) {
        return WithdrawStatement{v.shared, ben.party, {}};
    }) << 3;
}

void tst_Rules::whatIsTakenFromSomeCopiesNoDevices()
{
    QFETCH(std::function<StatementBody(const TestVault &, const Person &)>, taking);
    QFETCH(int, known);
    TestVault v;
    const PartyId provider = v.addParty(Side::Provider, v.ann);
    const Person ben = v.addPerson(v.ann, provider, Role::Editor);
    Person second;
    second.member = ben.member;
    v.addDevice(v.ann, second);
    v.addPerson(v.ann, provider, Role::Editor);
    for (int i = 0; i < 20; ++i)
        v.addPerson(v.ann, v.internal, Role::Editor);
    RosterState state;
    state.vault = v.vault;
    qsizetype node = 0;
    for (const KnownStatement &one : v.statements)
        apply(state, one.statement, node++);
    QCOMPARE(state.devices.size(), 24);
    const RosterState before = state;

    apply(state, v.made(v.ann, taking(v, ben)), node);

    QVERIFY(state.devices.isSharedWith(before.devices));
    QCOMPARE(state.takings.back().knew.size(), size_t(known));
}

QTEST_APPLESS_MAIN(tst_Rules)
#include "tst_rules.moc"
