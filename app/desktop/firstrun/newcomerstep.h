// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/firstrun/joinstate.h"
#include "desktop/firstrun/step.h"

namespace covault::desktop {

class SideChoice;

/// Who wants to join whose vault.
class NewcomerStep : public Step
{
    Q_OBJECT
public:
    explicit NewcomerStep(QWidget *parent);

    void setState(const JoinState &state);

Q_SIGNALS:
    void typed(const covault::desktop::Company &newcomer);

private:
    Company shown() const;

    QLineEdit *m_name;
    QLineEdit *m_person;
    SideChoice *m_side;
    QLineEdit *m_other;
};

} // namespace covault::desktop
