// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ownfile.h"
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/fileaccess.h"
#include "cli/naming.h"
#include "diagram/assetfacts.h"
#include "diagram/diagramstore.h"
#include "diagram/drawiowriter.h"
#include "diagram/layout.h"
#include "diagram/svgwriter.h"
#include "packet/diagramsheet.h"
#include "readers/nmapreader.h"
#include "vault/audit.h"
#include "vault/defaults.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

QJsonArray skippedJson(const std::vector<readers::Skipped> &skipped)
{
    QJsonArray array;
    for (const readers::Skipped &one : skipped)
        array.append(QJsonObject{{u"what"_s, one.what}, {u"why"_s, one.why}});
    return array;
}

tl::unexpected<Error> wrongLine(const QString &why)
{
    return failure(Error::Code::Usage, u"working on a diagram"_s, why,
            u"write: diagram V import FILE, diagram V export REC -o F, diagram V layout REC, or diagram V check REC"_s);
}

class DiagramCommand : public Command
{
public:
    Help help() const override
    {
        return {"diagram", "Brings in, writes out, lays out and checks network diagrams",
                "covault-cli diagram acme.covault check 'diagram:Berlin' --scan nmap.xml",
                true, {u"import"_s, u"export"_s, u"layout"_s, u"check"_s}};
    }

    void declare(CLI::App &app) override
    {
        addTexts(app, "VAULT|VERB|REST", m_words, "The vault; import FILE, export REC, layout REC or check REC")->required();
        addText(app, "-o,--output", m_output, "Of export: a .pdf, .svg or .drawio file");
        addText(app, "--scan", m_scan, "Of check: the XML of an nmap scan to compare with");
        addText(app, "--collection", m_collection, "Of import: where it goes; by default the vault's default");
    }

    Result<Answer> run(Context &context) override
    {
        QStringList words = m_words;
        putVaultFirst(words, help().verbs);
        if (words.size() != 3 || !isVerb(words[1]))
            return wrongLine(u"it needs a vault, what is to be done, and with what"_s);
        context.setPath(words[0]);
        const auto vault = context.vault();
        if (!vault)
            return failure(vault);
        if (words[1] == u"import")
            return importFile(**vault, words[2]);
        const auto record = naming::readRecord(**vault, words[2]);
        if (!record)
            return failure(record);
        auto drawn = diagram::readDiagram(*record);
        if (!drawn)
            return failure(drawn);
        if (words[1] == u"export")
            return exportFile(**vault, *record, drawn->diagram);
        if (words[1] == u"layout")
            return layOut(**vault, *record, std::move(drawn->diagram));
        return check(**vault, drawn->diagram);
    }

private:
    bool isVerb(const QString &word) const { return help().verbs.contains(word); }

    Result<Answer> importFile(vault::Vault &vault, const QString &path) const
    {
        const auto collection = m_collection.isEmpty() ? vault::defaultCollection(vault) : naming::findCollection(vault, m_collection);
        if (!collection)
            return failure(collection);
        const auto bytes = readWhole(path);
        if (!bytes)
            return failure(bytes);
        const QString name = QFileInfo(path).fileName();
        auto file = diagram::readDrawingFile(*bytes, name);
        if (!file)
            return failure(file);
        const auto assets = diagram::assetsOf(vault);
        if (!assets)
            return failure(assets);
        QJsonArray pages;
        for (diagram::Diagram &page : file->pages) {
            const QString title = page.title;
            const auto imported = diagram::importDiagram(vault, *collection, std::move(page), {name, *bytes}, *assets);
            if (!imported)
                return failure(imported);
            pages.append(QJsonObject{{u"id"_s, imported->key.id.toString()}, {u"title"_s, title}, {u"nodes"_s, qint64(imported->nodes)},
                    {u"linked"_s, imported->linked}});
        }
        return QJsonObject{{u"id"_s, pages.first().toObject().value(u"id"_s)}, {u"pages"_s, pages}, {u"skipped"_s, skippedJson(file->skipped)}};
    }

    Result<Answer> exportFile(vault::Vault &vault, const vault::Record &record, diagram::Diagram diagram) const
    {
        const QString ending = QFileInfo(m_output).suffix().toLower();
        if (ending != u"pdf" && ending != u"svg" && ending != u"drawio")
            return wrongLine(u"export needs -o and the name of a .pdf, .svg or .drawio file"_s);
        if (!diagram.isLaidOut()) {
            auto placed = diagram::laidOut(std::move(diagram));
            if (!placed)
                return failure(placed);
            diagram = std::move(*placed);
        }
        const auto contents = contentsOf(vault, record, diagram, ending);
        if (!contents)
            return failure(contents);
        if (auto noted = vault::Audit(vault).note(record.key(), u"export"_s, QFileInfo(m_output).fileName()); !noted)
            return failure(noted);
        if (auto written = writeOwnFile(m_output, *contents); !written)
            return failure(written);
        return QJsonObject{{u"path"_s, QFileInfo(m_output).absoluteFilePath()}};
    }

    static Result<Bytes> contentsOf(const vault::Vault &vault, const vault::Record &record, const diagram::Diagram &diagram, const QString &ending)
    {
        if (ending == u"pdf")
            return packet::toPdf(packet::sheetOf(vault, record, diagram));
        return ending == u"svg" ? diagram::writeSvg(diagram) : diagram::writeDrawio({diagram});
    }

    static Result<Answer> layOut(vault::Vault &vault, const vault::Record &record, diagram::Diagram diagram)
    {
        const auto placed = diagram::laidOut(std::move(diagram));
        if (!placed)
            return failure(placed);
        if (auto written = diagram::writeDiagram(vault, record.key(), *placed); !written)
            return failure(written);
        return QJsonObject{{u"id"_s, record.key().id.toString()}};
    }

    Result<Answer> check(vault::Vault &vault, const diagram::Diagram &diagram) const
    {
        const auto assets = diagram::assetsOf(vault);
        if (!assets)
            return failure(assets);
        std::optional<readers::NmapScan> scan;
        if (!m_scan.isEmpty()) {
            const auto bytes = readWhole(m_scan);
            if (!bytes)
                return failure(bytes);
            const auto read = readers::readNmap(*bytes);
            if (!read)
                return failure(read.error().during(u"reading %1"_s.arg(m_scan)));
            scan = *read;
        }
        QJsonArray findings;
        for (const diagram::Difference &difference : diagram::check(diagram, *assets, scan ? &*scan : nullptr))
            findings.append(QJsonObject{{u"type"_s, diagram::idOf(difference.sort)}, {u"subject"_s, difference.subject}, {u"evidence"_s, difference.evidence}});
        return QJsonObject{{u"findings"_s, findings}};
    }

    QStringList m_words;
    QString m_output, m_scan, m_collection;
};

} // namespace

std::unique_ptr<Command> makeDiagramCommand()
{
    return std::make_unique<DiagramCommand>();
}

} // namespace covault::cli
