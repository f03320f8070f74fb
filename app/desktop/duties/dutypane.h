// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/duties/dutiesstate.h"
#include "desktop/widgets/pane.h"

QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QScrollArea)

namespace covault::desktop {

class ElidedLabel;

/// Everything about the current duty, below the list: what is wrong, who is named, the proof, and where each side
/// stands.
class DutyPane : public Pane
{
    Q_OBJECT
public:
    explicit DutyPane(QWidget *parent);

    void setDuty(const std::optional<DutyView> &duty);

Q_SIGNALS:
    void openRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *bodyOf(const DutyView &duty);
    void applyFonts();

    std::optional<DutyView> m_duty; // the one shown
    ElidedLabel *m_title;
    ElidedLabel *m_lane;
    QPushButton *m_open;
    QScrollArea *m_scroll;
};

} // namespace covault::desktop
