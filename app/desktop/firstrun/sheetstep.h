// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/firstrun/firstrunstate.h"
#include "desktop/firstrun/step.h"

namespace covault::desktop {

class CodeView;

/// The recovery sheet: saved, printed or copied by hand, and then proved by typing its last group.
class SheetStep : public Step
{
    Q_OBJECT
public:
    explicit SheetStep(QWidget *parent);

    void setState(const FirstRunState &state);
    void takeFocus() override;

Q_SIGNALS:
    void saveRequested();
    void printRequested();
    void codeRequested(bool isShown);
    void lastGroupTyped(const QString &group);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPushButton *m_save;
    QPushButton *m_print;
    QPushButton *m_show;
    CodeView *m_code;
    QLabel *m_done;
    QLineEdit *m_lastGroup;
};

} // namespace covault::desktop
