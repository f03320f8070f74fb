// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QWidget;

namespace covault::desktop::testing {

class SampleWindow;

/// What lies over a screen, or stands in a part of it until it is answered.
struct Cover
{
    QString action; ///< which opens it
    QString page;   ///< where that can be done
    /// Whether Tab goes on to the rest of the window; else what lies behind is out of reach.
    bool letsTabOn = false;
};

/// Secrets that lie open, the line for the logbook, where a record can go, what somebody may, and who is let in.
std::vector<Cover> covers();
/// Goes there, opens it, and goes on to the step in which most is asked for. What can't be opened fails the test.
void openCover(SampleWindow &sample, const Cover &cover);
/// Whether one of them is there; of letting somebody in the step that asks for the end.
bool isCovered(const QWidget &window);

} // namespace covault::desktop::testing
