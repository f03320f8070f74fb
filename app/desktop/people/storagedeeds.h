// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/sync/backgroundsync.h"

namespace covault::desktop {

/// Adds shared storages to the vault and takes them away, asking where and whether; and exchanges by a file where there
/// is none that both reach. GUI thread.
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
    /// Writes all that this replica may pass on into one file, for mail or a stick.
    void giveFile();
    /// Takes in what such a file brings.
    void takeFile();

private:
    void write(const QString &path);
    void take(const QString &path, const sync::Report &before);
    void tell(const QString &path, const sync::Report &report);
    void use(const QString &url, const QString &said);

    Services m_services;
    BackgroundSync &m_sync;
};

} // namespace covault::desktop
