// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cbor.h"
#include "base/result.h"
#include "vault/kind.h"
#include "vault/linktarget.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <functional>

namespace covault::vault {

/// Finds what a typed title, name or id stands for.
class LinkResolver
{
public:
    virtual ~LinkResolver() = default;

    /// The one record, member or party that \p typed names and \p field may hold. `NotFound` if there is none,
    /// `Refused` if it could be several.
    virtual Result<LinkTarget> resolve(const QString &typed, const Field &field) const = 0;
};

/// What reading typed text needs to know of the vault.
struct ValueContext
{
    QString timeZone;                    ///< IANA name; for times typed without an offset
    QString region;                      ///< two letters; for phone numbers
    const LinkResolver *links = nullptr; ///< null: links can't be typed
};

/// One value of \p field, or one cell of a column, in its stored form, from what a person typed. Null: nothing, so that
/// the element is removed. `Usage` if the text does not fit the type; no error holds the text of a secret.
/// A table takes parseRow(), attachments and drawings are never typed.
Result<cbor::Value> parseValue(const QString &typed, const Field &field, const ValueContext &context);

/// A row of a table, and the element under which it stands: empty if the table has no key column.
struct TableRow
{
    Bytes element;
    cbor::Value row; ///< a map of column to cell, without the key column
};

/// Reads `name=wan1 addresses=203.0.113.2 addresses=203.0.113.3 where="Rack 4"`: quotes and backslash as in a shell; a
/// column that takes many is named again for each.
Result<TableRow> parseRow(const QString &typed, const Field &table, const ValueContext &context);

/// Whether a stored value has the form of its type: what came from elsewhere is kept and shown, but marked.
bool fits(const cbor::Value &value, const Field &field);

/// Whether secrets are written out.
enum class Reveal { No, Yes };

/// What stands in JSON for a secret that is not revealed.
inline const QString MaskedText = QStringLiteral("••••••••");

/// The value as exports have it.
QJsonValue toJson(const cbor::Value &value, const Field &field, Reveal reveal);
/// A row of a table with its key column.
QJsonObject rowToJson(const Bytes &element, const cbor::Value &row, const Field &table, Reveal reveal);
/// Reads what toJson() writes; everything but tables, attachments and drawings.
Result<cbor::Value> fromJson(const QJsonValue &json, const Field &field, const ValueContext &context);
/// Reads what rowToJson() writes.
Result<TableRow> rowFromJson(const QJsonObject &json, const Field &table, const ValueContext &context);

/// What a link is called.
using NameOf = std::function<QString(const LinkTarget &)>;

/// The value as people read it; of a row all its cells with their labels. Cells that are secret are masked unless
/// revealed. \p timeZone: in which a time is written; empty: UTC.
QString toText(const cbor::Value &value, const Field &field, Reveal reveal, const NameOf &nameOf = {},
        const QString &timeZone = {});

/// The element of an entry without a name of its own: its index within the change and six random bytes.
Bytes newElement(quint16 index, BytesView random);

} // namespace covault::vault
