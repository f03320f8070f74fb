// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/random.h"
#include "storage/schema.h"
#include "storage/vfs.h"
#include "vault/founding.h"
#include "vault/titles.h"
#include "vault/value.h"
#include "vault/vault.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace covault::vault::testing {

/// The value of a result that can't fail here. Ends the test program with the error's words if it did.
template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return std::move(*result);
}

inline void must(const Result<> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
}

/// A vault in a temporary folder, founded by Ada of Acme at noon of 2026-11-23, under a key that no passphrase guards.
///
/// Values are given as people type them; a field named twice holds both.
class VaultFixture : public LinkResolver
{
public:
    using Fields = std::vector<std::pair<const char *, QString>>;

    VaultFixture()
        : clock(*momentFromIso(u"2026-11-23T12:00:00Z"))
        , m_key(storage::VaultKey::random())
    {
        storage::vfs::install();
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(Bytes(storage::vfs::DatabaseOffset, '\0')) < 0)
            qFatal("no temporary file");
        file.close();
        auto database = connect(storage::Access::ReadWrite);
        must(storage::schema::migrate(database));
        members::Founding founding;
        founding.vaultName = QStringLiteral("Acme");
        founding.memberName = QStringLiteral("Ada Berg");
        founding.deviceName = QStringLiteral("ada-laptop");
        m_vault = must(foundVault(std::move(database), m_key, founding, clock));
    }

    Vault &vault() { return *m_vault; }
    storage::Database &database() { return m_vault->replica().database; }
    QString path() const { return m_directory.filePath(QStringLiteral("v.covault")); }
    QString directory() const { return m_directory.path(); }
    CollectionId shared() const { return m_vault->roster().sharedCollection(); }
    /// The collection that the founder's side has beside Shared.
    CollectionId own() const
    {
        const auto collections = m_vault->roster().collections();
        for (const auto &collection : collections) {
            if (collection.sort == members::Collection::Sort::Own)
                return collection.id;
        }
        qFatal("there is only one collection");
    }

    /// What a second program has that opens the same file; by its own clock if it is given one.
    std::unique_ptr<Vault> another(storage::Access access = storage::Access::ReadWrite, Clock *own = nullptr)
    {
        return must(Vault::open(connect(access), m_key, own ? *own : clock));
    }

    void reopen(storage::Access access = storage::Access::ReadWrite)
    {
        m_vault.reset();
        m_vault = another(access);
    }

    RecordKey add(const QString &kind, const Fields &fields)
    {
        const RecordKey key = newKey(kind);
        must(m_vault->edit({wish(key, fields)}));
        return key;
    }

    Changed edit(const RecordKey &key, const Fields &fields) { return must(m_vault->edit({wish(key, fields)})); }

    Changed act(const RecordKey &key, Verb verb) { return must(m_vault->edit({{key, verb, {}, {}}})); }

    RecordKey newKey(const QString &kind) { return {shared(), kind, crypto::newUlid<RecordId>(clock)}; }

    /// An edit of the fields; a list is added to, an empty text clears.
    Wish wish(const RecordKey &key, const Fields &fields)
    {
        const Kind *kind = m_vault->kinds().find(key.kind);
        Wish wish{key, Verb::Edit, {}, {}};
        for (const auto &[name, typed] : fields) {
            const Field *field = kind ? kind->field(QString::fromLatin1(name)) : nullptr;
            if (!field)
                qFatal("a %s has no field %s", qPrintable(key.kind), name);
            wish.edits.push_back(typedEdit(*field, typed, quint16(wish.edits.size())));
        }
        return wish;
    }

    Record read(const RecordKey &key)
    {
        const auto record = must(m_vault->record(key));
        if (!record)
            qFatal("there is no such record");
        return *record;
    }

    /// "title=Core firewall username=netadmin": what the record holds, on one line.
    QString show(const RecordKey &key)
    {
        const Record record = read(key);
        const Titles titles(m_vault->replica());
        QStringList parts;
        for (const QString &name : record.filledFields()) {
            QStringList values;
            for (const Entry &entry : record.entries(name))
                values += toText(entry.value, *record.kind()->field(name), Reveal::Yes, titles);
            parts += name + u'=' + values.join(u',');
        }
        return parts.join(u' ');
    }

    QStringList titles(const ListFilter &filter = {})
    {
        QStringList titles;
        for (const RecordRow &row : must(m_vault->list(filter)))
            titles += row.title;
        return titles;
    }

    qint64 count(const char *sql) { return must(database().number(sql)); }

    /// The one record of that title.
    Result<LinkTarget> resolve(const QString &typed, const Field &) const override
    {
        for (const RecordRow &row : must(m_vault->list({}))) {
            if (row.title == typed)
                return LinkTarget::ofRecord(row.key.collection, row.key.id);
        }
        return failure(Error::Code::NotFound, QStringLiteral("linking"), typed);
    }

    SetClock clock;

private:
    storage::Database connect(storage::Access access) const
    {
        return must(storage::Database::open(path(), m_key.databaseKey(), m_key.databaseSalt(), access));
    }

    Edit typedEdit(const Field &field, const QString &typed, quint16 index)
    {
        const ValueContext context{QStringLiteral("UTC"), QStringLiteral("DE"), this};
        if (field.type == FieldType::Table) {
            const TableRow row = must(parseRow(typed, field, context));
            return {field.id, row.element.isEmpty() ? newElement(index, crypto::randomBytes(6)) : row.element, row.row};
        }
        const cbor::Value value = must(parseValue(typed, field, context));
        const Bytes element = field.many ? newElement(index, crypto::randomBytes(6)) : Bytes();
        return {field.id, element, value.isNull() ? std::nullopt : std::optional(value)};
    }

    QTemporaryDir m_directory;
    storage::VaultKey m_key;
    std::unique_ptr<Vault> m_vault;
};

} // namespace covault::vault::testing
