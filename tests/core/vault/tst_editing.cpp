// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/editing.h"
#include "tests/core/vault/vaultfixture.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Editing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachWishIsWrittenBeforeTheNextIsAskedFor();
    void whenNoMoreWishesCanBeMadeNoneWasWritten();
};

void tst_Editing::eachWishIsWrittenBeforeTheNextIsAskedFor()
{
    VaultFixture at;
    const qint64 before = at.count("SELECT count(*) FROM record");
    std::vector<qint64> written;
    Wish wish;
    const auto next = [&]() -> Result<const Wish *> {
        written.push_back(at.count("SELECT count(*) FROM record") - before);
        if (written.size() > 3)
            return nullptr;
        wish = at.wish(at.newKey(u"site"_s), {{"name", u"Berlin %1"_s.arg(written.size())}});
        return &wish;
    };

    const Changed changed = must(editEach(at.vault(), next));

    QCOMPARE(written, (std::vector<qint64>{0, 1, 2, 3}));
    QCOMPARE(changed.records.size(), size_t(3));
    QCOMPARE(at.titles(), (QStringList{u"Berlin 1"_s, u"Berlin 2"_s, u"Berlin 3"_s}));
}

void tst_Editing::whenNoMoreWishesCanBeMadeNoneWasWritten()
{
    VaultFixture at;
    const Wish wish = at.wish(at.newKey(u"site"_s), {{"name", u"Berlin"_s}});
    int asked = 0;
    const auto next = [&]() -> Result<const Wish *> {
        if (++asked == 1)
            return &wish;
        return failure(Error::Code::Io, u"reading the table"_s, u"the disk is gone"_s);
    };

    const auto changed = editEach(at.vault(), next);

    QVERIFY(!changed);
    QCOMPARE(changed.error().code(), Error::Code::Io);
    QCOMPARE(at.titles(), QStringList());
    at.add(u"site"_s, {{"name", u"Bonn"_s}});
    QCOMPARE(at.titles(), QStringList{u"Bonn"_s});
}

QTEST_GUILESS_MAIN(tst_Editing)
#include "tst_editing.moc"
