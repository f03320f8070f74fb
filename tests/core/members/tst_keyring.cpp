// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aead.h"
#include "members/contexts.h"
#include "testvault.h"

using namespace covault;
using namespace covault::members;
using namespace Qt::StringLiterals;

class tst_KeyRing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewcomerOpensEarlierKeys();
    void earlierKeysOpenWhateverArrivesFirst();
    void aRemovedDeviceCannotOpenTheNewKey();
    void aKeyThatIsNotTheOneItsNameSaysIsRefused();
    void aFalseEarlierKeyIsPassedOver();
    void whatAnEpochOnlyClaimsToFollowStaysAHead();
    void madeUpAncestorsDoNotMakeAKeyTheChosenOne();
    void aKeyBelongsToItsCollection();
    void theKeyToWriteUnderIsReadByNobodyWhoMayNot();
    void ofTwoRemovalsAtOnceNeitherKeyLeavesARemovedOneIn();
    void theNewestKeyIsChosen();
    void anEpochSealedToSomebodyElseIsRefused();
    void anEpochThatLeavesAReaderOutIsRefused();
    void anEpochMayLeaveOutWhoseTimeEnds();
    void onlyWhoMayWriteMakesKeys();
    void whatIsStoredIsCheckedAgain();
    void anIdentitySurvivesStoring();

private:
    // A vault with Ann, who reads and writes Shared, and her keys.
    struct Fixture
    {
        Fixture()
            : keys(v.vault)
        {
            v.say(v.ann, GrantStatement{v.shared, v.ann.member, false, {}, {}});
        }

        Statement epoch(const Person &by, const KeyRing &ring)
        {
            auto made = ring.makeEpoch(
                    by.device(), v.shared, ring.heads(v.shared, v.judgement()), v.roster().readersOf(v.shared));
            return std::move(made->statement);
        }
        EpochId addEpoch()
        {
            const Statement statement = epoch(v.ann, keys);
            v.add(v.ann.device(), statement, v.heads());
            return keys.take(statement, v.ann.identity())->front();
        }

        TestVault v;
        KeyRing keys;
    };
};

void tst_KeyRing::aNewcomerOpensEarlierKeys()
{
    Fixture f;
    const EpochId first = f.addEpoch();
    const EpochId second = f.addEpoch();
    const EpochId third = f.addEpoch();
    const Person ben = f.v.addPerson(f.v.ann, f.v.internal, Role::Editor, {f.v.shared});
    const auto seal = f.keys.makeSeal(f.v.ann.device(), third, *f.v.roster().findDevice(ben.device()));
    f.v.add(f.v.ann.device(), *seal, f.v.heads());
    KeyRing bens(f.v.vault);

    for (const KnownStatement &known : f.v.statements)
        QVERIFY(bens.take(known.statement, ben.identity()));

    for (const EpochId &epoch : {first, second, third}) {
        QVERIFY(bens.find(epoch));
        QVERIFY(crypto::isSame(bens.find(epoch)->key.view(), f.keys.find(epoch)->key.view()));
    }
    QCOMPARE(f.v.roster().refused().size(), size_t(0));
}

void tst_KeyRing::earlierKeysOpenWhateverArrivesFirst()
{
    Fixture f;
    f.addEpoch();
    f.addEpoch();
    f.addEpoch();
    KeyRing again(f.v.vault);

    auto statements = f.v.statements;
    std::ranges::reverse(statements);
    for (const KnownStatement &known : statements)
        QVERIFY(again.take(known.statement, f.v.ann.identity()));

    QCOMPARE(again.held(), f.keys.held());
    QCOMPARE(again.held().size(), size_t(3));
}

void tst_KeyRing::aRemovedDeviceCannotOpenTheNewKey()
{
    Fixture f;
    const Person ben = f.v.addPerson(f.v.ann, f.v.internal, Role::Editor, {f.v.shared});
    const EpochId before = f.addEpoch();
    f.v.say(f.v.ann, RemoveStatement{ben.member, {f.v.cutNow(ben)}, {}});
    const EpochId after = f.addEpoch();
    KeyRing bens(f.v.vault);

    for (const KnownStatement &known : f.v.statements)
        QVERIFY(bens.take(known.statement, ben.identity()));

    QVERIFY(bens.find(before));
    QVERIFY(!bens.find(after));
    QCOMPARE(f.keys.chooseForWriting(f.v.shared, f.v.roster()), std::optional(after));
}

void tst_KeyRing::aKeyThatIsNotTheOneItsNameSaysIsRefused()
{
    Fixture f;
    EpochStatement body = *f.epoch(f.v.ann, f.keys).as<EpochStatement>();
    const EpochStatement other = *f.epoch(f.v.ann, f.keys).as<EpochStatement>();
    body.seals = other.seals;

    const auto taken = f.keys.take(Statement::make(f.v.ann.device(), body), f.v.ann.identity());

    QVERIFY(!taken);
    QCOMPARE(taken.error().code(), Error::Code::Tampered);
    QVERIFY(f.keys.held().empty());
}

