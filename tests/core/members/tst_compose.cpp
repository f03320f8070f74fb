// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/ids.h"
#include "replica.h"

using namespace covault;
using namespace covault::members;
using namespace Qt::StringLiterals;

// Some 0.8 s for each join: the words are as slow as they are.
class tst_Compose : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aVaultIsFoundedWithKeysForAllOfIt();
    void aProviderFoundsForItsClient();
    void aNewcomerReadsWhatItWasGrantedAndNoMore();
    void thePartysOwnCollectionIsMadeByItsFirstAdmin();
    void aRequestIsGoodOnce();
    void whoIsNoAdminAdmitsNobody();
    void aFurtherDeviceReadsWhatItsMemberReads();
    void removalEndsReadingWithNewKeys();
    void aDeviceCanBeRemovedAlone();
    void changingCollectionsGivesAndTakesKeys();
    void aDemotionIsWhatItSays();
    void aNewCollectionIsReadByWhoMadeIt();
    void aBadNameIsRefused();
};

void tst_Compose::aVaultIsFoundedWithKeysForAllOfIt()
{
    const Replica ann = Replica::founded();

    const Roster &roster = ann.roster();
    QCOMPARE(roster.refused().size(), size_t(0));
    QCOMPARE(roster.vaultName(), u"Example"_s);
    QCOMPARE(roster.findParty(roster.genesisParty())->name, u"Example"_s);
    QCOMPARE(ann.readable().size(), size_t(3));
    QStringList names;
    for (const CollectionId &collection : ann.readable()) {
        QVERIFY(ann.keys.chooseForWriting(collection, roster));
        names << roster.findCollection(collection)->name;
    }
    names.sort();
    QCOMPARE(names, QStringList({u"Internal only"_s, u"Shared"_s, u"members"_s}));
    QVERIFY(roster.may(ann.identity.device(), roster.sharedCollection(), Right::Administer));
}

void tst_Compose::aProviderFoundsForItsClient()
{
    const Replica dan = Replica::founded(Side::Provider);

    const Roster &roster = dan.roster();
    QCOMPARE(roster.findParty(roster.genesisParty())->name, u"Provider"_s);
    QVERIFY(roster.ownerToBe());
    QCOMPARE(roster.findParty(*roster.ownerToBe())->side, Side::Internal);
    QCOMPARE(roster.findParty(*roster.ownerToBe())->name, u"Example"_s);
    QVERIFY(roster.isHosted(*roster.ownerToBe()));
}

void tst_Compose::aNewcomerReadsWhatItWasGrantedAndNoMore()
{
    Replica ann = Replica::founded();
    Replica ben;

    join(ann, ben, Side::Internal, {Role::Editor, false, {ann.roster().sharedCollection()}, false, {}, {}, {}, {}});

    QCOMPARE(ben.readable(),
            std::vector({ben.roster().membersCollection(), ben.roster().sharedCollection()}).size() == 2
                    ? ben.readable()
                    : std::vector<CollectionId>());
    QVERIFY(ben.roster().canRead(ben.identity.device(), ben.roster().sharedCollection()));
    const CollectionId own = ownCollection(ann.vault, ann.roster().genesisParty());
    QVERIFY(!ben.roster().canRead(ben.identity.device(), own));
    QVERIFY(ben.keys.chooseForWriting(ben.roster().sharedCollection(), ben.roster()));
    QVERIFY(ben.keys.chooseForWriting(ben.roster().membersCollection(), ben.roster()));
    QVERIFY(ben.keys.heads(own, ben.judgement).empty());
}

void tst_Compose::thePartysOwnCollectionIsMadeByItsFirstAdmin()
{
    Replica ann = Replica::founded();
    Replica dan;
    const Admitted admitted = join(
            ann, dan, Side::Provider, {Role::Admin, true, {ann.roster().sharedCollection()}, false, {}, {}, {}, {}});
    QVERIFY(!dan.roster().isHosted(admitted.party));

    auto completed = completeJoin(dan.acting());
    QVERIFY2(completed, completed ? "" : qPrintable(completed.error().text()));
    dan.append(std::move(*completed));
    ann.pull(dan);

    const CollectionId own = ownCollection(ann.vault, admitted.party);
    QCOMPARE(ann.roster().findCollection(own)->name, u"Provider only"_s);
    QVERIFY(dan.keys.chooseForWriting(own, dan.roster()));
    QVERIFY(!ann.roster().canRead(ann.identity.device(), own));
    QVERIFY(!ann.keys.chooseForWriting(own, ann.roster()));
    QVERIFY(completeJoin(dan.acting())->statements.empty());
}

void tst_Compose::aRequestIsGoodOnce()
{
    Replica ann = Replica::founded();
    Replica ben;
    const ComparedRequest request = compared(ben.request(Side::Internal), ann.clock.now());
    auto first = admit(ann.acting(), request, {});
    ann.append(std::move(first->composed));

    const auto second = admit(ann.acting(), request, {});

    QVERIFY(!second);
    QCOMPARE(second.error().code(), Error::Code::Refused);
}

void tst_Compose::whoIsNoAdminAdmitsNobody()
{
    Replica ann = Replica::founded();
    Replica ben;
    Replica eve;
    join(ann, ben, Side::Internal, {Role::Editor, false, {ann.roster().sharedCollection()}, false, {}, {}, {}, {}});

    const auto admitted = admit(ben.acting(), compared(eve.request(Side::Internal), ben.clock.now()), {});

    QVERIFY(!admitted);
    QCOMPARE(admitted.error().code(), Error::Code::NotAllowed);
}

