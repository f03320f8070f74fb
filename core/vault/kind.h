// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cbor.h"
#include "vault/fieldtype.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace covault::vault {

struct Choice
{
    QString id;
    QString label;

    bool operator==(const Choice &) const = default;
};

/// A field of a kind, or a column of a table.
struct Field
{
    enum class Derived { No, Always, UnlessGiven };

    QString id;
    QString label;
    FieldType type = FieldType::Text;
    bool many = false;
    bool required = false;
    bool secret = false;  ///< every value of it; also set for types that are secret by nature
    bool matters = false; ///< a change makes linking records stale
    bool expires = false;
    Derived derived = Derived::No;
    bool ordered = false; ///< of a table: its rows keep the order given
    bool open = false;    ///< of a choice: others are kept too
    std::vector<Choice> choices;
    QStringList to; ///< of a link: kinds, `member`, `party`; empty: any record
    std::vector<Field> columns;

    bool key = false;   ///< of a column: no two rows have the same
    QString secretWhen; ///< of a column: secret in rows in which this column is true

    const Field *column(const QString &name) const;
    const Field *keyColumn() const;
    /// The label of a choice; the text itself if it is none of them.
    QString choiceLabel(const QString &choice) const;
    bool mayName(const QString &kind) const { return to.isEmpty() || to.contains(kind); }

    bool operator==(const Field &) const = default;
};

/// The column that keeps the place of a row in an ordered table; never shown.
inline const QString OrderColumn = QStringLiteral("order");

/// Whether a cell is secret: always, or by what its row says. A column that is not declared is secret; a drawing has only
/// such, and none of them is.
bool isSecret(const Field &table, const cbor::Value &row, const QString &column);

/// What a record of one sort may hold.
struct Kind
{
    QString id;
    QString title;
    bool hidden = false;     ///< lists do not show its records
    QStringList confirmedBy; ///< source, use, edition; a person's review always counts
    QString policy;          ///< the choice field whose choices may have intervals of their own
    QStringList subtitle;
    std::optional<int> reviewDays;
    QMap<QString, int> reviewDaysByChoice;
    QMap<QString, int> rotationDaysByChoice;
    std::vector<Field> fields;       ///< its own, in the order of the page
    std::vector<Field> commonFields; ///< those that every record has

    /// Its own or a common field; null if it has none of this id.
    const Field *field(const QString &name) const;
    /// The first required field. Never null in a kind that Kinds gives.
    const Field *titleField() const;
    /// Its own fields and then the common ones. They live as long as the kind.
    std::vector<const Field *> allFields() const;

    bool operator==(const Kind &) const = default;
};

} // namespace covault::vault
