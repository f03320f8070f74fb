// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/findinglist.h"
#include "health/world.h"
#include "packet/packettemplate.h"

namespace covault::packet {

/// What a packet may be filled from: the records of a vault that its template admits, and their values without secrets.
///
/// Every text of a packet that comes from a record comes through here, which is where secrets are stopped.
class Source
{
public:
    /// Both must outlive it.
    Source(const health::World &world, const Template &pattern);

    const health::World &world() const { return m_world; }
    const Template &pattern() const { return m_pattern; }
    QDate today() const { return m_world.today(); }

    /// Whether the template admits the collection.
    bool admits(const CollectionId &collection) const { return m_collections.contains(collection); }
    /// The records of a kind that are in use and admitted, by title.
    std::vector<const vault::Record *> ofKind(const QString &kind) const;

    /// The values of a field as people read them; none of them secret, whatever the field is.
    QStringList texts(const vault::Record &record, const QString &field) const;
    /// The first of them, or nothing.
    QString text(const vault::Record &record, const QString &field) const;
    /// What stands in one column of a row, if that is no secret.
    QString cell(const vault::Record &record, const QString &table, const cbor::Value &row, const QString &column) const;

    Side sideOf(const PartyId &party) const;
    /// The side of a member or party; of a contact, that of its organisation.
    Side sideOf(const vault::LinkTarget &target) const;
    Side sideIn(const vault::Record &record, const QString &field) const;
    /// When and how \p record was confirmed, in words: "20 October 2026 by Ana Ortiz".
    QString confirmation(const vault::Record &record, const Packet &packet) const;

private:
    const health::World &m_world;
    const Template &m_pattern;
    std::set<CollectionId> m_collections;
};

/// The day in a field, set or derived; not valid if there is none.
QDate dayShownIn(const vault::Record &record, const QString &field);

/// The parts of a packet, each filled from the source. In peopleparts.cpp, recordparts.cpp and stateparts.cpp.
namespace fill {
void calls(Packet &packet, const Source &source);
void duties(Packet &packet, const Source &source);
void listings(Packet &packet, const Source &source);
void documents(Packet &packet, const Source &source);
void vendors(Packet &packet, const Source &source);
/// A diagram that can't be laid out or painted is named among what was left out.
void diagrams(Packet &packet, const Source &source);
void state(Packet &packet, const Source &source, const health::FindingList &findings);
void omissions(Packet &packet, const Source &source);
} // namespace fill

} // namespace covault::packet
