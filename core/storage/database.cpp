// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "storage/foreignlog.h"
#include "storage/openfiles.h"
#include "storage/sqlerror.h"
#include "storage/vfs.h"

#include <QFileInfo>

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace covault::storage {

namespace {

/// A statement that was prepared once and is kept.
struct Kept
{
    sqlite3_stmt *statement = nullptr;
    bool isLent = false;
};

/// Lets a map of strings be asked by a text that is none yet.
struct TextHash
{
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

} // namespace

struct Database::State
{
    OpenFile file; // outlives the connection, which holds the locks
    sqlite3 *connection = nullptr;
    Access access = Access::ReadWrite;
    std::unordered_map<std::string, Kept, TextHash, std::equal_to<>> statements; // by their text; places never move
    sqlite3_stmt *probe = nullptr;
    Scope scope = Scope::None;
    std::function<void()> commitHook;

    ~State()
    {
        sqlite3_finalize(probe);
        for (const auto &[sql, kept] : statements)
            sqlite3_finalize(kept.statement);
        // Of two that end at once each would leave the log to the other: what was written last would lie beside the file.
        static std::mutex ending;
        const std::scoped_lock one(ending);
        sqlite3_close_v2(connection);
    }
};

Database::Database(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;
Database::~Database() = default;

Access Database::access() const
{
    return m_state->access;
}

namespace {

// "x'key salt'", the form in which SQLCipher takes a raw key; built in guarded memory.
crypto::SecretBytes rawKey(const crypto::SecretBytes &key, const crypto::SecretBytes &salt)
{
    static const char digits[] = "0123456789abcdef";
    crypto::SecretBytes text(3 + 2 * (key.size() + salt.size()));
    char *out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (const auto *part : {&key, &salt}) {
        for (const char byte : part->view()) {
            *out++ = digits[quint8(byte) >> 4];
            *out++ = digits[quint8(byte) & 15];
        }
    }
    *out = '\'';
    return text;
}

// The format fixes these; the library's defaults are never relied on.
constexpr char CipherSettings[] = "PRAGMA cipher_page_size=4096;"
                                  "PRAGMA cipher_use_hmac=ON;"
                                  "PRAGMA cipher_hmac_algorithm=HMAC_SHA512;"
                                  "PRAGMA cipher_kdf_algorithm=PBKDF2_HMAC_SHA512;"
                                  "PRAGMA cipher_plaintext_header_size=0;"
                                  "PRAGMA cipher_memory_security=OFF;";
constexpr char ConnectionSettings[] = "PRAGMA synchronous=FULL;"
                                      "PRAGMA temp_store=MEMORY;"
                                      "PRAGMA secure_delete=ON;"
                                      "PRAGMA mmap_size=0;"
                                      "PRAGMA trusted_schema=OFF;"
                                      "PRAGMA cell_size_check=ON;"
                                      "PRAGMA recursive_triggers=ON;";

Bytes uriOf(const QString &path, Access access)
{
    // A file that can't be written, and beside which no log lies, is read as it is: SQLite need make no files for it.
    const bool isStill = access == Access::ReadOnly && !QFileInfo::exists(path + u"-wal"_s);
    return "file:" + QFileInfo(path).absoluteFilePath().toUtf8().toPercentEncoding("/") + (isStill ? "?immutable=1" : "");
}

} // namespace

Result<Database> Database::open(
        const QString &path, const crypto::SecretBytes &key, const crypto::SecretBytes &salt, Access access)
{
    if (auto ours = checkLogIsOurs(path, key, salt); !ours)
        return failure(ours);
    vfs::install();
    auto state = std::make_unique<State>();
    state->access = access;
    const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
            | (access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
    const QString what = u"opening %1"_s.arg(path);
    state->file = OpenFile(path);
    if (sqlite3_open_v2(uriOf(path, access).constData(), &state->connection, flags, vfs::Name) != SQLITE_OK)
        return failure(sqlError(state->connection, what));
    const auto raw = rawKey(key, salt);
    if (sqlite3_key_v2(state->connection, "main", raw.data(), int(raw.size())) != SQLITE_OK)
        return failure(sqlError(state->connection, what));
    sqlite3_busy_timeout(state->connection, 5000);
    sqlite3_extended_result_codes(state->connection, 1);
    sqlite3_db_config(state->connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);

    Database database(std::move(state));
    for (const char *settings : {CipherSettings, ConnectionSettings}) {
        if (auto set = database.script(settings); !set)
            return failure(set.error().during(what));
    }
    if (auto limited = database.limitCache(DefaultCache); !limited)
        return failure(limited.error().during(what));
    // The first read of a page shows whether the key fits.
    if (const auto version = database.number("PRAGMA schema_version"); !version)
        return failure(version.error().during(what));
    if (auto made = database.makeProbe(); !made)
        return failure(made.error().during(what));
    if (access == Access::ReadWrite) {
        const auto mode = database.first("PRAGMA journal_mode=WAL", [](const Row &row) { return row.text(0); });
        if (!mode)
            return failure(mode.error().during(what));
        if (*mode != u"wal"_s) {
            return failure(Error::Code::Refused, what, u"its file system can't share it between programs"_s,
                    u"keep it on a local disk; to share it, use a remote"_s);
        }
        // A computer that stopped within a checkpoint leaves torn pages in the file. They are read from the log; whoever checks
        // the file alone would take them for damage. This writes them again.
        if (auto set = database.script("PRAGMA wal_autocheckpoint=1000; PRAGMA wal_checkpoint(PASSIVE)"); !set)
            return failure(set.error().during(what));
    }
    return database;
}

// Asks for a page, whichever: the first one, of which little is read.
Result<> Database::makeProbe()
{
    const char *sql = "SELECT 1 FROM sqlite_schema LIMIT 1";
    if (sqlite3_prepare_v3(m_state->connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_state->probe, nullptr) != SQLITE_OK)
        return failure(sqlError(m_state->connection, u"using the vault"_s));
    return {};
}

Result<> Database::limitCache(int kibibytes)
{
    const QByteArray limit = "PRAGMA cache_size=-" + QByteArray::number(kibibytes);
    return script(limit.constData());
}

Result<> Database::releaseCache()
{
    return script("PRAGMA shrink_memory");
}

Result<> Database::script(const char *sql)
{
    if (sqlite3_exec(m_state->connection, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(sqlError(m_state->connection, u"using the vault"_s));
    return {};
}

Result<Statement> Database::prepare(const char *sql)
{
    const auto known = m_state->statements.find(std::string_view(sql));
    const bool isKnown = known != m_state->statements.end();
    if (isKnown && !known->second.isLent) {
        known->second.isLent = true;
        return Statement(known->second.statement, &known->second.isLent, m_state->probe);
    }
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_state->connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return failure(sqlError(m_state->connection, u"using the vault"_s));
    // One that is lent out twice at once is a guest.
    if (isKnown)
        return Statement(statement, nullptr, m_state->probe);
    Kept &kept = m_state->statements.emplace(sql, Kept{statement, true}).first->second;
    return Statement(statement, &kept.isLent, m_state->probe);
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_state->connection);
}

qint64 Database::changedRows() const
{
    return sqlite3_changes64(m_state->connection);
}

Result<qint64> Database::dataVersion()
{
    return number("PRAGMA data_version");
}

void Database::setCommitHook(std::function<void()> hook)
{
    m_state->commitHook = std::move(hook);
    const auto call = [](void *state) {
        static_cast<State *>(state)->commitHook();
        return 0; // it goes on
    };
    sqlite3_commit_hook(m_state->connection, m_state->commitHook ? +call : nullptr, m_state.get());
}

Result<Bytes> Database::fileHeader() const
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(m_state->connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    Bytes header(vfs::DatabaseOffset, '\0');
    if (!file || vfs::readHeader(file, header.data()) != SQLITE_OK)
        return failure(Error::Code::Io, u"reading the header of the vault"_s, u"the file can't be read"_s, u"check the disk"_s);
    return header;
}

Result<> checkGoOn(const GoOn &goOn, const QString &doing)
{
    if (!goOn || goOn())
        return {};
    return failure(Error::Code::Refused, doing, u"it was stopped"_s, u"try again"_s);
}

// The pages of one moment: the read transaction that is open keeps the copy from starting again when others write.
Result<> Database::copyTo(Database &target, const GoOn &goOn)
{
    constexpr int PagesPerStep = 256;
    const QString what = u"copying the vault"_s;
    const auto snapshot = Snapshot::begin(*this);
    if (!snapshot)
        return failure(snapshot);
    if (const auto begun = number("SELECT count(*) FROM sqlite_schema"); !begun)
        return failure(begun);
    sqlite3 *to = target.m_state->connection;
    const std::unique_ptr<sqlite3_backup, decltype(&sqlite3_backup_finish)> copying(
            sqlite3_backup_init(to, "main", m_state->connection, "main"), sqlite3_backup_finish);
    if (!copying)
        return failure(sqlError(to, what));
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        if (auto wanted = checkGoOn(goOn, what); !wanted)
            return wanted;
        code = sqlite3_backup_step(copying.get(), PagesPerStep);
    }
    return code == SQLITE_DONE ? Result<>() : failure(sqlError(code, what));
}

bool Database::isInTransaction() const
{
    return m_state->scope != Scope::None;
}

bool Database::isWriting() const
{
    return m_state->scope == Scope::Writing;
}

Result<> Database::enter(Scope scope)
{
    // The end of an earlier one may have failed, for want of memory: what joined it would never be committed.
    const bool isLeftOver = m_state->scope == Scope::None && sqlite3_get_autocommit(m_state->connection) == 0;
    if (auto ended = isLeftOver ? run("ROLLBACK") : Result<>(); !ended)
        return ended;
    if (auto begun = run(scope == Scope::Writing ? "BEGIN IMMEDIATE" : "BEGIN"); !begun)
        return begun;
    m_state->scope = scope;
    return {};
}

void Database::leave()
{
    m_state->scope = Scope::None;
    if (sqlite3_get_autocommit(m_state->connection) == 0) // after an error SQLite may have rolled back by itself
        static_cast<void>(run("ROLLBACK"));
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (auto entered = database.enter(Database::Scope::Writing); !entered)
        return failure(entered);
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_database)
        m_database->leave();
}

Result<> Transaction::commit()
{
    auto committed = m_database->run("COMMIT");
    if (committed)
        std::exchange(m_database, nullptr)->leave();
    return committed;
}

Result<Snapshot> Snapshot::begin(Database &database)
{
    if (database.isInTransaction())
        return Snapshot(nullptr);
    if (auto entered = database.enter(Database::Scope::Reading); !entered)
        return failure(entered);
    return Snapshot(&database);
}

Snapshot::Snapshot(Snapshot &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Snapshot::~Snapshot()
{
    if (m_database)
        m_database->leave();
}

} // namespace covault::storage
