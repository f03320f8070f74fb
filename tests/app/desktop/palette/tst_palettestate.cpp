// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/palettestate.h"

#include <QTest>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_PaletteState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theGroupOfTheBestComesFirst_data();
    void theGroupOfTheBestComesFirst();
    void oneSortIsShownWhole();
};

// "record 2, command 0": the sort, and how good the match is; "!": it can't be run.
static std::vector<PaletteItem> itemsOf(const QString &text)
{
    static const QStringList sorts = {u"record"_s, u"finding"_s, u"command"_s, u"screen"_s, u"person"_s};
    std::vector<PaletteItem> items;
    for (const QString &one : text.split(u", "_s)) {
        PaletteItem item;
        item.type = PaletteItem::Type(sorts.indexOf(one.section(u' ', 0, 0)));
        item.rank.kind = vault::MatchKind(one.section(u' ', 1, 1).toInt());
        item.row.title = one;
        item.row.reason = one.endsWith(u'!') ? u"not now"_s : QString();
        items.push_back(item);
    }
    return items;
}

static QString textOf(const std::vector<PaletteItem> &items)
{
    QStringList parts;
    for (const PaletteItem &item : items)
        parts += item.isGroup() ? u'[' + item.row.title + u']' : item.row.title;
    return parts.join(u' ');
}

void tst_PaletteState::theGroupOfTheBestComesFirst_data()
{
    QTest::addColumn<QString>("items");
    QTest::addColumn<QString>("grouped");

    QTest::newRow("equal ones in their usual order")
            << u"command 1, record 1"_s << u"[Records] record 1 [Commands] command 1"_s;
    QTest::newRow("a better command") << u"record 2, command 0"_s << u"[Commands] command 0 [Records] record 2"_s;
    QTest::newRow("a better one that can't be run")
            << u"record 2, command 0 !"_s << u"[Records] record 2 [Commands] command 0 !"_s;
    QTest::newRow("the best of a sort speaks for it")
            << u"record 4, person 0, person 5"_s << u"[People] person 0 person 5 [Records] record 4"_s;
}

void tst_PaletteState::theGroupOfTheBestComesFirst()
{
    QFETCH(QString, items);

    QTEST(textOf(grouped(itemsOf(items), /*isNarrowed=*/false, /*isRecent=*/false)), "grouped");
}

void tst_PaletteState::oneSortIsShownWhole()
{
    QStringList many;
    for (int i = 0; i < 9; ++i)
        many += u"finding 1"_s;

    QCOMPARE(grouped(itemsOf(many.join(u", "_s)), /*isNarrowed=*/true, /*isRecent=*/false).size(), size_t(10));
    QCOMPARE(grouped(itemsOf(many.join(u", "_s)), /*isNarrowed=*/false, /*isRecent=*/false).size(), size_t(7));
}

QTEST_APPLESS_MAIN(tst_PaletteState)
#include "tst_palettestate.moc"
