// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"
#include "vault/favourites.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Favourites : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStarIsKept();
    void aStarIsTakenAway();
    void aStarIsNoChange();
    void whatIsNotThereCanNotBeStarred();
};

static QStringList starred(VaultFixture &fixture)
{
    ListFilter filter;
    filter.onlyFavourites = true;
    return fixture.titles(filter);
}

void tst_Favourites::aStarIsKept()
{
    VaultFixture fixture;
    const RecordKey key = fixture.add(u"credential"_s, {{"title", u"Core firewall"_s}});
    fixture.add(u"credential"_s, {{"title", u"Backup console"_s}});

    const Changed changed = must(Favourites(fixture.vault()).set(key, Favourites::Star::On));
    must(Favourites(fixture.vault()).set(key, Favourites::Star::On));
    fixture.reopen();

    QCOMPARE(changed.records, std::vector{key});
    QVERIFY(must(Favourites(fixture.vault()).has(key)));
    QCOMPARE(starred(fixture), QStringList{u"Core firewall"_s});
}

void tst_Favourites::aStarIsTakenAway()
{
    VaultFixture fixture;
    const RecordKey key = fixture.add(u"credential"_s, {{"title", u"Core firewall"_s}});
    must(Favourites(fixture.vault()).set(key, Favourites::Star::On));

    must(Favourites(fixture.vault()).set(key, Favourites::Star::Off));

    QVERIFY(!must(Favourites(fixture.vault()).has(key)));
    QCOMPARE(starred(fixture), QStringList());
}

void tst_Favourites::aStarIsNoChange()
{
    VaultFixture fixture;
    const RecordKey key = fixture.add(u"credential"_s, {{"title", u"Core firewall"_s}});
    const qint64 before = fixture.count("SELECT count(*) FROM change");

    must(Favourites(fixture.vault()).set(key, Favourites::Star::On));

    QCOMPARE(fixture.count("SELECT count(*) FROM change"), before);
}

void tst_Favourites::whatIsNotThereCanNotBeStarred()
{
    VaultFixture fixture;

    const auto starred = Favourites(fixture.vault()).set(fixture.newKey(u"credential"_s), Favourites::Star::On);

    QVERIFY(!starred);
    QCOMPARE(starred.error().code(), Error::Code::NotFound);
}

QTEST_APPLESS_MAIN(tst_Favourites)
#include "tst_favourites.moc"
