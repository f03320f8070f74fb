// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cbor.h"

#include "base/text.h"

#include <QUtf8StringView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::cbor {

namespace {

enum Major : quint8 { Unsigned = 0, ByteString = 2, TextString = 3, ArrayOf = 4, MapOf = 5, Simple = 7 };

constexpr char False = char(0xf4);
constexpr char True = char(0xf5);
constexpr char Null = char(0xf6);

} // namespace

void Writer::head(quint8 major, quint64 argument)
{
    const auto first = quint8(major << 5);
    if (argument < 24) {
        m_bytes += char(first | quint8(argument));
        return;
    }
    const int width = argument <= 0xff ? 0 : argument <= 0xffff ? 1 : argument <= 0xffffffff ? 2 : 3;
    m_bytes += char(first | quint8(24 + width));
    for (int shift = 8 * ((1 << width) - 1); shift >= 0; shift -= 8)
        m_bytes += char((argument >> shift) & 0xff);
}

Writer &Writer::unsignedInteger(quint64 value)
{
    head(Unsigned, value);
    return *this;
}

Writer &Writer::bytes(BytesView bytes)
{
    head(ByteString, quint64(bytes.size()));
    m_bytes.append(bytes);
    return *this;
}

Writer &Writer::utf8(BytesView text)
{
    head(TextString, quint64(text.size()));
    m_bytes.append(text);
    return *this;
}

Writer &Writer::text(QStringView text)
{
    return utf8(text.toUtf8());
}

Writer &Writer::array(qsizetype count)
{
    head(ArrayOf, quint64(count));
    return *this;
}

Writer &Writer::map(qsizetype count)
{
    head(MapOf, quint64(count));
    return *this;
}

Writer &Writer::boolean(bool value)
{
    m_bytes += value ? True : False;
    return *this;
}

Writer &Writer::null()
{
    m_bytes += Null;
    return *this;
}

Writer &Writer::encoded(BytesView item)
{
    m_bytes.append(item);
    return *this;
}

Value Value::boolean(bool value)
{
    Value result;
    result.m_type = Type::Boolean;
    result.m_number = value ? 1 : 0;
    return result;
}

Value Value::unsignedInteger(quint64 value)
{
    Value result;
    result.m_type = Type::Unsigned;
    result.m_number = value;
    return result;
}

Value Value::bytes(Bytes bytes)
{
    Value result;
    result.m_type = Type::Bytes;
    result.m_bytes = std::move(bytes);
    return result;
}

Value Value::text(const QString &text)
{
    Value result;
    result.m_type = Type::Text;
    result.m_bytes = text.toUtf8();
    return result;
}

Value Value::array(Array items)
{
    Value result;
    result.m_type = Type::Array;
    result.m_items = std::move(items);
    return result;
}

Value Value::map(Map entries)
{
    std::vector<std::pair<Bytes, size_t>> order;
    order.reserve(entries.size());
    for (size_t i = 0; i < entries.size(); ++i)
        order.emplace_back(entries[i].first.encoded(), i);
    std::sort(order.begin(), order.end());
    const auto twice = std::adjacent_find(order.begin(), order.end(), [](auto &a, auto &b) { return a.first == b.first; });
    Q_ASSERT_X(twice == order.end(), "cbor::Value::map", "a key stands twice");
    Q_UNUSED(twice);

    Value result;
    result.m_type = Type::Map;
    result.m_items.reserve(entries.size() * 2);
    for (const auto &[key, index] : order) {
        result.m_items.push_back(std::move(entries[index].first));
        result.m_items.push_back(std::move(entries[index].second));
    }
    return result;
}

QString Value::toText() const
{
    if (m_type != Type::Text)
        return {};
    return text::fromUtf8(m_bytes);
}

Value::Map Value::entries() const
{
    Map result;
    if (m_type != Type::Map)
        return result;
    result.reserve(m_items.size() / 2);
    for (size_t i = 0; i + 1 < m_items.size(); i += 2)
        result.emplace_back(m_items[i], m_items[i + 1]);
    return result;
}

namespace {
const Value &nothing()
{
    static const Value value;
    return value;
}
} // namespace

const Value &Value::at(quint64 key) const
{
    for (size_t i = 0; m_type == Type::Map && i + 1 < m_items.size(); i += 2) {
        if (m_items[i].m_type == Type::Unsigned && m_items[i].m_number == key)
            return m_items[i + 1];
    }
    return nothing();
}

const Value &Value::at(const QString &key) const
{
    const Bytes utf8 = key.toUtf8();
    for (size_t i = 0; m_type == Type::Map && i + 1 < m_items.size(); i += 2) {
        if (m_items[i].m_type == Type::Text && m_items[i].m_bytes == utf8)
            return m_items[i + 1];
    }
    return nothing();
}

void Value::write(Writer &writer) const
{
    switch (m_type) {
    case Type::Null:
        writer.null();
        return;
    case Type::Boolean:
        writer.boolean(m_number != 0);
        return;
    case Type::Unsigned:
        writer.unsignedInteger(m_number);
        return;
    case Type::Bytes:
        writer.bytes(m_bytes);
        return;
    case Type::Text:
        writer.utf8(m_bytes);
        return;
    case Type::Array:
        writer.array(qsizetype(m_items.size()));
        break;
    case Type::Map:
        writer.map(qsizetype(m_items.size() / 2));
        break;
    }
    for (const Value &item : m_items)
        item.write(writer);
}

