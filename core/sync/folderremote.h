// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/remote.h"

#include <QDir>

namespace covault::sync {

/// A folder: on this computer, a stick, a network share, or one that another program carries elsewhere.
///
/// Files appear under their name only when they are whole and durable. Symbolic links below the root are neither
/// followed nor listed, so nobody who can write there leads this program elsewhere.
class FolderRemote : public Remote
{
public:
    explicit FolderRemote(const QString &path);

    /// Makes the folder if only its last part is missing: for the first use, which is explicit.
    Result<> prepare();

    QString url() const override;
    Result<Listing> list(const QString &prefix) override;
    Result<Bytes> read(const QString &name, qint64 limit) override;
    Result<> writeNew(const QString &name, BytesView bytes) override;
    Result<> remove(const QString &name) override;

private:
    Result<> checkRoot() const;
    Result<QString> pathOf(const QString &name, const QString &what) const;
    Result<> makeFolders(const QString &name) const;

    QDir m_root;
};

} // namespace covault::sync
