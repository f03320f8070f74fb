// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/packedbytes.h"
#include "vault/record.h"

namespace covault::health {

/// The table in which a record keeps what was decided about findings.
inline const QString DecisionsField = QStringLiteral("findings");

/// A record in few bytes: its row, and where its state lies. What its row tells is at hand; its values are read out of the
/// state when they are asked for, and take thirty times as much memory as it does.
///
/// An immutable value. The record's kind must outlive it.
class StoredRecord
{
public:
    /// \p state: the number of the state of \p record, in its encoded form, among those that read() is given.
    StoredRecord(const vault::Record &record, size_t state);

    /// Without the subtitle, which only lists show.
    const vault::RecordRow &row() const { return m_row; }
    const vault::RecordKey &key() const { return m_row.key; }
    const QString &title() const { return m_row.title; }
    /// Null for a kind that this replica does not know.
    const vault::Kind *kind() const { return m_kind; }
    /// Whether anything was ever decided in it about a finding.
    bool hasDecisions() const { return m_hasDecisions; }

    /// The record with all its values.
    vault::Record read(const PackedBytes &states) const;

private:
    vault::RecordRow m_row;
    size_t m_state;
    const vault::Kind *m_kind;
    bool m_hasDecisions;
};

} // namespace covault::health
