// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/firstrun/firstrunstate.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace covault::desktop {

class CompanyStep;
class DoorsStep;
class LockStep;
class SampleStep;
class SheetStep;
class Step;

/// What a new user sees: the doors, and the steps behind the first and the third. Shows a FirstRunState and says what
/// is wished; Escape goes a step back.
class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(QWidget *parent);

    void setState(const FirstRunState &state);
    void takeFocus();

Q_SIGNALS:
    void foundingRequested();
    void joiningRequested();
    void sampleRequested();
    void fileRequested();
    void recoveryRequested();
    void backRequested();
    void companyTyped(const covault::desktop::Company &company);
    void placeRequested();
    void companyFinished();
    void passphraseTyped(const QString &passphrase);
    void suggestionRequested();
    void passphraseChosen(const QString &passphrase, const QString &again);
    void saveRequested();
    void printRequested();
    void codeRequested(bool isShown);
    void lastGroupTyped(const QString &group);

private:
    void connectSteps();
    QWidget *stepFor(FirstRunState::Step step) const;

    FirstRunState::Step m_shown = FirstRunState::Step::Doors;
    QStackedWidget *m_steps;
    DoorsStep *m_doors;
    CompanyStep *m_company;
    LockStep *m_lock;
    SheetStep *m_sheet;
    SampleStep *m_sample;
};

} // namespace covault::desktop
