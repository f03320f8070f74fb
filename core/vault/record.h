// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cbor.h"
#include "vault/change.h"
#include "vault/kinds.h"
#include "vault/recordstate.h"

#include <QFlags>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace covault::vault {

/// What a list needs to know of a record beside its title.
enum class RecordFlag {
    Shown = 1,               ///< a title was set by a valid edit
    Removed = 2,             ///< in the waste bin
    Conflict = 4,            ///< two people set one element without knowing of each other
    EditedWhileRemoved = 8,  ///< alive again since someone edited it meanwhile
    Obsolete = 16,           ///< kept, but out of searches and packets
    Hidden = 32,             ///< of a kind that lists do not show
    Unverified = 64,         ///< came by an import and nobody has confirmed it
    EditedSinceReview = 128, ///< changed after its newest review
};
Q_DECLARE_FLAGS(RecordFlags, RecordFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(RecordFlags)

/// One line of a list: what stands in the narrow row, nothing that must be decoded.
struct RecordRow
{
    qint64 n = 0; ///< the record's number in this replica; means nothing elsewhere
    RecordKey key;
    QString title;
    QString subtitle;
    Moment updated;
    std::optional<Moment> reviewed;
    RecordFlags flags;
};

/// One value of a field: of a list, a table or the field itself.
struct Entry
{
    Bytes element;
    cbor::Value value; ///< the one shown
    bool isInConflict = false;
    bool isSecret = false; ///< the field is, or is not declared; of a table its rows tell more
};

/// A record as it is shown: a value, read once.
class Record
{
public:
    Record() = default;
    /// Reads the values out of \p state, each once.
    Record(RecordRow row, RecordState state, const Kind *kind);
    /// The same record under another row.
    void setRow(RecordRow row) { m_row = std::move(row); }

    const RecordRow &row() const { return m_row; }
    const RecordKey &key() const { return m_row.key; }
    const QString &title() const { return m_row.title; }
    const RecordState &state() const { return m_state; }
    /// Null for a kind that this replica does not know; its fields are kept, and all of them are secret.
    const Kind *kind() const { return m_kind; }

    /// The values of a field in their order, equal ones once; empty if it has none.
    const std::vector<Entry> &entries(const QString &field) const &;
    std::vector<Entry> entries(const QString &field) && { return std::as_const(*this).entries(field); }
    /// The first value of a field; null if it has none.
    cbor::Value value(const QString &field) const;
    /// The first value as stored text; empty if there is none or it is no text.
    QString text(const QString &field) const { return value(field).toText(); }
    QStringList texts(const QString &field) const;
    bool isTrue(const QString &field) const { return value(field).toBoolean(); }
    bool has(const QString &field) const { return !value(field).isNull(); }
    /// The targets of a link, person or party field.
    std::vector<LinkTarget> links(const QString &field) const;
    /// The ids of the fields that have a value, in the kind's order, those that the kind does not know last.
    QStringList filledFields() const;

private:
    RecordRow m_row;
    RecordState m_state;
    const Kind *m_kind = nullptr;
    std::map<QString, std::vector<Entry>, Utf8Order> m_entries; // of the fields that have any
};

} // namespace covault::vault
