// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/unlock/capslock.h"
#include "desktop/unlock/unlockstate.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace covault::desktop {

class BusyButton;
class Remark;
class RescuePanel;

/// What is seen of a locked vault: one field, and the ways to another vault. Shows an UnlockState and says what is
/// wished.
class UnlockPage : public QWidget
{
    Q_OBJECT
public:
    explicit UnlockPage(QWidget *parent);

    void setState(const UnlockState &state);
    /// The path of the vault that is asked about, as it is shown.
    const QString &vault() const { return m_state.path; }
    /// Puts the keyboard where one goes on: on quick unlock where it is on, else into the field, else on the
    /// first way to a vault.
    void takeFocus();

Q_SIGNALS:
    void unlockRequested(const QString &secret);
    void quickUnlockRequested();
    void vaultChosen(const QString &path);
    void fileRequested();
    void asksRequested(covault::desktop::UnlockState::Asks asks);
    void newVaultRequested();
    /// With what is typed.
    void rescueRequested(const QString &secret);
    void rescueStopRequested();
    void rescuedRequested();
    void rescueLeft();
    void typed();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildForm(QVBoxLayout &column);
    void buildHints(QVBoxLayout &column);
    void buildButtons(QVBoxLayout &column);
    void showOthers();
    void showLayout();
    void applyFonts();
    void submit();

    UnlockState m_state;
    CapsLock m_capsLock;
    QLabel *m_name;
    QLabel *m_opened;
    QLabel *m_label;
    QLineEdit *m_secret;
    QAction *m_reveal;
    Remark *m_capsLockRemark;
    QLabel *m_layoutName;
    Remark *m_error;
    QPushButton *m_rescue;
    BusyButton *m_unlock;
    QPushButton *m_quickUnlock;
    QLabel *m_othersTitle;
    QWidget *m_others;
    QWidget *m_form;
    RescuePanel *m_rescuePanel;
};

} // namespace covault::desktop
