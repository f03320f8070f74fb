// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/backups/folderanswer.h"

#include <QDirIterator>
#include <QFileInfo>

#include <utility>

using namespace std::chrono_literals;

namespace covault::desktop {

FolderAnswer::FolderAnswer(Ask ask, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_ask(std::move(ask))
    , m_patience(patience)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FolderAnswer::giveUp);
}

void FolderAnswer::start(const QString &folder, Done done)
{
    m_queues.keepOnly({folder});
    m_folder = folder;
    m_done = std::move(done);
    m_timer.start(m_givenUp.contains(folder) ? 0ms : m_patience);
    if (m_queues.isUnderWay(folder))
        return;
    m_queues.run(
            this, folder,
            [ask = m_ask, folder] {
                ask(folder);
                return folder;
            },
            [this](const QString &answering) { take(answering); });
}

void FolderAnswer::cancel()
{
    m_timer.stop();
    m_done = nullptr;
}

void FolderAnswer::take(const QString &folder)
{
    const bool wasGivenUp = m_givenUp.remove(folder);
    if (m_done && folder == m_folder)
        finish(true);
    else if (wasGivenUp)
        Q_EMIT answered(folder);
}

void FolderAnswer::giveUp()
{
    m_givenUp.insert(m_folder);
    finish(false);
}

void FolderAnswer::finish(bool hasAnswered)
{
    m_timer.stop();
    if (const Done done = std::exchange(m_done, nullptr))
        done(hasAnswered);
}

void listFolder(const QString &folder)
{
    for (QDirIterator names(folder); names.hasNext();)
        static_cast<void>(QFileInfo(names.next()).size()); // the names alone may still be remembered of a share that is gone
}

} // namespace covault::desktop
