// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// What someone was typing into a record and has not saved: texts as typed, valid or not.
struct Draft
{
    struct Typed
    {
        QString field;
        Bytes element; ///< of a list or a table; empty for a field of one value
        QString text;

        bool operator==(const Typed &) const = default;
    };

    RecordKey record; ///< of a new record: the key that it will have
    QString form;     ///< which form it was typed into
    std::vector<Typed> typed;
    Moment at; ///< when it was kept; set by Drafts

    bool operator==(const Draft &) const = default;
};

/// The drafts of this replica, one a record and form. They lie in the encrypted file, survive a lock and a crash, and
/// never leave this computer: they are no changes.
///
/// Holds a reference to the vault; its thread rule holds.
class Drafts
{
public:
    explicit Drafts(Vault &vault)
        : m_vault(vault)
    {
    }

    /// Keeps \p draft in the place of an earlier one. Durable when it returns success. `Refused` above limits::Change.
    Result<> keep(Draft draft);
    /// Forgets one: it was saved or thrown away. None is no error.
    Result<> drop(const RecordKey &record, const QString &form);
    /// What was being typed into a record.
    Result<std::optional<Draft>> find(const RecordKey &record, const QString &form);
    /// All, newest first. One that can't be read is `Damaged`.
    Result<std::vector<Draft>> all();

private:
    Vault &m_vault;
};

} // namespace covault::vault
