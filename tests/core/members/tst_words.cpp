// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/contexts.h"
#include "members/words.h"

#include <QSet>
#include <QTest>

using namespace covault;
using namespace covault::members;
using namespace Qt::StringLiterals;

class tst_Words : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theListIsTheOneOfTheStandard();
    void theWordsFollowFromTheFormat();
    void wordsAreTheSameHoweverTheyAreTyped_data();
    void wordsAreTheSameHoweverTheyAreTyped();
    void noKeyHasTwoUses();
};

void tst_Words::theListIsTheOneOfTheStandard()
{
    QCOMPARE(wordList().size(), 2048);
    QCOMPARE(QSet<QString>(wordList().begin(), wordList().end()).size(), 2048);
    QVERIFY(std::is_sorted(wordList().begin(), wordList().end()));
    QCOMPARE(wordList().first(), u"abandon"_s);
    QCOMPARE(wordList().last(), u"zoo"_s);
}

void tst_Words::theWordsFollowFromTheFormat()
{
    const auto words = sixWords("covault");

    QVERIFY(words);
    QCOMPARE(*words, u"begin web lucky come chronic suspect"_s);
}

void tst_Words::wordsAreTheSameHoweverTheyAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("same");

    QTest::newRow("as shown") << u"abandon ability able about above absent"_s << true;
    QTest::newRow("in capitals") << u"ABANDON Ability ABLE about ABOVE absent"_s << true;
    QTest::newRow("with hyphens and commas") << u"abandon-ability-able, about, above; absent."_s << true;
    QTest::newRow("on several lines") << u"  abandon ability able\nabout above\tabsent \n"_s << true;
    QTest::newRow("a word less") << u"abandon ability able about above"_s << false;
    QTest::newRow("another order") << u"ability abandon able about above absent"_s << false;
    QTest::newRow("a letter wrong") << u"abandon ability able about above absert"_s << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("punctuation") << u"- - -"_s << false;
}

void tst_Words::wordsAreTheSameHoweverTheyAreTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, same);

    QCOMPARE(sameWords(u"abandon ability able about above absent"_s, typed), same);
    QVERIFY(!sameWords(QString(), QString()));
}

void tst_Words::noKeyHasTwoUses()
{
    QSet<QByteArray> names;
    for (const char *context : contexts::All)
        names.insert(context);

    QCOMPARE(names.size(), qsizetype(std::size(contexts::All)));
}

QTEST_APPLESS_MAIN(tst_Words)
#include "tst_words.moc"
