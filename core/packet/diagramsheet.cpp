// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/diagramsheet.h"

#include "diagram/painter.h"
#include "diagram/scene.h"
#include "drawing/fonts.h"
#include "packet/composition.h"
#include "packet/pages.h"
#include "packet/pdffinish.h"
#include "packet/source.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace covault::packet {

namespace print = drawing::print;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(covault::packet)
};

/// Below it the smallest writing of a drawing has less than six points, which nobody reads on paper.
constexpr double ReadableScale = 6 / diagram::typeset::LinkText.size;

/// A page with its head, and how large the drawing can stand below: points a pixel.
struct Begun
{
    Pages pages;
    double scale = 1;
};

/// At most \p lines, whatever is to be said; what is cut ends with "…".
drawing::TextBlock shortened(drawing::Span words, double width, double lineHeight, int lines)
{
    // Two lines broken at words hold more than one of full width: so it never takes more of them.
    const double most = width * (lines + 1) / 2;
    words.text = QFontMetricsF(words.font).elidedText(words.text.simplified(), Qt::ElideRight, most);
    return drawing::TextBlock({words}, width, lineHeight);
}

QString originOf(const DiagramSheet &sheet)
{
    QStringList parts = {sheet.vaultName, sheet.collection};
    if (sheet.asOf.isValid())
        parts += Words::tr("as of %1").arg(written(sheet.locale, sheet.asOf));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString footerOf(const DiagramSheet &sheet)
{
    return Words::tr("%1, made on %2").arg(sheet.vaultName, written(sheet.locale, sheet.date));
}

void placeHead(Pages &pages, const DiagramSheet &sheet)
{
    constexpr int TitleLines = 3;
    const drawing::Palette &colours = drawing::lightPalette();
    pages.placeText(shortened(span(sheet.drawing.title, print::Heading, colours.text, QFont::DemiBold), pages.width(),
            dots(print::Heading.line), TitleLines));
    pages.placeText(shortened(
            span(originOf(sheet), print::Table, colours.muted), pages.width(), dots(print::Table.line), /*lines=*/1));
    pages.gap(dots(12));
}

Begun onPaper(const DiagramSheet &sheet, QSizeF natural, Pages::Paper paper, Pages::Orientation orientation)
{
    Begun begun{Pages(paper)};
    begun.pages.setRunning({}, footerOf(sheet));
    begun.pages.startPage(orientation);
    placeHead(begun.pages, sheet);
    begun.scale = std::min({1.0, begun.pages.width() / dots(natural.width()),
            begun.pages.remaining() / dots(natural.height())}); // 1: a point a pixel
    return begun;
}

/// Turned if the drawing is larger on it then.
Begun onPaper(const DiagramSheet &sheet, QSizeF natural, Pages::Paper paper)
{
    const Begun upright = onPaper(sheet, natural, paper, Pages::Orientation::Portrait);
    const Begun turned = onPaper(sheet, natural, paper, Pages::Orientation::Landscape);
    return turned.scale > upright.scale ? turned : upright;
}

Begun onPaper(const DiagramSheet &sheet, QSizeF natural)
{
    const Begun small = onPaper(sheet, natural, Pages::Paper::A4);
    return small.scale >= ReadableScale ? small : onPaper(sheet, natural, Pages::Paper::A3);
}

Pages laidOut(const DiagramSheet &sheet)
{
    const diagram::Scene scene = diagram::sceneOf(sheet.drawing);
    auto [pages, scale] = onPaper(sheet, scene.area.size());
    const QSizeF room(pages.width(), std::min(pages.remaining(), dots(scene.area.height() * scale)));
    pages.place(room.height(), [room, scene](QPainter &painter, const QPointF &origin, const PageNumbers &) {
        painter.translate(origin);
        painter.scale(DotsPerPoint, DotsPerPoint);
        diagram::paint(painter, scene, QRectF(QPointF(), room / DotsPerPoint));
    });
    return pages;
}

} // namespace

DiagramSheet sheetOf(const vault::Vault &vault, const vault::Record &record, diagram::Diagram drawing)
{
    const auto collection = vault.roster().collections().value(record.key().collection);
    return {.drawing = std::move(drawing),
            .vaultName = vault.roster().vaultName(),
            .collection = collection.name,
            .asOf = dayShownIn(record, u"as_of"_s),
            .date = dayOf(vault.clock().now())};
}

Result<Bytes> toPdf(const DiagramSheet &sheet)
{
    if (sheet.drawing.nodes.empty())
        return failure(Error::Code::Refused, u"making a PDF of the diagram"_s, u"nothing is drawn on it"_s,
                u"bring in a drawing first"_s);
    if (const auto loaded = drawing::loadFonts(); !loaded)
        return failure(loaded.error().during(u"making a PDF of the diagram"_s));
    const Pages pages = laidOut(sheet);
    return finishedPdf(pages.pdf(),
            {.title = sheet.drawing.title.simplified(),
                    .author = {},
                    .subject = originOf(sheet),
                    .language = sheet.locale.bcp47Name(),
                    .created = sheet.date},
            pages);
}

} // namespace covault::packet
