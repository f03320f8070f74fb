// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"
#include "vault/otherspellings.h"
#include "vault/search.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

/// Numbers and addresses are found however they are spelled.
class tst_OtherSpellings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatIsTypedFindsWhatIsMeant_data();
    void whatIsTypedFindsWhatIsMeant();
    void aFieldHoldsWhatIsTypedInAnySpelling_data();
    void aFieldHoldsWhatIsTypedInAnySpelling();
    void aNumberThatWasReplacedIsNotFound();
    void aNumberIsNoWordThatAnybodyMeans();

private:
    QStringList find(const QString &typed)
    {
        QStringList titles;
        for (const SearchHit &hit : must(Search(m_at->vault()).find(typed)).hits)
            titles += hit.row.title;
        titles.sort();
        return titles;
    }

    std::unique_ptr<VaultFixture> m_at;
};

void tst_OtherSpellings::initTestCase()
{
    m_at = std::make_unique<VaultFixture>();
    m_at->add(u"team"_s, {{"name", u"Abroad"_s}, {"phone", u"+49 (0)30 901820-0"_s}});
    m_at->add(u"team"_s, {{"name", u"At home"_s}, {"phone", u"030/9018200"_s}});
    m_at->add(u"team"_s, {{"name", u"Rome"_s}, {"phone", u"+39 06 1234567"_s}});
    m_at->add(u"asset"_s, {{"name", u"Switch"_s}, {"mac", u"00-1A-2B-3C-4D-5E"_s}, {"addresses", u"10.1.2.7"_s}});
    m_at->add(u"asset"_s, {{"name", u"Router"_s}, {"addresses", u"2001:DB8:0:0::1"_s}});
    m_at->add(u"network"_s, {{"name", u"Office"_s}, {"cidr", u"10.1.2.0/24"_s}});
    m_at->add(u"network"_s, {{"name", u"Site"_s}, {"cidr", u"2001:db8::/32"_s}});
    m_at->add(u"asset"_s, {{"name", u"Wiki"_s}, {"hostname", u"intranet.example.co.uk"_s}});
    m_at->add(u"credential"_s, {{"title", u"Wiki login"_s}, {"urls", u"https://Intranet.example.co.uk:8443/login"_s}});
    m_at->add(u"credential"_s, {{"title", u"Book shop"_s}, {"urls", u"https://bücher.example/shop"_s}});
    m_at->add(u"domain"_s, {{"name", u"xn--bcher-kva.example"_s}});
    m_at->add(u"contact"_s, {{"name", u"Seller"_s}, {"email", u"Eva@bücher.example"_s}});
    m_at->add(u"document"_s, {{"title", u"Orders"_s}, {"body", u"Order 4711 of 2026, part 901820"_s}});
}

void tst_OtherSpellings::whatIsTypedFindsWhatIsMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const QStringList both{u"Abroad"_s, u"At home"_s};

    QTest::newRow("a number as one word") << u"0309018200"_s << both;
    QTest::newRow("with a plus") << u"+49309018200"_s << both;
    QTest::newRow("with 00, in words") << u"0049 30 9018200"_s << both;
    QTest::newRow("in words") << u"030 901 820 0"_s << both;
    QTest::newRow("with signs") << u"(030) 90.18.200"_s << both;
    QTest::newRow("without what stands before the town") << u"9018200"_s << both;
    QTest::newRow("with its trunk zero where that belongs to it") << u"06 1234567"_s << QStringList{u"Rome"_s};
    QTest::newRow("of another country") << u"+43 30 9018200"_s << QStringList{u"At home"_s};
    QTest::newRow("beside a word") << u"abroad 030 9018200"_s << QStringList{u"Abroad"_s};
    QTest::newRow("of a kind") << u"kind:team 0309018200"_s << both;
    QTest::newRow("not this number") << u"kind:team -0309018200"_s << QStringList{u"Rome"_s};
    QTest::newRow("two numbers that stand apart in a text") << u"4711 901820"_s << QStringList{u"Orders"_s};
    QTest::newRow("MAC with points") << u"001a.2b3c.4d5e"_s << QStringList{u"Switch"_s};
    QTest::newRow("MAC with colons") << u"00:1a:2b:3c:4d:5e"_s << QStringList{u"Switch"_s};
    QTest::newRow("MAC plain") << u"001A2B3C4D5E"_s << QStringList{u"Switch"_s};
    QTest::newRow("another MAC") << u"001a.2b3c.4d5f"_s << QStringList();
    QTest::newRow("address, and the network it lies in") << u"10.1.2.7"_s << QStringList{u"Office"_s, u"Switch"_s};
    QTest::newRow("address of nothing else in a network") << u"10.1.2.99"_s << QStringList{u"Office"_s};
    QTest::newRow("address outside") << u"10.1.3.7"_s << QStringList();
    QTest::newRow("network by an address in it") << u"10.1.2.7/24"_s << QStringList{u"Office"_s};
    QTest::newRow("IPv6 in full, and the network it lies in") << u"2001:0db8:0000:0000:0000:0000:0000:0001"_s << QStringList{u"Router"_s, u"Site"_s};
    const QStringList books{u"Book shop"_s, u"Seller"_s, u"xn--bcher-kva.example"_s};
    QTest::newRow("host in capitals") << u"INTRANET.example.CO.UK"_s << QStringList{u"Wiki"_s, u"Wiki login"_s};
    QTest::newRow("page of a host") << u"https://intranet.example.co.uk/other?page=1"_s << QStringList{u"Wiki"_s, u"Wiki login"_s};
    QTest::newRow("page of another host") << u"https://extranet.example.co.uk/login"_s << QStringList();
    QTest::newRow("host in punycode") << u"xn--bcher-kva.example"_s << books;
    QTest::newRow("host for people") << u"BÜCHER.example"_s << books;
    QTest::newRow("page of a host in punycode") << u"https://xn--bcher-kva.example/a"_s << books;
    QTest::newRow("mailbox in punycode") << u"eva@xn--bcher-kva.example"_s << QStringList{u"Seller"_s};
    QTest::newRow("page of an address") << u"https://10.1.2.7/admin"_s << QStringList{u"Switch"_s};
    QTest::newRow("IPv6 in capitals") << u"2001:DB8::1"_s << QStringList{u"Router"_s, u"Site"_s};
}

