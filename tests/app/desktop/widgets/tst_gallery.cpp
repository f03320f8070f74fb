// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/gallery/gallery.h"
#include "desktop/guifixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>

using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_Gallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void everyControlHasAName();
    void everyTargetIsLargeEnough();
    void everyThemePaintsItInItsColours_data();
    void everyThemePaintsItInItsColours();
    void nothingIsCutWithLargerText_data();
    void nothingIsCutWithLargerText();
};

void tst_Gallery::cleanup()
{
    GuiFixture::useFontRatio(1);
    GuiFixture::useTheme(ThemeName::Light);
}

static std::unique_ptr<Gallery> shown()
{
    auto gallery = std::make_unique<Gallery>();
    gallery->adjustSize();
    gallery->show();
    QCoreApplication::processEvents();
    return gallery;
}

// What needs a name: all that can be used, and all that is painted and has a part of its own.
static bool needsName(QAccessible::Role role)
{
    return role != QAccessible::Client && role != QAccessible::NoRole && role != QAccessible::Window;
}

void tst_Gallery::everyControlHasAName()
{
    const auto gallery = shown();
    QStringList unnamed;
    int count = 0;

    for (QWidget *widget : gallery->findChildren<QWidget *>()) {
        const bool isPart = widget->objectName().startsWith(u"qt_"_s); // of a control of Qt's
        auto *spoken = widget->isVisible() && !isPart ? QAccessible::queryAccessibleInterface(widget) : nullptr;
        if (!spoken || !needsName(spoken->role()) || widget->inherits("QScrollBar") || widget->inherits("QHeaderView"))
            continue;
        ++count;
        if (spoken->text(QAccessible::Name).isEmpty())
            unnamed << QString::fromLatin1(widget->metaObject()->className()) + u" in "_s
                            + QString::fromLatin1(widget->parent()->metaObject()->className());
    }

    QCOMPARE(unnamed, QStringList());
    QVERIFY2(count >= 100, qPrintable(QString::number(count)));
}

void tst_Gallery::everyTargetIsLargeEnough()
{
    const auto gallery = shown();
    int count = 0;

    for (const auto *button : gallery->findChildren<QAbstractButton *>()) {
        const bool isInsideOther = button->inherits("QTabBar") || button->parent()->inherits("QTabBar");
        if (!button->isVisible() || button->focusPolicy() == Qt::NoFocus || isInsideOther)
            continue;
        ++count;
        // A link among words may be as high as its line.
        const int least = button->inherits("covault::desktop::Tag") ? 20 : 24;
        QVERIFY2(button->height() >= least && button->width() >= least, qPrintable(button->text()));
    }

    QVERIFY2(count >= 25, qPrintable(QString::number(count)));
}

void tst_Gallery::everyThemePaintsItInItsColours_data()
{
    QTest::addColumn<ThemeName>("name");

    QTest::newRow("light") << ThemeName::Light;
    QTest::newRow("dark") << ThemeName::Dark;
    QTest::newRow("high contrast") << ThemeName::Contrast;
}

void tst_Gallery::everyThemePaintsItInItsColours()
{
    QFETCH(ThemeName, name);
    const auto gallery = shown(); // in the light theme: what is open must follow

    GuiFixture::useTheme(name);

    const QImage image = gallery->grab().toImage();
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            seen.insert(image.pixel(x, y));
    }
    const auto &c = colours();
    for (const QColor &colour : {c.base, c.accent, c.selected, c.hover, c.border, c.critical.fill, c.critical.tint,
                 c.warning.fill, c.notice.fill, c.chart, c.focus})
        QVERIFY2(seen.contains(colour.rgb()), qPrintable(colour.name()));
    const auto light = covault::drawing::lightPalette();
    QVERIFY(name == ThemeName::Light || !seen.contains(light.accent.rgb()));
    QVERIFY(name == ThemeName::Light || !seen.contains(light.critical.tint.rgb()));
}

void tst_Gallery::nothingIsCutWithLargerText_data()
{
    QTest::addColumn<double>("ratio");

    QTest::newRow("usual") << 1.0;
    QTest::newRow("half as large again") << 1.5;
    QTest::newRow("twice") << 2.0;
}

void tst_Gallery::nothingIsCutWithLargerText()
{
    QFETCH(double, ratio);
    GuiFixture::useFontRatio(ratio);
    const auto gallery = shown();
    QStringList cut;
    int count = 0;

    for (const auto *label : gallery->findChildren<QLabel *>()) {
        if (!label->isVisible())
            continue;
        ++count;
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        if (label->height() < needed || (!label->wordWrap() && label->width() < label->sizeHint().width()))
            cut << label->text();
    }
    for (const auto *button : gallery->findChildren<QAbstractButton *>()) {
        count += button->isVisible();
        if (button->isVisible()
                && (button->height() < button->sizeHint().height()
                        || button->width() < button->minimumSizeHint().width()))
            cut << button->text();
    }

    QCOMPARE(cut, QStringList());
    QVERIFY2(count >= 60, qPrintable(QString::number(count)));
}

COVAULT_GUI_MAIN(tst_Gallery)
#include "tst_gallery.moc"