Bytes Value::encoded() const
{
    Writer writer;
    write(writer);
    return writer.take();
}

/// Reads one item, strictly, without recursion deeper than MaxNesting and without allocating more than the input holds.
class Parser
{
public:
    explicit Parser(BytesView bytes)
        : m_bytes(bytes)
    {
    }

    Result<Value> document()
    {
        Value value;
        if (!item(value, 0))
            return failed();
        if (m_at != m_bytes.size()) {
            m_why = u"bytes follow its end"_s;
            return failed();
        }
        return value;
    }

private:
    tl::unexpected<Error> failed() const
    {
        return failure(Error::Code::Damaged, u"reading encoded data"_s,
                u"%1 (at byte %2 of %3)"_s.arg(m_why).arg(m_at).arg(m_bytes.size()));
    }

    bool refuse(QString why)
    {
        m_why = std::move(why);
        return false;
    }

    bool head(quint8 &major, quint64 &argument)
    {
        if (m_at >= m_bytes.size())
            return refuse(u"it ends too early"_s);
        const auto first = quint8(m_bytes[m_at++]);
        major = quint8(first >> 5);
        const int low = first & 31;
        if (major == Simple) {
            argument = first;
            return true;
        }
        if (low < 24) {
            argument = quint64(low);
            return true;
        }
        return low <= 27 ? wideArgument(1 << (low - 24), argument) : refuse(u"a length is not definite"_s);
    }

    bool wideArgument(int width, quint64 &argument)
    {
        if (m_bytes.size() - m_at < width)
            return refuse(u"it ends too early"_s);
        argument = 0;
        for (int i = 0; i < width; ++i)
            argument = argument << 8 | quint8(m_bytes[m_at++]);
        const quint64 least = width == 1 ? 24 : quint64(1) << (4 * width);
        return argument >= least || refuse(u"a number is not in its shortest form"_s);
    }

    bool item(Value &value, int depth)
    {
        if (depth > MaxNesting)
            return refuse(u"it is nested too deeply"_s);
        quint8 major = 0;
        quint64 argument = 0;
        if (!head(major, argument))
            return false;
        switch (major) {
        case Unsigned:
            value = Value::unsignedInteger(argument);
            return true;
        case ByteString:
        case TextString:
            return string(value, major, argument);
        case ArrayOf:
            return array(value, argument, depth);
        case MapOf:
            return map(value, argument, depth);
        case Simple:
            return simple(value, char(argument));
        default:
            return refuse(u"an item is of a type that is not used here"_s);
        }
    }

    bool string(Value &value, quint8 major, quint64 size)
    {
        if (size > quint64(m_bytes.size() - m_at))
            return refuse(u"it ends too early"_s);
        const BytesView content = m_bytes.sliced(m_at, qsizetype(size));
        if (major == TextString && !QUtf8StringView(content.data(), content.size()).isValidUtf8())
            return refuse(u"a text is not valid UTF-8"_s);
        value.m_type = major == TextString ? Value::Type::Text : Value::Type::Bytes;
        value.m_bytes = content.toByteArray();
        m_at += qsizetype(size);
        return true;
    }

    // Every item takes a byte at least, so a count above what is left is a lie that must not be reserved for. All lists
    // draw on one budget before they are reserved, so that lists in lists can't reserve the same bytes again.
    bool fits(quint64 items)
    {
        if (items > quint64(m_bytes.size() - m_at))
            return refuse(u"it ends too early"_s);
        if (items > quint64(MaxItems - m_items))
            return refuse(u"it holds too many items"_s);
        m_items += qsizetype(items);
        return true;
    }

    bool array(Value &value, quint64 count, int depth)
    {
        if (!fits(count))
            return false;
        value.m_type = Value::Type::Array;
        value.m_items.resize(size_t(count));
        return std::all_of(value.m_items.begin(), value.m_items.end(),
                [this, depth](Value &entry) { return item(entry, depth + 1); });
    }

    bool map(Value &value, quint64 count, int depth)
    {
        if (count > (quint64(1) << 32) || !fits(count * 2))
            return false;
        value.m_type = Value::Type::Map;
        value.m_items.resize(size_t(count) * 2);
        BytesView lastKey;
        for (size_t i = 0; i < value.m_items.size(); i += 2) {
            const qsizetype start = m_at;
            if (!item(value.m_items[i], depth + 1))
                return false;
            const BytesView key = m_bytes.sliced(start, m_at - start);
            if (i > 0 && !(lastKey.toByteArray() < key.toByteArray()))
                return refuse(u"the keys of a map are not in order"_s);
            lastKey = key;
            if (!item(value.m_items[i + 1], depth + 1))
                return false;
        }
        return true;
    }

    bool simple(Value &value, char byte)
    {
        if (byte == False || byte == True) {
            value = Value::boolean(byte == True);
            return true;
        }
        return byte == Null || refuse(u"an item is of a type that is not used here"_s);
    }

    BytesView m_bytes;
    qsizetype m_at = 0;
    qsizetype m_items = 1; // that were announced, the outermost with them
    QString m_why;
};

Result<Value> decode(BytesView bytes)
{
    return Parser(bytes).document();
}

MapBuilder &MapBuilder::set(quint64 key, Value value)
{
    m_entries.emplace_back(Value::unsignedInteger(key), std::move(value));
    return *this;
}

} // namespace covault::cbor
