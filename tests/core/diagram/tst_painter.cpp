// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/layout.h"
#include "diagram/painter.h"

#include "drawings.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::diagram;

class tst_Painter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itStaysInItsTarget();
    void linksArePainted();
};

static QImage painted(const Diagram &diagram, const QRectF &target)
{
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, sceneOf(diagram), target);
    return image;
}

static int darkPixels(const QImage &image, const QRect &part)
{
    int dark = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            dark += qGray(image.pixel(x, y)) < 200 ? 1 : 0;
    }
    return dark;
}

void tst_Painter::itStaysInItsTarget()
{
    const Diagram diagram = *laidOut(drawings::twoSites());

    const QImage image = painted(diagram, QRectF(100, 50, 200, 200));

    QVERIFY(darkPixels(image, QRect(100, 50, 200, 200)) > 100);
    QCOMPARE(darkPixels(image, QRect(0, 0, 400, 49)) + darkPixels(image, QRect(0, 251, 400, 49)) + darkPixels(image, QRect(0, 0, 99, 300)), 0);
    QCOMPARE(darkPixels(painted(Diagram(), QRectF()), QRect(0, 0, 400, 300)), 0);
}

void tst_Painter::linksArePainted()
{
    Diagram diagram;
    diagram.nodes = {drawings::node(u"a"_s, Role::Server), drawings::node(u"b"_s, Role::Server)};
    diagram.nodes[0].rect = QRectF(0, 0, 144, 44);
    diagram.nodes[1].rect = QRectF(0, 150, 144, 44);
    const int without = darkPixels(painted(diagram, QRectF(0, 0, 400, 300)), QRect(0, 0, 400, 300));
    diagram.links = {drawings::link(u"a"_s, u"b"_s)};
    const int with = darkPixels(painted(diagram, QRectF(0, 0, 400, 300)), QRect(0, 0, 400, 300));

    QVERIFY(with >= without + 80);
}

int main(int count, char **arguments)
{
    QGuiApplication application(count, arguments);
    tst_Painter test;
    return QTest::qExec(&test, count, arguments);
}
#include "tst_painter.moc"
