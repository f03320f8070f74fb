// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/sync/backgroundsync.h"

namespace covault::desktop {

/// Adds shared storages to the vault and takes them away, asking where and whether. GUI thread.
class StorageDeeds : public QObject
{
    Q_OBJECT
public:
    StorageDeeds(const Services &services, BackgroundSync &sync, QObject *parent);

    /// Asks for a folder.
    void add();
    /// What lies there stays, for the others.
    void leave(const QString &url);
    /// Puts there again all that this replica has.
    void fill(const QString &url);

private:
    void use(const QString &url, const QString &said);

    Services m_services;
    BackgroundSync &m_sync;
};

} // namespace covault::desktop
