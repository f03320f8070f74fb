// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "storage/backupfolder.h"

#include <QObject>

namespace covault::desktop {

class Backups;

/// What a person wishes of the backups: asks where something is chosen or replaced. GUI thread.
class BackupsController : public QObject
{
    Q_OBJECT
public:
    BackupsController(const Services &services, Backups &backups, QObject *parent);

    void chooseFolder();
    void useUsualFolder();
    /// Asks once: what is in the vault now is replaced.
    void restore(const storage::BackupFile &backup);

private:
    Services m_services;
    Backups &m_backups;
};

/// Adds the actions for backups to the table, and says what comes of them in toasts. Once a program.
void addBackupActions(const Services &services, Backups &backups);

} // namespace covault::desktop
