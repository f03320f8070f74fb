// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/backups/backupsstate.h"
#include "desktop/settings/keysstate.h"
#include "desktop/settings/settingsstate.h"

QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QStandardItemModel)

namespace covault::desktop {

class BackupsSection;
class ClipboardSection;
class ComputerSection;
class KeysSection;
class LockingSection;
class LookSection;
class Pane;
class RecordListView;
class RulesSection;
class ShortcutsSection;

/// The settings: their parts at the leading edge, the current one beside them. Shows a SettingsState and says what is
/// wished.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(QWidget *parent);

    void setState(const SettingsState &state);
    void setKeys(const KeysState &state);
    void setBackups(const BackupsState &state);
    /// \p target is the name of a part: idOf().
    void showTarget(const QString &target) override;
    std::vector<QWidget *> panes() override;

    void showPart(SettingsPart part);
    SettingsPart part() const;
    /// "look", "locking", "keys", "clipboard", "shortcuts", "rules", "computer", "backups".
    static QString idOf(SettingsPart part);

Q_SIGNALS:
    void chosen(const covault::desktop::Choices &choices);
    void quickUnlockTurned(bool isOn);
    void autostartTurned(bool isOn);
    void intervalChosen(const QString &key, std::optional<int> days);
    void peopleRequested();
    void passphraseTyped(const QString &passphrase);
    void passphraseSuggestionRequested();
    void keysLeft();
    void passphraseChosen(const QString &present, const QString &next, const QString &again);
    void boundTurned(bool isBound);
    void sheetRequested();
    void lastGroupTyped(const QString &group);
    void backUpRequested();
    void backupFolderRequested();
    void usualBackupFolderRequested();
    void restoreRequested(const covault::storage::BackupFile &backup);
    void backupsMendRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Pane *buildList();
    void connectParts();
    void fitList();

    Pane *m_left;
    RecordListView *m_list;
    QStandardItemModel *m_names;
    QStackedWidget *m_parts;
    LookSection *m_look;
    LockingSection *m_locking;
    KeysSection *m_keys;
    ClipboardSection *m_clipboard;
    ShortcutsSection *m_shortcuts;
    RulesSection *m_rules;
    ComputerSection *m_computer;
    BackupsSection *m_backups;
};

} // namespace covault::desktop
