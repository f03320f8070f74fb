// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/firstrun/firstrunstate.h"
#include "desktop/firstrun/step.h"
#include "desktop/unlock/capslock.h"

QT_FORWARD_DECLARE_CLASS(QAction)

namespace covault::desktop {

/// The passphrase of a new file: typed twice, judged while it is typed, or made by the program. What is typed is
/// forgotten when the step is left.
class LockStep : public Step
{
    Q_OBJECT
public:
    LockStep(const QString &lead, const QString &next, QWidget *parent);

    /// A new suggestion is put into the first input, to be read.
    void setState(const LockState &state, bool isWorking, const std::optional<Error> &error);

Q_SIGNALS:
    void typed(const QString &passphrase);
    void suggestionRequested();
    void passphraseChosen(const QString &passphrase, const QString &again);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void reveal(bool isShown);
    void showStrength(const Strength &strength);

    QLineEdit *m_passphrase;
    Remark *m_capsLockRemark;
    Remark *m_weak;
    QLabel *m_strength;
    QLineEdit *m_again;
    QAction *m_reveal;
    CapsLock m_capsLock;
    SharedSecret m_suggestion; // the last one that was put in
};

} // namespace covault::desktop
