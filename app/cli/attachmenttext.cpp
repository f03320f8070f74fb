// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/attachmenttext.h"

#include "cli/terminal.h"
#include "interchange/textreading.h"

#include <QDeadlineTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

constexpr std::chrono::seconds Patience(20);

} // namespace

void readAttachmentTexts(vault::Vault &vault)
{
    const QDeadlineTimer deadline(Patience);
    const readers::ReaderProgram reader(readers::ReaderProgram::besideThisProgram());
    const auto read = interchange::readWaitingTexts(vault, reader, [&deadline] { return deadline.hasExpired(); });
    if (!read)
        return terminal::say(u"covault-cli: the text of attachments is not searched: "_s + read.error().text());
    for (const auto &unread : read->unread)
        terminal::say(u"covault-cli: not all of '%1' is searched: %2"_s.arg(unread.name, unread.why));
    if (deadline.hasExpired())
        terminal::say(u"covault-cli: not all attachments are searched yet; the next search goes on with them"_s);
}

} // namespace covault::cli
