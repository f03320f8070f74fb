// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/backups/backupsstate.h"
#include "desktop/settings/tablesection.h"

QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

class BackupModel;
class EmptyState;
class FindingBanner;
class SettingsTable;

/// The backups of the vault: when the last one was made, where they are, and going back to one.
class BackupsSection : public TableSection
{
    Q_OBJECT
public:
    explicit BackupsSection(QWidget *parent);

    void setState(const BackupsState &state);

Q_SIGNALS:
    void backUpRequested();
    void folderRequested();
    void usualFolderRequested();
    void restoreRequested(const covault::storage::BackupFile &backup);
    /// What failed is to be mended by what the banner offers.
    void mendRequested();

private:
    QWidget *buildFolder();
    QWidget *buildFoot();
    void showWords(const BackupsState &state);
    void showTrouble(const BackupsState &state);
    void showWhatCanBeDone();
    void restoreCurrent();

    BackupModel *m_model;
    SettingsTable *m_table;
    EmptyState *m_empty;
    QLineEdit *m_folder;
    QPushButton *m_choose;
    QPushButton *m_usual;
    QPushButton *m_now;
    QPushButton *m_restore;
    FindingBanner *m_trouble = nullptr;
    std::optional<Error> m_shown; // what the banner says
    bool m_isBusy = false;
    bool m_isWritable = false;
};

} // namespace covault::desktop
