// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/keyssection.h"

#include "desktop/prompts/errorwords.h"
#include "desktop/settings/settingrow.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/findingbanner.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

KeysSection::KeysSection(QWidget *parent)
    : SettingsSection(tr("Keys"),
            tr("What opens this vault. What is changed here counts at once, on this computer's file alone: every "
               "computer has a "
               "passphrase and a recovery sheet of its own."),
            parent)
    , m_bound(new SwitchRow(tr("Bind the passphrase to this computer"),
              tr("A key in the key store of your login is then needed beside the passphrase: a copy of the file opens "
                 "nowhere else, even for "
                 "who knows the passphrase. If this computer is lost, only the recovery sheet opens the vault."),
              body()))
    , m_weakening(new SettingWords(tr("The present passphrase is easier to guess than when the vault was open here before: somebody who "
                                      "knows what opens it changed that. A new passphrase costs as much to guess as before."),
              SettingWords::Use::Note, body()))
    , m_elsewhere(new SettingWords({}, SettingWords::Use::Note, body()))
    , m_copies(new SettingWords({}, SettingWords::Use::Note, body()))
{
    for (SettingWords *note : {m_weakening, m_elsewhere, m_copies})
        note->setContentsMargins(0, space::Group, 0, 0);
    add(m_weakening);
    addPassphrase();
    add(m_bound);
    add(m_elsewhere);
    addSheet();
    add(m_copies);
    connect(m_bound, &SwitchRow::turned, this, &KeysSection::boundTurned);
}

QLineEdit *KeysSection::addField(const QString &name, const QString &note)
{
    auto *field = new QLineEdit(body());
    field->setEchoMode(QLineEdit::Password);
    look::setHeight(*field, measure::Input);
    add(new SettingRow(name, note, field, body(), SettingRow::Control::Below));
    connect(field, &QLineEdit::returnPressed, this, &KeysSection::choose);
    return field;
}

void KeysSection::addPassphrase()
{
    m_present = addField(tr("Present passphrase"), tr("Or the recovery code, if it is forgotten."));
    m_next = addField(tr("New passphrase"), {});
    m_again = addField(tr("The new one again"), {});
    m_reveal = m_next->addAction(icon(u"eye"_s), QLineEdit::TrailingPosition);
    m_reveal->setCheckable(true);
    m_reveal->setText(tr("Show what is typed"));
    m_strength = new SettingWords({}, SettingWords::Use::Note, body());
    m_suggest = new QPushButton(tr("Make one for me"), body());
    m_change = new QPushButton(tr("Change the passphrase"), body());
    m_changeRow = new Pane(Pane::Ground::Base, Pane::Edge::Bottom, body());
    auto *column = new QVBoxLayout(m_changeRow);
    column->setContentsMargins(0, space::Group, 0, space::Group);
    column->addWidget(m_strength);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_change);
    buttons->addWidget(m_suggest);
    buttons->addStretch(1);
    column->addLayout(buttons);
    add(m_changeRow);
    connect(m_reveal, &QAction::toggled, this, &KeysSection::reveal);
    connect(m_next, &QLineEdit::textChanged, this, &KeysSection::typed);
    connect(m_suggest, &QPushButton::clicked, this, &KeysSection::suggestionRequested);
    connect(m_change, &QPushButton::clicked, this, &KeysSection::choose);
}

void KeysSection::addSheet()
{
    m_newSheet = new QPushButton(icon(u"device-floppy"_s), tr("New recovery sheet…"), body());
    m_sheetRow = new SettingRow(tr("Recovery sheet"),
            tr("Opens the vault when the passphrase is lost. A new sheet takes the place of the former one, which "
               "opens nothing any more."),
            m_newSheet, body());
    m_newSheet->setAccessibleName(tr("New recovery sheet…"));
    add(m_sheetRow);
    m_proof = new Pane(Pane::Ground::Base, Pane::Edge::Bottom, body());
    m_sheet = new SettingWords({}, SettingWords::Use::Note, m_proof);
    m_lastGroup = new QLineEdit(m_proof);
    m_lastGroup->setMaxLength(16);
    m_lastGroup->setAccessibleName(tr("Last group of the new code"));
    look::setHeight(*m_lastGroup, measure::Input);
    m_prove = new QPushButton(tr("Use the new sheet"), m_proof);
    auto *column = new QVBoxLayout(m_proof);
    column->setContentsMargins(0, space::Group, 0, space::Group);
    column->addWidget(m_sheet);
    auto *row = new QHBoxLayout;
    row->addWidget(m_lastGroup, 1);
    row->addWidget(m_prove);
    column->addLayout(row);
    m_proof->hide();
    add(m_proof);
    const auto prove = [this] { Q_EMIT lastGroupTyped(m_lastGroup->text()); };
    connect(m_newSheet, &QPushButton::clicked, this, &KeysSection::sheetRequested);
    connect(m_prove, &QPushButton::clicked, this, prove);
    connect(m_lastGroup, &QLineEdit::returnPressed, this, prove);
}

