// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/firstrun/joinstate.h"
#include "desktop/firstrun/step.h"

namespace covault::desktop {

class WordsPanel;

/// The request as a file to be sent, and its six words to be read out.
class RequestStep : public Step
{
    Q_OBJECT
public:
    explicit RequestStep(QWidget *parent);

    void setState(const JoinState &state);
    void takeFocus() override;

Q_SIGNALS:
    void saveRequested();

private:
    QPushButton *m_save;
    QLabel *m_saved;
    QLabel *m_wait;
    WordsPanel *m_words;
    QStringList m_shown;
};

} // namespace covault::desktop
