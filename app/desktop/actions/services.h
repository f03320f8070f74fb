// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace covault::desktop {

class Actions;
class DraftKeeper;
class Findings;
class Navigator;
class Notices;
class Platform;
class Preferences;
class Prompts;
class QuickUnlock;
class Secrets;
class Session;

/// What a screen may use, made by main and handed down. All outlive every screen.
struct Services
{
    Session &session;
    Secrets &secrets; ///< copying and revealing
    DraftKeeper &drafts;
    QuickUnlock &quickUnlock;
    Preferences &preferences;
    Platform &platform;
    Prompts &prompts;
    Notices &notices;     ///< toasts
    Navigator &navigator; ///< to other screens, and the palette
    Actions &actions;
    Findings &findings; ///< what the rules say
};

} // namespace covault::desktop
