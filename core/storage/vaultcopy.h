// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vaultfile.h"

#include <QTemporaryFile>

namespace covault::storage {

/// A whole copy of a vault's file: header with its key slots, and database. Lies beside its place under another name until
/// it is given it by commit(), or by replaceVault(); else nothing of it is left.
///
/// Once made it was written to the disk and read back: the key opens it, no page is damaged. Only its owner may read it,
/// from before its first byte on. One thread.
class VaultCopy
{
public:
    /// Copies what \p source is connected to, as it is at one moment, while others may read and write. `Io` says what
    /// the system said, as that the disk is full; `VaultDamaged`: the vault, or what was read back, is; `Refused`: \p goOn
    /// ended it, or \p place is a link that leads nowhere.
    static Result<VaultCopy> make(Database &source, const VaultKey &key, const QString &place, const GoOn &goOn = {});
    /// Copies a file at rest without writing to it.
    static Result<VaultCopy> make(const VaultFile &source, const VaultKey &key, const QString &place, const GoOn &goOn = {});

    /// The copy while it has no place yet.
    Result<VaultFile> open() const { return VaultFile::open(m_file->fileName()); }
    /// What was named; where that is a link, what the link means.
    const QString &place() const { return m_place; }
    qint64 bytes() const { return m_file->size(); }

    /// Whether it may have its place, where an earlier backup of the same vault may lie. `Refused` if anything else does, or
    /// the vault itself; `Busy` if a log lies beside it: a program has what is there open, or left it unfinished.
    Result<> checkPlace() const;
    /// Gives it its place; fails as checkPlace() does.
    Result<> commit();

private:
    explicit VaultCopy(const QString &place);
    Result<> write(Database &source, const Bytes &header, const VaultKey &key, const GoOn &goOn);
    Result<> verify(const VaultKey &key, const GoOn &goOn) const;
    Result<> checkLog() const;
    friend Result<QString> replaceVault(VaultCopy copy, const QString &keptAs);
    Result<> rename();

    QString m_place;
    std::unique_ptr<QTemporaryFile> m_file; // beside the place, made with its final rights
};

} // namespace covault::storage
