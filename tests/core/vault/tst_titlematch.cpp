// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/titlematch.h"

#include <QTest>

using namespace covault;
using namespace covault::vault;
using namespace Qt::StringLiterals;

class tst_TitleMatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void titlesAreFound_data();
    void titlesAreFound();
    void theBetterRankComesFirst_data();
    void theBetterRankComesFirst();
    void everyPairOfRanksHasOneOrder();
    void aUseLosesHalfItsWeightInTwoWeeks();
};

static QString nameOf(MatchKind kind)
{
    static const QStringList names = {
            u"exact"_s, u"beginning"_s, u"word"_s, u"inside"_s, u"scattered"_s, u"elsewhere"_s};
    return names[int(kind)];
}

static QString nameOf(MatchCase letters)
{
    static const QStringList names = {u"same"_s, u"not asked"_s, u"other"_s};
    return names[int(letters)];
}

// "word, same: [Core] fire[w]all": the kind, the capitals and the title with what was found in brackets.
static QString textOf(const QString &typed, const QString &title)
{
    const auto match = findMatch(FoldedTitle(typed), FoldedTitle(title));
    if (!match)
        return u"none"_s;
    QString marked = title;
    for (auto part = match->parts.rbegin(); part != match->parts.rend(); ++part)
        marked.insert(part->start + part->length, u']').insert(part->start, u'[');
    return nameOf(match->kind) + u", "_s + nameOf(match->letters) + u": "_s + marked;
}

void tst_TitleMatch::titlesAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("found");

    const auto row = [](const char *name, const QString &typed, const QString &title, const QString &found) {
        QTest::newRow(name) << typed << title << found;
    };
    row("the title itself", u"VPN"_s, u"VPN"_s, u"exact, same: [VPN]"_s);
    row("the title without its capitals", u"vpn"_s, u"VPN"_s, u"exact, not asked: [VPN]"_s);
    row("capitals that are not there", u"VPN"_s, u"vpn"_s, u"exact, other: [vpn]"_s);
    row("its beginning", u"core f"_s, u"Core firewall"_s, u"beginning, not asked: [Core f]irewall"_s);
    row("the beginning of a word", u"fire"_s, u"Core firewall"_s, u"word, same: Core [fire]wall"_s);
    row("beginnings in another order", u"fw core"_s, u"core-fw"_s, u"word, same: [core]-[fw]"_s);
    row("a number behind letters begins a word", u"01"_s, u"fw01"_s, u"word, same: fw[01]"_s);
    row("within a word", u"wall"_s, u"Core firewall"_s, u"inside, same: Core fire[wall]"_s);
    row("the best place wins", u"re"_s, u"Core reader"_s, u"word, same: Core [re]ader"_s);
    row("letters in order", u"core fw"_s, u"Core firewall admin"_s,
            u"scattered, not asked: [Core] [f]ire[w]all admin"_s);
    row("letters of several words", u"cfa"_s, u"Core firewall admin"_s,
            u"scattered, not asked: [C]ore [f]irew[a]ll admin"_s);
    row("letters that skip a word", u"ca"_s, u"Core big admin"_s, u"none"_s);
    row("letters of a later word", u"fw"_s, u"Fix the firewall"_s, u"scattered, same: Fix the [f]ire[w]all"_s);
    row("letters that begin nowhere", u"rw"_s, u"Core firewall"_s, u"none"_s);
    row("letters in the wrong order", u"wf"_s, u"firewall"_s, u"none"_s);
    row("one word is missing", u"core switch"_s, u"Core firewall"_s, u"none"_s);
    row("without accents", u"munch"_s, u"Büro München"_s, u"word, not asked: Büro [Münch]en"_s);
    row("an accent as a sign of its own", u"a b"_s, u"a\u0301 b"_s, u"exact, not asked: [a\u0301 b]"_s);
    row("one letter that folds to two", u"strasse"_s, u"Mill Straße"_s, u"word, not asked: Mill [Straße]"_s);
    row("half of such a letter", u"stras"_s, u"Straße"_s, u"beginning, not asked: [Straß]e"_s);
    row("spaces around", u"  core "_s, u"core"_s, u"exact, same: [core]"_s);
    row("nothing typed", QString(), u"Core"_s, u"none"_s);
    row("signs only", u"--"_s, u"Core-fw"_s, u"none"_s);
    row("no title", u"a"_s, QString(), u"none"_s);
}

void tst_TitleMatch::titlesAreFound()
{
    QFETCH(QString, typed);
    QFETCH(QString, title);

    QTEST(textOf(typed, title), "found");
}

void tst_TitleMatch::theBetterRankComesFirst_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<double>("firstUse");
    QTest::addColumn<double>("secondUse");

    // kind * 10 + letters
    QTest::newRow("kind before capitals") << 2 << 10 << 0.0 << 0.0;
    QTest::newRow("kind before use") << 0 << 10 << 0.0 << 99.0;
    QTest::newRow("capitals before use") << 10 << 11 << 0.0 << 99.0;
    QTest::newRow("no capitals asked before others") << 11 << 12 << 0.0 << 0.0;
    QTest::newRow("more use") << 11 << 11 << 2.0 << 1.0;
    QTest::newRow("elsewhere is last") << 42 << 50 << 0.0 << 99.0;
}

void tst_TitleMatch::theBetterRankComesFirst()
{
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(double, firstUse);
    QFETCH(double, secondUse);
    const Rank better{MatchKind(first / 10), MatchCase(first % 10), firstUse};
    const Rank worse{MatchKind(second / 10), MatchCase(second % 10), secondUse};

    QVERIFY(comesBefore(better, worse));
    QVERIFY(!comesBefore(worse, better));
    QVERIFY(!comesBefore(better, better));
}

void tst_TitleMatch::everyPairOfRanksHasOneOrder()
{
    std::vector<Rank> all;
    for (int kind = 0; kind <= int(MatchKind::Elsewhere); ++kind) {
        for (int letters = 0; letters <= int(MatchCase::Other); ++letters) {
            for (const double use : {0.0, 0.5, 3.0})
                all.push_back({MatchKind(kind), MatchCase(letters), use});
        }
    }
    QCOMPARE(all.size(), size_t(54));

    for (const Rank &a : all) {
        for (const Rank &b : all)
            QCOMPARE(int(comesBefore(a, b)) + int(comesBefore(b, a)), a == b ? 0 : 1);
    }
}

void tst_TitleMatch::aUseLosesHalfItsWeightInTwoWeeks()
{
    const Moment then = *momentFromIso(u"2026-11-01T12:00:00Z"_s);
    const Use use{8, then};

    QCOMPARE(weightOf(use, then), 8.0);
    QCOMPARE(weightOf(use, then + std::chrono::days(14)), 4.0);
    QCOMPARE(weightOf(use, then + std::chrono::days(28)), 2.0);
    QCOMPARE(weightOf(use, then - std::chrono::days(3)), 8.0);
    QCOMPARE(weightOf({}, then), 0.0);
}

QTEST_APPLESS_MAIN(tst_TitleMatch)
#include "tst_titlematch.moc"
