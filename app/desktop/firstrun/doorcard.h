// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

QT_FORWARD_DECLARE_CLASS(QLabel)

namespace covault::desktop {

/// One of the doors: an icon, what is behind it, and for whom it is. Pressed as a whole.
class DoorCard : public QAbstractButton
{
    Q_OBJECT
public:
    DoorCard(const QString &icon, const QString &title, const QString &reason, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    QString m_icon;
    QLabel *m_title;
    QLabel *m_reason;
};

} // namespace covault::desktop
