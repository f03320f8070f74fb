// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/value.h"
#include "vault/vault.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace covault::vault::testing {

/// Ends the test program with the error's words.
[[noreturn]] void endWith(const Error &error);

/// The value of a result that can't fail here. Ends the test program with the error's words if it did.
template<typename T>
T must(Result<T> result)
{
    if (!result)
        endWith(result.error());
    return std::move(*result);
}
void must(const Result<> &result);

/// A vault in a temporary folder, founded by Ada of Acme at noon of 2026-11-23, under a key that no passphrase guards.
///
/// Values are given as people type them; a field named twice holds both.
class VaultFixture : public LinkResolver
{
public:
    using Fields = std::vector<std::pair<const char *, QString>>;

    VaultFixture();
    ~VaultFixture() override;

    Vault &vault() { return *m_vault; }
    storage::Database &database() { return m_vault->replica().database; }
    QString path() const { return m_directory.filePath(QStringLiteral("v.covault")); }
    QString directory() const { return m_directory.path(); }
    CollectionId shared() const { return m_vault->roster().sharedCollection(); }
    /// The collection that the founder's side has beside Shared.
    CollectionId own() const;

    /// What a second program has that opens the same file; by its own clock if it is given one.
    std::unique_ptr<Vault> another(storage::Access access = storage::Access::ReadWrite, Clock *own = nullptr);
    void reopen(storage::Access access = storage::Access::ReadWrite);
    /// Lets the file go, all that was written lying in the file itself, and opens it again: what befell it meanwhile
    /// may keep it shut.
    void close();
    Result<> tryOpen();

    RecordKey add(const QString &kind, const Fields &fields);
    Changed edit(const RecordKey &key, const Fields &fields);
    Changed act(const RecordKey &key, Verb verb);
    RecordKey newKey(const QString &kind);

    /// An edit of the fields; a list is added to, an empty text clears.
    Wish wish(const RecordKey &key, const Fields &fields);

    Record read(const RecordKey &key);
    /// "title=Core firewall username=netadmin": what the record holds, on one line.
    QString show(const RecordKey &key);
    QStringList titles(const ListFilter &filter = {});
    qint64 count(const char *sql);

    /// The one record of that title.
    Result<LinkTarget> resolve(const QString &typed, const Field &) const override;

    SetClock clock;

private:
    storage::Database connect(storage::Access access) const;
    Edit typedEdit(const Field &field, const QString &typed, quint16 index);

    QTemporaryDir m_directory;
    storage::VaultKey m_key;
    std::unique_ptr<Vault> m_vault;
};

} // namespace covault::vault::testing
