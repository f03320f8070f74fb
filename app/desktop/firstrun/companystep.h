// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/firstrun/firstrunstate.h"
#include "desktop/firstrun/step.h"

namespace covault::desktop {

class ElidedLabel;
class SideChoice;

/// Who founds a vault for whom, and where its file lies.
class CompanyStep : public Step
{
    Q_OBJECT
public:
    explicit CompanyStep(QWidget *parent);

    void setState(const FirstRunState &state);

Q_SIGNALS:
    void typed(const covault::desktop::Company &company);
    void placeRequested();

private:
    Company shown() const;

    QLineEdit *m_name;
    QLineEdit *m_person;
    SideChoice *m_side;
    QLineEdit *m_other;
    ElidedLabel *m_path;
};

} // namespace covault::desktop
