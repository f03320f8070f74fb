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

// A queue waits for its work. One that hangs is left to the end of the program.
FolderAnswer::~FolderAnswer()
{
    for (auto &[folder, place] : m_places) {
        if (place.isUnderWay)
            static_cast<void>(place.queue.release());
    }
}

void FolderAnswer::start(const QString &folder, Done done)
{
    std::erase_if(m_places, [](const auto &place) { return !place.second.isUnderWay; });
    m_folder = folder;
    m_done = std::move(done);
    Place &place = m_places[folder];
    m_timer.start(place.isGivenUp ? 0ms : m_patience);
    if (std::exchange(place.isUnderWay, true))
        return;
    place.queue->run(
            this,
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
    Place &place = m_places[folder];
    place.isUnderWay = false;
    const bool wasGivenUp = std::exchange(place.isGivenUp, false);
    if (m_done && folder == m_folder)
        finish(true);
    else if (wasGivenUp)
        Q_EMIT answered(folder);
}

void FolderAnswer::giveUp()
{
    m_places[m_folder].isGivenUp = true;
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
