// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/passphrase/strength.h"
#include "tests/app/desktop/guifixture.h"

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_Strength : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPassphraseIsJudged_data();
    void aPassphraseIsJudged();
    void namesOfItsOwnerMakeItEasier();
    void aSuggestedOneIsStrongAndNew();
    void bothMustBeTheSame_data();
    void bothMustBeTheSame();
};

void tst_Strength::aPassphraseIsJudged_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<int>("level");

    QTest::newRow("nothing") << QString() << int(Strength::Level::None);
    QTest::newRow("one word") << u"password"_s << int(Strength::Level::Easy);
    QTest::newRow("a word with signs for letters") << u"P@ssw0rd!2024"_s << int(Strength::Level::Easy);
    QTest::newRow("one letter many times") << u"a"_s.repeated(60) << int(Strength::Level::Easy);
    QTest::newRow("three words") << u"lantern obvious quarter"_s << int(Strength::Level::Fair);
    QTest::newRow("six words") << u"lantern obvious quarter mango drift velvet"_s << int(Strength::Level::Strong);
    QTest::newRow("letters by chance") << u"xK7#pQ2vLm9wZt4"_s << int(Strength::Level::Strong);
}

void tst_Strength::aPassphraseIsJudged()
{
    QFETCH(QString, passphrase);
    QFETCH(int, level);

    const Strength strength = strengthOf(crypto::Wiped(passphrase.toUtf8()), {});

    QCOMPARE(int(strength.level), level);
    QCOMPARE(strength.words.isEmpty(), passphrase.isEmpty());
    QCOMPARE(refuseEasy(crypto::Wiped(passphrase.toUtf8()), {}).has_value(), strength.level != Strength::Level::Easy);
}

void tst_Strength::namesOfItsOwnerMakeItEasier()
{
    const crypto::Wiped typed("Quendelbrot Zwickmeier");

    QVERIFY(strengthOf(typed, {}).level > Strength::Level::Easy);
    QCOMPARE(strengthOf(typed, {u"Quendelbrot GmbH"_s, u"Ada Zwickmeier"_s}).level, Strength::Level::Easy);
}

void tst_Strength::aSuggestedOneIsStrongAndNew()
{
    const auto first = suggestedPassphrase();
    const auto second = suggestedPassphrase();

    QCOMPARE(strengthOf(*first, {}).level, Strength::Level::Strong);
    QVERIFY(first->bytes() != second->bytes());
}

void tst_Strength::bothMustBeTheSame_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("again");
    QTest::addColumn<QString>("why");

    QTest::newRow("the same") << u"abc"_s << u"abc"_s << QString();
    QTest::newRow("none") << QString() << QString() << u"there is none"_s;
    QTest::newRow("once") << u"abc"_s << QString() << u"once only"_s;
    QTest::newRow("another") << u"abc"_s << u"abd"_s << u"not the same"_s;
}

void tst_Strength::bothMustBeTheSame()
{
    QFETCH(QString, passphrase);
    QFETCH(QString, again);
    QFETCH(QString, why);

    const auto wrong = wrongChoice(passphrase, again);

    QCOMPARE(wrong.has_value(), !why.isEmpty());
    QVERIFY(!wrong || wrong->text().contains(why));
    QVERIFY(!wrong || !wrong->text().contains(u"abc"_s));
}

COVAULT_GUI_MAIN(tst_Strength)
#include "tst_strength.moc"
