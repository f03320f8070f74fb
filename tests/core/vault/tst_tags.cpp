// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"
#include "vault/tags.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Tags : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tagsAreCountedAsTheyAreCompared();
};

static RecordKey add(VaultFixture &fixture, const QString &title, const QStringList &tags)
{
    Wish wish{fixture.newKey(u"document"_s), Verb::Edit, {{u"title"_s, {}, cbor::Value::text(title)}}, {}};
    for (int i = 0; i < tags.size(); ++i)
        wish.edits.push_back({u"tags"_s, newElement(quint16(i), Bytes(6, 'r')), cbor::Value::text(tags[i])});
    must(fixture.vault().edit({wish}));
    return wish.record;
}

void tst_Tags::tagsAreCountedAsTheyAreCompared()
{
    VaultFixture fixture;
    QCOMPARE(must(tagsIn(fixture.vault())), std::vector<Tag>());
    add(fixture, u"A"_s, {u"Network"_s, u"perimeter"_s});
    add(fixture, u"B"_s, {u"network"_s});
    const RecordKey removed = add(fixture, u"C"_s, {u"network"_s, u"old"_s});
    must(fixture.vault().edit({{removed, Verb::Remove, {}, {}}}));

    QCOMPARE(must(tagsIn(fixture.vault())), (std::vector<Tag>{{u"network"_s, 2}, {u"perimeter"_s, 1}}));
}

QTEST_GUILESS_MAIN(tst_Tags)
#include "tst_tags.moc"
