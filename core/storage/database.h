// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "storage/statement.h"

#include <functional>
#include <memory>

namespace covault::storage {

enum class Access { ReadWrite, ReadOnly };

/// Asked between the steps of long work; false ends it.
using GoOn = std::function<bool()>;
/// `Refused` if \p goOn ends what is being done, \p doing.
Result<> checkGoOn(const GoOn &goOn, const QString &doing);

/// A connection to the encrypted database of a vault file, with the settings that the format fixes (FORMAT.md).
///
/// Every return code becomes an Error; a page that can't be read is `VaultDamaged`. Not thread-safe: one thread at a time.
/// Statements are prepared once and kept.
class Database
{
public:
    /// Opens what lies behind the header of the file at \p path, or makes it if the file holds a header only.
    /// \p key and \p salt: 32 and 16 bytes. Fails with `VaultDamaged` if the first page does not open under them.
    static Result<Database> open(const QString &path, const crypto::SecretBytes &key, const crypto::SecretBytes &salt, Access access);

    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    Access access() const;

    /// Keeps at most \p kibibytes of pages from now on, instead of DefaultCache: for who reads all there is once.
    Result<> limitCache(int kibibytes);
    static constexpr int DefaultCache = 32'000; ///< kibibytes
    /// Frees the pages that are kept, which fill up again with use: for who rests after long work. Within a transaction
    /// those that it needs stay.
    Result<> releaseCache();

    /// Runs a statement that gives no rows: `db.run("DELETE FROM due WHERE record=?", n)`.
    template<typename... Args>
    Result<> run(const char *sql, const Args &...args)
    {
        return each(sql, [](const Row &) {}, args...);
    }

    /// Visits each row of a query.
    template<typename Visit, typename... Args>
    Result<> each(const char *sql, Visit visit, const Args &...args)
    {
        auto statement = prepare(sql);
        if (!statement)
            return failure(statement);
        bindAll(*statement, args...);
        for (;;) {
            const auto more = statement->step();
            if (!more)
                return failure(more);
            if (!*more)
                return {};
            visit(statement->row());
        }
    }

    /// Reads the first row, if there is one, as \p read makes a value of it.
    template<typename Read, typename... Args>
    auto first(const char *sql, Read read, const Args &...args) -> Result<std::optional<decltype(read(std::declval<Row>()))>>
    {
        std::optional<decltype(read(std::declval<Row>()))> value;
        auto statement = prepare(sql);
        if (!statement)
            return failure(statement);
        bindAll(*statement, args...);
        const auto more = statement->step();
        if (!more)
            return failure(more);
        if (*more)
            value = read(statement->row());
        if (auto whole = statement->checkRead(); !whole)
            return failure(whole);
        return value;
    }

    /// The number in the first column of the first row; 0 if there is none.
    template<typename... Args>
    Result<qint64> number(const char *sql, const Args &...args)
    {
        const auto value = first(sql, [](const Row &row) { return row.integer(0); }, args...);
        if (!value)
            return failure(value);
        return value->value_or(0);
    }

    /// Runs a script of several statements.
    Result<> script(const char *sql);

    Result<Statement> prepare(const char *sql);
    qint64 lastInsertId() const;
    /// How many rows the last statement changed.
    qint64 changedRows() const;
    /// A number that differs when another connection has written.
    Result<qint64> dataVersion();
    /// Whether a Transaction or a Snapshot is open.
    bool isInTransaction() const;
    /// Whether a Transaction is.
    bool isWriting() const;

    /// What lies before the database in its file. Through this connection, since closing a second descriptor of the file
    /// would drop its locks.
    Result<Bytes> fileHeader() const;
    /// Writes all of it, as it is at one moment, over what \p target holds, which is open under a key of its own and keeps no
    /// WAL. Others may write meanwhile. `Refused` if \p goOn ended it; what is there then, or after an error, is no database.
    Result<> copyTo(Database &target, const GoOn &goOn = {});

    /// For tests: \p hook runs before each commit, also that of a single statement: a place where a process may die. An
    /// empty one ends it.
    void setCommitHook(std::function<void()> hook);

private:
    friend class Transaction;
    friend class Snapshot;
    enum class Scope { None, Reading, Writing };
    struct State;
    explicit Database(std::unique_ptr<State> state);
    Result<> enter(Scope scope);
    void leave();
    Result<> makeProbe();

    template<typename... Args>
    static void bindAll(Statement &statement, const Args &...args)
    {
        int index = 0;
        (statement.bind(++index, args), ...);
    }

    std::unique_ptr<State> m_state;
};

/// A scope in which writes belong together: gone unless commit() was reached. Does not nest, nor stand in a Snapshot.
class Transaction
{
public:
    /// Waits up to five seconds for another writer, then fails with `Busy`.
    static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    /// Durable when it returns success.
    Result<> commit();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }
    Database *m_database;
};

/// A scope in which all that is read is of one moment, whatever other connections commit meanwhile. Within a transaction
/// it is that one's.
class Snapshot
{
public:
    static Result<Snapshot> begin(Database &database);
    Snapshot(Snapshot &&other) noexcept;
    Snapshot &operator=(Snapshot &&) = delete;
    ~Snapshot();

private:
    explicit Snapshot(Database *database)
        : m_database(database)
    {
    }
    Database *m_database; // null: the transaction around it ends it
};

} // namespace covault::storage
