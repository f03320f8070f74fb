// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/accesswords.h"

#include "desktop/people/accessreading.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccessWords)
};

using members::Role;

void addRole(AccessEffects &effects, const AccessState &state, Role wanted)
{
    if (wanted == state.role)
        return;
    if (state.role == Role::Admin)
        effects.takes << Words::tr("Decides about the people of %1 no more.").arg(state.party);
    if (wanted == Role::Reader)
        effects.takes << Words::tr("Only reads from now on, and adds remarks.");
    if (wanted == Role::Editor && state.role == Role::Reader)
        effects.gives << Words::tr("Can change what they see.");
    if (wanted != Role::Admin)
        return;
    effects.gives << Words::tr("Decides about the people of %1, and lets others in.").arg(state.party);
    if (state.isHosted)
        effects.takes << Words::tr("From then on %1 decides about its people itself, and your side no more.")
                                 .arg(state.party);
}

QString letIn(const AccessChoice &choice)
{
    if (choice.records == 0)
        return Words::tr("Will see %1. It holds nothing yet.").arg(choice.name);
    return choice.records == 1
            ? Words::tr("Will see 1 record in %1, with all that it ever held.").arg(choice.name)
            : Words::tr("Will see %n records in %1, with all that they ever held.", nullptr, choice.records)
                      .arg(choice.name);
}

bool hasEnded(const members::GrantWish &grant, QDate today)
{
    return grant.until && dayOf(*grant.until) < today;
}

// To a collection that was closed, or has ended, somebody is let in.
bool isLetIn(const AccessChoice &choice, const members::GrantWish *wanted, QDate today)
{
    if (!wanted)
        return false;
    return !choice.grant || (hasEnded(*choice.grant, today) && !hasEnded(*wanted, today));
}

void addCollection(AccessEffects &effects, const AccessChoice &choice, const members::GrantWish *wanted, QDate today)
{
    if (isLetIn(choice, wanted, today))
        effects.gives << letIn(choice);
    if (!wanted && choice.grant)
        effects.takes << Words::tr("Sees nothing that is written in %1 from now on. What stands there now was in "
                                   "reach, and may have been kept: see Secrets to change.")
                                 .arg(choice.name);
}

// A reader changes nothing anywhere, whatever a grant says.
void addReadOnly(AccessEffects &effects, const AccessChoice &choice, const members::GrantWish *wanted, Role role)
{
    if (!wanted || !choice.grant || role == Role::Reader)
        return;
    if (wanted->readOnly && !choice.grant->readOnly)
        effects.takes << Words::tr("Changes nothing in %1 any more.").arg(choice.name);
    if (!wanted->readOnly && choice.grant->readOnly)
        effects.gives << Words::tr("Can change what stands in %1.").arg(choice.name);
}

// Whether something that is kept would have been seen for longer; where no end was said, a coming one is no loss yet.
bool isEarlier(QDate end, const AccessState &state, const AccessAnswer &answer)
{
    return std::ranges::any_of(answer.grants, [&](const AccessAnswer::Grant &kept) {
        const auto choice = std::ranges::find(state.collections, kept.collection, &AccessChoice::id);
        if (choice == state.collections.end() || !choice->grant)
            return false;
        return choice->grant->until ? end < dayOf(*choice->grant->until) : end <= state.today;
    });
}

void addEnd(AccessEffects &effects, const AccessState &state, const AccessAnswer &answer)
{
    if (answer.end == state.endOf(answer.grants) || answer.grants.empty())
        return;
    if (!answer.end) {
        effects.gives << Words::tr("What they see no longer ends.");
        return;
    }
    QStringList &said = isEarlier(*answer.end, state, answer) ? effects.takes : effects.gives;
    said << Words::tr("Sees nothing new after %1.").arg(QLocale().toString(*answer.end, QLocale::LongFormat));
}

} // namespace

AccessEffects effectsOf(const AccessState &state, const AccessAnswer &answer)
{
    const members::Access access = accessFrom(state, answer);
    AccessEffects effects;
    addRole(effects, state, answer.role);
    for (const AccessChoice &choice : state.collections) {
        if (!choice.whyNot.isEmpty())
            continue;
        const auto wanted = std::ranges::find(access.grants, choice.id, &members::GrantWish::collection);
        const members::GrantWish *wish = wanted == access.grants.end() ? nullptr : &*wanted;
        addCollection(effects, choice, wish, state.today);
        addReadOnly(effects, choice, wish, answer.role);
    }
    addEnd(effects, state, answer);
    return effects;
}

} // namespace covault::desktop
