// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/firstrun/joinstate.h"
#include "desktop/firstrun/step.h"

namespace covault::desktop {

class WordsPanel;

/// The invite as it came back, and its six words as they are heard. The file may be dropped here.
class InviteStep : public Step
{
    Q_OBJECT
public:
    explicit InviteStep(QWidget *parent);

    void setState(const JoinState &state);
    void takeFocus() override;

Q_SIGNALS:
    void fileRequested();
    void fileDropped(const QString &path);
    void wordsTyped(const QStringList &words);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QPushButton *m_choose;
    QLabel *m_chosen;
    WordsPanel *m_words;
};

} // namespace covault::desktop
