// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"
#include "vault/backlinks.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_BackLinks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoNamesARecordIsFoundByTitle();
    void whoNamesItTwiceStandsThereTwice();
    void removedRecordsAreLeftOut();
};

static QStringList linksTo(VaultFixture &fixture, const RecordKey &key)
{
    QStringList links;
    for (const BackLink &link : must(backLinks(fixture.vault(), key)))
        links += link.from.title + u' ' + link.field;
    return links;
}

void tst_BackLinks::whoNamesARecordIsFoundByTitle()
{
    VaultFixture fixture;
    const RecordKey core = fixture.add(u"asset"_s, {{"name", u"fw-core-01"_s}});
    const RecordKey edge = fixture.add(u"asset"_s, {{"name", u"fw-edge-01"_s}});
    fixture.add(u"credential"_s, {{"title", u"Read-only"_s}, {"opens", u"fw-core-01"_s}});
    fixture.add(u"credential"_s, {{"title", u"Admin"_s}, {"opens", u"fw-core-01"_s}});

    QCOMPARE(linksTo(fixture, core), QStringList({u"Admin opens"_s, u"Read-only opens"_s}));
    QCOMPARE(linksTo(fixture, edge), QStringList());
}

void tst_BackLinks::whoNamesItTwiceStandsThereTwice()
{
    VaultFixture fixture;
    const RecordKey core = fixture.add(u"asset"_s, {{"name", u"fw-core-01"_s}});
    fixture.add(u"credential"_s, {{"title", u"Admin"_s}, {"opens", u"fw-core-01"_s}, {"used_in", u"fw-core-01"_s}});

    QStringList links = linksTo(fixture, core);
    links.sort();

    QCOMPARE(links, QStringList({u"Admin opens"_s, u"Admin used_in"_s}));
}

void tst_BackLinks::removedRecordsAreLeftOut()
{
    VaultFixture fixture;
    const RecordKey core = fixture.add(u"asset"_s, {{"name", u"fw-core-01"_s}});
    const RecordKey admin = fixture.add(u"credential"_s, {{"title", u"Admin"_s}, {"opens", u"fw-core-01"_s}});

    fixture.act(admin, Verb::Remove);

    QCOMPARE(linksTo(fixture, core), QStringList());
}

QTEST_APPLESS_MAIN(tst_BackLinks)
#include "tst_backlinks.moc"
