// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QString>

#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace covault::storage {

class Statement;

/// One row of a query's answer, valid only while it is visited. Columns count from 0; a NULL reads as 0 or empty.
class Row
{
public:
    explicit Row(Statement &statement);
    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    Bytes bytes(int column) const;
    /// The bytes of a text or a blob where they lie; gone at the next step.
    BytesView view(int column) const;
    /// The id in a column; none if it does not hold one.
    template<typename T>
    T id(int column) const
    {
        return T::fromBytes(view(column)).value_or(T());
    }

private:
    BytesView noted(const void *bytes, int column) const;

    Statement &m_owner;
    sqlite3_stmt *m_statement;
};

/// A prepared statement on loan from its Database, which must outlive it; reset when it goes out of scope. Parameters
/// count from 1.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    void bind(int index, std::nullptr_t);
    void bind(int index, qint64 value);
    void bind(int index, int value) { bind(index, qint64(value)); }
    void bind(int index, quint64 value) { bind(index, qint64(value)); }
    void bind(int index, quint32 value) { bind(index, qint64(value)); }
    void bind(int index, bool value) { bind(index, qint64(value ? 1 : 0)); }
    void bind(int index, const QString &text);
    void bind(int index, BytesView bytes);
    void bind(int index, const Bytes &bytes) { bind(index, BytesView(bytes)); }
    template<typename Tag, qsizetype N>
    void bind(int index, const Id<Tag, N> &id)
    {
        bind(index, id.view());
    }
    template<typename T>
    void bind(int index, const std::optional<T> &value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, nullptr);
    }

    /// Goes to the next row: true if there is one. Fails, and does nothing, if a value could not be bound; `VaultDamaged`
    /// also if what was read of the last row was.
    Result<bool> step();
    Row row() { return Row(*this); }
    /// Whether all that was read of this row is what was written; else `VaultDamaged`.
    Result<> checkRead();

private:
    friend class Database;
    friend class Row;
    Statement(sqlite3_stmt *statement, bool *isLent, sqlite3_stmt *probe);
    void note(int bindCode);

    sqlite3_stmt *m_statement;
    bool *m_isLent; // in the owner's cache; null: not kept there, finalised at the end
    sqlite3_stmt *m_probe; // fails in a transaction that met a damaged page
    bool m_isBound = true;
    bool m_isDoubtful = false; // a long value was read since the last step
};

} // namespace covault::storage
