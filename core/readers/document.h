// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/budget.h"
#include "readers/filekind.h"
#include "readers/mailreader.h"
#include "readers/netconfigreader.h"
#include "readers/nmapreader.h"
#include "readers/skipped.h"
#include "readers/table.h"

#include <functional>

namespace covault::readers {

struct Part;

/// An outside file, read: what it is and all that could be taken out of it. A value.
struct Document
{
    FileKind kind = FileKind::Empty;
    QString text;     ///< of Text, Markdown, Html, NetworkConfig, Json, Xml, DrawIo: as written (Html: its text); of Mail: the body; of Pdf and WordDocument: what is written in it
    QString encoding; ///< of `text` and of a CSV, where it was guessed
    std::vector<Table> tables;
    std::optional<Mail> mail; ///< its attachments' bytes are moved into `parts`
    std::optional<NetworkConfig> config;
    std::optional<NmapScan> scan;
    std::vector<Part> parts;      ///< attachments of a mail, mails of a mailbox, members of an archive
    std::vector<Skipped> skipped; ///< what was not read, and why; never empty if the file as a whole says nothing
};

/// A document inside another.
struct Part
{
    QString name;
    Document document;
};

/// Reads any file: finds out what it is and reads it with its reader, and what is in it down to limits::Depth.
///
/// \p fileName is only used for its ending and in messages. A file of a kind that can't be read (images, locked
/// password stores …) is a success with nothing but `skipped`: it is listed, not an error. Fails for files beyond
/// limits.h and files that are damaged. \p isStopped is asked where reading takes long: `Refused` once it says yes, unless
/// some of a PDF was read by then. What lies beyond \p budget is left out.
Result<Document> read(const QString &fileName, BytesView bytes, const std::function<bool()> &isStopped = {}, Budget budget = {});

} // namespace covault::readers
