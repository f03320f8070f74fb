// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/fields.h"

using namespace Qt::StringLiterals;

namespace covault::members {

namespace {
// Later than any date that a program can show: a bound, so that moments can be calculated with.
constexpr quint64 LastMillisecond = 253'402'300'799'999;
} // namespace

bool isName(const QString &text)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    const qsizetype size = text.toUtf8().size();
    return size > 0 && size <= Fields::MaxNameSize && std::none_of(text.begin(), text.end(), isControl);
}

Fields::Fields(const cbor::Value &map)
    : m_map(map)
{
    if (!map.isMap())
        m_why = u"it is no map"_s;
}

void Fields::refuse(quint64 key, const char *why)
{
    if (m_why.isEmpty())
        m_why = u"field %1 %2"_s.arg(key).arg(QLatin1StringView(why));
}

quint64 Fields::number(quint64 key, quint64 least, quint64 most)
{
    const cbor::Value &value = m_map.at(key);
    if (!value.isUnsigned() || value.toUnsigned() < least || value.toUnsigned() > most)
        refuse(key, "is no number in its range");
    return value.toUnsigned();
}

bool Fields::flag(quint64 key)
{
    const cbor::Value &value = m_map.at(key);
    if (!value.isNull() && !value.toBoolean())
        refuse(key, "is neither absent nor true");
    return value.toBoolean();
}

QString Fields::name(quint64 key)
{
    const QString text = m_map.at(key).toText();
    if (!isName(text))
        refuse(key, "is no name of 1 to 255 bytes on one line");
    return text;
}

QString Fields::nameOrNone(quint64 key)
{
    return has(key) ? name(key) : QString();
}

Bytes Fields::bytes(quint64 key, qsizetype size)
{
    const Bytes bytes = m_map.at(key).toBytes();
    if (bytes.size() != size)
        refuse(key, "has a wrong length");
    return bytes;
}

Bytes Fields::bytesUpTo(quint64 key, qsizetype most)
{
    const Bytes bytes = m_map.at(key).toBytes();
    if (bytes.isEmpty() || bytes.size() > most)
        refuse(key, "has a wrong length");
    return bytes;
}

Moment Fields::moment(quint64 key)
{
    return momentFrom(number(key, 0, LastMillisecond));
}

std::optional<Moment> Fields::momentOrNone(quint64 key)
{
    return has(key) ? std::optional(moment(key)) : std::nullopt;
}

const cbor::Value::Array &Fields::array(quint64 key, size_t most)
{
    const cbor::Value &value = m_map.at(key);
    if (!value.isArray() || value.items().size() > most)
        refuse(key, "is no list within the limit");
    static const cbor::Value::Array none;
    return isGood() ? value.items() : none;
}

} // namespace covault::members
