// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/firstrun/founding.h"
#include "desktop/passphrase/passphrasechoice.h"
#include "desktop/firstrun/samplecompany.h"
#include "desktop/prompts/prompts.h"
#include "desktop/session/preferences.h"
#include "desktop/session/session.h"
#include "drawing/recoverysheet.h"

namespace covault::desktop {

/// Founds a vault step by step, or opens the sample company. Knows no widget. References must outlive it. GUI thread.
///
/// The vault is made when its passphrase was chosen, and opens with it from then on, whatever happens to the program;
/// here it is opened only when its recovery sheet was proved to be in somebody's hands.
class FirstRunController : public QObject
{
    Q_OBJECT
public:
    FirstRunController(Session &session, Preferences &preferences, Prompts &prompts, QObject *parent);
    ~FirstRunController() override;

    const FirstRunState &state() const { return m_state; }

    /// Shows the doors.
    void begin();
    /// One step back; from the doors to the vaults that are known, if there are any.
    void back();
    /// Whether leaving now loses the one recovery code of a vault that is made, or is being made.
    bool isSheetAtStake() const;
    /// Does \p then, which leads away from here: at once, or when the user agreed to lose the recovery code.
    void leave(std::function<void()> then);

    void startFounding();
    void describe(const Company &company);
    void choosePlace();
    void finishDescribing();
    /// Of the vault that is founded.
    PassphraseChoice &passphrase() { return m_passphrase; }
    /// Something is typed: what failed is looked at.
    void forgetError();
    void create(const QString &passphrase, const QString &again);

    /// The sheet, with the code; for who prints it at once.
    drawing::RecoverySheet sheet() const;
    void saveSheet();
    void notePrinted(const Result<> &printed);
    void showCode(bool isShown);
    /// Opens the vault if \p lastGroup proves that the sheet can be read.
    void proveSheet(const QString &lastGroup);

    void tryOut();

Q_SIGNALS:
    void stateChanged(const covault::desktop::FirstRunState &state);
    /// The user goes back to \p vault, which is locked; empty: to the one opened last.
    void left(const QString &vault);

private:
    void take(Session::State state);
    void takeFailure(const Error &error);
    bool isOpening() const;
    void takeLock();
    void takeVault(Result<NewVault> made);
    void takeSample(const Result<Sample> &sample);
    void go(FirstRunState::Step step);
    void fail(const Error &error);
    void set(FirstRunState state);
    void forget();

    Session &m_session;
    Preferences &m_preferences;
    Prompts &m_prompts;
    FirstRunState m_state;
    bool m_isPlaceChosen = false;
    std::optional<NewVault> m_made; // founded, its sheet not proved yet
    SampleCompany m_sample;
    Job m_founding;
    Job m_saving;
    PassphraseChoice m_passphrase;
    Queue m_work; // last: what it does ends before anything else goes
};

} // namespace covault::desktop