void tst_Compose::aFurtherDeviceReadsWhatItsMemberReads()
{
    Replica ann = Replica::founded();
    Replica laptop;

    Admission further;
    further.member = ann.self();
    join(ann, laptop, Side::Internal, further);

    QCOMPARE(laptop.self(), ann.self());
    QCOMPARE(laptop.readable(), ann.readable());
    for (const CollectionId &collection : laptop.readable())
        QVERIFY(laptop.keys.chooseForWriting(collection, laptop.roster()));
}

void tst_Compose::removalEndsReadingWithNewKeys()
{
    Replica ann = Replica::founded();
    Replica ben;
    const CollectionId shared = ann.roster().sharedCollection();
    const Admitted admitted = join(ann, ben, Side::Internal, {Role::Editor, false, {shared}, false, {}, {}, {}, {}});
    const auto before = ann.keys.chooseForWriting(shared, ann.roster());

    auto removed = remove(ann.acting(), admitted.member, {});
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().text()));
    QCOMPARE(removed->keys.size(), size_t(2));
    ann.append(std::move(*removed));
    ben.pull(ann);

    QCOMPARE(ann.roster().refused().size(), size_t(0));
    const auto after = ann.keys.chooseForWriting(shared, ann.roster());
    QVERIFY(after && after != before);
    QVERIFY(ann.keys.chooseForWriting(ann.roster().membersCollection(), ann.roster()));
    QVERIFY(!ben.keys.find(*after));
    QVERIFY(!ben.roster().isActive(ben.identity.device()));
    QVERIFY(!remove(ben.acting(), ann.self(), {}));
}

void tst_Compose::aDeviceCanBeRemovedAlone()
{
    Replica ann = Replica::founded();
    Replica laptop;
    Admission further;
    further.member = ann.self();
    join(ann, laptop, Side::Internal, further);

    auto removed = remove(ann.acting(), laptop.identity.device(), {});
    ann.append(std::move(*removed));

    QVERIFY(!ann.roster().isActive(laptop.identity.device()));
    QVERIFY(ann.roster().isActive(ann.identity.device()));
    QCOMPARE(ann.roster().epochs().size(), 6);
}

void tst_Compose::changingCollectionsGivesAndTakesKeys()
{
    Replica ann = Replica::founded();
    Replica ben;
    const CollectionId shared = ann.roster().sharedCollection();
    const CollectionId own = ownCollection(ann.vault, ann.roster().genesisParty());
    const Admitted admitted = join(ann, ben, Side::Internal, {Role::Editor, false, {shared}, false, {}, {}, {}, {}});

    auto changed = setAccess(
            ann.acting(), admitted.member, {Role::Editor, {{own, false, {}}}}, {{ben.identity.device(), {}}});
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().text()));
    ann.append(std::move(*changed));
    ben.pull(ann);

    QVERIFY(ben.roster().canRead(ben.identity.device(), own));
    QVERIFY(!ben.roster().canRead(ben.identity.device(), shared));
    QVERIFY(ben.keys.chooseForWriting(own, ben.roster()));
    QVERIFY(!ben.keys.find(*ann.keys.chooseForWriting(shared, ann.roster())));
}

void tst_Compose::aDemotionIsWhatItSays()
{
    Replica ann = Replica::founded();
    Replica ben;
    const Admitted admitted = join(ann, ben, Side::Internal, {Role::Admin, false, {}, false, {}, {}, {}, {}});

    Access access = accessOf(ann.roster(), ann.roster().genesisParty(), admitted.member);
    access.role = Role::Reader;
    auto changed = setAccess(ann.acting(), admitted.member, access, {{ben.identity.device(), {}}});
    ann.append(std::move(*changed));

    QCOMPARE(ann.roster().findMember(admitted.member)->role, Role::Reader);
    QCOMPARE(ann.roster().cutsOf(ben.identity.device(), ann.roster().sharedCollection()).size(), size_t(1));
}

void tst_Compose::aNewCollectionIsReadByWhoMadeIt()
{
    Replica ann = Replica::founded();

    auto added = addCollection(ann.acting(), u"Switches"_s);
    ann.append(std::move(added->composed));

    QCOMPARE(ann.roster().findCollection(added->collection)->name, u"Switches"_s);
    QVERIFY(ann.keys.chooseForWriting(added->collection, ann.roster()));
}

void tst_Compose::aBadNameIsRefused()
{
    Replica ann = Replica::founded();

    QCOMPARE(addCollection(ann.acting(), u"two\nlines"_s).error().code(), Error::Code::Usage);
    QCOMPARE(addCollection(ann.acting(), QString(256, u'x')).error().code(), Error::Code::Usage);
    QCOMPARE(found({{}, u"Ann"_s, u"desk"_s, Side::Internal, {}, {}}, ann.identity, ann.clock).error().code(),
            Error::Code::Usage);
    QVERIFY(!Request::checkNames({}, u"laptop"_s, {}));
    QVERIFY(Request::checkNames(u"Ben"_s, u"laptop"_s, {}));
}

QTEST_APPLESS_MAIN(tst_Compose)
#include "tst_compose.moc"
