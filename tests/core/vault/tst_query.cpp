// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/query.h"

#include <QTest>

using namespace covault::vault;
using namespace Qt::StringLiterals;

namespace {

QString shown(const QueryTerm &term)
{
    static const QStringList names = {u"word"_s, u"phrase"_s, u"kind"_s, u"tag"_s, u"in"_s, u"by"_s, u"has"_s, u"below"_s, u"above"_s, u"is"_s};
    const QString name = term.field.isEmpty() ? names[int(term.type)] : names[int(term.type)] + u' ' + term.field;
    return (term.isExcluded ? u"not "_s : QString()) + name + u' ' + term.text + (term.isPrefix ? u"…"_s : QString());
}

} // namespace

class tst_Query : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedIsUnderstood_data();
    void whatIsTypedIsUnderstood();
    void whatIsNotUnderstoodIsSaid_data();
    void whatIsNotUnderstoodIsSaid();
    void onlyWordsThatAreWantedCanBeRanked();

private:
    static Query parse(const QString &typed)
    {
        return Query::parse(typed, [](const QString &name) { return name == u"username"_s || name == u"expires"_s; });
    }
};

void tst_Query::whatIsTypedIsUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("terms");

    QTest::newRow("nothing") << u"  "_s << QString();
    QTest::newRow("the last word is a beginning") << u"core fire"_s << u"word core; word fire…"_s;
    QTest::newRow("a space behind it ends a word") << u"core fire "_s << u"word core; word fire"_s;
    QTest::newRow("a phrase") << u"\"core fire\""_s << u"phrase core fire"_s;
    QTest::newRow("a phrase in typographic quotes") << u"“core fire”"_s << u"phrase core fire"_s;
    QTest::newRow("a quote that is not closed") << u"\"core fire"_s << u"phrase core fire"_s;
    QTest::newRow("an empty phrase is nothing") << u"\"\" core "_s << u"word core"_s;
    QTest::newRow("a kind") << u"kind:asset"_s << u"kind asset"_s;
    QTest::newRow("names of conditions in any case") << u"KIND:asset"_s << u"kind asset"_s;
    QTest::newRow("a tag in both ways") << u"tag:dmz #dmz"_s << u"tag dmz; tag dmz"_s;
    QTest::newRow("a tag with a space") << u"tag:\"head office\""_s << u"tag head office"_s;
    QTest::newRow("a collection with a space") << u"in:\"Internal only\""_s << u"in Internal only"_s;
    QTest::newRow("a member in both ways") << u"by:Ada @Ada"_s << u"by Ada; by Ada"_s;
    QTest::newRow("a field") << u"username:admin"_s << u"has username admin"_s;
    QTest::newRow("a field below and above") << u"expires<30d expires>2027-01-01"_s << u"below expires 30d; above expires 2027-01-01"_s;
    QTest::newRow("states") << u"is:stale is:CONFLICT"_s << u"is stale; is conflict"_s;
    QTest::newRow("excluded things") << u"-old -kind:asset -#dmz -\"a b\" -is:stale"_s
                                     << u"not word old; not kind asset; not tag dmz; not phrase a b; not is stale"_s;
    QTest::newRow("a lone sign is a word") << u"- # @ "_s << u"word -; word #; word @"_s;
    QTest::newRow("an address keeps its colon") << u"https://192.0.2.1:8443/ "_s << u"word https://192.0.2.1:8443/"_s;
    QTest::newRow("a time keeps its colon") << u"12:30 "_s << u"word 12:30"_s;
    QTest::newRow("a condition without a value is a word") << u"kind: "_s << u"word kind:"_s;
    QTest::newRow("a colon within quotes is text") << u"\"kind:asset\""_s << u"phrase kind:asset"_s;
    QTest::newRow("a hyphen within a word excludes nothing") << u"wi-fi "_s << u"word wi-fi"_s;
}

void tst_Query::whatIsTypedIsUnderstood()
{
    QFETCH(QString, typed);
    QFETCH(QString, terms);

    const Query query = parse(typed);

    QStringList parts;
    for (const QueryTerm &term : query.terms)
        parts += shown(term);
    QCOMPARE(parts.join(u"; "_s), terms);
    QCOMPARE(query.notes, QStringList());
}

void tst_Query::whatIsNotUnderstoodIsSaid_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("named");

    QTest::newRow("a field that no kind has") << u"colour:red "_s << u"colour"_s;
    QTest::newRow("a comparison of a field that no kind has") << u"colour<3 "_s << u"colour"_s;
    QTest::newRow("a state that there is none of") << u"is:lost "_s << u"is:lost"_s;
}

void tst_Query::whatIsNotUnderstoodIsSaid()
{
    QFETCH(QString, typed);
    QFETCH(QString, named);

    const Query query = parse(typed);

    QCOMPARE(query.notes.size(), 1);
    QVERIFY(query.notes.front().contains(named));
    QCOMPARE(query.terms.size(), size_t(1));
    QCOMPARE(query.terms.front().type, QueryTerm::Type::Word);
    QCOMPARE(query.terms.front().text, typed.trimmed());
}

void tst_Query::onlyWordsThatAreWantedCanBeRanked()
{
    QVERIFY(parse(u"core"_s).hasWords());
    QVERIFY(parse(u"\"a b\""_s).hasWords());
    QVERIFY(!parse(u"kind:asset"_s).hasWords());
    QVERIFY(!parse(u"-core"_s).hasWords());
}

QTEST_APPLESS_MAIN(tst_Query)
#include "tst_query.moc"
