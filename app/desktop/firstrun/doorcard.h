// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

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

private:
    QString m_icon;
};

} // namespace covault::desktop
