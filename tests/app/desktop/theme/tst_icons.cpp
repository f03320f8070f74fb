// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/guifixture.h"
#include "desktop/theme/icons.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QSet>

using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_Icons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void everyFileDrawsSomething();
    void everyKindHasAnIconOfItsOwn();
    void aKindOfTheUserHasTheIconOfDocuments();
    void anIconFollowsTheTheme();
    void aDisabledIconIsPaler();
    void aPaintingIsTheSameEachTime();
    void anUnknownNameIsNoIcon();
};

static QString resources()
{
    return qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/resources/"_s;
}

static QImage drawn(const QIcon &icon, QIcon::Mode mode = QIcon::Normal)
{
    return icon.pixmap(QSize(48, 48), 1, mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

// The strongest colour in it.
static QColor inkOf(const QImage &image)
{
    QColor ink(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > ink.alpha())
                ink = image.pixelColor(x, y);
        }
    }
    return ink;
}

void tst_Icons::cleanup()
{
    GuiFixture::useTheme(ThemeName::Light);
}

void tst_Icons::everyFileDrawsSomething()
{
    int count = 0;
    for (QDirIterator files(resources() + u"icons"_s, {u"*.svg"_s}); files.hasNext(); ++count) {
        const QString name = QFileInfo(files.next()).completeBaseName();
        const QIcon drawing = icon(name);
        QVERIFY2(!drawing.isNull(), qPrintable(name));
        QVERIFY2(inkOf(drawn(drawing)).alpha() > 200, qPrintable(name));
    }
    QVERIFY2(count >= 100, "too few icons seen: is the path right?");
}

void tst_Icons::everyKindHasAnIconOfItsOwn()
{
    QSet<QString> seen;
    int count = 0;
    for (QDirIterator files(resources() + u"kinds"_s, {u"*.json"_s}); files.hasNext();) {
        const QString kind = QFileInfo(files.next()).completeBaseName();
        if (kind == u"common")
            continue;
        const QString name = kindIcon(kind);
        QVERIFY2(!icon(name).isNull(), qPrintable(kind));
        seen.insert(name);
        ++count;
    }
    QVERIFY(count >= 20);
    QCOMPARE(seen.size(), count);
}

void tst_Icons::aKindOfTheUserHasTheIconOfDocuments()
{
    QCOMPARE(kindIcon(u"x_vehicle"_s), kindIcon(u"document"_s));
    QCOMPARE(kindIcon(u"credential"_s, u"firewall"_s), u"wall"_s);
    QCOMPARE(kindIcon(u"credential"_s, u"x_other"_s), kindIcon(u"credential"_s));
}

void tst_Icons::anIconFollowsTheTheme()
{
    const QIcon key = icon(u"key"_s);
    QCOMPARE(inkOf(drawn(key)), colours().secondary);

    GuiFixture::useTheme(ThemeName::Dark);

    QCOMPARE(inkOf(drawn(key)), colours().secondary);
}

void tst_Icons::aDisabledIconIsPaler()
{
    QCOMPARE(inkOf(drawn(icon(u"key"_s), QIcon::Disabled)), colours().disabled);
    QCOMPARE(inkOf(drawn(icon(u"key"_s, Qt::red))), QColor(Qt::red));
}

static QImage painted(const QString &name, const QColor &ink, int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintIcon(painter, image.rect(), name, ink);
    return image;
}

void tst_Icons::aPaintingIsTheSameEachTime()
{
    const QImage first = painted(u"key"_s, Qt::red, 48);
    QCOMPARE(inkOf(first), QColor(Qt::red));

    const QImage otherInk = painted(u"key"_s, Qt::blue, 48);
    const QImage otherSize = painted(u"key"_s, Qt::red, 16);
    const QImage otherIcon = painted(u"lock"_s, Qt::red, 48);

    QCOMPARE(painted(u"key"_s, Qt::red, 48), first);
    QCOMPARE(inkOf(otherInk), QColor(Qt::blue));
    QVERIFY(otherIcon != first);
    QCOMPARE(painted(u"key"_s, Qt::red, 16), otherSize);
    QCOMPARE(inkOf(painted(u"no-such-icon"_s, Qt::red, 48)).alpha(), 0);
}

void tst_Icons::anUnknownNameIsNoIcon()
{
    QVERIFY(icon(u"no-such-icon"_s).isNull());
    QVERIFY(icon(u"../kinds/asset"_s).isNull());
}

COVAULT_GUI_MAIN(tst_Icons)
#include "tst_icons.moc"
