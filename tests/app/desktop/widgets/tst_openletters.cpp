// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/theme.h"
#include "desktop/widgets/largetext.h"
#include "desktop/widgets/qrview.h"
#include "tests/app/desktop/guifixture.h"

#include <QAccessible>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

/// A secret that lies open: in big letters, and as a code.
class tst_OpenLetters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLetterHasItsClass_data();
    void everyLetterHasItsClass();
    void aClassHasAColourAndAShape_data();
    void aClassHasAColourAndAShape();
    void linesHoldWholeGroups();
    void nothingIsPaintedOnceItIsGone();
    void nobodyIsToldTheLetters();
    void aCodeIsDarkOnLightInEveryTheme_data();
    void aCodeIsDarkOnLightInEveryTheme();
};

static std::shared_ptr<const crypto::Wiped> secret(const QString &text)
{
    return std::make_shared<const crypto::Wiped>(text.toUtf8());
}

static QImage painted(QWidget &widget)
{
    QImage image(widget.size(), QImage::Format_RGB32);
    image.fill(colours().raised);
    widget.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

static int count(const QImage &image, const QColor &colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixel(x, y) == colour.rgb() ? 1 : 0;
    }
    return found;
}

void tst_OpenLetters::everyLetterHasItsClass_data()
{
    QTest::addColumn<QString>("letter");
    QTest::addColumn<int>("expected");

    const auto row = [](const char *name, const QString &letter, LargeText::Letter kind) {
        QTest::newRow(name) << letter << int(kind);
    };
    row("a small letter", u"l"_s, LargeText::Letter::Plain);
    row("a large letter", u"O"_s, LargeText::Letter::Plain);
    row("a letter with dots", u"ü"_s, LargeText::Letter::Plain);
    row("a letter of another script", u"ж"_s, LargeText::Letter::Plain);
    row("a letter beyond 16 bits", QString::fromUcs4(U"\U00010400"), LargeText::Letter::Plain);
    row("a digit", u"0"_s, LargeText::Letter::Digit);
    row("a sign", u"!"_s, LargeText::Letter::Sign);
    row("a line", u"_"_s, LargeText::Letter::Sign);
    row("a space", u" "_s, LargeText::Letter::Sign);
    row("a picture", QString::fromUcs4(U"\U0001F511"), LargeText::Letter::Sign);
}

void tst_OpenLetters::everyLetterHasItsClass()
{
    QFETCH(QString, letter);
    QFETCH(int, expected);

    QCOMPARE(int(LargeText::classOf(letter)), expected);
}

void tst_OpenLetters::aClassHasAColourAndAShape_data()
{
    QTest::addColumn<QString>("letter");
    QTest::addColumn<bool>("isUnderlined");
    QTest::addColumn<bool>("isBoxed");

    QTest::newRow("a letter stands alone") << u"l"_s << false << false;
    QTest::newRow("a digit is underlined") << u"1"_s << true << false;
    QTest::newRow("a sign has a box") << u"|"_s << false << true;
    QTest::newRow("so has a space") << u" "_s << false << true;
}

void tst_OpenLetters::aClassHasAColourAndAShape()
{
    QFETCH(QString, letter);
    QFETCH(bool, isUnderlined);
    QFETCH(bool, isBoxed);
    LargeText text(nullptr);
    text.resize(60, 80);

    text.setSecret(u"Password"_s, secret(letter));
    const QImage image = painted(text);

    QCOMPARE(count(image, colours().accent) > 0, isUnderlined);
    QCOMPARE(count(image, colours().mark) > 0, isBoxed);
    QCOMPARE(count(image, colours().text) > 0, !isUnderlined && (!isBoxed || colours().text == colours().onMark));
}

void tst_OpenLetters::linesHoldWholeGroups()
{
    LargeText text(nullptr);
    text.setSecret(u"Password"_s, secret(u"abcdefgh"_s));
    const int line = text.heightForWidth(4000);

    const int four = text.minimumSizeHint().width();

    QCOMPARE(text.heightForWidth(four), 2 * line);
    QCOMPARE(text.heightForWidth(four * 2), 2 * line); // the gap between two groups has no room
    QCOMPARE(text.heightForWidth(four * 9 / 4), line);
}

void tst_OpenLetters::nothingIsPaintedOnceItIsGone()
{
    LargeText text(nullptr);
    text.resize(200, 80);
    const QImage before = painted(text);
    text.setSecret(u"Password"_s, secret(u"1l|O0"_s));
    QVERIFY(painted(text) != before);

    text.setSecret({}, nullptr);

    QCOMPARE(painted(text), before);
    QCOMPARE(text.accessibleName(), QString());
}

void tst_OpenLetters::nobodyIsToldTheLetters()
{
    LargeText text(nullptr);
    QrView code(nullptr);

    text.setSecret(u"Password"_s, secret(u"Sommer-2025!"_s));
    code.setCode(u"Password"_s, std::move(*drawing::QrCode::of(u"Sommer-2025!"_s)));

    for (QWidget *widget : {static_cast<QWidget *>(&text), static_cast<QWidget *>(&code)}) {
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(told->text(QAccessible::Name).startsWith(u"Password"_s));
        for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            QVERIFY(!told->text(kind).contains(u"Sommer"_s));
    }
}

void tst_OpenLetters::aCodeIsDarkOnLightInEveryTheme_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << int(ThemeName::Light);
    QTest::newRow("dark") << int(ThemeName::Dark);
    QTest::newRow("contrast") << int(ThemeName::Contrast);
}

void tst_OpenLetters::aCodeIsDarkOnLightInEveryTheme()
{
    QFETCH(int, theme);
    GuiFixture::useTheme(ThemeName(theme));
    QrView code(nullptr);
    code.resize(300, 300);

    code.setCode(u"Password"_s, std::move(*drawing::QrCode::of(u"Sommer-2025!"_s)));
    const QImage image = painted(code);

    QCOMPARE(QColor(image.pixel(2, 2)), drawing::lightPalette().base);
    QVERIFY(count(image, drawing::lightPalette().text) > 300 * 300 / 8);
    GuiFixture::useTheme(ThemeName::Light);
}

COVAULT_GUI_MAIN(tst_OpenLetters)
#include "tst_openletters.moc"
