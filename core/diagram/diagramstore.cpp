// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/diagramstore.h"

#include "crypto/random.h"
#include "diagram/assetfacts.h"
#include "diagram/drawioreader.h"
#include "diagram/layout.h"
#include "diagram/nmapdiagram.h"
#include "vault/attachments.h"

#include <QBuffer>
#include <QFileInfo>

#include <map>

using namespace Qt::StringLiterals;

namespace covault::diagram {

namespace {

const QString ModelField = u"model"_s;
constexpr qsizetype HeadBytes = 4096; // in which the outermost element of any XML stands
constexpr double MostSpread = 3; // one tiny dot must not blow up a whole drawing

Result<DrawingFile> readScan(BytesView bytes)
{
    const auto scan = readers::readNmap(bytes);
    if (!scan)
        return failure(scan);
    DrawingFile file;
    file.pages.push_back(diagramOfScan(*scan));
    for (const QString &note : scan->notes)
        file.skipped.push_back({u"the scan"_s, note});
    return file;
}

Result<DrawingFile> readAny(BytesView bytes)
{
    if (bytes.first(std::min(HeadBytes, bytes.size())).contains("<nmaprun"))
        return readScan(bytes);
    auto drawn = readDrawio(bytes);
    if (!drawn)
        return failure(drawn);
    return DrawingFile{std::move(drawn->pages), std::move(drawn->skipped)};
}

/// The edits that turn what \p present holds into \p wanted.
std::vector<vault::Edit> editsBetween(const std::vector<Element> &present, const std::vector<Element> &wanted)
{
    std::map<Bytes, cbor::Value> left;
    for (const Element &element : present)
        left.insert({element.id, element.value});
    std::vector<vault::Edit> edits;
    for (const Element &element : wanted) {
        const auto before = left.find(element.id);
        if (before == left.end() || before->second != element.value)
            edits.push_back({ModelField, element.id, element.value});
        if (before != left.end())
            left.erase(before);
    }
    for (const auto &[id, value] : left)
        edits.push_back({ModelField, id, std::nullopt});
    return edits;
}

std::vector<Element> elementsIn(const vault::Record &record)
{
    std::vector<Element> elements;
    for (const vault::Entry &entry : record.entries(ModelField))
        elements.push_back({entry.element, entry.value});
    return elements;
}

/// Attaches the original and lets the field that is meant for it hold it, too; both name the same stored parts.
Result<> keepOriginal(vault::Vault &vault, const vault::RecordKey &key, const Original &original)
{
    QByteArray bytes = original.bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    if (auto attached = vault::Attachments(vault).attach(key, original.name, buffer); !attached)
        return failure(attached);
    const auto record = vault.record(key);
    if (!record)
        return failure(record);
    for (const vault::Entry &entry : (*record)->entries(u"attachments"_s)) {
        if (entry.element != original.name.toUtf8())
            continue;
        const auto noted = vault.edit({{key, vault::Verb::Edit, {{u"drawing_file"_s, {}, entry.value}}, {}}});
        return noted ? Result<>() : failure(noted);
    }
    return {};
}

/// What is left free between two boxes that touched.
constexpr double Gap = 16;

bool isBox(const Node &node)
{
    return node.role != Role::Group && !node.rect.isEmpty();
}

/// A box in the middle of its place, as large as it needs to be; one that was large enough fills its place.
QRectF placed(const Node &node, const QRectF &place)
{
    const QSizeF needed = isBox(node) ? neededSize(node) : QSizeF();
    const QSizeF size(node.rect.width() < needed.width() ? needed.width() : place.width(),
            node.rect.height() < needed.height() ? needed.height() : place.height());
    return QRectF(place.center() - QPointF(size.width(), size.height()) / 2, size);
}

/// Spreads a drawing whose boxes are too small for our icons and names, so that none is cut, none touches another that
/// it did not overlap, and all keep their order.
void spread(Diagram &diagram)
{
    double wider = 1, higher = 1;
    for (const Node &node : diagram.nodes) {
        if (!isBox(node))
            continue;
        const QSizeF needed = neededSize(node);
        if (needed.width() > node.rect.width())
            wider = std::max(wider, (needed.width() + Gap) / node.rect.width());
        if (needed.height() > node.rect.height())
            higher = std::max(higher, (needed.height() + Gap) / node.rect.height());
    }
    wider = std::min(wider, MostSpread);
    higher = std::min(higher, MostSpread);
    for (Node &node : diagram.nodes) {
        const QRectF place(node.rect.x() * wider, node.rect.y() * higher, node.rect.width() * wider, node.rect.height() * higher);
        node.rect = placed(node, place);
    }
}

} // namespace

Result<DrawingFile> readDrawingFile(BytesView bytes, const QString &name)
{
    auto read = readAny(bytes);
    if (!read)
        return failure(read.error().during(u"reading %1"_s.arg(name)));
    DrawingFile file{{}, std::move(read->skipped)};
    const QString baseName = QFileInfo(name).completeBaseName();
    for (Diagram &page : read->pages) {
        if (page.title.isEmpty())
            page.title = baseName;
        if (page.nodes.empty())
            file.skipped.push_back({u"page '%1'"_s.arg(page.title), u"nothing is drawn on it"_s});
        else
            file.pages.push_back(std::move(page));
    }
    if (file.pages.empty())
        return failure(Error::Code::Refused, u"reading %1"_s.arg(name), u"nothing is drawn in it"_s, u"choose another file"_s);
    return file;
}

Result<ReadElements> readDiagram(const vault::Record &record)
{
    if (record.key().kind != u"diagram") {
        return failure(Error::Code::Usage, u"reading the diagram '%1'"_s.arg(record.title()), u"it is a record of kind %1"_s.arg(record.key().kind),
                u"name a diagram: 'list V diagram' shows them"_s);
    }
    ReadElements read = fromElements(elementsIn(record));
    read.diagram.title = record.title();
    return read;
}

Result<vault::Changed> writeDiagram(vault::Vault &vault, const vault::RecordKey &key, const Diagram &diagram)
{
    const auto present = vault.record(key);
    if (!present)
        return failure(present);
    const bool isNew = !*present;
    vault::Wish wish{key, vault::Verb::Edit, editsBetween(isNew ? std::vector<Element>() : elementsIn(**present), toElements(diagram)), {}};
    if (isNew || (*present)->title() != diagram.title)
        wish.edits.push_back({u"title"_s, {}, cbor::Value::text(diagram.title)});
    if (wish.edits.empty())
        return vault::Changed();
    return vault.edit({wish});
}

Result<ImportedDiagram> importDiagram(vault::Vault &vault, const CollectionId &collection, Diagram diagram,
        const Original &original, const std::vector<Asset> &assets)
{
    const int linked = linkAssets(diagram, assets);
    if (!diagram.isLaidOut()) {
        auto placed = laidOut(std::move(diagram));
        if (!placed)
            return failure(placed);
        diagram = std::move(*placed);
    }
    spread(diagram);
    const ImportedDiagram imported{{collection, u"diagram"_s, crypto::newUlid<RecordId>(vault.clock())}, diagram.nodes.size(), linked};
    if (auto written = writeDiagram(vault, imported.key, diagram); !written)
        return failure(written);
    if (auto kept = keepOriginal(vault, imported.key, original); !kept) {
        const auto removed = vault.edit({{imported.key, vault::Verb::Remove, {}, {}}});
        return failure(removed ? kept.error() : removed.error());
    }
    return imported;
}

} // namespace covault::diagram
