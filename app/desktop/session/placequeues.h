// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/queue.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <map>
#include <memory>

namespace covault::desktop {

/// A thread for each place that may hang, such as a folder on a share: one that does holds up no other. GUI thread.
///
/// Work holds nothing of the vault: it may go on until the program has ended.
class PlaceQueues : public QObject
{
public:
    using QObject::QObject;
    ~PlaceQueues() override; ///< does not wait for what hangs

    /// \p work gives a value; \p done gets it, perhaps hours later, unless \p owner is gone by then. Work for one \p
    /// place is done in the order in which it was given.
    template<typename Work, typename Done>
    void run(QObject *owner, const QString &place, Work work, Done done)
    {
        Place &used = m_places[place];
        ++used.underWay;
        used.queue->run(this, std::move(work),
                [this, place, asking = QPointer<QObject>(owner), done = std::move(done)](auto answer) mutable {
                    --m_places[place].underWay;
                    if (asking)
                        done(std::move(answer));
                });
    }

    /// Whether anything given for \p place has not been answered so far.
    bool isUnderWay(const QString &place) const;
    /// Ends the threads of all but \p places, except those that are under way.
    void keepOnly(const QStringList &places);

private:
    struct Place
    {
        int underWay = 0; // pieces of work
        std::unique_ptr<Queue> queue = std::make_unique<Queue>();
    };

    std::map<QString, Place> m_places;
};

} // namespace covault::desktop
