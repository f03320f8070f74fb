// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QBoxLayout)

namespace covault::desktop {

class ChoiceRow;
class DoorCard;

/// Where a new user comes in: three doors, and below them the ways to a vault that exists.
class DoorsStep : public QWidget
{
    Q_OBJECT
public:
    explicit DoorsStep(QWidget *parent);

    /// Whether there is a vault to go back to.
    void setCanLeave(bool canLeave);
    void takeFocus();

Q_SIGNALS:
    void foundingRequested();
    void joiningRequested();
    void sampleRequested();
    void fileRequested();
    void recoveryRequested();
    void backRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildRows();
    void arrange();

    QBoxLayout *m_cards;
    DoorCard *m_founding;
    ChoiceRow *m_back;
};

} // namespace covault::desktop
