// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/base32.h"
#include "base/bytes.h"

#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <compare>
#include <cstring>
#include <optional>

namespace covault {

/// A name of fixed size for one sort of thing; ids of different sorts don't mix. Its text is Crockford base32.
///
/// Ordered by its bytes. The id of all zero bytes is 'none' and names nothing.
template<typename Tag, qsizetype N>
class Id
{
public:
    static constexpr qsizetype Size = N;

    constexpr Id() = default;

    /// The id with these bytes, or nothing if there are not exactly N.
    static std::optional<Id> fromBytes(BytesView bytes)
    {
        if (bytes.size() != N)
            return std::nullopt;
        Id id;
        std::memcpy(id.m_bytes.data(), bytes.data(), size_t(N));
        return id;
    }

    /// The id that starts \p bytes, which must have at least N: how an id is cut from a hash.
    static Id cutFrom(BytesView bytes)
    {
        Q_ASSERT_X(bytes.size() >= N, "Id::cutFrom", "too few bytes");
        return *fromBytes(bytes.first(N));
    }

    /// Reads the text form in any case.
    static std::optional<Id> parse(QStringView text)
    {
        const auto bytes = base32::decode(text, N);
        return bytes ? fromBytes(*bytes) : std::nullopt;
    }

    Bytes bytes() const { return Bytes(view().data(), N); }
    BytesView view() const { return BytesView(m_bytes.data(), N); }
    QString toString() const { return base32::encode(view()); }
    bool isNull() const { return *this == Id(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        return std::memcmp(a.m_bytes.data(), b.m_bytes.data(), size_t(N)) <=> 0;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHashBits(id.m_bytes.data(), size_t(N), seed); }

private:
    std::array<char, size_t(N)> m_bytes{};
};

} // namespace covault

template<typename Tag, qsizetype N>
struct std::hash<covault::Id<Tag, N>>
{
    size_t operator()(const covault::Id<Tag, N> &id) const noexcept { return qHash(id); }
};
