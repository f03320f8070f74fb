// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/logbook/logstate.h"

#include <QFrame>
#include <QPointer>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace covault::desktop {

class Scrim;

/// One line over the window: what was done. Enter writes it, Escape and a press beside it give it up; the keyboard goes
/// back to where it was. The rest of the window is behind a scrim meanwhile.
class LogEditor : public QFrame
{
    Q_OBJECT
public:
    explicit LogEditor(QWidget *window);

    void setState(const LogState &state);

Q_SIGNALS:
    void writeRequested(const QString &what);
    void typed(const QString &what);
    /// The line shall be about no record.
    void recordForgotten(const QString &typed);
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;

private:
    void build();
    void applyLook();
    void open(const QString &typed);
    void leave();
    void place();

    Scrim *m_scrim;
    QLabel *m_question;
    QToolButton *m_forget;
    QLineEdit *m_line;
    QLabel *m_error;
    QLabel *m_hint;
    QPointer<QWidget> m_before; // had the keyboard
};

} // namespace covault::desktop
