// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/textoutput.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

constexpr qsizetype WidestCell = 60;

QString escaped(const QString &text)
{
    QString result;
    for (const QChar character : text) {
        if (character == u'\n' || character == u'\t')
            result += character == u'\n' ? u"\\n"_s : u"\\t"_s;
        else if (character.category() == QChar::Other_Control)
            result += u"\\x%1"_s.arg(int(character.unicode()), 2, 16, QLatin1Char('0'));
        else
            result += character;
    }
    return result;
}

QString inlineText(const QJsonValue &value);

QString inlineObject(const QJsonObject &object)
{
    if (object[u"secret"_s].toBool() && object.contains(u"length"_s))
        return u"••••••••"_s;
    QStringList parts;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString text = inlineText(entry.value());
        if (!text.isEmpty())
            parts += entry.key() + u"="_s + text;
    }
    return parts.join(u" "_s);
}

QString inlineText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 15);
    case QJsonValue::String:
        return escaped(value.toString());
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &item : value.toArray())
            parts += inlineText(item);
        return parts.join(u", "_s);
    }
    case QJsonValue::Object:
        return inlineObject(value.toObject());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

QString heading(const QString &text, Colour colour)
{
    return colour == Colour::Yes ? u"\x1b[1m"_s + text + u"\x1b[0m"_s : text;
}

QString cut(const QString &text)
{
    return text.size() > WidestCell ? text.first(WidestCell - 1) + u"…"_s : text;
}

// Columns in the order in which the first objects name them; columns that are empty everywhere are left out.
QStringList columnsOf(const QJsonArray &rows)
{
    QStringList columns;
    for (const QJsonValue &row : rows) {
        const QJsonObject object = row.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            if (!columns.contains(entry.key()) && !inlineText(entry.value()).isEmpty())
                columns += entry.key();
        }
    }
    // An id says least to people.
    if (columns.removeOne(u"id"_s))
        columns.append(u"id"_s);
    if (columns.removeOne(u"title"_s))
        columns.prepend(u"title"_s);
    return columns;
}

QString tableText(const QJsonArray &rows, Colour colour, const QString &indent)
{
    const QStringList columns = columnsOf(rows);
    std::vector<QStringList> cells{columns};
    for (const QJsonValue &row : rows) {
        QStringList line;
        for (const QString &column : columns)
            line += cut(inlineText(row.toObject()[column]));
        cells.push_back(line);
    }
    QString text;
    for (size_t line = 0; line < cells.size(); ++line) {
        QString shown = indent;
        for (qsizetype column = 0; column < columns.size(); ++column) {
            qsizetype width = 0;
            for (const QStringList &row : cells)
                width = std::max(width, row[column].size());
            shown += column + 1 < columns.size() ? cells[line][column].leftJustified(width + 2) : cells[line][column];
        }
        text += (line == 0 ? heading(shown, colour) : shown) + u"\n"_s;
    }
    return text;
}

bool isTable(const QJsonValue &value)
{
    return value.isArray() && !value.toArray().isEmpty() && value.toArray().at(0).isObject();
}

QString objectText(const QJsonObject &object, Colour colour, const QString &indent)
{
    qsizetype width = 0;
    for (const QString &key : object.keys())
        width = std::max(width, key.size());
    QString text;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (isTable(entry.value())) {
            text += indent + heading(entry.key(), colour) + u"\n"_s
                    + tableText(entry.value().toArray(), colour, indent + u"  "_s);
        } else if (entry.value().isObject() && !entry.value().toObject().contains(u"secret"_s)) {
            const QString inside = objectText(entry.value().toObject(), colour, indent + u"  "_s);
            if (!inside.isEmpty())
                text += indent + heading(entry.key(), colour) + u"\n"_s + inside;
        } else if (const QString value = inlineText(entry.value()); !value.isEmpty()) {
            text += indent + heading(entry.key().leftJustified(width), colour) + u"  "_s + value + u"\n"_s;
        }
    }
    return text;
}

} // namespace

QString textFrom(const QJsonValue &document, Colour colour)
{
    if (isTable(document))
        return tableText(document.toArray(), colour, {});
    if (document.isObject())
        return objectText(document.toObject(), colour, {});
    const QString text = inlineText(document);
    return text.isEmpty() ? text : text + u"\n"_s;
}

} // namespace covault::cli
