// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "desktop/people/accessstate.h"
#include "desktop/people/linerow.h"
#include "desktop/widgets/devicedelegate.h"
#include "drawing/marks.h"
#include "members/roster.h"

#include <QStringList>

#include <vector>

namespace covault::desktop {

/// A row of the people: a side, a device of a member, or someone who asks to be let in.
struct PersonRow
{
    QString key; ///< "side:…", "device:…", "member:…", "request:…"
    DeviceRow shown;
    drawing::Side side = drawing::Side::Unknown; ///< of a heading
    QString remark = {};                         ///< behind a heading: "owner of this vault"
};

/// What can be done about what the panel shows.
enum class Deed {
    SyncNow,
    LeaveStorage,
    FillStorage,
    ChangeAccess,
    RemovePerson,
    RemoveDevice,
    ShowRotate,
    Answer,
    Close
};

struct PanelDeed
{
    enum class Weight { Usual, Primary, Danger };
    Deed deed;
    QString text;
    Weight weight = Weight::Usual;
    QString whyNot = {}; ///< it can't be done now; empty: it can

    bool operator==(const PanelDeed &) const = default;
};

/// A small label and what it says.
using Fact = std::pair<QString, QString>;

/// What stands beside the lists: facts about a row, lines, and what can be done.
struct PanelState
{
    QString above; ///< small, over the title
    QString title;
    QString text; ///< a sentence or two
    std::vector<Fact> facts = {};
    std::vector<Fact> paragraphs = {}; ///< a title and a sentence each
    std::vector<LineRow> lines = {};
    std::vector<PanelDeed> deeds = {};

    bool operator==(const PanelState &) const = default;
};

/// One of several that can be chosen.
struct Choice
{
    QString id;
    QString name;
    QString detail = {};

    bool operator==(const Choice &) const = default;
};

/// How far the answer to a request is.
struct InviteState
{
    enum class Step { None, Choose, Compare, Grant, Done };
    Step step = Step::None;
    bool isBusy = false;
    QString error;                   ///< why the last step failed, and what to do
    QString name;                    ///< who asks
    std::vector<Fact> facts;         ///< of the request
    QList<int> differing;            ///< places of words that were not right
    std::vector<Choice> sides;       ///< to which the newcomer may belong; none: there is only one
    std::vector<Choice> persons;     ///< whose further device it may be
    std::vector<Choice> collections; ///< what may be granted
    bool hasStorage = false;
    QDate today;
    QStringList words; ///< to read out
    QString file;      ///< that was written
    bool wasLetInBefore = false;
};

/// What is granted to who asked.
struct InviteAnswer
{
    members::Role role = members::Role::Reader;
    QString side;   ///< id of the party; empty: as the request says
    QString person; ///< whose further device it is; empty: a new person
    QStringList collections;
    std::optional<QDate> end; ///< the last day
    bool withStorage = false;
};

/// Everything that the page shows.
struct PeopleState
{
    bool isLoading = true;
    std::optional<Error> error;
    QString summary; ///< "7 people, 8 devices, 1 waiting"
    std::vector<PersonRow> people;
    std::vector<LineRow> storages;
    bool hasStorage = false;
    bool isSyncing = false;
    bool isBusy = false;  ///< something is done that a person waits for
    QString refusedTitle; ///< of the notice; empty: nothing was refused
    QString refusedText;
    QString current;        ///< key of the row whose panel is shown
    QString currentStorage; ///< url, likewise
    PanelState panel;
    InviteState invite; ///< shown instead of the panel, if it has begun
    AccessState access; ///< likewise
};

} // namespace covault::desktop
