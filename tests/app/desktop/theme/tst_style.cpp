// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/guifixture.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"

#include <QtWidgets>

using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_Style : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void controlsHaveTheirHeights_data();
    void controlsHaveTheirHeights();
    void heightsFollowTheFont();
    void focusIsARingOfTwoPixels_data();
    void focusIsARingOfTwoPixels();
    void aFilledButtonIsFilledInEveryTheme_data();
    void aFilledButtonIsFilledInEveryTheme();
    void aButtonKeepsItsWidthWhenItBecomesTheFilledOne();
    void aGhostHasNoEdge();
    void aWrongInputHasARedEdge();
    void anInputWithoutFrameHasNoEdge();
    void theCurrentRowHasABarAtItsLeadingEdge_data();
    void theCurrentRowHasABarAtItsLeadingEdge();
    void aScrollBarHasNoArrows();
    void theCrossOfAnInputIsOurs();
    void aMenuItemHasRoomForItsShortcut();
};

/// A control by its name, big enough to look at.
static std::unique_ptr<QWidget> make(const QString &what)
{
    std::unique_ptr<QWidget> widget;
    if (what == u"button")
        widget = std::make_unique<QPushButton>(u"Save"_s);
    else if (what == u"line edit")
        widget = std::make_unique<QLineEdit>(u"text"_s);
    else if (what == u"combo box")
        widget = std::make_unique<QComboBox>();
    else if (what == u"spin box")
        widget = std::make_unique<QSpinBox>();
    else if (what == u"tool button")
        widget = std::make_unique<QToolButton>();
    else if (what == u"text area")
        widget = std::make_unique<QPlainTextEdit>();
    else if (what == u"check box")
        widget = std::make_unique<QCheckBox>(u"On"_s);
    return widget;
}

static QImage imageOf(QWidget &widget)
{
    return widget.grab().toImage();
}

static void show(QWidget &widget)
{
    widget.show();
    widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

void tst_Style::cleanup()
{
    GuiFixture::useFontRatio(1);
    GuiFixture::useTheme(ThemeName::Light);
}

void tst_Style::controlsHaveTheirHeights_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("height");

    QTest::newRow("button") << u"button"_s << 28;
    QTest::newRow("line edit") << u"line edit"_s << 32;
    QTest::newRow("combo box") << u"combo box"_s << 32;
    QTest::newRow("spin box") << u"spin box"_s << 32;
    QTest::newRow("tool button") << u"tool button"_s << 28;
    QTest::newRow("check box") << u"check box"_s << 24;
}

void tst_Style::controlsHaveTheirHeights()
{
    QFETCH(QString, what);
    QFETCH(int, height);

    const auto widget = make(what);

    QCOMPARE(widget->sizeHint().height(), height);
}

void tst_Style::heightsFollowTheFont()
{
    GuiFixture::useFontRatio(2);

    QCOMPARE(make(u"button"_s)->sizeHint().height(), 56);
    auto tall = make(u"button"_s);
    look::setHeight(*tall, measure::LoneButton);
    QCOMPARE(tall->sizeHint().height(), 72);
}

