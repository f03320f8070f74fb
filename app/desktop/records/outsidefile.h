// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>

namespace covault::desktop {

/// A copy of an attachment that another program opens: in a folder of its own that only this user may enter, where the system
/// has one in memory. Watched while this lives, overwritten and removed when it goes. GUI thread.
class OutsideFile : public QObject
{
    Q_OBJECT
public:
    /// Makes the copy within \p folder, and wipes what a program that ended without doing so left there. `Io` if it can't.
    static Result<std::unique_ptr<OutsideFile>> make(const QString &name, BytesView bytes, const QString &folder = usualFolder());
    ~OutsideFile() override;

    const QString &path() const { return m_path; }
    static QString usualFolder();

Q_SIGNALS:
    /// Another program has saved it.
    void changed();

private:
    explicit OutsideFile(const QString &folder, const QString &name);
    Result<> write(BytesView bytes);
    void look();
    std::pair<QDateTime, qint64> lastSaved() const;

    QString m_folder;
    QString m_path;
    std::unique_ptr<QLockFile> m_lock; // held as long as this lives
    std::pair<QDateTime, qint64> m_seen; // when it was saved last, and its size then
    QFileSystemWatcher m_watcher;
    QTimer m_settled; // programs write in several steps
};

/// Overwrites and removes \p folder and all files in it.
void wipeFolder(const QString &folder);

} // namespace covault::desktop
