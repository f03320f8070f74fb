// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QString>
#include <QTemporaryFile>

namespace covault {

/// A file that the user named and in which secrets may lie: from before its first byte on only its owner may read it,
/// whoever could read what was there. It takes that one's place on commit(); else nothing of it is left. Where the name
/// is a link, what the link means is written.
class OwnFile
{
public:
    explicit OwnFile(const QString &path);

    /// `Io` names the file and what the system said; so do all.
    Result<> open();
    /// Where to write, once it is open.
    QIODevice &device() { return m_file; }
    Result<> commit();

private:
    tl::unexpected<Error> failed(const QString &why) const;

    QString m_name;        // as the user gave it
    QString m_path;        // what is written
    QTemporaryFile m_file; // beside it, made with its final rights
};

/// The same of bytes that are here already.
Result<> writeOwnFile(const QString &path, BytesView bytes);

} // namespace covault
