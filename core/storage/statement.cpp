// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statement.h"

#include "base/text.h"
#include "storage/sqlerror.h"

#include <utility>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace covault::storage {

namespace {

// A row of the tables here with no longer value lies on one page.
constexpr int LongValue = 900;

} // namespace

Row::Row(Statement &statement)
    : m_owner(statement)
    , m_statement(statement.m_statement)
{
}

bool Row::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Row::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Row::text(int column) const
{
    return text::fromUtf8(noted(sqlite3_column_text(m_statement, column), column));
}

Bytes Row::bytes(int column) const
{
    return view(column).toByteArray();
}

BytesView Row::view(int column) const
{
    return noted(sqlite3_column_blob(m_statement, column), column);
}

BytesView Row::noted(const void *bytes, int column) const
{
    const int size = sqlite3_column_bytes(m_statement, column);
    m_owner.m_isDoubtful |= size >= LongValue;
    // A value for which there is no memory has no address, and may keep its size.
    const bool isGiven = bytes || (size == 0 && sqlite3_errcode(sqlite3_db_handle(m_statement)) != SQLITE_NOMEM);
    m_owner.m_isBound = m_owner.m_isBound && isGiven;
    return isGiven ? BytesView(static_cast<const char *>(bytes), size) : BytesView();
}

Statement::Statement(sqlite3_stmt *statement, bool *isLent, sqlite3_stmt *probe)
    : m_statement(statement)
    , m_isLent(isLent)
    , m_probe(probe)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
    , m_isLent(other.m_isLent)
    , m_probe(other.m_probe)
    , m_isBound(other.m_isBound)
    , m_isDoubtful(other.m_isDoubtful)
{
}

Statement::~Statement()
{
    if (!m_statement)
        return;
    if (!m_isLent) {
        sqlite3_finalize(m_statement);
        return;
    }
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    *m_isLent = false;
}

void Statement::note(int bindCode)
{
    Q_ASSERT_X(bindCode != SQLITE_RANGE, "Statement::bind", "the statement has no such parameter");
    m_isBound = m_isBound && bindCode == SQLITE_OK;
}

void Statement::bind(int index, std::nullptr_t)
{
    note(sqlite3_bind_null(m_statement, index));
}

void Statement::bind(int index, qint64 value)
{
    note(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bind(int index, const QString &text)
{
    const Bytes utf8 = text.toUtf8();
    note(sqlite3_bind_text64(m_statement, index, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int index, BytesView bytes)
{
    // An empty view may have no address, which SQLite would take for NULL.
    if (bytes.isEmpty())
        note(sqlite3_bind_zeroblob(m_statement, index, 0));
    else
        note(sqlite3_bind_blob64(m_statement, index, bytes.data(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT));
}

Result<bool> Statement::step()
{
    if (auto whole = checkRead(); !whole)
        return failure(whole);
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return failure(sqlError(sqlite3_db_handle(m_statement), u"using the vault"_s));
}

// SQLCipher reads a damaged page at the end of a long value as zeros. The error shows when the next page is asked for, and
// is forgotten at the end of the transaction, which is not before that of this statement.
Result<> Statement::checkRead()
{
    if (!m_isBound) {
        return failure(Error::Code::Refused, u"using the vault"_s, u"a value is too large, or no memory is left for it"_s,
                u"use smaller values, or close other programs"_s);
    }
    if (!std::exchange(m_isDoubtful, false))
        return {};
    const int code = sqlite3_step(m_probe);
    sqlite3_reset(m_probe);
    return code == SQLITE_ROW || code == SQLITE_DONE ? Result<>() : failure(sqlError(SQLITE_CORRUPT, u"using the vault"_s));
}

} // namespace covault::storage
