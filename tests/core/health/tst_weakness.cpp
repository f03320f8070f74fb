// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/weakness.h"

#include "tests/core/vault/vaultfixture.h"

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::health;
using namespace covault::vault::testing;

class tst_Weakness : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsKnownHereIsTriedFirst_data();
    void whatIsKnownHereIsTriedFirst();
    void whatIsCommonOrLeakedIsWeak_data();
    void whatIsCommonOrLeakedIsWeak();
    void whatItGuardsDecidesHowStrong();
    void whatHasNoPasswordIsNotWeak();

private:
    static std::optional<Weakness> weakness(VaultFixture &at, const vault::RecordKey &key) { return must(weaknessOf(at.vault(), at.read(key))); }
};

void tst_Weakness::whatIsKnownHereIsTriedFirst_data()
{
    QTest::addColumn<QString>("place");

    QTest::newRow("a vendor's name") << u"vendor"_s;
    QTest::newRow("the record's title") << u"title"_s;
    QTest::newRow("its user name") << u"username"_s;
    QTest::newRow("its domain") << u"domain"_s;
}

void tst_Weakness::whatIsKnownHereIsTriedFirst()
{
    QFETCH(QString, place);
    VaultFixture at;
    const QString password = u"xtorvalen77"_s; // enough where nobody knows the word
    const auto other = at.add(u"credential"_s, {{"title", u"Other"_s}, {"password", password}});
    QVERIFY(!weakness(at, other));

    vault::RecordKey known = other;
    if (place == u"vendor")
        at.add(u"vendor"_s, {{"name", u"Xtorvalen Systems"_s}});
    else
        known = at.add(u"credential"_s, {{"title", place == u"title" ? u"Xtorvalen router"_s : u"Router"_s}, {"username", place == u"username" ? u"xtorvalen"_s : u"root"_s},
                {"domain", place == u"domain" ? u"xtorvalen.example"_s : QString()}, {"password", password}});

    QVERIFY(weakness(at, known));
}

void tst_Weakness::whatIsCommonOrLeakedIsWeak_data()
{
    QTest::addColumn<QString>("password");

    QTest::newRow("the organisation and its side") << u"Acme2026!"_s;
    QTest::newRow("in every list") << u"P@ssw0rd1"_s;
    QTest::newRow("a row of keys") << u"qwertzuiop123"_s;
    QTest::newRow("a day") << u"24.12.1998"_s;
    QTest::newRow("repeated") << u"abcabcabcabc"_s;
}

void tst_Weakness::whatIsCommonOrLeakedIsWeak()
{
    QFETCH(QString, password);
    VaultFixture at;

    const auto found = weakness(at, at.add(u"credential"_s, {{"title", u"Router"_s}, {"password", password}}));

    QVERIFY(found);
    QVERIFY2(found->bits < found->least, qPrintable(u"%1 bits"_s.arg(found->bits)));
    QCOMPARE(found->leastInWords(), u"10 billion"_s);
}

void tst_Weakness::whatItGuardsDecidesHowStrong()
{
    VaultFixture at;
    const auto usual = at.add(u"credential"_s, {{"title", u"Forum"_s}, {"category", u"website"_s}, {"password", u"a9F3kL0q"_s}});
    const auto high = at.add(u"credential"_s, {{"title", u"Directory"_s}, {"category", u"domain_admin"_s}, {"password", u"a9F3kL0q"_s}});

    QVERIFY(!weakness(at, usual));
    QVERIFY(weakness(at, high));
}

void tst_Weakness::whatHasNoPasswordIsNotWeak()
{
    VaultFixture at;

    QVERIFY(!weakness(at, at.add(u"credential"_s, {{"title", u"Router"_s}})));
    QVERIFY(!weakness(at, at.add(u"document"_s, {{"title", u"Plan"_s}})));
}

QTEST_APPLESS_MAIN(tst_Weakness)
#include "tst_weakness.moc"
