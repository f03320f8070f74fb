// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

#include <functional>

namespace covault::cli {

/// Turns the words `FIELD=VALUE`, `FIELD+=V`, `FIELD-=V`, `FIELD=`, `TABLE[ROW].COLUMN=V` of a command line into edits of
/// one record. Kept for the words of one command: `urls=a urls=b` replaces the list by both.
class Assignments
{
public:
    /// \p present: the record as it is; null for a new one. \p kind: not null.
    Assignments(vault::Vault &vault, const vault::Kind &kind, const vault::Record *present);

    /// `Usage` if the word is no assignment, names no field, or its value does not fit.
    Result<> add(const QString &word);
    const std::vector<vault::Edit> &edits() const { return m_edits; }
    /// The fields that a new record would lack though they are required.
    QStringList missingFields() const;

private:
    enum class Operation { Set, Add, Remove };
    Result<> set(const vault::Field &field, const QString &value);
    Result<> append(const vault::Field &field, const QString &value);
    Result<> take(const vault::Field &field, const QString &value);
    Result<> addRow(const vault::Field &field, const QString &value);
    Result<> setCell(const vault::Field &field, const QString &row, const QString &column, const QString &value);
    Result<Bytes> elementOfRow(const vault::Field &field, const QString &row) const;
    // The row as the words read so far leave it.
    cbor::Value rowNow(const vault::Field &field, const Bytes &element) const;
    void put(const vault::Field &field, const Bytes &element, std::optional<cbor::Value> value);
    void clear(const vault::Field &field);
    bool removeWhere(const vault::Field &field, const std::function<bool(const cbor::Value &)> &isMeant);
    Result<> removeEqual(const vault::Field &field, const QString &typed);

    vault::Vault &m_vault;
    const vault::Kind &m_kind;
    const vault::Record *m_present;
    std::vector<vault::Edit> m_edits;
    QStringList m_cleared; // lists that this command replaces
    quint16 m_nextElement = 0;
};

/// The content of `@-`, `@file` or `@@x`; anything else is itself.
Result<QString> typedValue(const QString &typed);

} // namespace covault::cli