void tst_Style::focusIsARingOfTwoPixels_data()
{
    QTest::addColumn<QString>("what");

    for (const char *what : {"button", "line edit", "combo box", "spin box", "tool button", "text area"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void tst_Style::focusIsARingOfTwoPixels()
{
    QFETCH(QString, what);
    const auto widget = make(what);
    widget->setFocusPolicy(Qt::StrongFocus);
    show(*widget);
    widget->clearFocus();
    const int middle = widget->height() / 2;
    QVERIFY(imageOf(*widget).pixelColor(0, middle) != colours().focus);

    widget->setFocus();

    QCOMPARE(imageOf(*widget).pixelColor(0, middle), colours().focus);
    QCOMPARE(imageOf(*widget).pixelColor(1, middle), colours().focus);
}

void tst_Style::aFilledButtonIsFilledInEveryTheme_data()
{
    QTest::addColumn<ThemeName>("name");

    QTest::newRow("light") << ThemeName::Light;
    QTest::newRow("dark") << ThemeName::Dark;
    QTest::newRow("high contrast") << ThemeName::Contrast;
}

void tst_Style::aFilledButtonIsFilledInEveryTheme()
{
    QFETCH(ThemeName, name);
    GuiFixture::useTheme(name);
    QPushButton button(u"Save"_s);
    look::setPrimary(button);
    button.resize(button.sizeHint());

    const QImage filled = imageOf(button);
    button.setEnabled(false);
    const QImage disabled = imageOf(button);

    QCOMPARE(filled.pixelColor(6, 6), colours().accent);
    QVERIFY(disabled.pixelColor(6, 6) != colours().accent);
}

void tst_Style::aButtonKeepsItsWidthWhenItBecomesTheFilledOne()
{
    QPushButton button(u"Rotate now"_s);
    const QSize before = button.sizeHint();

    look::setPrimary(button);

    QCOMPARE(button.sizeHint(), before);
}

void tst_Style::aGhostHasNoEdge()
{
    QPushButton button(u"Snooze"_s);
    button.resize(button.sizeHint());
    QCOMPARE(imageOf(button).pixelColor(0, button.height() / 2), colours().border);

    look::setGhost(button);

    QCOMPARE(imageOf(button).pixelColor(0, button.height() / 2), colours().window);
}

void tst_Style::aWrongInputHasARedEdge()
{
    QLineEdit input;
    input.resize(100, 32);

    look::setValidity(input, look::Validity::Wrong);
    QCOMPARE(imageOf(input).pixelColor(1, 16), colours().critical.fill);

    look::setValidity(input, look::Validity::Good);
    QCOMPARE(imageOf(input).pixelColor(0, 16), colours().border);
}

void tst_Style::anInputWithoutFrameHasNoEdge()
{
    QLineEdit input;
    input.resize(100, 32);
    QCOMPARE(imageOf(input).pixelColor(0, 16), colours().border);

    input.setFrame(false);

    QVERIFY(imageOf(input).pixelColor(0, 16) != colours().border);
}

void tst_Style::theCurrentRowHasABarAtItsLeadingEdge_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");

    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("mirrored") << Qt::RightToLeft;
}

void tst_Style::theCurrentRowHasABarAtItsLeadingEdge()
{
    QFETCH(Qt::LayoutDirection, direction);
    QListWidget list;
    list.addItems({u"one"_s, u"two"_s});
    list.setLayoutDirection(direction);
    list.resize(200, 100);
    show(list);
    list.setCurrentRow(1);
    list.setFocus();

    const QImage image = imageOf(list);

    const int y = list.visualItemRect(list.item(1)).center().y();
    const int leading = direction == Qt::LeftToRight ? 2 : image.width() - 3; // inside the ring
    QCOMPARE(list.visualItemRect(list.item(1)).height(), 32);
    QCOMPARE(image.pixelColor(image.width() - 1 - leading, y - 10), colours().selected);
    QCOMPARE(image.pixelColor(leading, y - 10), colours().accent);
}

void tst_Style::aScrollBarHasNoArrows()
{
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 100);
    bar.setPageStep(100);
    bar.resize(12, 200);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.maximum = 100;
    option.pageStep = 100;
    const auto place = [&](QStyle::SubControl part) {
        return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, part, &bar);
    };

    QVERIFY(place(QStyle::SC_ScrollBarAddLine).isEmpty());
    QVERIFY(place(QStyle::SC_ScrollBarSubLine).isEmpty());
    QCOMPARE(place(QStyle::SC_ScrollBarSlider), QRect(0, 0, 12, 100));
    QCOMPARE(place(QStyle::SC_ScrollBarAddPage), QRect(0, 100, 12, 100));
}

void tst_Style::theCrossOfAnInputIsOurs()
{
    const QSize size(16, 16);

    QLineEdit input;
    input.setClearButtonEnabled(true);

    const auto buttons = input.findChildren<QAction *>();
    QCOMPARE(buttons.size(), 1);
    QCOMPARE(buttons.first()->icon().pixmap(size).toImage(), icon(u"x"_s).pixmap(size).toImage());
}

void tst_Style::aMenuItemHasRoomForItsShortcut()
{
    QMenu plain;
    plain.addAction(u"Copy password"_s);
    QMenu withKeys;
    withKeys.addAction(u"Copy password"_s)->setShortcut(QKeySequence(u"Ctrl+Shift+C"_s));

    QVERIFY(withKeys.sizeHint().width() >= plain.sizeHint().width() + 60);
}

COVAULT_GUI_MAIN(tst_Style)
#include "tst_style.moc"