void tst_OtherSpellings::whatIsTypedFindsWhatIsMeant()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);

    QCOMPARE(find(typed), found);
}

void tst_OtherSpellings::aFieldHoldsWhatIsTypedInAnySpelling_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");

    QTest::newRow("phone") << u"phone:0049309018200"_s << QStringList{u"Abroad"_s, u"At home"_s};
    QTest::newRow("phone, in words") << u"phone:\"030 901820-0\""_s << QStringList{u"Abroad"_s, u"At home"_s};
    QTest::newRow("MAC") << u"mac:001A.2B3C.4D5E"_s << QStringList{u"Switch"_s};
    QTest::newRow("IPv6") << u"addresses:2001:db8:0::0:1"_s << QStringList{u"Router"_s};
    QTest::newRow("URL in punycode") << u"urls:xn--bcher-kva.example"_s << QStringList{u"Book shop"_s};
    QTest::newRow("mailbox in punycode") << u"email:eva@xn--bcher-kva.example"_s << QStringList{u"Seller"_s};
    QTest::newRow("host of no URL") << u"urls:xn--mnchen-3ya.example"_s << QStringList();
    QTest::newRow("network that holds an address") << u"cidr:10.1.2.200"_s << QStringList{u"Office"_s};
    QTest::newRow("network that does not") << u"cidr:10.2.2.200"_s << QStringList();
}

void tst_OtherSpellings::aFieldHoldsWhatIsTypedInAnySpelling()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);

    QCOMPARE(find(typed), found);
}

void tst_OtherSpellings::aNumberThatWasReplacedIsNotFound()
{
    VaultFixture at;
    const RecordKey team = at.add(u"team"_s, {{"name", u"Service desk"_s}, {"phone", u"+49 30 901820"_s}});

    at.edit(team, {{"phone", u"+49 40 55501"_s}});

    QVERIFY(must(Search(at.vault()).find(u"030 901820"_s)).hits.empty());
    QCOMPARE(must(Search(at.vault()).find(u"040 55501"_s)).hits.size(), size_t(1));
}

// Neither where the words of a few records are taken over nor where those of many are.
void tst_OtherSpellings::aNumberIsNoWordThatAnybodyMeans()
{
    VaultFixture at;
    std::vector<Wish> wishes;
    for (int i = 0; i < 250; ++i)
        wishes.push_back(at.wish(at.newKey(u"team"_s), {{"name", u"Desk %1"_s.arg(i)}, {"phone", u"+49 30 %1"_s.arg(901'000 + i)}}));
    must(at.vault().edit(wishes));
    at.add(u"team"_s, {{"name", u"One more"_s}, {"phone", u"+49 30 901999"_s}});

    QVERIFY(at.count("SELECT count(*) FROM word WHERE word='desk'") == 1);
    QCOMPARE(at.count("SELECT count(*) FROM word WHERE unicode(word)=57344"), 0);
    QCOMPARE(must(Search(at.vault()).find(u"030 901249"_s)).hits.size(), size_t(1));
}

QTEST_APPLESS_MAIN(tst_OtherSpellings)
#include "tst_otherspellings.moc"
