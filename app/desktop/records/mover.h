// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/records/haltedmoves.h"
#include "desktop/records/movestate.h"
#include "desktop/records/movesteps.h"

namespace covault::desktop {

/// Moves records to another collection: asks where they can go, moves them on one answer, and takes that back from its
/// toast. Many are moved in slices, and are one act all the same; where a lock ends it, that is said after the next
/// unlock.
///
/// GUI thread.
class Mover : public QObject
{
    Q_OBJECT
public:
    /// \p halted takes what a lock stops, and outlives it. \p isEditing tells whether something is being edited, under
    /// which nothing is moved back.
    Mover(const Services &services, HaltedMoves &halted, std::function<bool()> isEditing, QObject *parent);

    const MoveState &state() const { return m_state; }

    /// Opens the offer for a record.
    void ask(const vault::RecordKey &record);
    /// Opens it for rows of a list; more than MostTogether are too many, which is said.
    void askFor(const std::vector<qint64> &numbers, MoveState::Opened opened);
    /// Moves what the offer is about. Nothing happens unless it is one of its choices.
    void moveTo(const CollectionId &collection);
    /// Closes the offer; not while it is being carried out.
    void close();

Q_SIGNALS:
    void stateChanged(const covault::desktop::MoveState &state);
    /// These are about to leave their places.
    void leaving(const std::vector<covault::vault::RecordKey> &records);
    /// They are somewhere else from now on, each where the other list says.
    void moved(const std::vector<covault::vault::RecordKey> &from, const std::vector<covault::vault::RecordKey> &to);

private:
    using Keys = std::vector<vault::RecordKey>;
    using FindKeys = std::function<Result<Keys>(vault::Vault &)>;
    void open(MoveState::Opened opened, FindKeys find);
    void read(FindKeys find);
    void take(Result<MoveOffer> offer);
    void moveNow(const MoveOffer &offer, const CollectionChoice &choice);
    void refused(const Error &error, const Keys &records);
    void done(const Result<Slice> &slice, const MoveSteps &steps, const Keys &from, const QString &where);
    void notify(const MoveSteps &steps, const Keys &from, const QString &where);
    void takeBack(const MoveSteps &steps, const Keys &from, const QString &where);
    void undo(const ActId &act, const Keys &from, const Keys &to);
    void undone(const std::vector<vault::Left> &left, const Keys &from, const Keys &to);

    Services m_services;
    std::function<bool()> m_isEditing;
    Job m_read;
    MoveState m_state;
    std::optional<MoveSteps> m_steps; // while they are being carried out
};

} // namespace covault::desktop
