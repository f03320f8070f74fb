// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QString>

#include <utility>
#include <vector>

/// Deterministic CBOR (RFC 8949, 4.2.1), the encoding of everything that is hashed, signed or stored as truth: shortest
/// integers, definite lengths, map keys sorted bytewise as encoded and unique. No floats, tags, negative integers or
/// `undefined`; nesting at most 16. A library's reader would accept more than one spelling of a value, so the strict
/// reader is our own.
namespace covault::cbor {

constexpr int MaxNesting = 16;
/// Items that one decode() takes in at most: an item of one byte costs eighty in memory.
constexpr qsizetype MaxItems = 1'000'000;

/// Writes items one after another. The caller keeps counts and key order right; Value does it by itself.
class Writer
{
public:
    Writer &unsignedInteger(quint64 value);
    Writer &bytes(BytesView bytes);
    Writer &text(QStringView text);
    Writer &utf8(BytesView text);
    Writer &array(qsizetype count);
    Writer &map(qsizetype count);
    Writer &boolean(bool value);
    Writer &null();
    /// Appends an item that is encoded already.
    Writer &encoded(BytesView item);

    const Bytes &written() const { return m_bytes; }
    Bytes take() { return std::exchange(m_bytes, {}); }

private:
    void head(quint8 major, quint64 argument);

    Bytes m_bytes;
};

/// One item and all that is in it. An immutable value; equal when its encoding is.
class Value
{
public:
    enum class Type { Null, Boolean, Unsigned, Bytes, Text, Array, Map };
    using Array = std::vector<Value>;
    using Entry = std::pair<Value, Value>;
    using Map = std::vector<Entry>;

    Value() = default;
    static Value boolean(bool value);
    static Value unsignedInteger(quint64 value);
    static Value bytes(Bytes bytes);
    static Value text(const QString &text);
    static Value array(Array items);
    /// Sorts the entries; a key that stands twice is a programming error.
    static Value map(Map entries);

    Type type() const { return m_type; }
    bool isNull() const { return m_type == Type::Null; }
    bool isBoolean() const { return m_type == Type::Boolean; }
    bool isUnsigned() const { return m_type == Type::Unsigned; }
    bool isBytes() const { return m_type == Type::Bytes; }
    bool isText() const { return m_type == Type::Text; }
    bool isArray() const { return m_type == Type::Array; }
    bool isMap() const { return m_type == Type::Map; }

    /// The content; of another type: false, 0, or empty.
    bool toBoolean() const { return m_type == Type::Boolean && m_number != 0; }
    quint64 toUnsigned() const { return m_type == Type::Unsigned ? m_number : 0; }
    Bytes toBytes() const { return m_type == Type::Bytes ? m_bytes : Bytes(); }
    QString toText() const;
    const Array &items() const { return m_items; }
    /// The entries of a map, sorted by key.
    Map entries() const;
    qsizetype entryCount() const { return m_type == Type::Map ? qsizetype(m_items.size() / 2) : 0; }

    /// The value under an integer or text key; null if there is none. O(entries).
    const Value &at(quint64 key) const;
    const Value &at(const QString &key) const;

    Bytes encoded() const;
    void write(Writer &writer) const;

    bool operator==(const Value &) const = default;

private:
    Type m_type = Type::Null;
    quint64 m_number = 0;
    Bytes m_bytes;
    Array m_items; // of a map: key, value, key, value …

    friend class Parser;
};

/// Reads exactly one item that fills \p bytes. Fails with `Damaged` on anything that would not encode back to itself.
Result<Value> decode(BytesView bytes);

/// An integer-keyed map under construction; entries whose value is 'nothing' are left out.
class MapBuilder
{
public:
    MapBuilder &set(quint64 key, Value value);
    MapBuilder &unsignedInteger(quint64 key, quint64 value) { return set(key, Value::unsignedInteger(value)); }
    MapBuilder &bytes(quint64 key, Bytes value) { return set(key, Value::bytes(std::move(value))); }
    MapBuilder &text(quint64 key, const QString &value) { return set(key, Value::text(value)); }
    MapBuilder &boolean(quint64 key, bool value) { return set(key, Value::boolean(value)); }
    Value take() { return Value::map(std::move(m_entries)); }

private:
    Value::Map m_entries;
};

} // namespace covault::cbor
