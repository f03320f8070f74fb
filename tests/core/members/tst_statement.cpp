// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/box.h"
#include "crypto/signing.h"
#include "members/statement.h"

#include <QTest>

using namespace covault;
using namespace covault::members;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(covault::members::StatementBody)

namespace {

template<typename T>
T id(char c)
{
    return *T::fromBytes(Bytes(T::Size, c));
}

const DeviceId author = id<DeviceId>('a');

cbor::Value::Map entriesOf(const Statement &statement)
{
    return cbor::decode(statement.encoded())->entries();
}

} // namespace

class tst_Statement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasStatedIsReadBack_data();
    void whatWasStatedIsReadBack();
    void twoOfTheSameContentHaveTwoIds();
    void whatIsNotStrictlyAStatementIsRefused_data();
    void whatIsNotStrictlyAStatementIsRefused();
    void anUnknownTypeIsKept();
    void aTypeWhoseTimeHasNotComeIsKept();
    void anUnknownKeyIsKept();
    void aKeyOfSmallOrderIsRefused();
};

void tst_Statement::whatWasStatedIsReadBack_data()
{
    QTest::addColumn<StatementBody>("body");
    const auto add = [](const char *name, StatementBody body) { QTest::newRow(name) << std::move(body); };
    const auto box = crypto::BoxKey::generate();
    const auto sign = crypto::SigningKey::generate();
    const std::vector<DeviceCut> cuts{
            {id<DeviceId>('1'), {}}, {id<DeviceId>('2'), {id<SegmentId>('3'), id<SegmentId>('4')}}};
    const auto party = id<PartyId>('p');
    const auto member = id<MemberId>('m');
    const auto collection = id<CollectionId>('c');

    add("genesis",
            GenesisStatement{party, Side::Provider, u"Provider"_s, member, u"Ann"_s, sign.publicKey(), box.publicKey(),
                    u"desk"_s, u"Example"_s, id<PartyId>('o')});
    add("party", PartyStatement{party, Side::Internal, u"Ünïcode"_s});
    add("member", MemberStatement{member, party, u"Ben"_s});
    add("device", DeviceStatement{member, sign.publicKey(), box.publicKey(), u"laptop"_s, id<RequestId>('r')});
    add("role", RoleStatement{member, Role::Editor, true, cuts});
    add("collection", CollectionStatement{collection, party, u"Switches"_s});
    add("grant to a member", GrantStatement{collection, member, true, momentFrom(1'795'435'200'000), cuts});
    add("grant to a party", GrantStatement{collection, party, false, std::nullopt, {}});
    add("withdraw", WithdrawStatement{collection, party, cuts});
    add("remove a member", RemoveStatement{member, cuts, std::nullopt});
    add("remove a device", RemoveStatement{id<DeviceId>('d'), {}, momentFrom(5)});
    add("remove a party", RemoveStatement{party, cuts, std::nullopt});
    add("leave", LeaveStatement{cuts});
    add("epoch",
            EpochStatement{
                    collection, id<EpochId>('e'), {{id<EpochId>('f'), "wrapped"}}, {{id<DeviceId>('d'), "sealed"}}});
    add("seal", SealStatement{collection, id<EpochId>('e'), id<DeviceId>('d'), "sealed"});
    add("checked", CheckedStatement{id<DeviceId>('d'), id<RequestId>('r')});
}

void tst_Statement::whatWasStatedIsReadBack()
{
    QFETCH(StatementBody, body);
    const Statement made = Statement::make(author, body);

    const auto read = Statement::parse(made.encoded());

    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    QVERIFY(read->body() == body);
    QCOMPARE(read->id(), made.id());
    QCOMPARE(read->author(), author);
    QCOMPARE(read->type(), made.type());
    QCOMPARE(read->encoded(), made.encoded());
}

void tst_Statement::twoOfTheSameContentHaveTwoIds()
{
    const StatementBody body = LeaveStatement{};

    QVERIFY(Statement::make(author, body).id() != Statement::make(author, body).id());
}

