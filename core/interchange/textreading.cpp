// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/textreading.h"

#include "readers/document.h"
#include "vault/attachments.h"
#include "vault/loader.h"

#include <QBuffer>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::interchange {

using vault::TextState;

namespace {

QString withoutPrivateKeys(QString text)
{
    static const QRegularExpression key(u"-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----.*?(-----END [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----|$)"_s,
            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression ssh2(u"---- BEGIN SSH2 [A-Z0-9 ]*PRIVATE KEY ----.*?(---- END SSH2 [A-Z0-9 ]*PRIVATE KEY ----|$)"_s,
            QRegularExpression::DotMatchesEverythingOption);
    // However many lines it says: those of base64 that follow.
    static const QRegularExpression putty(u"Private-Lines:[ \\t]*\\d+[ \\t]*(\\r?\\n[ \\t]*[A-Za-z0-9+/=]+[ \\t]*(?=\\r?\\n|$))*"_s);
    return text.replace(key, u" "_s).replace(ssh2, u" "_s).replace(putty, u" "_s);
}

void append(QString &text, const readers::Table &table)
{
    const auto addRow = [&text](const QStringList &cells) { text += cells.join(u'\t') + u'\n'; };
    text += table.name + u'\n';
    for (const readers::Row &row : table.above)
        addRow(row.cells);
    addRow(table.header);
    for (const readers::Row &row : table.rows) {
        if (text.size() > vault::AttachmentTexts::MostCharacters)
            return;
        addRow(row.cells);
    }
}

// All that is written in a document, and what was not read of it.
void append(ReadText &result, const readers::Document &document)
{
    if (result.text.size() > vault::AttachmentTexts::MostCharacters)
        return;
    if (document.mail) {
        const readers::Mail &mail = *document.mail;
        result.text += mail.subject + u'\n' + mail.from.name + u' ' + mail.from.address + u'\n';
        for (const readers::MailAddress &to : mail.to)
            result.text += to.name + u' ' + to.address + u'\n';
    }
    result.text += document.text + u'\n';
    for (const readers::Table &table : document.tables)
        append(result.text, table);
    for (const readers::Skipped &skipped : document.skipped) {
        if (result.why.isEmpty())
            result.why = skipped.what + u": "_s + skipped.why;
    }
    for (const readers::Part &part : document.parts) {
        result.text += part.name + u'\n';
        append(result, part.document);
    }
}

// Of these any beginning can be read, and no more than one is kept.
bool isPlain(readers::FileKind kind)
{
    using enum readers::FileKind;
    return kind == Text || kind == Markdown || kind == Csv || kind == Html || kind == Json || kind == NetworkConfig || kind == DrawIo;
}

constexpr qsizetype MostPlainBytes = 4 * vault::AttachmentTexts::MostCharacters;

// Files of anybody are read, without anybody having asked for it, in the program that holds the keys.
readers::Budget budgetOfOne()
{
    readers::Budget budget;
    budget.unpacked = qint64(64) << 20;
    budget.each = qint64(16) << 20;
    budget.characters = 2 * vault::AttachmentTexts::MostCharacters; // keys that are cut out count too
    budget.cells = 1'000'000;
    budget.opensInner = false;
    return budget;
}

} // namespace

bool isForGood(const Error &why)
{
    using enum Error::Code;
    const auto code = why.code();
    return code == Refused || code == NotFound || code == Damaged || code == Tampered;
}

ReadText unreadable(const Error &why)
{
    return {TextState::Unreadable, {}, why.why()};
}

Result<Bytes> bytesToRead(vault::Vault &vault, const vault::WaitingText &attachment)
{
    const QString what = u"reading '%1'"_s.arg(attachment.name);
    const auto record = vault.record(attachment.record);
    if (!record)
        return failure(record);
    if (!*record)
        return failure(Error::Code::NotFound, what, u"its record is gone"_s);
    vault::Attachments attachments(vault);
    const auto list = attachments.list(**record);
    if (!list)
        return failure(list);
    const auto info = std::ranges::find(*list, attachment.name, &vault::AttachmentInfo::name);
    if (info == list->end())
        return failure(Error::Code::NotFound, what, u"it is gone"_s);
    if (info->bytes > MostTextBytes)
        return failure(Error::Code::Refused, what, u"it is larger than %1 MiB"_s.arg(MostTextBytes >> 20));
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    if (const auto copied = attachments.extract(**record, attachment.name, bytes); !copied)
        return failure(copied);
    return bytes.data();
}

std::optional<ReadText> textIn(const QString &name, BytesView bytes, const StopQuestion &isStopped)
{
    const bool isCut = bytes.size() > MostPlainBytes && isPlain(readers::sniff(name, bytes.first(readers::SniffBytes)));
    const auto document = readers::read(name, isCut ? bytes.first(MostPlainBytes) : bytes, isStopped, budgetOfOne());
    if (isStopped && isStopped())
        return std::nullopt;
    if (!document)
        return unreadable(document.error());
    ReadText result;
    append(result, *document);
    result.text = withoutPrivateKeys(std::move(result.text));
    if (isCut)
        result.why = u"only its first %1 KiB are read"_s.arg(MostPlainBytes >> 10);
    else if (result.text.size() > vault::AttachmentTexts::MostCharacters)
        result.why = u"it is longer than %1 characters"_s.arg(vault::AttachmentTexts::MostCharacters);
    const bool isEmpty = result.text.trimmed().isEmpty();
    result.state = isEmpty ? TextState::Unreadable : result.why.isEmpty() ? TextState::Read : TextState::ReadInPart;
    return result;
}

Result<TextsRead> readWaitingTexts(vault::Vault &vault, const StopQuestion &isStopped)
{
    TextsRead result;
    if (vault.replica().database.access() == storage::Access::ReadOnly)
        return result;
    vault::AttachmentTexts texts(vault);
    const auto mayGoOn = [&isStopped] { return !isStopped || !isStopped(); };
    for (bool isMore = true; isMore && mayGoOn();) {
        const auto listed = texts.listMore();
        if (!listed)
            return failure(listed);
        isMore = *listed;
    }
    while (mayGoOn()) {
        const auto next = texts.next();
        if (!next)
            return failure(next);
        if (!*next)
            break;
        const auto bytes = bytesToRead(vault, **next);
        const bool isNow = bytes || isForGood(bytes.error());
        const auto text = bytes ? textIn((*next)->name, *bytes, isStopped) : std::optional(unreadable(bytes.error()));
        if (!isNow || !text) {
            if (auto back = texts.putBack(**next); !back)
                return failure(back);
            if (!isNow)
                return failure(bytes);
            break;
        }
        if (auto kept = texts.keep(**next, text->state, text->text); !kept)
            return failure(kept);
        result.read += text->state != TextState::Unreadable;
        if (!text->why.isEmpty())
            result.unread.push_back({(*next)->name, text->why});
    }
    return result;
}

} // namespace covault::interchange
