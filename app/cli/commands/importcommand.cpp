// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ownfile.h"
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/fileaccess.h"
#include "cli/naming.h"
#include "interchange/csvexport.h"
#include "interchange/importer.h"
#include "interchange/jsonexport.h"
#include "vault/audit.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

QJsonArray warningsJson(const std::vector<interchange::Warning> &warnings)
{
    QJsonArray json;
    for (const interchange::Warning &warning : warnings)
        json.append(QJsonObject{{u"where"_s, warning.where}, {u"what"_s, warning.what}});
    return json;
}

QJsonObject outcomeJson(const interchange::ImportOutcome &outcome)
{
    QJsonArray ambiguous;
    for (const interchange::AmbiguousRecord &one : outcome.ambiguous) {
        QJsonArray records;
        for (const vault::RecordKey &record : one.records)
            records.append(record.id.toString());
        ambiguous.append(QJsonObject{{u"where"_s, one.where}, {u"records"_s, records}});
    }
    return {{u"created"_s, outcome.created}, {u"updated"_s, outcome.updated}, {u"skipped"_s, outcome.skipped},
            {u"warnings"_s, warningsJson(outcome.warnings)}, {u"unmapped"_s, QJsonArray::fromStringList(outcome.unmapped)},
            {u"ambiguous"_s, ambiguous}, {u"act"_s, outcome.act ? QJsonValue(outcome.act->toString()) : QJsonValue()}};
}

class ImportCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"import", "Brings in files of password managers, browsers, tables and our own exports; a second time doubles nothing",
                "covault-cli import acme.covault devices.xlsx --map 'Cost centre=notes' --dry-run"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addTexts(app, "FILE", m_files, "Files to bring in")->required();
        addText(app, "--format", m_options.format, "The format, when it is not to be recognised");
        addText(app, "--kind", m_options.kind, "What the rows of a table are");
        addText(app, "--into", m_into, "The collection where all records go");
        addTexts(app, "--map", m_maps, "COLUMN=FIELD: where a column goes; kind=K: what the rows are")->expected(1)->take_all();
        addText(app, "--file-passphrase-file", m_passphraseFile, "The passphrase of an encrypted file; no format that can be read needs one yet");
        app.add_flag("--dry-run", m_import.isDryRun, "Only say what would happen");
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        if (!m_into.isEmpty()) {
            const auto collection = naming::findCollection(vault, m_into);
            if (!collection)
                return failure(collection);
            m_import.into = *collection;
        }
        for (const QString &map : m_maps) {
            if (!map.contains(u'='))
                return failure(Error::Code::Usage, u"reading --map"_s, u"'%1' has no '='"_s.arg(map), u"write --map COLUMN=FIELD"_s);
            m_options.columns[map.section(u'=', 0, -2)] = map.section(u'=', -1);
        }
        m_options.hasPassphrase = !m_passphraseFile.isEmpty();
        if (m_options.hasPassphrase && !QFileInfo(m_passphraseFile).isReadable()) {
            return failure(Error::Code::Io, u"reading --file-passphrase-file"_s, u"%1 can't be read"_s.arg(m_passphraseFile),
                    u"check the path, or leave the option out: no format that can be read needs it"_s);
        }
        std::vector<interchange::IncomingFile> files;
        for (const QString &path : m_files) {
            auto file = read(vault, path);
            if (!file)
                return failure(file.error().during(u"importing %1"_s.arg(path)));
            files.push_back(std::move(*file));
        }
        const auto outcome = interchange::importFiles(vault, files, m_import);
        if (!outcome)
            return failure(outcome);
        return Answer(outcomeJson(*outcome));
    }

private:
    Result<interchange::IncomingFile> read(vault::Vault &vault, const QString &path)
    {
        const auto bytes = readWhole(path);
        if (!bytes)
            return failure(bytes);
        interchange::ReadOptions options = m_options;
        options.fileName = QFileInfo(path).fileName();
        return interchange::readFileFor(vault, *bytes, options, m_import);
    }

    QStringList m_files, m_maps;
    QString m_into, m_passphraseFile;
    interchange::ReadOptions m_options;
    interchange::ImportOptions m_import;
};

class ExportCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"export", "Writes records to a file, secrets in clear; JSON is complete and can be read back",
                "covault-cli export acme.covault --format json -o acme.json"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addText(app, "--format", m_format, "json or csv")->required();
        addText(app, "-o,--output", m_output, "The file to write")->required();
        addText(app, "--kind", m_options.kind, "Only records of this kind");
        addText(app, "--collection", m_collection, "Only records of this collection");
    }

    Result<Answer> runOn(vault::Vault &vault, Context &context) override
    {
        if (m_format != u"json" && m_format != u"csv") {
            return failure(Error::Code::Usage, u"exporting"_s, u"'%1' is no format that can be written"_s.arg(m_format), u"use json or csv"_s);
        }
        if (!m_collection.isEmpty()) {
            const auto collection = naming::findCollection(vault, m_collection);
            if (!collection)
                return failure(collection);
            m_options.collection = *collection;
        }
        if (auto known = interchange::checkKind(vault, m_options); !known)
            return failure(known);
        if (auto confirmed = context.confirmPassphrase(); !confirmed)
            return failure(confirmed);
        if (auto noted = vault::Audit(vault).noteVault(u"export"_s, m_format); !noted)
            return failure(noted);
        const auto exported = m_format == u"json" ? interchange::exportJson(vault, m_options)
                                                  : interchange::exportCsv(vault, m_options, vault::Reveal::Yes);
        if (!exported)
            return failure(exported);
        if (auto written = writeOwnFile(m_output, exported->bytes); !written)
            return failure(written);
        QJsonObject answer{{u"records"_s, exported->records}, {u"path"_s, m_output}};
        if (!exported->warnings.empty())
            answer[u"warnings"_s] = warningsJson(exported->warnings);
        return Answer(answer);
    }

private:
    QString m_format, m_output, m_collection;
    interchange::ExportOptions m_options;
};

} // namespace

std::unique_ptr<Command> makeImportCommand()
{
    return std::make_unique<ImportCommand>();
}

std::unique_ptr<Command> makeExportCommand()
{
    return std::make_unique<ExportCommand>();
}

} // namespace covault::cli
