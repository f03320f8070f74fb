// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/interchange/testvault.h"

#include "members/ids.h"
#include "vault/founding.h"
#include "vault/titles.h"
#include "vault/value.h"

namespace covault::interchange::testing {

TestVault::TestVault()
{
    auto created = storage::VaultFile::create(
            m_directory.filePath(QStringLiteral("t.covault")), QStringLiteral("open sesame"), crypto::FloorCost);
    if (!created)
        qFatal("%s", qPrintable(created.error().text()));
    auto database = created->file.connect(created->key);
    if (!database)
        qFatal("%s", qPrintable(database.error().text()));
    members::Founding founding;
    founding.vaultName = QStringLiteral("Acme");
    founding.memberName = QStringLiteral("Ada Berg");
    founding.deviceName = QStringLiteral("desk");
    auto vault = vault::foundVault(std::move(*database), created->key, founding, clock);
    if (!vault)
        qFatal("%s", qPrintable(vault.error().text()));
    m_vault = std::move(*vault);
}

ImportOutcome TestVault::bring(const Bytes &bytes, const QString &name, const ImportOptions &options)
{
    return bring(read(bytes, {name}), options);
}

ImportOutcome TestVault::bring(const IncomingFile &file, const ImportOptions &options)
{
    auto outcome = importFiles(*m_vault, {file}, options);
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().text()));
    return std::move(*outcome);
}

CollectionId TestVault::defineLift()
{
    const CollectionId own = m_vault->roster().partyOf(m_vault->replica().device())->own;
    const QString id = QStringLiteral("x_lift");
    const QString definition = QStringLiteral(R"({"id":"x_lift","title":"Lift","fields":[)"
                                              R"({"id":"name","type":"text","label":"Name","required":true},)"
                                              R"({"id":"floors","type":"number","label":"Floors"}]})");
    const vault::RecordKey key{own, QStringLiteral("kind"), members::kindRecordId(own, id)};
    const auto changed = m_vault->edit({{key, vault::Verb::Edit,
            {{QStringLiteral("id"), {}, cbor::Value::text(id)}, {QStringLiteral("definition"), {}, cbor::Value::text(definition)}}, {}}});
    if (!changed)
        qFatal("%s", qPrintable(changed.error().text()));
    return own;
}

vault::Record TestVault::record(const QString &title)
{
    for (const vault::RecordRow &row : rows()) {
        if (row.title == title)
            return **m_vault->record(row.n);
    }
    qFatal("no record '%s'", qPrintable(title));
}

QStringList TestVault::titles()
{
    QStringList titles;
    for (const vault::RecordRow &row : rows())
        titles += row.title;
    return titles;
}

QString TestVault::shown(const QString &title, const QString &field)
{
    const vault::Record found = record(title);
    const vault::Titles names(m_vault->replica());
    QStringList values;
    for (const vault::Entry &entry : found.entries(field))
        values += vault::toText(entry.value, *found.kind()->field(field), vault::Reveal::Yes,
                [&](const vault::LinkTarget &target) { return names(target); });
    return values.join(QStringLiteral(" | "));
}

QStringList TestVault::extra(const QString &title)
{
    QStringList lines;
    for (const vault::Entry &entry : record(title).entries(QStringLiteral("extra"))) {
        const auto cell = [&](const char *column) { return entry.value.at(QString::fromLatin1(column)); };
        lines += cell("label").toText()
                + (cell("secret").toBoolean() ? QStringLiteral(":secret=") : QStringLiteral("="))
                + cell("value").toText();
    }
    return lines;
}

void TestVault::edit(const QString &title, const QString &field, const std::optional<QString> &value)
{
    const vault::Edit edit{field, {}, value ? std::optional(cbor::Value::text(*value)) : std::nullopt};
    if (const auto changed = m_vault->edit({{record(title).key(), vault::Verb::Edit, {edit}, {}}}); !changed)
        qFatal("%s", qPrintable(changed.error().text()));
}

void TestVault::remove(const QString &title)
{
    if (const auto changed = m_vault->edit({{record(title).key(), vault::Verb::Remove, {}, {}}}); !changed)
        qFatal("%s", qPrintable(changed.error().text()));
}

QString counts(const ImportOutcome &outcome)
{
    return QStringLiteral("%1/%2/%3").arg(outcome.created).arg(outcome.updated).arg(outcome.skipped);
}

} // namespace covault::interchange::testing
