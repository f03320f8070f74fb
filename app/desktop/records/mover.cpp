// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/mover.h"

#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "desktop/records/bulkform.h"
#include "desktop/records/moveoffer.h"

#include <QPointer>

#include <set>

namespace covault::desktop {

namespace {

QString leftWords(int records)
{
    return records == 1
            ? Mover::tr("1 record was changed since it was moved, and stays where it is")
            : Mover::tr("%n records were changed since they were moved, and stay where they are", nullptr, records);
}

} // namespace

Mover::Mover(const Services &services, HaltedMoves &halted, std::function<bool()> isEditing, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_isEditing(std::move(isEditing))
    , m_read(this)
{
    connect(&services.session, &Session::aboutToLock, this, [this, &halted] {
        if (m_steps)
            halted.keep(*m_steps);
    });
}

void Mover::ask(const vault::RecordKey &record)
{
    open(MoveState::Opened::ByAsking, [record](vault::Vault &) { return Result<Keys>(Keys{record}); });
}

void Mover::askFor(const std::vector<qint64> &numbers, MoveState::Opened opened)
{
    if (numbers.size() > MostTogether)
        return m_services.notices.refuse(
                tr("Select %n records at most to move them together.", nullptr, int(MostTogether)));
    if (!numbers.empty())
        open(opened, [numbers](vault::Vault &vault) { return keysOf(vault, numbers); });
}

void Mover::open(MoveState::Opened opened, FindKeys find)
{
    if (m_state.isMoving)
        return m_services.notices.refuse(tr("Others are still being moved."));
    m_state = {};
    m_state.opened = opened;
    Q_EMIT stateChanged(m_state);
    read(std::move(find));
}

void Mover::read(FindKeys find)
{
    m_services.session.read(
            m_read,
            [find = std::move(find)](ReadScope &scope) -> Result<MoveOffer> {
                const auto keys = find(scope.vault);
                if (!keys)
                    return failure(keys);
                return readMoveOffer(scope.vault, *keys, [&scope] { return scope.isStopped(); });
            },
            [this](Result<MoveOffer> offer) { take(std::move(offer)); });
}

// Why a move was refused stays said over what is offered then.
void Mover::take(Result<MoveOffer> offer)
{
    const bool isAgain = m_state.error.has_value();
    if (!offer)
        m_state.error = offer.error();
    else if (!isAgain || !offer->records.empty())
        m_state.offer = std::move(*offer);
    Q_EMIT stateChanged(m_state);
}

void Mover::close()
{
    if (m_state.isMoving || m_state.opened == MoveState::Opened::No)
        return;
    m_read.cancel();
    m_state = {};
    Q_EMIT stateChanged(m_state);
}

void Mover::moveTo(const CollectionId &collection)
{
    if (!m_state.offer || m_state.isMoving || !m_state.offer->whyNot.isEmpty())
        return;
    const MoveOffer offer = *m_state.offer;
    const auto found = std::ranges::find(offer.choices, collection, &CollectionChoice::id);
    if (found != offer.choices.end() && found->whyNot.isEmpty())
        moveNow(offer, *found);
}

void Mover::moveNow(const MoveOffer &offer, const CollectionChoice &choice)
{
    m_state.isMoving = true;
    m_state.done = 0;
    m_state.error.reset();
    Q_EMIT stateChanged(m_state);
    Q_EMIT leaving(offer.records);
    const MoveSteps steps(offer, choice.id);
    m_steps = steps;
    m_services.session.writeInSlices(
            this, steps,
            [this](const Slice &slice) {
                m_state.done = int(slice.done);
                Q_EMIT stateChanged(m_state);
            },
            [this, steps, records = offer.records, where = choice.name](
                    const Result<Slice> &slice) { done(slice, steps, records, where); });
}

// What was moved before it was refused can be taken back as if it had been all.
void Mover::done(const Result<Slice> &slice, const MoveSteps &steps, const Keys &from, const QString &where)
{
    m_steps.reset();
    m_state.isMoving = false;
    if (slice) {
        m_state = {};
        Q_EMIT moved(from, steps.moving().records());
    } else {
        refused(slice.error(), from);
        Q_EMIT moved({}, {});
    }
    Q_EMIT stateChanged(m_state);
    if (steps.moving().act())
        notify(steps, from, where);
}

// What is offered then is those that have not moved, in the words of now.
void Mover::refused(const Error &error, const Keys &records)
{
    m_state.error = error;
    m_state.opened = MoveState::Opened::ByAsking;
    m_state.offer.reset();
    read([records](vault::Vault &vault) { return stillInPlace(vault, records); });
}

void Mover::notify(const MoveSteps &steps, const Keys &from, const QString &where)
{
    const int count = int(steps.moving().done());
    const auto words = [where, count](int) {
        return count == 1 ? tr("Moved to %1").arg(where) : tr("%n records moved to %1", nullptr, count).arg(where);
    };
    m_services.notices.show({{}, words, [self = QPointer(this), steps, from, where] {
                                 if (self)
                                     self->takeBack(steps, from, where);
                             }});
}

// What is edited would be saved where it no longer is. The undo is offered anew: its toast has gone.
void Mover::takeBack(const MoveSteps &steps, const Keys &from, const QString &where)
{
    if (!m_isEditing())
        return undo(*steps.moving().act(), from, steps.moving().records());
    m_services.notices.refuse(tr("Not moved back while you are editing. Save or cancel, then undo it."));
    notify(steps, from, where);
}

void Mover::undo(const ActId &act, const Keys &from, const Keys &to)
{
    const UndoSteps steps(act);
    Q_EMIT leaving(to);
    m_services.session.writeInSlices(
            this, steps, [](const Slice &) {},
            [this, steps, from, to](const Result<Slice> &slice) {
                if (!slice) {
                    Q_EMIT moved({}, {});
                    return m_services.prompts.tell(slice.error());
                }
                undone(steps.undone().left, from, to);
            });
}

// What was changed where it went is still there, and so is who looks at it.
void Mover::undone(const std::vector<vault::Left> &left, const Keys &from, const Keys &to)
{
    std::set<vault::RecordKey> staying; // several places of one may be left
    for (const vault::Left &one : left)
        staying.insert(one.record);
    Keys leaving, back;
    for (size_t place = 0; place < to.size(); ++place) {
        if (staying.contains(to[place]))
            continue;
        leaving.push_back(to[place]);
        back.push_back(from[place]);
    }
    Q_EMIT moved(leaving, back);
    if (!staying.empty())
        m_services.notices.say(leftWords(int(staying.size())));
}

} // namespace covault::desktop
