// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/textreading.h"

#include "readers/limits.h"
#include "vault/attachments.h"
#include "vault/loader.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace covault::interchange {

using vault::TextState;

static_assert(readers::limits::TextCharacters == vault::AttachmentTexts::MostCharacters);

namespace {

TextState stateOf(const readers::FileText &read)
{
    if (read.text.trimmed().isEmpty())
        return TextState::Unreadable;
    return read.why.isEmpty() ? TextState::Read : TextState::ReadInPart;
}

/// Nothing if it was stopped. Fails for what is no fault of the attachment.
Result<std::optional<ReadText>> textOfWaiting(
        vault::Vault &vault, const vault::WaitingText &attachment, const readers::ReaderProgram &reader, const StopQuestion &isStopped)
{
    const auto bytes = bytesToRead(vault, attachment);
    if (bytes)
        return textIn(attachment.name, *bytes, reader, isStopped);
    return isForGood(bytes.error()) ? Result<std::optional<ReadText>>(unreadable(bytes.error())) : failure(bytes);
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

Result<std::optional<ReadText>> textIn(const QString &name, BytesView bytes, const readers::ReaderProgram &reader, const StopQuestion &isStopped)
{
    const auto read = readers::isIntricate(name, bytes) ? reader.textOf(name, bytes, isStopped)
                                                        : Result<std::optional<readers::FileText>>(readers::textOfFile(name, bytes, isStopped));
    if (!read)
        return failure(read);
    if (!*read)
        return std::optional<ReadText>();
    return std::optional(ReadText{stateOf(**read), (*read)->text, (*read)->why});
}

Result<TextsRead> readWaitingTexts(vault::Vault &vault, const readers::ReaderProgram &reader, const StopQuestion &isStopped)
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
        const auto waited = textOfWaiting(vault, **next, reader, isStopped);
        if (!waited || !*waited) {
            if (auto back = texts.putBack(**next); !back)
                return failure(back);
            if (!waited)
                return failure(waited);
            break;
        }
        const ReadText &text = **waited;
        if (auto kept = texts.keep(**next, text.state, text.text); !kept)
            return failure(kept);
        result.read += text.state != TextState::Unreadable;
        if (!text.why.isEmpty())
            result.unread.push_back({(*next)->name, text.why});
    }
    return result;
}

} // namespace covault::interchange
