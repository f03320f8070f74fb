// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/moment.h"
#include "base/shown.h"
#include "vault/change.h"
#include "vault/value.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace covault::vault {

using cbor::Value;

namespace {

/// Writes values for people to read.
class TextWriter
{
public:
    TextWriter(const NameOf &nameOf, const QString &timeZone)
        : m_nameOf(nameOf)
        , m_timeZone(timeZone)
    {
    }

    QString written(const Value &value, const Field &field, Reveal reveal) const
    {
        if (field.secret && reveal == Reveal::No && !value.isNull())
            return MaskedText;
        if (value.isArray() && !isLinking(field.type))
            return list(value, field);
        if (value.isArray() && !LinkTarget::decode(value))
            return list(value, field);
        return single(value, field, reveal);
    }

private:
    QString list(const Value &array, const Field &field) const
    {
        QStringList parts;
        for (const Value &item : array.items())
            parts += single(item, field, Reveal::Yes);
        return parts.join(u", "_s);
    }

    QString single(const Value &value, const Field &field, Reveal reveal) const
    {
        if (value.isBoolean())
            return value.toBoolean() ? u"yes"_s : u"no"_s;
        if (const auto target = isLinking(field.type) ? LinkTarget::decode(value) : std::nullopt) {
            const QString name = m_nameOf ? m_nameOf(*target) : QString();
            return name.isEmpty() ? target->idText() : name;
        }
        if (field.type == FieldType::Attachment && value.isMap())
            return value.at(0).toText();
        if (field.type == FieldType::Table && value.isMap())
            return row(value, field, reveal);
        if (value.isText())
            return text(value.toText(), field);
        return value.isNull() ? QString() : QString::fromLatin1(value.encoded().toHex());
    }

    QString text(const QString &stored, const Field &field) const
    {
        if (field.type == FieldType::Choice)
            return field.choiceLabel(stored);
        if (field.type == FieldType::Duration)
            return durationWords(stored);
        return field.type == FieldType::DateTime ? dateTime(stored) : stored;
    }

    QString dateTime(const QString &stored) const
    {
        const auto moment = momentFromIso(stored);
        if (!moment)
            return stored;
        const QTimeZone named(m_timeZone.toLatin1());
        const bool isUtc = m_timeZone.isEmpty() || !named.isValid();
        const QDateTime local =
                QDateTime::fromMSecsSinceEpoch(moment->time_since_epoch().count(), isUtc ? QTimeZone::utc() : named);
        const QString shown =
                local.toString(local.time().second() == 0 ? u"yyyy-MM-dd HH:mm"_s : u"yyyy-MM-dd HH:mm:ss"_s);
        return isUtc ? shown + u" UTC"_s : shown;
    }

    QString row(const Value &row, const Field &table, Reveal reveal) const
    {
        QStringList parts;
        for (const Field &column : table.columns) {
            const Value &cell = row.at(column.id);
            if (cell.isNull())
                continue;
            const bool isMasked = reveal == Reveal::No && isSecret(table, row, column.id);
            parts += column.label + u": "_s + (isMasked ? MaskedText : written(cell, column, Reveal::Yes));
        }
        return parts.join(u", "_s);
    }

    const NameOf &m_nameOf;
    const QString &m_timeZone;
};

} // namespace

QString toText(const Value &value, const Field &field, Reveal reveal, const NameOf &nameOf, const QString &timeZone)
{
    return TextWriter(nameOf, timeZone).written(value, field, reveal);
}

} // namespace covault::vault
