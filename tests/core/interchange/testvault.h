// SPDX-License-Identifier: GPL-3.0-or-later
// A vault on disk that is thrown away with the test, and what stands in it as text.
#pragma once

#include "interchange/importer.h"
#include "members/ids.h"
#include "reading.h"
#include "vault/founding.h"
#include "vault/titles.h"
#include "vault/value.h"

#include <QTemporaryDir>

namespace covault::interchange::testing {

class TestVault
{
public:
    TestVault()
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

    vault::Vault &operator*() { return *m_vault; }
    vault::Vault *operator->() { return m_vault.get(); }

    ImportOutcome bring(const Bytes &bytes, const QString &name, const ImportOptions &options = {})
    {
        return bring(read(bytes, {name}), options);
    }
    ImportOutcome bring(const IncomingFile &file, const ImportOptions &options = {})
    {
        auto outcome = importFiles(*m_vault, {file}, options);
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().text()));
        return std::move(*outcome);
    }

    /// Makes the kind `x_lift`, with a number of floors, valid in the party's own collection alone; that collection.
    CollectionId defineLift()
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

    vault::Record record(const QString &title)
    {
        for (const vault::RecordRow &row : rows()) {
            if (row.title == title)
                return **m_vault->record(row.n);
        }
        qFatal("no record '%s'", qPrintable(title));
    }
    std::vector<vault::RecordRow> rows() { return *m_vault->list({}); }
    QStringList titles()
    {
        QStringList titles;
        for (const vault::RecordRow &row : rows())
            titles += row.title;
        return titles;
    }

    /// The values of a field as people read them, secrets too.
    QString shown(const QString &title, const QString &field)
    {
        const vault::Record found = record(title);
        const vault::Titles names(m_vault->replica());
        QStringList values;
        for (const vault::Entry &entry : found.entries(field))
            values += vault::toText(entry.value, *found.kind()->field(field), vault::Reveal::Yes,
                    [&](const vault::LinkTarget &target) { return names(target); });
        return values.join(QStringLiteral(" | "));
    }
    /// "label=value" of the extra fields; "label:secret=value" of masked ones.
    QStringList extra(const QString &title)
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
    void edit(const QString &title, const QString &field, const std::optional<QString> &value)
    {
        const vault::Edit edit{field, {}, value ? std::optional(cbor::Value::text(*value)) : std::nullopt};
        if (const auto changed = m_vault->edit({{record(title).key(), vault::Verb::Edit, {edit}, {}}}); !changed)
            qFatal("%s", qPrintable(changed.error().text()));
    }
    void remove(const QString &title)
    {
        if (const auto changed = m_vault->edit({{record(title).key(), vault::Verb::Remove, {}, {}}}); !changed)
            qFatal("%s", qPrintable(changed.error().text()));
    }

    SetClock clock{*momentFromIso(QStringLiteral("2026-11-23T12:00:00Z"))};

private:
    QTemporaryDir m_directory;
    std::unique_ptr<vault::Vault> m_vault;
};

/// "created/updated/skipped".
inline QString counts(const ImportOutcome &outcome)
{
    return QStringLiteral("%1/%2/%3").arg(outcome.created).arg(outcome.updated).arg(outcome.skipped);
}

} // namespace covault::interchange::testing
