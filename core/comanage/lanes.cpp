// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/lanes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// Outside every namespace, as Qt wants it: a static library's resources are left out unless something asks for them.
static void loadDuties()
{
    Q_INIT_RESOURCE(duties);
}

namespace covault::comanage {

namespace {

DutyTemplate dutyFrom(const QJsonObject &json)
{
    DutyTemplate duty{json[u"id"_s].toString(), json[u"title"_s].toString(), json[u"description"_s].toString(), {}};
    for (const QJsonValue &outcome : json[u"csf"_s].toArray())
        duty.csf += outcome.toString();
    return duty;
}

std::vector<Lane> readLanes()
{
    loadDuties();
    QFile file(u":/covault/duties/duties.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "readLanes", "the catalogue of duties is part of the program");
    std::vector<Lane> lanes;
    for (const QJsonValue &entry : QJsonDocument::fromJson(isOpen ? file.readAll() : QByteArray()).array()) {
        Lane lane{entry[u"lane"_s].toString(), entry[u"title"_s].toString(), {}};
        for (const QJsonValue &duty : entry[u"duties"_s].toArray())
            lane.duties.push_back(dutyFrom(duty.toObject()));
        lanes.push_back(std::move(lane));
    }
    return lanes;
}

} // namespace

const std::vector<Lane> &lanes()
{
    static const std::vector<Lane> all = readLanes();
    return all;
}

const Lane *findLane(const QString &id)
{
    const auto found = std::find_if(lanes().begin(), lanes().end(), [&](const Lane &lane) { return lane.id == id; });
    return found != lanes().end() ? &*found : nullptr;
}

int placeOf(const QString &lane)
{
    const Lane *found = findLane(lane);
    return found ? int(found - lanes().data()) : int(lanes().size());
}

} // namespace covault::comanage
