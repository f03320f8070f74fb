// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/remote.h"

#include <QFile>
#include <QSaveFile>

#include <map>
#include <memory>

namespace covault::sync {

/// Writes what would lie on a remote into one file, for mail and air gaps: an exchange gives into it as into any remote.
class BundleWriter : public Remote
{
public:
    /// `Io` if the file can't be made. Nothing appears at \p path before finish().
    static Result<std::unique_ptr<BundleWriter>> create(const QString &path);

    /// Puts the finished file in its place, over an older one. To be called once.
    Result<> finish();

    QString url() const override;
    Result<Listing> list(const QString &prefix) override;
    Result<Bytes> read(const QString &name, qint64 limit) override;
    Result<> writeNew(const QString &name, BytesView bytes) override;
    Result<> remove(const QString &name) override;

private:
    explicit BundleWriter(const QString &path);

    QSaveFile m_file;
};

/// Reads such a file; an exchange takes from it as from any remote. Nothing can be written.
class BundleReader : public Remote
{
public:
    /// `NotFound`; `Damaged`: it is no such file, or it ends in the middle; `NewerFormat`.
    static Result<std::unique_ptr<BundleReader>> open(const QString &path);

    QString url() const override;
    Result<Listing> list(const QString &prefix) override;
    Result<Bytes> read(const QString &name, qint64 limit) override;
    Result<> writeNew(const QString &name, BytesView bytes) override;
    Result<> remove(const QString &name) override;

private:
    struct Position
    {
        qint64 offset;
        qint64 size;
    };
    explicit BundleReader(const QString &path);
    Result<> readIndex();

    QFile m_file;
    std::map<QString, Position> m_files;
};

} // namespace covault::sync
