// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/duties/answersstate.h"
#include "desktop/widgets/pane.h"

QT_FORWARD_DECLARE_CLASS(QScrollArea)

namespace covault::desktop {

/// Who answers for the current duty: name, side and why, each way to reach with a button that copies it, and whom to
/// turn to next.
class AnswerCard : public Pane
{
    Q_OBJECT
public:
    explicit AnswerCard(QWidget *parent);

    void setAnswer(const std::optional<AnswerView> &answer);

Q_SIGNALS:
    void copyRequested(const covault::desktop::ReachView &reach);

private:
    QWidget *bodyOf(const AnswerView &answer);

    std::optional<AnswerView> m_answer; // the one shown
    QScrollArea *m_scroll;
};

} // namespace covault::desktop
