// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/moment.h"
#include "base/result.h"

#include <vector>

namespace covault::readers {

/// A name and address of a mail's header. Either may be empty.
struct MailAddress
{
    QString name;
    QString address;

    bool operator==(const MailAddress &) const = default;
};

/// A file in a mail, decoded. A mail in a mail has the type message/rfc822 and a name that ends in ".eml".
struct MailAttachment
{
    QString name; ///< never empty; no path
    QString mediaType;
    Bytes bytes;

    bool operator==(const MailAttachment &) const = default;
};

/// One mail. A value.
struct Mail
{
    QString subject;
    MailAddress from;
    std::vector<MailAddress> to; ///< To and Cc
    std::optional<Moment> date;
    QString text; ///< the plain body; without one, the text of the HTML body
    std::vector<MailAttachment> attachments;
    QStringList notes; ///< what was guessed or lost: an unknown charset, an encrypted part, parts nested too deep

    bool operator==(const Mail &) const = default;
};

/// Reads one mail (RFC 5322 and MIME). Refuses what has none of the header fields that make a mail.
/// Not to be called from two threads at once before one call returned.
Result<Mail> readMail(BytesView bytes);

/// Reads the mails of an mbox file in its order. Refuses what has no mail.
Result<std::vector<Mail>> readMailbox(BytesView bytes);

} // namespace covault::readers