void tst_KeyRing::aFalseEarlierKeyIsPassedOver()
{
    Fixture f;
    const EpochId first = f.addEpoch();
    const Statement second = f.epoch(f.v.ann, f.keys);
    EpochStatement body = *second.as<EpochStatement>();
    const EpochId madeUp = *EpochId::fromBytes(Bytes(32, '\x01'));
    body.follows.insert(body.follows.begin(), {madeUp, Bytes(72, 'x')});
    KeyRing fresh(f.v.vault);

    const auto taken = fresh.take(Statement::make(f.v.ann.device(), body), f.v.ann.identity());

    QVERIFY(taken);
    QCOMPARE(*taken, (std::vector{body.epoch, first}));
    QVERIFY(!fresh.find(madeUp));
}

void tst_KeyRing::whatAnEpochOnlyClaimsToFollowStaysAHead()
{
    Fixture f;
    const EpochId first = f.addEpoch();
    EpochStatement body = *f.epoch(f.v.ann, f.keys).as<EpochStatement>();
    body.follows.front().wrapped[30] = char(body.follows.front().wrapped[30] ^ 1);
    const Statement garbled = Statement::make(f.v.ann.device(), body);
    f.v.add(f.v.ann.device(), garbled, f.v.heads());
    QVERIFY(f.keys.take(garbled, f.v.ann.identity()));

    QCOMPARE(f.keys.heads(f.v.shared, f.v.judgement()), (std::vector{std::min(first, body.epoch), std::max(first, body.epoch)}));
    const EpochId next = f.addEpoch();
    QCOMPARE(f.keys.heads(f.v.shared, f.v.judgement()), std::vector{next});
}

void tst_KeyRing::madeUpAncestorsDoNotMakeAKeyTheChosenOne()
{
    Fixture f;
    f.addEpoch();
    const Statement honest = f.epoch(f.v.ann, f.keys);
    EpochStatement body = *f.epoch(f.v.ann, KeyRing(f.v.vault)).as<EpochStatement>();
    for (char i = 1; i < 9; ++i)
        body.follows.push_back({*EpochId::fromBytes(Bytes(32, i)), Bytes(72, 'x')});
    const Statement boastful = Statement::make(f.v.ann.device(), body);
    f.v.add(f.v.ann.device(), boastful, f.v.heads());
    QVERIFY(f.keys.take(boastful, f.v.ann.identity()));
    f.v.add(f.v.ann.device(), honest, f.v.heads());
    QVERIFY(f.keys.take(honest, f.v.ann.identity()));

    QCOMPARE(f.keys.chooseForWriting(f.v.shared, f.v.roster()), std::optional(honest.as<EpochStatement>()->epoch));
}

void tst_KeyRing::aKeyBelongsToItsCollection()
{
    Fixture f;
    EpochStatement body = *f.epoch(f.v.ann, f.keys).as<EpochStatement>();
    body.collection = f.v.newId<CollectionId>();

    QVERIFY(!f.keys.take(Statement::make(f.v.ann.device(), body), f.v.ann.identity()));
}

void tst_KeyRing::theKeyToWriteUnderIsReadByNobodyWhoMayNot()
{
    Fixture f;
    QVERIFY(!f.keys.chooseForWriting(f.v.shared, f.v.roster()));
    const Person ben = f.v.addPerson(f.v.ann, f.v.internal, Role::Editor, {f.v.shared});
    const EpochId epoch = f.addEpoch();
    QCOMPARE(f.keys.chooseForWriting(f.v.shared, f.v.roster()), std::optional(epoch));

    f.v.say(f.v.ann, WithdrawStatement{f.v.shared, ben.member, {f.v.cutNow(ben)}});

    QVERIFY(!f.keys.chooseForWriting(f.v.shared, f.v.roster()));
}

