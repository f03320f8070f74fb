// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <map>
#include <set>

namespace covault::scan {

/// One thing that a scan found outside the vault, as a record would hold it. A value.
///
/// `fields` uses the ids of the kind's fields; a link holds the name or address of what it links to. Values of the
/// fields named in `secrets` are secret: whoever shows or writes an item masks them. `why` never holds one.
struct Item
{
    QString path;  ///< of the file, relative to the scanned path
    QString where; ///< inside the file: "line 12", "Sheet1!B7", "mail 3: Renewal, line 4"
    QString kind;  ///< id of a built-in kind
    std::map<QString, QStringList> fields;
    std::set<QString> secrets;
    double confidence = 0; ///< 0–1
    QString why;           ///< what was seen, in the user's words

    /// Adds \p value to \p field unless it is empty or there already.
    void add(const QString &field, const QString &value)
    {
        QStringList &values = fields[field];
        if (!value.isEmpty() && !values.contains(value))
            values += value;
        if (values.isEmpty())
            fields.erase(field);
    }

    void addSecret(const QString &field, const QString &value)
    {
        add(field, value);
        secrets.insert(field);
    }

    /// The first value of \p field; empty if there is none.
    QString first(const QString &field) const
    {
        const auto found = fields.find(field);
        return found == fields.end() ? QString() : found->second.value(0);
    }

    bool operator==(const Item &) const = default;
};

} // namespace covault::scan
