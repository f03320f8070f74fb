// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/unlock/rescuestate.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPlainTextEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

class ProgressBar;
class Remark;

/// A rescue under way, and what came of it. Stands where the passphrase is asked for else.
class RescuePanel : public QWidget
{
    Q_OBJECT
public:
    explicit RescuePanel(QWidget *parent);

    void setState(const RescueState &state);
    void takeFocus();

Q_SIGNALS:
    void stopRequested();
    void openRequested();
    void leaveRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWork(const RescueState &state);
    void showEnd(const RescueState &state);
    void applyFonts();

    QLabel *m_title;
    QLabel *m_text;
    ProgressBar *m_progress;
    Remark *m_sending;
    QLabel *m_lostTitle;
    QPlainTextEdit *m_lost;
    QPushButton *m_stop;
    QPushButton *m_open;
    QPushButton *m_leave;
};

} // namespace covault::desktop
