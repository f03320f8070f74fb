// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/palettequery.h"

#include <QTest>

using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_PaletteQuery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSignNarrows_data();
    void aSignNarrows();
};

void tst_PaletteQuery::aSignNarrows_data()
{
    using Scope = PaletteQuery::Scope;
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("scope");
    QTest::addColumn<QString>("narrow");
    QTest::addColumn<QString>("words");

    const auto row = [](const char *name, const QString &typed, Scope scope, const QString &narrow,
                             const QString &words) { QTest::newRow(name) << typed << int(scope) << narrow << words; };
    row("nothing", QString(), Scope::Everything, {}, {});
    row("words", u" core fw "_s, Scope::Everything, {}, u"core fw"_s);
    row("a command", u"> lock"_s, Scope::Commands, {}, u"lock"_s);
    row("all commands", u">"_s, Scope::Commands, {}, {});
    row("a person", u"@ada"_s, Scope::People, {}, u"ada"_s);
    row("a tag", u"#perimeter"_s, Scope::Tagged, u"perimeter"_s, {});
    row("a tag and words", u"#perimeter  core fw"_s, Scope::Tagged, u"perimeter"_s, u"core fw"_s);
    row("a finding", u"! rotation"_s, Scope::Findings, {}, u"rotation"_s);
    row("a kind", u"kind:asset"_s, Scope::OfKind, u"asset"_s, {});
    row("a kind and words", u"Kind:asset fw core"_s, Scope::OfKind, u"asset"_s, u"fw core"_s);
    row("a sign within words", u"a > b"_s, Scope::Everything, {}, u"a > b"_s);
}

void tst_PaletteQuery::aSignNarrows()
{
    QFETCH(QString, typed);
    QFETCH(int, scope);
    QFETCH(QString, narrow);
    QFETCH(QString, words);

    QCOMPARE(PaletteQuery::parse(typed), (PaletteQuery{PaletteQuery::Scope(scope), narrow, words}));
}

QTEST_APPLESS_MAIN(tst_PaletteQuery)
#include "tst_palettequery.moc"
