// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/attachmenttexts.h"

#include "base/text.h"
#include "crypto/hash.h"
#include "vault/attachments.h"
#include "vault/loader.h"
#include "vault/textindex.h"
#include "vault/writescope.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

const QString FieldId = u"attachments"_s;
/// Under this key in `local` stands up to which record attachments are noted, until those of all are.
const QString ListedKey = u"attachments-listed"_s;
/// So many record numbers are looked through at a time.
constexpr qint64 ListedAtOnce = 2000;

Hash valueHash(const cbor::Value &value)
{
    return crypto::hash("attachment text", {value.encoded()});
}

// By the element that names each.
std::map<Bytes, Hash> attachmentsOf(const Record &shown)
{
    std::map<Bytes, Hash> attachments;
    for (const Entry &entry : shown.entries(FieldId)) {
        if (!entry.isSecret)
            attachments.emplace(entry.element, valueHash(entry.value));
    }
    return attachments;
}

// A row, as far as it tells whose text it is and that it was kept by who holds the vault's key.
struct KeptText
{
    qint64 n = 0;
    Bytes element;
    Hash value;
    QString body;
    bool isRead = false;
    bool isAsKept = false;
};

Hash tagOf(const Replica &replica, qint64 record, BytesView element, const Hash &value, const QString &body)
{
    return crypto::keyedHash(replica.rowTagKey, "read text", {Bytes::number(record), element, value.view(), body.toUtf8()});
}

Result<std::vector<KeptText>> keptTexts(Replica &replica, qint64 record)
{
    std::vector<KeptText> texts;
    auto read = replica.database.each("SELECT n, element, value, body, tag FROM attachment_text WHERE record=? ORDER BY n",
            [&](const Row &row) {
                KeptText text{row.integer(0), row.bytes(1), row.id<Hash>(2), row.text(3), !row.isNull(3), true};
                if (text.isRead)
                    text.isAsKept = row.bytes(4) == tagOf(replica, record, text.element, text.value, text.body).bytes();
                texts.push_back(std::move(text));
            },
            record);
    return read ? Result<std::vector<KeptText>>(std::move(texts)) : failure(read);
}

// The value of the attachment, unless the record has another one now.
std::optional<cbor::Value> valueOf(const Record &record, const WaitingText &attachment)
{
    for (const Entry &entry : record.entries(FieldId)) {
        if (!entry.isSecret && entry.element == attachment.name.toUtf8() && valueHash(entry.value) == attachment.value)
            return entry.value;
    }
    return std::nullopt;
}

Result<std::optional<BlobId>> missingPart(storage::Database &database, const cbor::Value &value)
{
    for (const BlobId &part : partsOf(value)) {
        const auto here = database.number("SELECT count(*) FROM part WHERE id=? AND data IS NOT NULL", part);
        if (!here)
            return failure(here);
        if (*here == 0)
            return std::optional(part);
    }
    return std::optional<BlobId>();
}

} // namespace

Result<QString> followAttachments(Replica &replica, qint64 record, const Record &shown, bool isNew)
{
    auto &database = replica.database;
    std::map<Bytes, Hash> missing = attachmentsOf(shown);
    const auto kept = isNew ? Result<std::vector<KeptText>>(std::vector<KeptText>()) : keptTexts(replica, record);
    if (!kept)
        return failure(kept);
    QString text;
    for (const KeptText &one : *kept) {
        const auto found = missing.find(one.element);
        if (found != missing.end() && found->second == one.value && one.isAsKept) {
            text += one.body + u'\n';
            missing.erase(found);
        } else if (auto removed = database.run("DELETE FROM attachment_text WHERE n=?", one.n); !removed) {
            return failure(removed);
        }
    }
    for (const auto &[element, value] : missing) {
        auto noted = database.run("INSERT INTO attachment_text(record, element, value, state, tries) VALUES(?,?,?,?,0)", record, element, value,
                int(TextState::Waiting));
        if (!noted)
            return failure(noted);
    }
    return text;
}

