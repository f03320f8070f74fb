// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/guifixture.h"
#include "desktop/theme/icons.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QSet>
#include <QSvgRenderer>

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
    void itStandsWhereItIsPainted_data();
    void itStandsWhereItIsPainted();
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

void tst_Icons::itStandsWhereItIsPainted_data()
{
    QTest::addColumn<QPointF>("place");
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<qreal>("scale");

    QTest::newRow("on pixels") << QPointF(3, 5) << 1.0 << 1.0;
    QTest::newRow("between pixels") << QPointF(3.5, 5.25) << 1.0 << 1.0;
    QTest::newRow("on a fine screen") << QPointF(3, 5) << 2.0 << 1.0;
    QTest::newRow("between points of a fine screen, on its pixels") << QPointF(3.5, 5.5) << 2.0 << 1.0;
    QTest::newRow("enlarged") << QPointF(3, 5) << 1.0 << 1.5;
}

// As its file is drawn there.
void tst_Icons::itStandsWhereItIsPainted()
{
    QFETCH(QPointF, place);
    QFETCH(qreal, ratio);
    QFETCH(qreal, scale);
    const auto picture = [&](const std::function<void(QPainter &, const QRectF &)> &paint) {
        QImage image(QSize(48, 48) * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(scale, scale);
        paint(painter, QRectF(place, QSizeF(16, 16)));
        return image;
    };
    QFile file(resources() + u"icons/key.svg"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSvgRenderer drawing(file.readAll().replace("currentColor", "#ff0000").replace("stroke-width=\"2\"", "stroke-width=\"1.75\""));

    const QImage image = picture([](QPainter &painter, const QRectF &square) { paintIcon(painter, square, u"key"_s, Qt::red); });

    const QImage expected = picture([&](QPainter &painter, const QRectF &square) {
        painter.setRenderHint(QPainter::Antialiasing);
        drawing.render(&painter, square);
    });
    int most = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor a = image.pixelColor(x, y), b = expected.pixelColor(x, y);
            most = std::max({most, std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
        }
    }
    QVERIFY2(most <= 2, qPrintable(QString::number(most)));
}

void tst_Icons::anUnknownNameIsNoIcon()
{
    QVERIFY(icon(u"no-such-icon"_s).isNull());
    QVERIFY(icon(u"../kinds/asset"_s).isNull());
}

COVAULT_GUI_MAIN(tst_Icons)
#include "tst_icons.moc"
