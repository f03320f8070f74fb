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
    /// Where to write, once it is open. commit() tells if not all of it could be written.
    QIODevice &device() { return m_file; }
    Result<> commit();
    /// Brings to the disk what was written, for who goes on to something that must not fail behind: commit() then has little
    /// left to do than giving it its name.
    Result<> finish();

private:
    /// Remembers what Qt forgets: a disk that is full in the middle of a write is an error to it only at the next one.
    class CheckedFile : public QTemporaryFile
    {
    public:
        using QTemporaryFile::QTemporaryFile;
        bool isCut() const { return m_isCut; }

    protected:
        qint64 writeData(const char *data, qint64 size) override
        {
            const qint64 written = QTemporaryFile::writeData(data, size);
            m_isCut |= written != size;
            return written;
        }

    private:
        bool m_isCut = false;
    };

    tl::unexpected<Error> failed(const QString &why) const;

    QString m_name;     // as the user gave it
    QString m_path;     // what is written
    CheckedFile m_file; // beside it, made with its final rights
};

/// The same of bytes that are here already.
Result<> writeOwnFile(const QString &path, BytesView bytes);

} // namespace covault
