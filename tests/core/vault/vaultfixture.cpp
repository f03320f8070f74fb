// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"

#include "crypto/random.h"
#include "storage/schema.h"
#include "storage/vfs.h"
#include "vault/founding.h"
#include "vault/titles.h"

#include <QFile>

namespace covault::vault::testing {

void endWith(const Error &error)
{
    qFatal("%s", qPrintable(error.text()));
}

void must(const Result<> &result)
{
    if (!result)
        endWith(result.error());
}

VaultFixture::VaultFixture()
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

VaultFixture::~VaultFixture() = default;

CollectionId VaultFixture::own() const
{
    const auto collections = m_vault->roster().collections();
    for (const auto &collection : collections) {
        if (collection.sort == members::Collection::Sort::Own)
            return collection.id;
    }
    qFatal("there is only one collection");
}

std::unique_ptr<Vault> VaultFixture::another(storage::Access access, Clock *own)
{
    return must(Vault::open(connect(access), m_key, own ? *own : clock));
}

void VaultFixture::reopen(storage::Access access)
{
    m_vault.reset();
    m_vault = another(access);
}

void VaultFixture::close()
{
    must(database().script("PRAGMA wal_checkpoint(TRUNCATE)"));
    m_vault.reset();
}

Result<> VaultFixture::tryOpen()
{
    auto database = storage::Database::open(path(), m_key.databaseKey(), m_key.databaseSalt(), storage::Access::ReadWrite);
    auto opened = database ? Vault::open(std::move(*database), m_key, clock) : failure(database);
    if (!opened)
        return failure(opened);
    m_vault = std::move(*opened);
    return {};
}

RecordKey VaultFixture::add(const QString &kind, const Fields &fields)
{
    const RecordKey key = newKey(kind);
    must(m_vault->edit({wish(key, fields)}));
    return key;
}

Changed VaultFixture::edit(const RecordKey &key, const Fields &fields)
{
    return must(m_vault->edit({wish(key, fields)}));
}

Changed VaultFixture::act(const RecordKey &key, Verb verb)
{
    return must(m_vault->edit({{key, verb, {}, {}}}));
}

RecordKey VaultFixture::newKey(const QString &kind)
{
    return {shared(), kind, crypto::newUlid<RecordId>(clock)};
}

Wish VaultFixture::wish(const RecordKey &key, const Fields &fields)
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

Record VaultFixture::read(const RecordKey &key)
{
    const auto record = must(m_vault->record(key));
    if (!record)
        qFatal("there is no such record");
    return *record;
}

QString VaultFixture::show(const RecordKey &key)
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

QStringList VaultFixture::titles(const ListFilter &filter)
{
    QStringList titles;
    for (const RecordRow &row : must(m_vault->list(filter)))
        titles += row.title;
    return titles;
}

qint64 VaultFixture::count(const char *sql)
{
    return must(database().number(sql));
}

Result<LinkTarget> VaultFixture::resolve(const QString &typed, const Field &) const
{
    for (const RecordRow &row : must(m_vault->list({}))) {
        if (row.title == typed)
            return LinkTarget::ofRecord(row.key.collection, row.key.id);
    }
    return failure(Error::Code::NotFound, QStringLiteral("linking"), typed);
}

storage::Database VaultFixture::connect(storage::Access access) const
{
    return must(storage::Database::open(path(), m_key.databaseKey(), m_key.databaseSalt(), access));
}

Edit VaultFixture::typedEdit(const Field &field, const QString &typed, quint16 index)
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

} // namespace covault::vault::testing
