// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <QString>

#include <optional>

namespace covault::readers {

/// What a file is, as far as reading it differs.
enum class FileKind {
    Empty,
    Csv, ///< and TSV
    Xlsx,
    Text,
    Markdown,
    Html,
    Mail,    ///< one mail, .eml
    Mailbox, ///< many, mbox
    NetworkConfig,
    NmapXml,
    DrawIo,
    Xml,
    Json,
    Zip,
    WordDocument, ///< .docx
    OpenDocument, ///< .ods, .odt and their kin
    Pdf,
    OldOffice, ///< OLE: .doc, .xls, .msg; also encrypted .xlsx
    PasswordStore, ///< KeePass and its kin
    Image,
    Binary, ///< nothing known
};

/// How many bytes of a file sniff() wants to see.
inline constexpr qsizetype SniffBytes = 64 * 1024;

/// What the file is, by its first bytes, and by its name where bytes can't tell (CSV, Markdown). \p head may be shorter
/// than SniffBytes only if the file is.
FileKind sniff(const QString &fileName, BytesView head);
/// Only by the signs with which some begin; nothing if the file has none of these. Cheap, and safe with whatever it is.
std::optional<FileKind> kindByMagic(BytesView head);

/// "Excel workbook", "nmap scan" …
QString nameOf(FileKind kind);

} // namespace covault::readers
