// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/generator.h"

#include "members/words.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace covault;
using namespace covault::vault;
using namespace Qt::StringLiterals;

class tst_Generator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPasswordHasAllSortsAndNoLookAlikes_data();
    void everyPasswordHasAllSortsAndNoLookAlikes();
    void onlyWhatWasAskedForIsInIt_data();
    void onlyWhatWasAskedForIsInIt();
    void bitsCountThePasswordsThereCouldBe_data();
    void bitsCountThePasswordsThereCouldBe();
    void noTwoPasswordsAreTheSame();
    void everyCharacterComesUp();
    void wordsComeFromTheList();
};

void tst_Generator::everyPasswordHasAllSortsAndNoLookAlikes_data()
{
    QTest::addColumn<int>("length");

    QTest::newRow("the shortest") << 8;
    QTest::newRow("the usual one") << 20;
    QTest::newRow("the longest") << 256;
}

void tst_Generator::everyPasswordHasAllSortsAndNoLookAlikes()
{
    QFETCH(int, length);

    for (int i = 0; i < 200; ++i) {
        const GeneratedPassword made = generatePassword(length);
        QCOMPARE(made.password.size(), length);
        for (const QString &sort : {u"[a-z]"_s, u"[A-Z]"_s, u"[0-9]"_s, u"[^a-zA-Z0-9]"_s})
            QVERIFY2(made.password.contains(QRegularExpression(sort)), qPrintable(made.password));
        QVERIFY2(!made.password.contains(QRegularExpression(u"[0O1lI|\\s\"'\\\\`]"_s)), qPrintable(made.password));
        QVERIFY(made.bits > 5.5 * length && made.bits < 7 * length);
    }
}

void tst_Generator::onlyWhatWasAskedForIsInIt_data()
{
    QTest::addColumn<CharacterSets>("sets");
    QTest::addColumn<QString>("form");

    QTest::newRow("small letters") << CharacterSets(CharacterSet::Lower) << u"^[a-z]+$"_s;
    QTest::newRow("capitals and digits") << (CharacterSet::Upper | CharacterSet::Digits) << u"^(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]+$"_s;
    QTest::newRow("digits") << CharacterSets(CharacterSet::Digits) << u"^[2-9]+$"_s;
    QTest::newRow("no signs") << (AllCharacters & ~CharacterSets(CharacterSet::Signs)) << u"^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[a-zA-Z0-9]+$"_s;
}

void tst_Generator::onlyWhatWasAskedForIsInIt()
{
    QFETCH(CharacterSets, sets);
    QFETCH(QString, form);

    for (int i = 0; i < 200; ++i) {
        const QString password = generatePassword(ShortestPassword, sets).password;
        QVERIFY2(QRegularExpression(form).match(password).hasMatch(), qPrintable(password));
    }
}

void tst_Generator::bitsCountThePasswordsThereCouldBe_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<CharacterSets>("sets");
    QTest::addColumn<double>("count");

    // 25 small letters, 24 capitals, 8 digits, 19 signs.
    QTest::newRow("one set: all there are") << 8 << CharacterSets(CharacterSet::Digits) << std::pow(8.0, 8);
    QTest::newRow("two sets: without those of one alone") << 8 << (CharacterSet::Lower | CharacterSet::Digits)
                                                          << std::pow(33.0, 8) - std::pow(25.0, 8) - std::pow(8.0, 8);
    QTest::newRow("two, as short as can be: one of each, in either order") << 2 << (CharacterSet::Lower | CharacterSet::Digits) << 2.0 * 25 * 8;
    QTest::newRow("four, as short as can be: one of each, in any order") << 4 << AllCharacters << 24.0 * 25 * 24 * 8 * 19;
}

void tst_Generator::bitsCountThePasswordsThereCouldBe()
{
    QFETCH(int, length);
    QFETCH(CharacterSets, sets);
    QFETCH(double, count);

    const double bits = generatePassword(length, sets).bits;

    QVERIFY2(std::abs(bits - std::log2(count)) < 1e-6, qPrintable(u"%1 instead of %2"_s.arg(bits).arg(std::log2(count))));
}

void tst_Generator::noTwoPasswordsAreTheSame()
{
    QSet<QString> seen;
    for (int i = 0; i < 500; ++i)
        seen += generatePassword(20).password;

    QCOMPARE(seen.size(), 500);
}

void tst_Generator::everyCharacterComesUp()
{
    QMap<QChar, int> counts;
    for (int i = 0; i < 400; ++i) {
        for (const QChar character : generatePassword(100).password)
            ++counts[character];
    }

    // 40,000 characters out of n: each some 40,000/n times; a third off would be seven standard deviations.
    const double expected = 40'000.0 / double(counts.size());
    QVERIFY(counts.size() > 60);
    for (auto it = counts.begin(); it != counts.end(); ++it)
        QVERIFY2(std::abs(it.value() - expected) < expected / 3, qPrintable(u"%1: %2"_s.arg(it.key()).arg(it.value())));
}

void tst_Generator::wordsComeFromTheList()
{
    const GeneratedPassword made = generateWords(5);

    const QStringList words = made.password.split(u'-');
    QCOMPARE(words.size(), 5);
    for (const QString &word : words)
        QVERIFY(members::wordList().contains(word));
    QCOMPARE(made.bits, 55.0);
    QVERIFY(generateWords(5).password != made.password);
}

QTEST_APPLESS_MAIN(tst_Generator)
#include "tst_generator.moc"
