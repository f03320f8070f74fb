// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/marks.h"
#include "packet/pdfblocks.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace covault::packet {

namespace print = drawing::print;
using drawing::TextBlock;

static void placeLetterhead(Pages &pages, const QString &organisation)
{
    constexpr double Mark = 24;
    const TextBlock name({span(organisation, print::Body, drawing::lightPalette().text, QFont::DemiBold)},
            pages.width() - dots(Mark + 8), dots(print::Body.line));
    pages.place(dots(Mark), [=](QPainter &painter, const QPointF &origin, const PageNumbers &) {
        drawing::paint(painter, QRectF(origin, QSizeF(dots(Mark), dots(Mark))), drawing::applicationMark());
        name.paint(painter, origin + QPointF(dots(Mark + 8), (dots(Mark) - name.lineHeight()) / 2), 0, 1);
    });
}

/// The title as large as it can stand without a broken word and on few lines.
static TextBlock titleBlock(const QString &text, double width)
{
    constexpr int FewLines = 3;
    constexpr std::array Sizes{print::Title, drawing::TypeSize{28, 34}, print::SectionTitle};
    TextBlock block;
    for (const drawing::TypeSize size : Sizes) {
        drawing::Span title = span(text, size, drawing::lightPalette().text, QFont::DemiBold);
        title.font.setLetterSpacing(QFont::AbsoluteSpacing, dots(size.size * -0.03));
        block = TextBlock({title}, width, dots(size.line));
        if (drawing::widestWord({title}) <= width && block.lineCount() <= FewLines)
            break;
    }
    return block;
}

static void placeTitle(Pages &pages, const Composition &composition, double space)
{
    const drawing::Palette &colours = drawing::lightPalette();
    pages.gap(dots(space));
    pages.placeText(TextBlock({span(composition.purpose, {13, 20}, colours.muted)}, pages.width(), dots(20)));
    pages.gap(dots(4));
    pages.placeText(titleBlock(composition.title, pages.width()));
}

static void placeFacts(Pages &pages, const std::vector<Fact> &facts)
{
    constexpr double Label = 96;
    const drawing::Palette &colours = drawing::lightPalette();
    pages.gap(dots(24));
    for (const Fact &fact : facts) {
        const TextBlock label({span(fact.label, print::Body, colours.muted)}, dots(Label - 8), dots(print::Body.line));
        const TextBlock value(
                {span(fact.value, print::Body, colours.text)}, pages.width() - dots(Label), dots(print::Body.line));
        pages.place(qMax(label.height(), value.height()) + dots(4),
                [=](QPainter &painter, const QPointF &origin, const PageNumbers &) {
                    label.paint(painter, origin);
                    value.paint(painter, origin + QPointF(dots(Label), 0));
                });
    }
}

static void placeContentsRow(Pages &pages, const Section &section, int number)
{
    constexpr double Number = 28;
    constexpr double Page = 40;
    const drawing::Palette &colours = drawing::lightPalette();
    const double width = pages.width();
    const TextBlock ordinal(
            {span(QString::number(number), print::Body, colours.muted)}, dots(Number), dots(print::Body.line));
    const TextBlock title(
            {span(section.title, print::Body, colours.text)}, width - dots(Number + Page), dots(print::Body.line));
    const double height = title.height() + dots(6);
    pages.reserve(height);
    pages.link(QRectF(0, 0, width, height), u'#' + section.anchor);
    pages.place(
            height, [=, anchor = section.anchor](QPainter &painter, const QPointF &origin, const PageNumbers &numbers) {
                ordinal.paint(painter, origin + QPointF(0, dots(3)));
                title.paint(painter, origin + QPointF(dots(Number), dots(3)));
                const QString page = QString::number(numbers.pageOf.value(anchor));
                TextBlock({span(page, print::Body, drawing::lightPalette().muted)}, width, dots(print::Body.line),
                        Qt::AlignRight)
                        .paint(painter, origin + QPointF(0, dots(3)));
                painter.setPen(QPen(drawing::lightPalette().sunken, dots(1)));
                painter.drawLine(origin + QPointF(0, height), origin + QPointF(width, height));
            });
}

static void placeContents(Pages &pages, const Composition &composition)
{
    if (composition.sections.empty())
        return;
    const drawing::Palette &colours = drawing::lightPalette();
    pages.gap(dots(44));
    // The contents and the word on secrets stay together where a page can hold both.
    const double together = dots(24 + 22.0 * double(composition.sections.size()) + 24 + 60);
    pages.reserve(together <= pages.emptyHeight() ? together : dots(24 + 3 * 22));
    pages.placeText(TextBlock(
            {span(composition.contentsTitle, {13, 16}, colours.text, QFont::DemiBold)}, pages.width(), dots(16)));
    const double width = pages.width();
    pages.place(dots(8), [=](QPainter &painter, const QPointF &origin, const PageNumbers &) {
        painter.setPen(QPen(drawing::lightPalette().text, dots(1)));
        painter.drawLine(origin + QPointF(0, dots(8)), origin + QPointF(width, dots(8)));
    });
    int number = 0;
    for (const Section &section : composition.sections)
        placeContentsRow(pages, section, ++number);
}

static void placeSecretsNote(Pages &pages, const Composition &composition)
{
    constexpr double Icon = 16;
    const drawing::Palette &colours = drawing::lightPalette();
    const double inset = dots(17);
    const double textLeft = inset + dots(Icon + 12);
    const double width = pages.width();
    const TextBlock words({span(composition.secretsLead + u' ', print::Body, colours.text, QFont::DemiBold),
                                  span(composition.secretsRest, print::Body, colours.text)},
            width - textLeft - inset, dots(print::Body.line));
    const double height = words.height() + 2 * dots(13);
    pages.gap(dots(24));
    pages.place(height, [=](QPainter &painter, const QPointF &origin, const PageNumbers &) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(drawing::lightPalette().border, dots(1)));
        painter.drawRoundedRect(QRectF(origin, QSizeF(width, height)), dots(4), dots(4));
        drawing::paint(painter, QRectF(origin + QPointF(inset, dots(13)), QSizeF(dots(Icon), dots(Icon))),
                drawing::shieldMark());
        words.paint(painter, origin + QPointF(textLeft, dots(13)));
    });
}

/// The cover with \p space above its title.
static void placeCover(Pages &pages, const Composition &composition, double space)
{
    pages.setRunning(composition.plainTitle, composition.footer);
    pages.startPage();
    pages.anchor(u"cover"_s, composition.plainTitle, 0);
    placeLetterhead(pages, composition.organisation);
    placeTitle(pages, composition, space);
    placeFacts(pages, composition.facts);
    placeContents(pages, composition);
    placeSecretsNote(pages, composition);
}

void placeCover(Pages &pages, const Composition &composition)
{
    // A long title takes its room from the space above it, so that the contents stay on the cover where they can.
    constexpr double Space = 96;
    constexpr double LeastSpace = 32;
    Pages trial;
    placeCover(trial, composition, Space);
    placeCover(pages, composition, trial.count() == 1 ? Space : LeastSpace);
}

} // namespace covault::packet
