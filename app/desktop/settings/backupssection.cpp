// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/backupssection.h"

#include "desktop/models/dates.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/settings/backupmodel.h"
#include "desktop/settings/settingrow.h"
#include "desktop/settings/settingstable.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/findingbanner.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

BackupsSection::BackupsSection(QWidget *parent)
    : TableSection(tr("Backups"), u" "_s, parent)
    , m_model(new BackupModel(this))
    , m_table(new SettingsTable(tr("Backups"), this))
    , m_folder(new QLineEdit(this))
    , m_choose(new QPushButton(tr("&Folder…"), this))
    , m_usual(new QPushButton(tr("Beside the &vault"), this))
    , m_now(new QPushButton(tr("Back up &now"), this))
    , m_restore(new QPushButton(tr("&Restore…"), this))
{
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(SettingsTable::SelectRows);
    m_empty = EmptyState::over(m_table);
    showWords({});
    column().addWidget(buildFolder());
    column().addWidget(m_table, 1);
    column().addWidget(buildFoot());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &BackupsSection::showWhatCanBeDone);
    connect(m_model, &BackupModel::modelReset, this, [this] { m_table->setCurrentIndex(m_model->index(0, 0)); });
    connect(m_table, &SettingsTable::activated, this, &BackupsSection::restoreCurrent);
    showWhatCanBeDone();
}

QWidget *BackupsSection::buildFolder()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_choose->setAccessibleName(tr("Choose the folder for backups"));
    m_folder->setReadOnly(true);
    m_folder->setAccessibleName(tr("Folder for backups"));
    row->addWidget(m_folder, 1);
    row->addWidget(m_choose);
    row->addWidget(m_usual);
    connect(m_choose, &QPushButton::clicked, this, &BackupsSection::folderRequested);
    connect(m_usual, &QPushButton::clicked, this, &BackupsSection::usualFolderRequested);
    return bar;
}

QWidget *BackupsSection::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, space::Group);
    row->addWidget(m_now);
    row->addStretch(1);
    row->addWidget(m_restore);
    connect(m_now, &QPushButton::clicked, this, &BackupsSection::backUpRequested);
    connect(m_restore, &QPushButton::clicked, this, &BackupsSection::restoreCurrent);
    return foot;
}

void BackupsSection::setState(const BackupsState &state)
{
    m_isBusy = state.doing != BackupsState::Doing::Nothing;
    m_isWritable = state.isWritable;
    showWords(state);
    m_model->setBackups(state.all);
    if (const QString folder = QDir::toNativeSeparators(state.folder); folder != m_folder->text())
        m_folder->setText(folder);
    m_choose->setEnabled(!m_isBusy);
    m_usual->setEnabled(state.isFolderChosen && !m_isBusy);
    showTrouble(state);
    showWhatCanBeDone();
}

void BackupsSection::showWords(const BackupsState &state)
{
    const bool isKnown = !state.folder.isEmpty();
    if (!isKnown)
        m_empty->setText({u"archive"_s, tr("Looking for backups"), {}, {}, {}, {}});
    else if (state.isSilent)
        m_empty->setText({u"archive"_s, tr("What is in the folder is not known"), {}, {}, {}, {}});
    else if (!state.isWritable)
        m_empty->setText({u"archive"_s, tr("No backup yet"), {}, {}, {}, {}});
    else
        m_empty->setText({u"archive"_s, tr("No backup yet"),
                tr("One is made each day on which the vault is opened. It opens with the passphrase that the vault has on that day."), {}, {}, {}});
    if (state.doing == BackupsState::Doing::BackingUp)
        intro().setText(tr("Backing up. You can go on working."));
    else if (state.doing == BackupsState::Doing::Restoring)
        intro().setText(tr("Checking the backup before it takes the vault's place."));
    else if (!isKnown)
        intro().setText(u" "_s);
    else if (state.isSilent)
        intro().setText(tr("The folder does not answer. Look whether the drive or share on which it lies is connected."));
    else if (!state.isWritable)
        intro().setText(tr("This vault can only be read here: it is neither backed up nor replaced."));
    else if (state.all.empty())
        intro().setText(tr("There is no backup of this vault in this folder."));
    else
        intro().setText(tr("Last backup: %1. The last seven days are kept, and one a week for four weeks before.")
                                .arg(momentWords(state.all.front().made)));
}

void BackupsSection::showTrouble(const BackupsState &state)
{
    if (m_shown == state.trouble)
        return;
    m_shown = state.trouble;
    if (m_trouble) {
        m_trouble->hide();
        m_trouble->deleteLater();
        m_trouble = nullptr;
    }
    if (!m_shown)
        return;
    const bool isRestoring = state.tried == BackupsState::Tried::Restoring;
    const bool isPlace = !isRestoring
            && (m_shown->code() == Error::Code::Io || m_shown->code() == Error::Code::Unreachable);
    // Trying again does not help where it was refused.
    const QString fix = isPlace ? tr("Choose &another folder…")
            : m_shown->code() == Error::Code::Refused && isRestoring ? QString() : tr("&Try again");
    m_trouble = new FindingBanner({drawing::Severity::Warning,
                                          isRestoring ? tr("the backup was not restored") : tr("no backup was made"),
                                          inWords(*m_shown), fix},
            FindingBanner::Rank::Worst, FindingBanner::Snooze::Not, this);
    connect(m_trouble, &FindingBanner::fixRequested, this,
            isPlace ? &BackupsSection::folderRequested : &BackupsSection::mendRequested);
    column().insertWidget(column().indexOf(m_table), m_trouble);
    m_trouble->show();
}

void BackupsSection::showWhatCanBeDone()
{
    m_now->setEnabled(m_isWritable && !m_isBusy);
    m_restore->setEnabled(m_isWritable && !m_isBusy && m_model->at(m_table->currentIndex()));
}

void BackupsSection::restoreCurrent()
{
    const storage::BackupFile *backup = m_model->at(m_table->currentIndex());
    if (backup && m_restore->isEnabled())
        Q_EMIT restoreRequested(*backup);
}

} // namespace covault::desktop
