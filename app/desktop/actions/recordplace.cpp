// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/recordplace.h"

#include "desktop/actions/actions.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

QString targetOf(const vault::RecordKey &record)
{
    return QStringList{record.kind, record.collection.toString(), record.id.toString()}.join(u'/');
}

std::optional<vault::RecordKey> recordIn(QStringView target)
{
    const auto parts = target.split(u'/');
    if (parts.size() != 3 || parts[0].isEmpty())
        return std::nullopt;
    const auto collection = CollectionId::parse(parts[1].toString());
    const auto id = RecordId::parse(parts[2].toString());
    if (!collection || !id)
        return std::nullopt;
    return vault::RecordKey{*collection, parts[0].toString(), *id};
}

Place placeOf(const vault::RecordKey &record, const Actions &actions)
{
    static const QHash<QString, QString> pages = {{u"credential"_s, u"passwords"_s}, {u"asset"_s, u"devices"_s},
            {u"network"_s, u"devices"_s}, {u"circuit"_s, u"devices"_s}, {u"vendor"_s, u"vendors"_s},
            {u"contact"_s, u"vendors"_s}, {u"team"_s, u"vendors"_s}, {u"contract"_s, u"vendors"_s},
            {u"schedule"_s, u"vendors"_s}, {u"absence"_s, u"vendors"_s},
            {u"service"_s, u"services"_s}, {u"backup"_s, u"services"_s}, {u"domain"_s, u"services"_s},
            {u"certificate"_s, u"services"_s}, {u"site"_s, u"sites"_s}, {u"event"_s, u"logbook"_s}, {u"responsibility"_s, u"duties"_s},
            {u"diagram"_s, u"diagrams"_s}};
    const QString page = pages.value(record.kind);
    const bool isThere = !page.isEmpty() && actions.find(u"go."_s + page);
    return {isThere ? page : u"documents"_s, targetOf(record)};
}

} // namespace covault::desktop
