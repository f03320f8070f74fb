// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/keysstate.h"
#include "desktop/settings/settingssection.h"

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

class FindingBanner;
class SettingRow;
class SettingWords;
class SwitchRow;

/// What opens the vault: its passphrase, this computer, the recovery sheet. What is typed is forgotten when it is left.
class KeysSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit KeysSection(QWidget *parent);

    void setState(const KeysState &state);

Q_SIGNALS:
    void typed(const QString &passphrase);
    void suggestionRequested();
    void left();
    void passphraseChosen(const QString &present, const QString &next, const QString &again);
    void boundTurned(bool isBound);
    void sheetRequested();
    void lastGroupTyped(const QString &group);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QLineEdit *addField(const QString &name, const QString &note);
    void addPassphrase();
    void addSheet();
    void showStrength(const LockState &lock);
    void showBound(const KeysState &state);
    void showSheet(const KeysState &state);
    void showTrouble(FindingBanner *&banner, std::optional<Error> &shown, const std::optional<Error> &trouble,
            const QString &what, QWidget *after);
    void reveal(bool isShown);
    void forgetTyped();
    void choose();

    QLineEdit *m_present;
    QLineEdit *m_next;
    QLineEdit *m_again;
    QAction *m_reveal;
    SettingWords *m_strength;
    QPushButton *m_suggest;
    QPushButton *m_change;
    QWidget *m_changeRow;
    SwitchRow *m_bound;
    SettingWords *m_weakening;
    SettingWords *m_elsewhere;
    QPushButton *m_newSheet;
    SettingRow *m_sheetRow;
    SettingWords *m_sheet;
    QLineEdit *m_lastGroup;
    QPushButton *m_prove;
    QWidget *m_proof;
    SettingWords *m_copies;
    FindingBanner *m_passphraseBanner = nullptr;
    FindingBanner *m_sheetBanner = nullptr;
    std::optional<Error> m_passphraseTrouble; // what the banners say
    std::optional<Error> m_sheetTrouble;
    SharedSecret m_suggestion; // the last one that was put in
    int m_changes = 0;         // that were seen
};

} // namespace covault::desktop
