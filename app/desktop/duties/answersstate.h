// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/moment.h"
#include "drawing/marks.h"
#include "vault/change.h"

#include <QMetaType>

#include <optional>
#include <vector>

namespace covault::desktop {

/// One way to reach somebody, and where it is copied from.
struct ReachView
{
    QString label; ///< "Mobile"
    QString text;
    vault::RecordKey record;
    QString field;
    Bytes element;
    QString column;

    bool operator==(const ReachView &) const = default;
};

/// Who answers for one duty, in words.
struct AnswerView
{
    vault::RecordKey duty;
    QString title;
    QString lane;
    QString laneTitle;
    QString name; ///< empty: nobody answers
    drawing::Side side = drawing::Side::Unknown;
    QString party;
    QString why;
    std::vector<ReachView> reach;
    QStringList escalation; ///< whom to turn to next, a line each

    bool operator==(const AnswerView &) const = default;
};

/// Everything that the box 'Who answers' shows.
struct AnswersState
{
    bool isOpen = false;
    bool isNow = true; ///< the moment is that of asking
    Moment at;
    std::vector<AnswerView> rows; ///< of the chosen area
    std::optional<AnswerView> current;
    bool isLoading = false;
    std::optional<Error> error;
};

} // namespace covault::desktop

Q_DECLARE_METATYPE(covault::desktop::AnswerView)
