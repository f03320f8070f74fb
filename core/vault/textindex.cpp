// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/textindex.h"

#include "base/text.h"
#include "vault/attachmenttexts.h"
#include "vault/otherspellings.h"
#include "vault/recordtext.h"

namespace covault::vault {

namespace {

constexpr qsizetype ShortestTerm = 4;

} // namespace

Result<> indexText(Replica &replica, qint64 record, const Record &shown, const QString &sortKey, bool isNew, QStringList *words)
{
    auto &database = replica.database;
    const auto attached = followAttachments(replica, record, shown, isNew);
    if (!attached)
        return failure(attached);
    const bool isSearched = shown.row().flags.testFlag(RecordFlag::Shown) && !shown.row().flags.testFlag(RecordFlag::Hidden);
    if (!isNew) {
        if (auto removed = database.run("DELETE FROM text WHERE rowid=?", record); !removed)
            return removed;
    }
    if (!isSearched)
        return {};
    const QString own = text::folded(searchableText(shown));
    if (words)
        *words += text::words(own);
    return database.run("INSERT INTO text(rowid, title, body) VALUES(?,?,?)", record, sortKey, own + text::folded(*attached) + phoneWords(shown));
}

Result<> addToVocabulary(storage::Database &database, QStringList words)
{
    words.removeDuplicates();
    for (const QString &word : words) {
        if (word.size() < ShortestTerm)
            continue;
        if (auto added = database.run("INSERT OR IGNORE INTO word(word) VALUES(?)", word); !added)
            return added;
        if (database.changedRows() == 0)
            continue;
        if (auto added = database.run("INSERT INTO term(rowid, word) VALUES(?,?)", database.lastInsertId(), word); !added)
            return added;
    }
    return {};
}

Result<> addIndexToVocabulary(storage::Database &database)
{
    const auto last = database.number("SELECT coalesce(max(n), 0) FROM word");
    if (!last)
        return failure(last);
    auto added = database.run("INSERT OR IGNORE INTO word(word) SELECT term FROM vocabulary WHERE length(term) >= ?"
                              " AND NOT (term >= ? AND term < ?)",
            ShortestTerm, FirstPhoneWord.toString(), BehindPhoneWords.toString());
    if (!added)
        return added;
    return database.run("INSERT INTO term(rowid, word) SELECT n, word FROM word WHERE n > ?", *last);
}

} // namespace covault::vault