void tst_KeyRing::ofTwoRemovalsAtOnceNeitherKeyLeavesARemovedOneIn()
{
    Fixture f;
    const Person eve = f.v.addPerson(f.v.ann, f.v.internal, Role::Admin, {f.v.shared});
    const Person ben = f.v.addPerson(f.v.ann, f.v.internal, Role::Editor, {f.v.shared});
    const Person dan = f.v.addPerson(f.v.ann, f.v.internal, Role::Editor, {f.v.shared});
    const EpochId common = f.addEpoch();
    const auto fork = f.v.heads();
    for (const auto &[by, who] : {std::pair(f.v.ann, ben), std::pair(eve, dan)}) {
        const StatementId removal = f.v.sayAt(by, fork, RemoveStatement{who.member, {f.v.cutNow(who)}, {}});
        const auto readers = f.v.judgement().at({removal}).readersOf(f.v.shared);
        auto made = f.keys.makeEpoch(by.device(), f.v.shared, {common}, readers);
        f.v.add(by.device(), made->statement, {removal});
        QVERIFY(f.keys.take(made->statement, f.v.ann.identity()));
    }
    QCOMPARE(f.v.roster().refused().size(), size_t(0));
    QCOMPARE(f.v.roster().epochs().size(), 3);

    QVERIFY(!f.keys.chooseForWriting(f.v.shared, f.v.roster()));
    const EpochId fresh = f.addEpoch();
    QCOMPARE(f.keys.chooseForWriting(f.v.shared, f.v.roster()), std::optional(fresh));
    QCOMPARE(f.v.roster().findEpoch(fresh)->follows.size(), size_t(2));
}

void tst_KeyRing::theNewestKeyIsChosen()
{
    Fixture f;
    f.addEpoch();
    f.addEpoch();
    const EpochId newest = f.addEpoch();

    QCOMPARE(f.keys.chooseForWriting(f.v.shared, f.v.roster()), std::optional(newest));
    QCOMPARE(f.keys.heads(f.v.shared, f.v.judgement()), std::vector{newest});
}

void tst_KeyRing::anEpochSealedToSomebodyElseIsRefused()
{
    Fixture f;
    const Person ben = f.v.addPerson(f.v.ann, f.v.internal, Role::Editor);
    auto recipients = f.v.roster().readersOf(f.v.shared);
    recipients.push_back(*f.v.roster().findDevice(ben.device()));

    const auto made = f.keys.makeEpoch(f.v.ann.device(), f.v.shared, {}, recipients);
    const StatementId id = f.v.add(f.v.ann.device(), made->statement, f.v.heads());

    QVERIFY(!whyRefused(f.v.roster(), id).isEmpty());
    QVERIFY(f.v.roster().epochs().isEmpty());
}

void tst_KeyRing::anEpochThatLeavesAReaderOutIsRefused()
{
    Fixture f;
    const auto before = f.v.roster().readersOf(f.v.shared);
    f.v.addPerson(f.v.ann, f.v.internal, Role::Reader, {f.v.shared});

    const auto made = f.keys.makeEpoch(f.v.ann.device(), f.v.shared, {}, before);
    const StatementId id = f.v.add(f.v.ann.device(), made->statement, f.v.heads());

    QVERIFY(!whyRefused(f.v.roster(), id).isEmpty());
}

void tst_KeyRing::anEpochMayLeaveOutWhoseTimeEnds()
{
    Fixture f;
    const auto before = f.v.roster().readersOf(f.v.shared);
    const Person ben = f.v.addPerson(f.v.ann, f.v.internal, Role::Reader);
    f.v.say(f.v.ann, GrantStatement{f.v.shared, ben.member, false, momentFrom(1), {}});

    const auto made = f.keys.makeEpoch(f.v.ann.device(), f.v.shared, {}, before);
    const StatementId id = f.v.add(f.v.ann.device(), made->statement, f.v.heads());

    QCOMPARE(whyRefused(f.v.roster(), id), QString());
}

void tst_KeyRing::onlyWhoMayWriteMakesKeys()
{
    Fixture f;
    const Person ben = f.v.addPerson(f.v.ann, f.v.internal, Role::Reader, {f.v.shared});

    const StatementId id = f.v.add(ben.device(), f.epoch(ben, KeyRing(f.v.vault)), f.v.heads());

    QVERIFY(!whyRefused(f.v.roster(), id).isEmpty());
}

void tst_KeyRing::whatIsStoredIsCheckedAgain()
{
    Fixture f;
    const EpochId epoch = f.addEpoch();
    const HeldEpoch *held = f.keys.find(epoch);
    KeyRing again(f.v.vault);

    QVERIFY(again.add({held->id, held->collection, held->key.copy()}));
    QVERIFY(again.find(epoch));
    const auto wrong = KeyRing(f.v.vault).add({held->id, held->collection, crypto::SecretBytes::random(32)});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code(), Error::Code::Tampered);
}

void tst_KeyRing::anIdentitySurvivesStoring()
{
    const Identity made = Identity::generate();

    const auto read = Identity::fromSecret(made.toSecret());

    QVERIFY(read);
    QCOMPARE(read->device(), made.device());
    QCOMPARE(read->signing().publicKey(), made.signing().publicKey());
    QCOMPARE(read->box().publicKey(), made.box().publicKey());
    QVERIFY(!Identity::fromSecret(crypto::SecretBytes::random(63)));
}

QTEST_APPLESS_MAIN(tst_KeyRing)
#include "tst_keyring.moc"
