// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "vault/kind.h"

#include <map>
#include <memory>

namespace covault::vault {

/// All kinds that a vault knows: those that ship and those that its members made.
///
/// A value; copies share the kinds. A pointer that find() gave lives as long as some copy that holds the kind; a kind
/// that ships, as it ships, lives as long as the program.
class Kinds
{
public:
    /// The kinds that ship with the program. Thread-safe. `Damaged` if one of their files is not in order.
    static Result<Kinds> builtIn();

    /// Adds a kind that members made, or fields to one that is there, from the JSON of kinds.md. `Refused`, and nothing
    /// changed, if the definition is not in order. A kind of the same id that members made is replaced.
    Result<> add(const Bytes &definition);
    /// Takes note of a definition that was in force once: what it made secret stays secret, in what is here and in what
    /// is added later. One that is not in order never was, and changes nothing.
    void remember(const Bytes &definition);

    /// Whether both know the same kinds, defined in the same way.
    bool isSameAs(const Kinds &other) const;

    /// Null if it is not known.
    const Kind *find(const QString &id) const;
    /// All of them, sorted by id.
    std::vector<const Kind *> all() const;
    /// The fields that every record has.
    const std::vector<Field> &commonFields() const { return m_common; }
    /// Whether any kind has a field of this id.
    bool hasField(const QString &id) const;

private:
    static Result<Kinds> readBuiltIn();
    Result<> addBuiltIn(const Bytes &definition);
    Result<> extend(const Kind &present, Kind addition);
    Result<> put(Kind kind);

    std::vector<Field> m_common;
    std::map<QString, std::shared_ptr<const Kind>> m_kinds; // shared between copies, never changed
    std::map<QString, std::vector<Field>> m_everSecret; // by kind; of a field only id, marks and columns
};

} // namespace covault::vault
