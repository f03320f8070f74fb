// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/shownsecret.h"

#include <QFrame>
#include <QPointer>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QScrollArea)

namespace covault::desktop {

class LargeText;
class QrView;
class QuietLabel;
class Scrim;

/// Lies over a page of records while a secret lies open: large, or as a code. Escape, the button, a press beside it and
/// another window close it; the keyboard goes back to where it was. It is part of the window, so that what keeps the
/// window out of screenshots keeps it out. What assistive technology is told never holds the secret.
class SecretPanel : public QFrame
{
    Q_OBJECT
public:
    explicit SecretPanel(QWidget *page);

    void setState(const ShownSecretState &state);

Q_SIGNALS:
    void closeRequested();
    void networkChosen(int network);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;

private:
    void build();
    void applyLook();
    void open();
    void draw(const ShownSecretState &state);
    void place();

    Scrim *m_scrim;
    QLabel *m_title;
    QuietLabel *m_vault;
    QScrollArea *m_area;
    LargeText *m_text;
    QuietLabel *m_signs; // which letters are which
    QrView *m_qr;
    QuietLabel *m_tooLong;
    QuietLabel *m_use; // what a phone does with it
    QComboBox *m_networks;
    QuietLabel *m_left;
    QPushButton *m_close;
    std::shared_ptr<const crypto::Wiped> m_drawn;
    QPointer<QWidget> m_before; // had the keyboard
};

} // namespace covault::desktop
