// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/readerprogram.h"
#include "vault/attachmenttexts.h"

namespace covault::interchange {

/// What was read out of an attachment. A value.
struct ReadText
{
    vault::TextState state = vault::TextState::Unreadable;
    QString text;
    QString why; ///< what was not read, and why; empty if all was
};

using StopQuestion = std::function<bool()>;

/// All of an attachment, for who reads its text. `Refused` above MostTextBytes.
Result<Bytes> bytesToRead(vault::Vault &vault, const vault::WaitingText &attachment);

/// Reads the text of a file, within narrow limits; private keys in it are left out. What is intricate is read by \p reader,
/// without the keys that this process holds. Nothing if \p isStopped said yes: it goes on waiting. Fails for what is no fault
/// of the file. Needs no vault, so it may run anywhere.
Result<std::optional<ReadText>> textIn(const QString &name, BytesView bytes, const readers::ReaderProgram &reader, const StopQuestion &isStopped = {});

/// Whether what stands against reading an attachment does not pass: else it goes on waiting.
bool isForGood(const Error &why);

/// What is kept of an attachment whose bytes can't be had for good.
ReadText unreadable(const Error &why);

/// What came of reading.
struct TextsRead
{
    struct Unread
    {
        QString name, why;
    };
    qint64 read = 0;
    std::vector<Unread> unread; ///< not, or not all of them
};

/// Reads, of all attachments that wait for it, the text and keeps it, one after the other, until \p isStopped says yes. Each is
/// kept before the next is begun. Nothing is done in a vault that is read-only.
Result<TextsRead> readWaitingTexts(vault::Vault &vault, const readers::ReaderProgram &reader, const StopQuestion &isStopped = {});

/// An attachment above this size is not looked into.
inline constexpr qint64 MostTextBytes = qint64(32) << 20;

} // namespace covault::interchange
