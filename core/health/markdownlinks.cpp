// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/markdownlinks.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::health {

std::vector<RecordId> recordLinksIn(QStringView text)
{
    // The id is the last part of the path that could be one: covault://record/ID, covault://VAULT/ID, covault://ID.
    static const QRegularExpression link(u"covault://([0-9A-Za-z/_-]+)"_s);
    std::vector<RecordId> found;
    if (!text.contains(u"covault://"))
        return found;
    for (auto matches = link.globalMatch(text.toString()); matches.hasNext();) {
        const QStringList parts = matches.next().captured(1).split(u'/', Qt::SkipEmptyParts);
        const auto id = parts.isEmpty() ? std::nullopt : RecordId::parse(parts.last());
        if (id && std::find(found.begin(), found.end(), *id) == found.end())
            found.push_back(*id);
    }
    return found;
}

std::vector<RecordId> recordLinksIn(const vault::Record &record)
{
    QString text;
    if (!record.kind())
        return {};
    for (const vault::Field *field : record.kind()->allFields()) {
        if (field->type == vault::FieldType::Multiline)
            text += record.texts(field->id).join(u'\n') + u'\n';
    }
    return recordLinksIn(text);
}

} // namespace covault::health
