// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ownfile.h"
#include "base/readfile.h"
#include "desktop/diagrams/diagramscontroller.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "diagram/assetfacts.h"
#include "diagram/diagramstore.h"
#include "diagram/drawiowriter.h"
#include "diagram/layout.h"
#include "diagram/svgwriter.h"
#include "packet/diagramsheet.h"
#include "vault/audit.h"
#include "vault/defaults.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

/// The part of DiagramsController that takes diagrams out of the vault and files into it.
namespace covault::desktop {

namespace {

constexpr qint64 LargestFile = qint64(64) << 20;

using Format = DiagramsController::Format;

QString endingOf(Format format)
{
    switch (format) {
    case Format::Pdf:
        return u".pdf"_s;
    case Format::Svg:
        return u".svg"_s;
    case Format::Drawio:
        return u".drawio"_s;
    }
    Q_UNREACHABLE();
}

QString filterOf(Format format)
{
    switch (format) {
    case Format::Pdf:
        return DiagramsController::tr("PDF documents (*.pdf)");
    case Format::Svg:
        return DiagramsController::tr("SVG pictures (*.svg)");
    case Format::Drawio:
        return DiagramsController::tr("draw.io drawings (*.drawio)");
    }
    Q_UNREACHABLE();
}

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

// A file name that every system takes.
QString suggestedPath(const QString &title, Format format)
{
    QString name = title.simplified();
    name.replace(QRegularExpression(u"[\\\\/:*?\"<>|\\x00-\\x1f]+"_s), u"-"_s);
    return QDir(documents()).filePath(name + endingOf(format));
}

Result<Bytes> readChosen(const QString &path)
{
    auto bytes = readFile(path, LargestFile);
    if (bytes)
        return bytes;
    const QString doing = DiagramsController::tr("reading %1").arg(path);
    const Error &error = bytes.error();
    if (error.code() != Error::Code::Refused)
        return failure(error.code(), doing, error.why(), DiagramsController::tr("check the path and your rights"));
    const QString why = QFileInfo(path).isFile()
            ? DiagramsController::tr("it is larger than 64 MB")
            : DiagramsController::tr("it is a folder, a pipe or a device, and no file");
    return failure(Error::Code::Refused, doing, why, DiagramsController::tr("choose a drawing or the XML of a scan"));
}

Result<Bytes> writtenAs(Format format, const vault::Vault &vault, const vault::Record &record, diagram::Diagram drawing)
{
    switch (format) {
    case Format::Pdf: {
        packet::DiagramSheet sheet = packet::sheetOf(vault, record, std::move(drawing));
        sheet.locale = QLocale(); // dates as in the window
        return packet::toPdf(sheet);
    }
    case Format::Svg:
        return diagram::writeSvg(drawing);
    case Format::Drawio:
        return diagram::writeDrawio({drawing});
    }
    Q_UNREACHABLE();
}

Result<Bytes> bytesOf(vault::Vault &vault, const vault::RecordKey &key, Format format)
{
    const auto found = vault.record(key);
    if (!found)
        return failure(found);
    const vault::Record record = found->value_or(vault::Record());
    auto read = diagram::readDiagram(record);
    if (!read)
        return failure(read);
    auto drawing = read->diagram.isLaidOut() ? Result<diagram::Diagram>(std::move(read->diagram))
                                             : diagram::laidOut(std::move(read->diagram));
    if (!drawing)
        return failure(drawing);
    return writtenAs(format, vault, record, std::move(*drawing));
}

Result<vault::Changed> removeNow(WriteScope &scope, const std::vector<vault::RecordKey> &records)
{
    std::vector<vault::Wish> wishes;
    for (const vault::RecordKey &key : records)
        wishes.push_back({key, vault::Verb::Remove, {}, {}});
    auto changed = scope.vault.edit(wishes);
    if (changed)
        scope.add(*changed);
    return changed;
}

// All pages or none: of half a file nobody would know which half.
Result<std::vector<vault::RecordKey>> importNow(
        WriteScope &scope, diagram::DrawingFile file, const diagram::Original &original)
{
    const auto collection = vault::defaultCollection(scope.vault);
    if (!collection)
        return failure(collection);
    const auto assets = diagram::assetsOf(scope.vault);
    if (!assets)
        return failure(assets);
    std::vector<vault::RecordKey> made;
    for (diagram::Diagram &page : file.pages) {
        const auto imported = diagram::importDiagram(scope.vault, *collection, std::move(page), original, *assets);
        if (!imported) {
            scope.changes.isEverything = true; // nobody knows how far this page came
            const auto removed = made.empty() ? Result<vault::Changed>(vault::Changed()) : removeNow(scope, made);
            return removed ? failure(imported) : failure(removed);
        }
        made.push_back(imported->key);
        scope.changes.records.push_back(imported->key);
    }
    return made;
}

// With what could not be read of the file: nothing is left out silently.
QString importWords(const diagram::DrawingFile &file)
{
    const int count = int(file.pages.size());
    const QString words = count == 1 ? DiagramsController::tr("1 diagram brought in")
                                     : DiagramsController::tr("%n diagrams brought in", nullptr, count);
    if (file.skipped.empty())
        return words;
    const readers::Skipped &first = file.skipped.front();
    const QString one = DiagramsController::tr("%1 (%2)").arg(first.what, first.why);
    const int others = int(file.skipped.size()) - 1;
    return others == 0
            ? DiagramsController::tr("%1; not read: %2").arg(words, one)
            : DiagramsController::tr("%1; not read: %2, and %3 more").arg(words, one, QString::number(others));
}

} // namespace

// Another diagram may be shown meanwhile: what was confirmed is what is written, noted and told.
void DiagramsController::exportAs(Format format)
{
    if (!m_state.drawn)
        return;
    const Export wanted{m_state.drawn->key, m_state.drawn->title, format};
    const Question question{tr("Export ‘%1’?").arg(wanted.title),
            tr("The file leaves the vault: whoever has it can read names and addresses. It holds no password. The "
               "export is "
               "noted in the audit."),
            tr("Export"), Question::Weight::Usual};
    m_services.prompts.confirm(question, this, [this, wanted](bool isAgreed) {
        if (isAgreed)
            chooseFile(wanted);
    });
}

void DiagramsController::chooseFile(const Export &wanted)
{
    const FileWish wish{tr("Save the diagram as"), filterOf(wanted.format), suggestedPath(wanted.title, wanted.format),
            FileWish::For::Saving};
    m_services.prompts.file(wish, this, [this, wanted](std::optional<QString> path) {
        if (path && !path->isEmpty())
            writeTo(*path, wanted);
    });
}

void DiagramsController::writeTo(const QString &path, const Export &wanted)
{
    const QString ending = endingOf(wanted.format);
    const QString whole = path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending;
    m_services.session.survey(
            m_writing, [wanted](ReadScope &scope) { return bytesOf(scope.vault, wanted.key, wanted.format); },
            [this, whole, wanted](Result<Bytes> bytes) {
                if (!bytes)
                    return m_services.prompts.tell(bytes.error());
                note(whole, wanted, std::move(*bytes));
            });
}

// What can't be noted is not written.
void DiagramsController::note(const QString &path, const Export &wanted, Bytes bytes)
{
    m_services.session.write(
            this,
            [key = wanted.key, path, bytes = std::move(bytes)](WriteScope &scope) -> Result<> {
                if (auto noted = vault::Audit(scope.vault).note(key, u"export"_s, QFileInfo(path).fileName()); !noted)
                    return noted;
                return writeOwnFile(path, bytes);
            },
            [this, path, title = wanted.title](const Result<> &written) {
                if (!written)
                    return m_services.prompts.tell(written.error());
                m_services.notices.say(tr("%1 saved as %2").arg(title, QFileInfo(path).fileName()));
            });
}

void DiagramsController::compare()
{
    const FileWish wish{tr("Which scan shall the diagram be compared with?"), tr("Scans of nmap (*.xml)"), documents(),
            FileWish::For::Opening};
    m_services.prompts.file(wish, this, [this](std::optional<QString> path) {
        if (path && !path->isEmpty())
            compareWith(*path);
    });
}

void DiagramsController::compareWith(const QString &path)
{
    m_file.start(
            *m_painting,
            [path](std::stop_token) -> Result<std::shared_ptr<const readers::NmapScan>> {
                const auto bytes = readChosen(path);
                if (!bytes)
                    return failure(bytes);
                auto scan = readers::readNmap(*bytes);
                if (!scan)
                    return failure(scan.error().during(tr("reading %1").arg(path)));
                return std::make_shared<const readers::NmapScan>(std::move(*scan));
            },
            [this, path](Result<std::shared_ptr<const readers::NmapScan>> scan) {
                if (!scan)
                    return m_services.prompts.tell(scan.error());
                m_scan = std::move(*scan);
                m_state.comparedWith = QFileInfo(path).fileName();
                m_state.isDriftShown = true;
                read();
            });
}

void DiagramsController::importFile()
{
    const FileWish wish{tr("Which drawing shall be brought in?"), tr("Drawings and scans (*.drawio *.xml)"),
            documents(), FileWish::For::Opening};
    m_services.prompts.file(wish, this, [this](std::optional<QString> path) {
        if (path && !path->isEmpty())
            importFrom(*path);
    });
}

void DiagramsController::importFrom(const QString &path)
{
    using Read = std::pair<diagram::DrawingFile, diagram::Original>;
    m_file.start(
            *m_painting,
            [path](std::stop_token) -> Result<Read> {
                const auto bytes = readChosen(path);
                if (!bytes)
                    return failure(bytes);
                const QString name = QFileInfo(path).fileName();
                auto file = diagram::readDrawingFile(*bytes, name);
                return file ? Result<Read>(Read(std::move(*file), {name, *bytes})) : failure(file);
            },
            [this](Result<Read> file) {
                if (!file)
                    return m_services.prompts.tell(file.error());
                m_services.session.write(
                        this, [file = *file](WriteScope &scope) { return importNow(scope, file.first, file.second); },
                        [this, words = importWords(file->first)](const Result<std::vector<vault::RecordKey>> &made) {
                            if (!made)
                                return m_services.prompts.tell(made.error());
                            m_state.current = made->front();
                            m_services.notices.show({{}, [words](int) { return words; },
                                    [self = QPointer(this), made = *made] {
                                        if (self)
                                            self->removeImported(made);
                                    }});
                            load();
                        });
            });
}

void DiagramsController::removeImported(const std::vector<vault::RecordKey> &made)
{
    m_services.session.write(
            this, [made](WriteScope &scope) { return removeNow(scope, made); },
            [this](const Result<vault::Changed> &removed) {
                if (!removed)
                    m_services.prompts.tell(removed.error());
            });
}

} // namespace covault::desktop