Result<std::vector<AttachmentText>> textsOfAttachments(Replica &replica, const Record &shown)
{
    const auto kept = keptTexts(replica, shown.row().n);
    if (!kept)
        return failure(kept);
    std::vector<AttachmentText> texts;
    const auto attachments = kept->empty() ? std::map<Bytes, Hash>() : attachmentsOf(shown);
    for (const KeptText &one : *kept) {
        const auto found = attachments.find(one.element);
        if (one.isRead && one.isAsKept && found != attachments.end() && found->second == one.value)
            texts.push_back({text::fromUtf8(one.element), one.body});
    }
    return texts;
}

Result<QString> whatIsWrongWithTexts(Replica &replica, const Record &shown)
{
    const auto kept = keptTexts(replica, shown.row().n);
    if (!kept)
        return failure(kept);
    const auto attachments = kept->empty() ? std::map<Bytes, Hash>() : attachmentsOf(shown);
    for (const KeptText &one : *kept) {
        const auto found = attachments.find(one.element);
        if (found == attachments.end() || found->second != one.value)
            return u"text is kept of an attachment that it does not have"_s;
        if (!one.isAsKept)
            return u"the text that was read out of an attachment was altered"_s;
    }
    return QString();
}

Result<bool> AttachmentTexts::listMore()
{
    Replica &replica = m_vault.replica();
    auto &database = replica.database;
    static constexpr char cursor[] = "SELECT value FROM local WHERE key=?";
    const auto noted = database.first(cursor, [](const Row &row) { return row.bytes(0).toLongLong(); }, ListedKey);
    if (!noted || !*noted)
        return noted ? Result<bool>(false) : failure(noted);
    auto scope = WriteScope::begin(replica);
    if (!scope)
        return failure(scope);
    // Another program may have gone on meanwhile.
    const auto from = database.first(cursor, [](const Row &row) { return row.bytes(0).toLongLong(); }, ListedKey);
    if (!from || !*from)
        return from ? Result<bool>(false) : failure(from);
    const qint64 to = **from + ListedAtOnce;
    std::vector<qint64> records;
    auto done = database.each("SELECT record FROM state WHERE record > ? AND record <= ? AND instr(body, CAST('attachments' AS BLOB)) > 0",
            [&](const Row &row) { records.push_back(row.integer(0)); }, **from, to);
    for (size_t i = 0; done && i < records.size(); ++i) {
        const auto record = readRecord(replica, records[i]);
        if (!record || !*record)
            continue; // verify tells of it
        if (auto followed = followAttachments(replica, records[i], **record, false); !followed)
            done = failure(followed);
    }
    const auto last = database.number("SELECT coalesce(max(n), 0) FROM record");
    if (!done || !last)
        return done ? failure(last) : failure(done);
    const bool isMore = to < *last;
    done = isMore ? database.run("UPDATE local SET value=? WHERE key=?", Bytes::number(to), ListedKey) : database.run("DELETE FROM local WHERE key=?", ListedKey);
    if (done)
        done = scope->commit();
    return done ? Result<bool>(isMore) : failure(done);
}

Result<std::optional<WaitingText>> AttachmentTexts::firstWaiting()
{
    return m_vault.replica().database.first("SELECT n, record, element, value FROM attachment_text WHERE state=0 AND"
                                            " (missing IS NULL OR EXISTS(SELECT 1 FROM part p WHERE p.id=missing AND p.data IS NOT NULL)) ORDER BY tries, n LIMIT 1",
            [](const Row &row) { return WaitingText{row.integer(0), row.integer(1), text::fromUtf8(row.bytes(2)), row.id<Hash>(3)}; });
}

