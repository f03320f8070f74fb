// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace covault::storage::schema {

namespace {

// What was signed, or will be. Appended only: triggers refuse all but publishing, standing and purge.
// Small integers (name.n) stand for ids of 16 bytes and more and for field names.
constexpr char Truth[] = R"(
CREATE TABLE name(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE) STRICT;
CREATE TABLE segment(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, device INTEGER NOT NULL, number INTEGER NOT NULL,
    previous BLOB, position BLOB NOT NULL, time INTEGER NOT NULL, header BLOB NOT NULL, signature BLOB NOT NULL,
    state INTEGER NOT NULL) STRICT;
CREATE INDEX segment_chain ON segment(device, number);
CREATE TABLE section(segment INTEGER NOT NULL, collection INTEGER NOT NULL, epoch BLOB NOT NULL, count INTEGER NOT NULL,
    root BLOB NOT NULL, state INTEGER NOT NULL, PRIMARY KEY(segment, collection)) STRICT, WITHOUT ROWID;
CREATE TABLE statement(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, segment BLOB, place INTEGER NOT NULL,
    position BLOB NOT NULL, body BLOB NOT NULL) STRICT;
CREATE INDEX statement_segment ON statement(segment, place);
CREATE TABLE change(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, record INTEGER NOT NULL, device INTEGER NOT NULL,
    segment INTEGER, time INTEGER NOT NULL, valid INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
CREATE INDEX change_record ON change(record, n);
CREATE INDEX change_segment ON change(segment);
CREATE INDEX change_time ON change(time);
CREATE TABLE epoch(key_id BLOB PRIMARY KEY, collection INTEGER NOT NULL, key BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE part(id BLOB PRIMARY KEY, key BLOB NOT NULL, bytes INTEGER NOT NULL, data BLOB, tag BLOB) STRICT;

CREATE TRIGGER change_is_kept BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'a change is never deleted'); END;
CREATE TRIGGER change_is_fixed BEFORE UPDATE OF id, record, device, time, body ON change
    BEGIN SELECT RAISE(ABORT, 'a change is never altered'); END;
CREATE TRIGGER change_is_published_once BEFORE UPDATE OF segment ON change WHEN OLD.segment IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a change is published once'); END;
CREATE TRIGGER statement_is_kept BEFORE DELETE ON statement BEGIN SELECT RAISE(ABORT, 'a statement is never deleted'); END;
CREATE TRIGGER statement_is_published_once BEFORE UPDATE OF segment ON statement WHEN OLD.segment IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a statement is published once'); END;
CREATE TRIGGER statement_is_fixed BEFORE UPDATE OF id, position, body ON statement
    BEGIN SELECT RAISE(ABORT, 'a statement is never altered'); END;
CREATE TRIGGER segment_is_kept BEFORE DELETE ON segment BEGIN SELECT RAISE(ABORT, 'a segment is never deleted'); END;
CREATE TRIGGER segment_is_fixed BEFORE UPDATE OF id, device, number, previous, position, time, header, signature ON segment
    BEGIN SELECT RAISE(ABORT, 'a segment is never altered'); END;
)";

// A pure function of the truth; may be dropped and rebuilt. Lists read `record` only.
constexpr char Projection[] = R"(
CREATE TABLE record(n INTEGER PRIMARY KEY, id BLOB NOT NULL, collection INTEGER NOT NULL, kind INTEGER NOT NULL,
    title TEXT NOT NULL, sort_key TEXT NOT NULL, subtitle TEXT NOT NULL, updated INTEGER NOT NULL, reviewed INTEGER,
    flags INTEGER NOT NULL, revision INTEGER NOT NULL, tag BLOB NOT NULL, UNIQUE(id, collection, kind)) STRICT;
CREATE INDEX record_sorted ON record(kind, sort_key);
CREATE INDEX record_title ON record(sort_key);
CREATE INDEX record_collection ON record(collection);
CREATE TABLE state(record INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE link(src INTEGER NOT NULL, field INTEGER NOT NULL, dst BLOB NOT NULL, PRIMARY KEY(src, field, dst)) STRICT, WITHOUT ROWID;
CREATE INDEX link_back ON link(dst);
CREATE TABLE due(record INTEGER NOT NULL, field INTEGER NOT NULL, day INTEGER NOT NULL, PRIMARY KEY(record, field)) STRICT, WITHOUT ROWID;
CREATE INDEX due_day ON due(day);
CREATE TABLE secret(record INTEGER NOT NULL, field INTEGER NOT NULL, element BLOB NOT NULL, print BLOB NOT NULL,
    strength INTEGER, since INTEGER NOT NULL, PRIMARY KEY(record, field, element)) STRICT, WITHOUT ROWID;
CREATE INDEX secret_print ON secret(print);
CREATE TABLE label(record INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY(record, text)) STRICT, WITHOUT ROWID;
CREATE INDEX label_text ON label(text);
CREATE VIRTUAL TABLE text USING fts5(title, body, content='', contentless_delete=1,
    tokenize='unicode61 remove_diacritics 2', prefix='2 3');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(text, 'row');
CREATE TABLE word(n INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
CREATE VIRTUAL TABLE term USING fts5(word, content='word', content_rowid='n', tokenize='trigram', detail=none);
CREATE TABLE stale_text(record INTEGER PRIMARY KEY) STRICT;
)";

// Belongs to this replica and never leaves it.
constexpr char Local[] = R"(
CREATE TABLE local(key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE remote(n INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, last INTEGER, known INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE raw(segment BLOB PRIMARY KEY, device BLOB NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE INDEX raw_order ON raw(device, number);
CREATE TABLE delivered(remote INTEGER NOT NULL, what BLOB NOT NULL, PRIMARY KEY(remote, what)) STRICT, WITHOUT ROWID;
CREATE TABLE taken(remote INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY(remote, name)) STRICT, WITHOUT ROWID;
CREATE TABLE announced_link(segment BLOB PRIMARY KEY, previous BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE heard(device BLOB NOT NULL, remote INTEGER NOT NULL, segment BLOB NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY(device, remote)) STRICT, WITHOUT ROWID;
CREATE TABLE waiting(file TEXT PRIMARY KEY, why TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE rejected(n INTEGER PRIMARY KEY, what TEXT NOT NULL UNIQUE, device BLOB, reason TEXT NOT NULL,
    why TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE TABLE event(n INTEGER PRIMARY KEY, record INTEGER, at INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
CREATE TABLE favourite(record INTEGER PRIMARY KEY) STRICT;
)";

// What an invite says of statements gives way to the signed segments that carry them. A segment may have several files
// while nobody here can tell which is right. What was refused is on record before it is reported.
constexpr char Second[] = R"(
CREATE TABLE announced_statement(id BLOB PRIMARY KEY, segment BLOB NOT NULL, place INTEGER NOT NULL, position BLOB NOT NULL,
    body BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX announced_carrier ON announced_statement(segment);
CREATE INDEX change_void ON change(segment) WHERE valid=0;
DROP INDEX raw_order;
ALTER TABLE raw RENAME TO raw_before;
CREATE TABLE raw(segment BLOB NOT NULL, file BLOB NOT NULL, device BLOB NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY(segment, file)) STRICT;
DELETE FROM delivered WHERE what IN (SELECT id FROM segment);
INSERT INTO raw(segment, file, device, number, bytes) SELECT segment, substr(segment, 1, 16), device, number, bytes FROM raw_before;
DROP TABLE raw_before;
CREATE INDEX raw_order ON raw(device, number);
ALTER TABLE rejected ADD COLUMN reported INTEGER NOT NULL DEFAULT 0;
UPDATE rejected SET reported=1;
ALTER TABLE waiting ADD COLUMN key BLOB;
CREATE TABLE seen_missing(segment BLOB PRIMARY KEY, device BLOB NOT NULL) STRICT, WITHOUT ROWID;
)";

// What the author of a section was allowed to do there, as one bit a right, so that nothing need be judged again
// while it stays; null: not noted yet. And the further segments that carry a change, beside the one that brought it.
constexpr char Carriers[] = R"(
ALTER TABLE section ADD COLUMN rights INTEGER;
CREATE TABLE carrier(change INTEGER NOT NULL, segment INTEGER NOT NULL, PRIMARY KEY(change, segment)) STRICT, WITHOUT ROWID;
CREATE INDEX carrier_segment ON carrier(segment);
)";

// What was being typed when the vault was locked.
constexpr char Drafts[] = R"(
CREATE TABLE draft(record BLOB PRIMARY KEY, body BLOB NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
)";

// The text that was read out of attachments here, and those that wait for it (state 0), under the number of the record, the
// attachment's element and the hash of its value. `missing`: a part that has to come first. Which ones the records of before
// have is noted later, up to the record that stands in `local`.
constexpr char AttachmentTexts[] = R"(
CREATE TABLE attachment_text(n INTEGER PRIMARY KEY, record INTEGER NOT NULL, element BLOB NOT NULL, value BLOB NOT NULL,
    state INTEGER NOT NULL, tries INTEGER NOT NULL, missing BLOB, body TEXT, tag BLOB, UNIQUE(record, element)) STRICT;
CREATE INDEX attachment_text_waiting ON attachment_text(tries, n) WHERE state=0;
INSERT INTO local(key, value) SELECT 'attachments-listed', x'30' WHERE EXISTS(SELECT 1 FROM record);
)";

/// What brings the tables from each version to the next. What an older program wrote stays as it is.
const std::vector<const char *> Steps[Version] = {{Truth, Projection, Local}, {Second, Carriers, Drafts}, {AttachmentTexts}};

} // namespace

Result<> migrate(Database &database, const BeforeOlder &before)
{
    const auto found = database.number("PRAGMA user_version");
    if (!found)
        return failure(found);
    if (*found == Version)
        return {};
    if (*found > Version) {
        return failure(Error::Code::NewerFormat, u"reading its tables"_s,
                u"they have version %1; this program knows versions up to %2"_s.arg(*found).arg(Version),
                u"update Covault and open it again; nothing was changed"_s);
    }
    if (database.access() == Access::ReadOnly) {
        return failure(Error::Code::Refused, u"reading its tables"_s,
                u"they have the older version %1, and the file is read-only"_s.arg(*found),
                u"copy the vault to a place where you may write and open it there"_s);
    }
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction);
    // Another program may have made them since they were asked for.
    const auto present = database.number("PRAGMA user_version");
    if (!present || *present >= Version)
        return present ? Result<>() : failure(present);
    if (const auto ready = *present > 0 && before ? before() : Result<>(); !ready)
        return ready;
    for (qint64 step = *present; step < Version; ++step) {
        for (const char *script : Steps[step]) {
            if (auto made = database.script(script); !made)
                return made;
        }
    }
    if (auto set = database.script(("PRAGMA user_version=" + Bytes::number(Version)).constData()); !set)
        return set;
    return transaction->commit();
}

} // namespace covault::storage::schema
