// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/placequeues.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <functional>

namespace covault::desktop {

/// Finds out whether a folder answers before anybody reads it who has other things to do: a share that hangs keeps a thread
/// of its own, which holds nothing of the vault and is not waited for at the end. GUI thread.
class FolderAnswer : public QObject
{
    Q_OBJECT
public:
    /// Returns when the folder has answered. On the folder's thread.
    using Ask = std::function<void(const QString &folder)>;
    using Done = std::function<void(bool hasAnswered)>;

    FolderAnswer(Ask ask, std::chrono::milliseconds patience, QObject *parent = nullptr);

    /// \p done gets whether \p folder answers within the patience, never before this returns. It takes the place of what was
    /// asked before. A folder that was given up is not waited for again before it has answered.
    void start(const QString &folder, Done done);
    /// Nobody wants to know any more.
    void cancel();

Q_SIGNALS:
    /// A folder that was given up, perhaps hours later.
    void answered(const QString &folder);

private:
    void take(const QString &folder);
    void giveUp();
    void finish(bool hasAnswered);

    Ask m_ask;
    std::chrono::milliseconds m_patience;
    QTimer m_timer;
    QString m_folder; // that is waited for, while there is m_done
    Done m_done;
    QSet<QString> m_givenUp; // folders that are asked still
    PlaceQueues m_queues;    // by folder; below what its answers touch
};

/// Goes through the names and sizes in \p folder, for as long as it takes.
void listFolder(const QString &folder);

} // namespace covault::desktop