// Whether it can be read now; what stands against it is noted.
Result<bool> AttachmentTexts::prepare(const WaitingText &attachment, qint64 tries)
{
    Replica &replica = m_vault.replica();
    auto &database = replica.database;
    const auto record = readRecord(replica, attachment.record);
    if (!record && !isDamage(record.error()))
        return failure(record);
    const auto value = record && *record ? valueOf(**record, attachment) : std::nullopt;
    const bool isReadable = value && tries < MostTries;
    const auto missing = isReadable ? missingPart(database, *value) : Result<std::optional<BlobId>>(std::optional<BlobId>());
    if (!missing)
        return failure(missing);
    Result<> noted;
    if (!isReadable)
        noted = database.run("UPDATE attachment_text SET state=? WHERE n=?", int(TextState::Unreadable), attachment.n);
    else if (*missing)
        noted = database.run("UPDATE attachment_text SET missing=? WHERE n=?", **missing, attachment.n);
    else
        noted = database.run("UPDATE attachment_text SET missing=NULL, tries=tries+1 WHERE n=?", attachment.n);
    return noted ? Result<bool>(isReadable && !*missing) : failure(noted);
}

Result<std::optional<WaitingText>> AttachmentTexts::next()
{
    if (const auto any = firstWaiting(); !any || !*any)
        return any;
    auto scope = WriteScope::begin(m_vault.replica());
    if (!scope)
        return failure(scope);
    for (;;) {
        auto found = firstWaiting();
        if (!found)
            return found;
        bool isReady = false;
        if (*found) {
            const auto tries = m_vault.replica().database.number("SELECT tries FROM attachment_text WHERE n=?", (*found)->n);
            const auto prepared = tries ? prepare(**found, *tries) : failure(tries);
            if (!prepared)
                return failure(prepared);
            isReady = *prepared;
        }
        if (*found && !isReady)
            continue;
        if (auto committed = scope->commit(); !committed)
            return failure(committed);
        return found;
    }
}

Result<> AttachmentTexts::putBack(const WaitingText &attachment)
{
    auto scope = WriteScope::begin(m_vault.replica());
    if (!scope)
        return failure(scope);
    auto put = m_vault.replica().database.run("UPDATE attachment_text SET tries=max(0, tries-1) WHERE n=? AND value=? AND state=0", attachment.n, attachment.value);
    return put ? scope->commit() : put;
}

Result<> AttachmentTexts::keep(const WaitingText &attachment, TextState state, const QString &text)
{
    Replica &replica = m_vault.replica();
    auto scope = WriteScope::begin(replica);
    if (!scope)
        return failure(scope);
    const bool isRead = state == TextState::Read || state == TextState::ReadInPart;
    const auto body = isRead ? std::optional(text.left(MostCharacters)) : std::nullopt;
    const auto tag = body ? std::optional(tagOf(replica, attachment.record, attachment.name.toUtf8(), attachment.value, *body)) : std::nullopt;
    auto kept = replica.database.run("UPDATE attachment_text SET state=?, body=?, tag=? WHERE n=? AND value=?",
            int(isRead && text.size() > MostCharacters ? TextState::ReadInPart : state), body, tag, attachment.n, attachment.value);
    if (!kept)
        return kept;
    if (replica.database.changedRows() == 0 || !isRead)
        return scope->commit();
    const auto record = readRecord(replica, attachment.record);
    if (!record)
        return failure(record);
    if (*record) {
        if (auto indexed = indexText(replica, attachment.record, **record, text::folded((*record)->title()), false, nullptr); !indexed)
            return indexed;
        if (auto added = addToVocabulary(replica.database, text::words(text::folded(*body))); !added)
            return added;
    }
    return scope->commit();
}

Result<TextCounts> AttachmentTexts::counts()
{
    TextCounts counts;
    const auto read = m_vault.replica().database.each("SELECT state, count(*) FROM attachment_text GROUP BY state", [&](const Row &row) {
        qint64 *const all[] = {&counts.waiting, &counts.read, &counts.readInPart, &counts.unreadable};
        if (row.integer(0) >= 0 && row.integer(0) < 4)
            *all[row.integer(0)] = row.integer(1);
    });
    return read ? Result<TextCounts>(counts) : failure(read);
}

} // namespace covault::vault
