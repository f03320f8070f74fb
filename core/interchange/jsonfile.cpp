// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/jsonfile.h"

#include "readers/textreader.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace covault::interchange {

namespace {

Bytes asUtf8(BytesView bytes)
{
    const bool isPlain = !bytes.startsWith("\xff\xfe") && !bytes.startsWith("\xfe\xff")
            && !bytes.startsWith("\xef\xbb\xbf") && QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8();
    return isPlain ? bytes.toByteArray() : readers::readText(bytes).text.toUtf8();
}

} // namespace

Result<QJsonObject> readJsonObject(BytesView bytes)
{
    const Bytes text = asUtf8(bytes);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const auto line = text.left(problem.offset).count('\n') + 1;
        return failure(Error::Code::Damaged, u"line %1"_s.arg(line),
                u"the JSON is damaged or cut off (%1)"_s.arg(problem.errorString()), u"export the file again"_s);
    }
    if (!document.isObject())
        return failure(Error::Code::Refused, u"line 1"_s, u"the file holds a JSON list where an object is expected"_s);
    return document.object();
}

QString plainText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

bool looksLikeJsonObject(BytesView head)
{
    return readers::readText(head).text.trimmed().startsWith(u'{');
}

} // namespace covault::interchange