void KeysSection::choose()
{
    Q_EMIT passphraseChosen(m_present->text(), m_next->text(), m_again->text());
}

void KeysSection::setState(const KeysState &state)
{
    if (std::exchange(m_changes, state.changes) != state.changes)
        forgetTyped();
    const bool canChange = !state.isReadOnly && !state.isChanging;
    for (QWidget *part : std::initializer_list<QWidget *>{m_present, m_next, m_again, m_suggest, m_change})
        part->setEnabled(canChange);
    m_weakening->setVisible(state.weakening.has_value());
    m_change->setText(state.isChanging ? tr("Changing the passphrase…") : tr("Change the passphrase"));
    m_change->setToolTip(state.isReadOnly ? tr("The vault file is read-only") : QString());
    showStrength(state.lock);
    showTrouble(m_passphraseBanner, m_passphraseTrouble, state.passphraseTrouble, tr("the passphrase was not changed"),
            m_changeRow);
    showBound(state);
    showSheet(state);
    m_copies->setVisible(!state.copies.isEmpty());
    QStringList places;
    for (const QString &copy : state.copies)
        places += QDir::toNativeSeparators(copy);
    m_copies->setText(tr("These backups still open with the passphrase and the recovery sheet that they were made "
                         "with. Delete them if others may know one:\n%1")
                              .arg(places.join(u'\n')));
}

void KeysSection::showStrength(const LockState &lock)
{
    if (std::exchange(m_suggestion, lock.suggestion) != lock.suggestion && lock.suggestion) {
        m_reveal->setChecked(true);
        m_next->setText(QString::fromUtf8(lock.suggestion->bytes()));
        m_again->setText({}); // typed once by hand, it is remembered better
        m_again->setFocus(Qt::OtherFocusReason);
    }
    const QString words = lock.strength.level == Strength::Level::None
            ? tr("Five or six words that have nothing to do with each other are strong and can be remembered.")
            : lock.strength.words;
    m_strength->setText(words);
    m_strength->show();
    m_next->setAccessibleDescription(words);
}

void KeysSection::showBound(const KeysState &state)
{
    m_bound->setSwitch(state.bound, state.bound.isOn ? tr("it is still bound") : tr("it is not bound"));
    m_bound->box().setEnabled(!state.isReadOnly && !state.boundElsewhere && !state.bound.isBusy);
    m_elsewhere->setVisible(state.boundElsewhere.has_value());
    m_elsewhere->setText(tr("The passphrase is bound to the computer %1. A new passphrase, set above with the recovery "
                            "code, ends that.")
                                 .arg(state.boundElsewhere.value_or(QString())));
}

void KeysSection::showSheet(const KeysState &state)
{
    m_newSheet->setEnabled(!state.isReadOnly && !state.isSheetBusy);
    const bool isToBeProved = !state.sheet.isEmpty();
    if (!isToBeProved)
        m_lastGroup->setText({});
    m_sheet->setVisible(isToBeProved);
    m_sheet->setText(tr("Saved to %1. Print it, then delete the file. It opens nothing yet: type the last group of its "
                        "code here, as it stands on "
                        "the sheet, and it takes the place of the former one.")
                             .arg(QDir::toNativeSeparators(state.sheet)));
    m_proof->setVisible(isToBeProved);
    m_prove->setEnabled(!state.isSheetBusy);
    showTrouble(
            m_sheetBanner, m_sheetTrouble, state.sheetTrouble, tr("the former recovery sheet still counts"), m_proof);
}

void KeysSection::showTrouble(FindingBanner *&banner, std::optional<Error> &shown, const std::optional<Error> &trouble,
        const QString &what, QWidget *after)
{
    if (std::exchange(shown, trouble) == trouble)
        return;
    if (banner)
        banner->deleteLater();
    banner = nullptr;
    if (!trouble)
        return;
    banner = new FindingBanner({drawing::Severity::Warning, what, inWords(*trouble), {}}, FindingBanner::Rank::Other,
            FindingBanner::Snooze::Not, body());
    addBehind(banner, after);
    banner->show();
}

void KeysSection::reveal(bool isShown)
{
    for (QLineEdit *field : {m_next, m_again})
        field->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setIcon(icon(isShown ? u"eye-off"_s : u"eye"_s));
}

// Not by clear(), which keeps it to be undone.
void KeysSection::forgetTyped()
{
    for (QLineEdit *field : {m_present, m_next, m_again, m_lastGroup})
        field->setText({});
    m_suggestion.reset();
    m_reveal->setChecked(false);
}

void KeysSection::hideEvent(QHideEvent *event)
{
    forgetTyped();
    Q_EMIT left();
    SettingsSection::hideEvent(event);
}

} // namespace covault::desktop
