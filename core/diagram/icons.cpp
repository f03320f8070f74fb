// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/icons.h"

#include <QHash>
#include <QStringList>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace covault::diagram {

namespace {

/// Our own drawings. Each part is a letter and numbers: M a line through points, R a rectangle by two corners, A an arc
/// by centre, two radii, first angle and span in degrees, counter-clockwise from the right.
QString drawingOf(Role role)
{
    static const QHash<Role, QString> drawings = {
            {Role::Firewall, u"R3,4,21,20 M3,9.3,21,9.3 M3,14.6,21,14.6 M12,4,12,9.3 M8,9.3,8,14.6 M16,9.3,16,14.6 M12,14.6,12,20"_s},
            {Role::Switch, u"M4,8,20,8 M16,4,20,8,16,12 M20,16,4,16 M8,12,4,16,8,20"_s},
            {Role::Router, u"A12,12,9,9,0,360 M12,4.5,12,10 M9.8,7.8,12,10,14.2,7.8 M12,19.5,12,14 M9.8,16.2,12,14,14.2,16.2 M10,12,4.5,12 M6.7,9.8,4.5,12,6.7,14.2 M14,12,19.5,12 M17.3,9.8,19.5,12,17.3,14.2"_s},
            {Role::AccessPoint, u"A12,12,1.2,1.2,0,360 A12,12,5,5,-50,100 A12,12,5,5,130,100 A12,12,9,9,-50,100 A12,12,9,9,130,100"_s},
            {Role::Controller, u"R3,5,21,19 M7,9,17,9 M7,15,17,15 A10,9,1.5,1.5,0,360 A14,15,1.5,1.5,0,360"_s},
            {Role::Server, u"R4,4,20,11 R4,13,20,20 M8,7.5,8.2,7.5 M8,16.5,8.2,16.5 M12,7.5,16,7.5 M12,16.5,16,16.5"_s},
            {Role::Hypervisor, u"R3,4,21,20 M3,9.3,21,9.3 M3,14.6,21,14.6 M6.5,6.6,6.7,6.6 M6.5,12,6.7,12 M6.5,17.3,6.7,17.3 M11,6.6,17,6.6 M11,12,17,12 M11,17.3,17,17.3"_s},
            {Role::Vm, u"R3,3,21,21 R8,8,16,16"_s},
            {Role::Storage, u"A12,6,8,3,0,360 M4,6,4,18 M20,6,20,18 A12,12,8,3,180,180 A12,18,8,3,180,180"_s},
            {Role::Cloud, u"A12,12,9,9,0,360 A12,12,4,9,0,360 M3.6,9,20.4,9 M3.6,15,20.4,15"_s},
            {Role::CloudService, u"A7.5,14.5,3.5,3.5,90,180 A12,11.5,5,5,20,160 A17,14.5,3.5,3.5,-90,180 M7.5,18,17,18"_s},
            {Role::Network, u"M3,12,21,12 M7,12,7,8 R5,4,9,8 M17,12,17,8 R15,4,19,8 M12,12,12,16 R10,16,14,20"_s},
            {Role::Printer, u"M7,17,4,17,4,10,20,10,20,17,17,17 M7,10,7,4,17,4,17,10 R7,14,17,20"_s},
            {Role::Phone, u"R7,3,17,21 M11,18,13,18"_s},
            {Role::Tablet, u"R5,3,19,21 M11.5,18,12.5,18"_s},
            {Role::Camera, u"R3,7,15,17 M15,11,21,7.5,21,16.5,15,13"_s},
            {Role::Nvr, u"R3,8,21,16 A7,12,1.5,1.5,0,360 M11,12,18,12"_s},
            {Role::Ups, u"R3,7,19,17 M21.5,10.5,21.5,13.5 M12,8.5,9,12.3,13,11.7,10,15.5"_s},
            {Role::Pdu, u"R2,8.5,22,15.5 A7,12,1.3,1.3,0,360 A12,12,1.3,1.3,0,360 A17,12,1.3,1.3,0,360"_s},
            {Role::Modem, u"R3,13,21,19 M8,13,8,5 M16,13,16,5 M7,16,7.2,16 M11,16,17,16"_s},
            {Role::Endpoint, u"R3,4,21,16 M8,20,16,20 M12,16,12,20"_s},
            {Role::Person, u"A12,8,4,4,0,360 A12,21,7,6,0,180"_s},
            {Role::Iot, u"R7,7,17,17 M10,7,10,4 M14,7,14,4 M10,17,10,20 M14,17,14,20 M7,10,4,10 M7,14,4,14 M17,10,20,10 M17,14,20,14"_s},
            {Role::Tenant, u"R5,3,19,21 M9,8,10,8 M14,8,15,8 M9,12,10,12 M14,12,15,12 M10,21,10,17,14,17,14,21"_s},
            {Role::Note, u"M6,3,15,3,19,7,19,21,6,21,6,3 M9,11,16,11 M9,15,16,15"_s},
    };
    return drawings.value(role, u"R5,5,19,19 M9,12,15,12"_s);
}

QPolygonF strokeOf(QChar sort, const QList<double> &n)
{
    QPolygonF stroke;
    if (sort == u'R')
        return QPolygonF({{n[0], n[1]}, {n[2], n[1]}, {n[2], n[3]}, {n[0], n[3]}, {n[0], n[1]}});
    if (sort == u'M') {
        for (qsizetype i = 0; i + 1 < n.size(); i += 2)
            stroke << QPointF(n[i], n[i + 1]);
        return stroke;
    }
    const int steps = std::max(2, int(std::abs(n[5]) / 15));
    for (int i = 0; i <= steps; ++i) {
        const double angle = (n[4] + n[5] * i / steps) * std::numbers::pi / 180;
        stroke << QPointF(n[0] + n[2] * std::cos(angle), n[1] - n[3] * std::sin(angle));
    }
    return stroke;
}

} // namespace

std::vector<QPolygonF> iconOf(Role role)
{
    std::vector<QPolygonF> strokes;
    for (const QString &part : drawingOf(role).split(u' ')) {
        QList<double> numbers;
        for (const QString &number : part.sliced(1).split(u','))
            numbers += number.toDouble();
        strokes.push_back(strokeOf(part[0], numbers));
    }
    return strokes;
}

} // namespace covault::diagram
