// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/diagramfile.h"

#include "readers/filekind.h"
#include "vault/defaults.h"
#include "vault/history.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BringIn)
};

readers::FileKind kindOf(const QString &name, BytesView bytes)
{
    return readers::sniff(name, bytes.first(std::min(bytes.size(), readers::SniffBytes)));
}

Result<QStringList> diagramTitles(vault::Vault &vault)
{
    vault::ListFilter diagrams;
    diagrams.kind = u"diagram"_s;
    const auto rows = vault.list(diagrams);
    if (!rows)
        return failure(rows);
    QStringList titles;
    for (const vault::RecordRow &row : *rows)
        titles += row.title;
    return titles;
}

QString counted(qint64 count, const QString &words)
{
    return count == 0 ? QString() : words.arg(QLocale().toString(count));
}

} // namespace

bool isDrawing(const QString &name, BytesView bytes)
{
    const auto kind = kindOf(name, bytes);
    return kind == readers::FileKind::DrawIo || kind == readers::FileKind::NmapXml;
}

Result<FileRow> lookAtDrawing(vault::Vault &vault, const QString &name, const Bytes &bytes)
{
    const auto file = diagram::readDrawingFile(bytes, name);
    if (!file)
        return failure(file);
    const auto titles = diagramTitles(vault);
    if (!titles)
        return failure(titles);
    FileRow row;
    qsizetype nodes = 0;
    for (const diagram::Diagram &page : file->pages) {
        nodes += qsizetype(page.nodes.size());
        if (titles->contains(page.title))
            row.remarks += Words::tr("%1: there is a diagram of this name already; it is left out").arg(page.title);
        else
            ++row.news;
    }
    for (const readers::Skipped &skipped : file->skipped)
        row.remarks += Words::tr("%1: %2").arg(skipped.what, skipped.why);
    const bool isScan = kindOf(name, bytes) == readers::FileKind::NmapXml;
    row.what = Words::tr("%1, nodes: %2")
                       .arg(isScan ? Words::tr("Network scan, drawn as a diagram") : Words::tr("Diagram"),
                               QLocale().toString(nodes));
    QStringList plan{counted(row.news, Words::tr("%1 new")),
            counted(qint64(file->pages.size()) - row.news, Words::tr("%1 there already"))};
    plan.removeAll(QString());
    row.plan = plan.join(Words::tr(", "));
    row.state = FileRow::State::Known;
    return row;
}

Result<> bringInDrawing(vault::Vault &vault, const Drawing &drawing, const std::vector<diagram::Asset> &assets,
        std::stop_token stop, std::vector<MadeDiagram> &made)
{
    const auto titles = diagramTitles(vault);
    if (!titles)
        return failure(titles);
    const auto place = vault::defaultCollection(vault);
    if (!place)
        return failure(place);
    for (const diagram::Diagram &page : drawing.pages) {
        if (stop.stop_requested())
            break;
        if (titles->contains(page.title))
            continue;
        const auto imported = diagram::importDiagram(vault, *place, page, drawing.original, assets);
        if (!imported)
            return failure(imported);
        const auto past = vault::History(vault).of(imported->key);
        made.push_back({imported->key, past ? past->size() : 0});
        if (!past)
            return failure(past);
    }
    return {};
}

} // namespace covault::desktop
