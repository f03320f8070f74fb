// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/queue.h"
#include "desktop/sync/storageprobe.h"

#include <QObject>

#include <functional>
#include <map>

namespace covault::desktop {

/// Looks at shared storages, at each on a thread of its own: one that hangs holds up no other. GUI thread.
class StorageLooks : public QObject
{
public:
    using Look = std::function<StorageSeen(const VaultId &vault, const QString &url)>;

    /// \p look runs on those threads.
    explicit StorageLooks(Look look, QObject *parent = nullptr);
    ~StorageLooks() override; ///< does not wait for storage that hangs

    /// \p done gets what is there, perhaps hours later. Not to be called while isUnderWay().
    void start(const VaultId &vault, const QString &url, std::function<void(StorageSeen)> done);
    /// Whether it has been looked at \p url without an answer so far, for whichever vault.
    bool isUnderWay(const QString &url) const;
    /// Ends the threads of all but \p urls, except those that hang.
    void keepOnly(const QStringList &urls);

private:
    struct Place
    {
        bool isUnderWay = false;
        std::unique_ptr<Queue> queue = std::make_unique<Queue>();
    };

    Look m_look;
    std::map<QString, Place> m_places; // by url
};

} // namespace covault::desktop
