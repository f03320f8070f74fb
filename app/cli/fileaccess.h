// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QTemporaryFile>

namespace covault::cli {

/// All of a file that the user named. `Io` says which file, and what the system said.
Result<Bytes> readWhole(const QString &path);

/// Writes a file that the user named, or leaves what was there: never half a file.
Result<> writeWhole(const QString &path, BytesView bytes);

/// A file that the user named and in which secrets may lie: from before its first byte on only its owner may read it,
/// whoever could read what was there. It takes that one's place on commit(); else nothing of it is left.
class SecretFile
{
public:
    explicit SecretFile(const QString &path);

    /// `Io` says what the system said; so do all.
    Result<> open();
    /// Where to write, once it is open.
    QIODevice &device() { return m_file; }
    Result<> commit();

private:
    tl::unexpected<Error> failed() const;

    QString m_path;
    QTemporaryFile m_file; // beside it, made with its final rights
};

/// The same of bytes that are here already.
Result<> writeSecret(const QString &path, BytesView bytes);

} // namespace covault::cli