void tst_Statement::whatIsNotStrictlyAStatementIsRefused_data()
{
    QTest::addColumn<quint64>("key");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, quint64 key, const cbor::Value &value) {
        QTest::newRow(name) << key << value.encoded();
    };
    using cbor::Value;

    row("no type", 0, Value());
    row("a type that is text", 0, Value::text(u"role"_s));
    row("a short nonce", 1, Value::bytes("short"));
    row("no author", 2, Value());
    row("a member's id that is too long", 6, Value::bytes(Bytes(17, 'm')));
    row("a member's id of zeros", 6, Value::bytes(Bytes(16, '\0')));
    row("a role that does not exist", 14, Value::unsignedInteger(4));
    row("a mark that is false", 15, Value::boolean(false));
    row("cuts that are no list", 20, Value::text(u"all"_s));
    row("cuts out of order", 20,
            Value::array({Value::array({Value::bytes(Bytes(16, '2')), Value::array({})}),
                    Value::array({Value::bytes(Bytes(16, '1')), Value::array({})})}));
    row("one device cut twice", 20,
            Value::array({Value::array({Value::bytes(Bytes(16, '1')), Value::array({})}),
                    Value::array({Value::bytes(Bytes(16, '1')), Value::array({})})}));
    row("a cut without ends", 20, Value::array({Value::array({Value::bytes(Bytes(16, '2'))})}));
}

void tst_Statement::whatIsNotStrictlyAStatementIsRefused()
{
    QFETCH(quint64, key);
    QFETCH(QByteArray, value);
    auto entries = entriesOf(Statement::make(author, RoleStatement{id<MemberId>('m'), Role::Editor, false, {}}));
    std::erase_if(entries, [&](const auto &entry) { return entry.first == cbor::Value::unsignedInteger(key); });
    entries.emplace_back(cbor::Value::unsignedInteger(key), *cbor::decode(value));

    const auto read = Statement::parse(cbor::Value::map(entries).encoded());

    QVERIFY(!read);
    QCOMPARE(read.error().code(), Error::Code::Damaged);
}

void tst_Statement::anUnknownTypeIsKept()
{
    auto entries = entriesOf(Statement::make(author, LeaveStatement{}));
    entries.front().second = cbor::Value::unsignedInteger(99);
    const Bytes bytes = cbor::Value::map(entries).encoded();

    const auto read = Statement::parse(bytes);

    QVERIFY(read);
    QCOMPARE(read->as<UnknownStatement>()->type, quint64(99));
    QCOMPARE(read->encoded(), bytes);
}

void tst_Statement::aTypeWhoseTimeHasNotComeIsKept()
{
    auto entries = entriesOf(Statement::make(author, LeaveStatement{}));
    entries.front().second = cbor::Value::unsignedInteger(quint64(StatementType::Refound));

    const auto read = Statement::parse(cbor::Value::map(entries).encoded());

    QVERIFY(read);
    QVERIFY(read->as<UnknownStatement>());
}

void tst_Statement::anUnknownKeyIsKept()
{
    auto entries = entriesOf(Statement::make(author, LeaveStatement{}));
    entries.emplace_back(cbor::Value::unsignedInteger(500), cbor::Value::text(u"news"_s));
    const Bytes bytes = cbor::Value::map(entries).encoded();

    const auto read = Statement::parse(bytes);

    QVERIFY(read);
    QVERIFY(read->as<LeaveStatement>());
    QCOMPARE(read->encoded(), bytes);
}

void tst_Statement::aKeyOfSmallOrderIsRefused()
{
    const Statement made = Statement::make(author,
            DeviceStatement{id<MemberId>('m'), Bytes(32, 's'), Bytes(32, '\0'), u"laptop"_s, id<RequestId>('r')});

    const auto read = Statement::parse(made.encoded());

    QVERIFY(!read);
    QVERIFY(read.error().why().contains(u"keeps no secret"_s));
}

QTEST_APPLESS_MAIN(tst_Statement)
#include "tst_statement.moc"
