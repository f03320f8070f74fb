// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// How far the text of an attachment is known here. Stored.
enum class TextState {
    Waiting = 0,    ///< nobody has looked yet, or not all of it is here
    Read = 1,
    ReadInPart = 2, ///< the rest is beyond what is read, or can't be
    Unreadable = 3,
};

/// An attachment whose text nobody has read.
struct WaitingText
{
    qint64 n = 0;
    qint64 record = 0; ///< its row's number
    QString name;
    Hash value; ///< of what the record says of it
};

/// How many attachments stand how.
struct TextCounts
{
    qint64 waiting = 0, read = 0, readInPart = 0, unreadable = 0;
};

/// The text of attachments, which is searched with the records that they belong to.
///
/// It follows from the attachments' bytes and stays in this replica. Projection notes which attachments a record has; those
/// of a secret field never. Reading them needs readers of files, which this layer does not know: who has some takes what
/// waits, reads it and keeps the text. Text of an attachment that the record has no longer goes in the same transaction.
class AttachmentTexts
{
public:
    explicit AttachmentTexts(Vault &vault)
        : m_vault(vault)
    {
    }

    /// Notes the attachments of some more of the records that an earlier version of the tables held. False once all are.
    Result<bool> listMore();
    /// The next attachment to be read, of which all parts are here; nothing if none waits. It counts as tried: one that ended
    /// the program several times is left alone.
    Result<std::optional<WaitingText>> next();
    /// Of what next() gave, if nothing came of it for a reason that is not its own: it waits, and was not tried.
    Result<> putBack(const WaitingText &attachment);
    /// Keeps what was read and indexes its record anew; nothing if the attachment is another one by now.
    Result<> keep(const WaitingText &attachment, TextState state, const QString &text);
    Result<TextCounts> counts();

    /// More characters of one are not kept.
    static constexpr qsizetype MostCharacters = 400'000;
    static constexpr int MostTries = 5;

private:
    Result<std::optional<WaitingText>> firstWaiting();
    Result<bool> prepare(const WaitingText &attachment, qint64 tries);

    Vault &m_vault;
};

/// What was read out of one attachment.
struct AttachmentText
{
    QString name;
    QString text;
};

/// Notes the attachments that a record has now, forgets those that it has not, and gives the text of those that were read.
/// What was altered waits to be read again. \p isNew: nothing was noted of it before. Within a transaction of the caller.
Result<QString> followAttachments(Replica &replica, qint64 record, const Record &shown, bool isNew);
/// The text of the attachments that \p shown has, as far as it was read and is what was kept.
Result<std::vector<AttachmentText>> textsOfAttachments(Replica &replica, const Record &shown);
/// What is wrong with what is kept of the attachments of \p shown: text of one that it does not have, or that was altered;
/// empty if nothing is.
Result<QString> whatIsWrongWithTexts(Replica &replica, const Record &shown);

} // namespace covault::vault
