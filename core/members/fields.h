// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cbor.h"
#include "base/ids.h"

#include <optional>

namespace covault::members {

/// Reads the values of an integer-keyed map strictly and keeps the first reason why one is not what it must be, so that
/// a reader can ask for all of them and look once. After a failure the values are empty and mean nothing.
class Fields
{
public:
    static constexpr qsizetype MaxNameSize = 255;

    explicit Fields(const cbor::Value &map);

    bool has(quint64 key) const { return !m_map.at(key).isNull(); }
    quint64 number(quint64 key, quint64 least, quint64 most);
    /// Absent is false; false is never written.
    bool flag(quint64 key);
    /// Text of 1 to 255 bytes on one line.
    QString name(quint64 key);
    /// The same, or absent and empty.
    QString nameOrNone(quint64 key);
    Bytes bytes(quint64 key, qsizetype size);
    Bytes bytesUpTo(quint64 key, qsizetype most);
    std::optional<Moment> momentOrNone(quint64 key);
    Moment moment(quint64 key);
    const cbor::Value::Array &array(quint64 key, size_t most);

    template<typename T>
    T id(quint64 key)
    {
        return idOf<T>(m_map.at(key), key);
    }
    template<typename T>
    T idOf(const cbor::Value &value, quint64 key)
    {
        const auto id = T::fromBytes(value.isBytes() ? value.toBytes() : Bytes());
        if (!id || id->isNull())
            refuse(key, "is no id");
        return id.value_or(T());
    }

    void refuse(quint64 key, const char *why);
    bool isGood() const { return m_why.isEmpty(); }
    const QString &why() const { return m_why; }

private:
    const cbor::Value &m_map; // outlives this
    QString m_why;
};

/// Whether \p text may be a name: 1 to 255 bytes of UTF-8, no line breaks or other control characters.
bool isName(const QString &text);

} // namespace covault::members
