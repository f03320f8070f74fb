// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/incoming.h"
#include "vault/kinds.h"
#include "vault/value.h"

namespace covault::interchange {

/// One value in its stored form.
struct FittedEntry
{
    Bytes element; ///< only of a table with a key column; else the importer chooses one
    cbor::Value value;
};

/// An incoming record in the vault's own terms.
struct FittedRecord
{
    std::map<QString, std::vector<FittedEntry>> fields; ///< also tags and extra
    std::vector<IncomingAttachment> attachments;
    std::vector<Warning> warnings;
};

/// Puts incoming values into the stored form of their fields. What has no field or does not fit its type goes to
/// `extra`, with a warning if it was meant for a field; what is too large for a value becomes an attachment. Nothing is
/// dropped.
class Fitter
{
public:
    /// \p context says what links stand for; it must outlive the fitter.
    Fitter(Spelling spelling, const vault::ValueContext &context)
        : m_spelling(spelling)
        , m_context(context)
    {
    }

    FittedRecord fit(const IncomingRecord &record, const vault::Kind &kind) const;

    /// The stored form of one value; null value: it is empty.
    Result<cbor::Value> stored(const QJsonValue &value, const vault::Field &field) const;

private:
    Spelling m_spelling;
    const vault::ValueContext &m_context;
};

/// A drawing's element between its stored form and JSON, without loss.
QJsonValue drawingToJson(const cbor::Value &value);
cbor::Value drawingFromJson(const QJsonValue &value);

} // namespace covault::interchange
