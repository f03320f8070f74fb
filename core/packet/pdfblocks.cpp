// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/pdfblocks.h"

#include "drawing/fonts.h"
#include "packet/markdownflow.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace covault::packet {

namespace print = drawing::print;
using drawing::TextBlock;

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(covault::packet)
};

drawing::Span spanOf(const Phrase &phrase)
{
    const drawing::Palette &colours = drawing::lightPalette();
    drawing::Span words = span(phrase.text, print::Table, colours.text);
    switch (phrase.tone) {
    case Tone::Plain:
        break;
    case Tone::Strong:
        words.font.setWeight(QFont::DemiBold);
        break;
    case Tone::Quiet:
        words.colour = colours.muted;
        break;
    case Tone::Mono:
        words.font = drawing::monoFont(dots(print::Code.size));
        break;
    }
    words.target = phrase.target;
    return words;
}

drawing::TableCell cellOf(const Cell &cell)
{
    drawing::TableCell laidOut{.text = {}, .figures = cell.figures};
    for (const Phrase &line : cell.lines) {
        if (!laidOut.text.empty())
            laidOut.text.back().text += u'\n';
        laidOut.text.push_back(spanOf(line));
    }
    return laidOut;
}

/// A diagram that would have to shrink on an upright page and is wider than high gets the paper turned.
Pages::Orientation orientationFor(const Diagram &diagram)
{
    const double widest = 595 - print::MarginLeft - print::MarginRight;
    const bool wide =
            diagram.paint && diagram.size.width() > widest * 1.1 && diagram.size.width() > diagram.size.height() * 1.2;
    return wide ? Pages::Orientation::Landscape : Pages::Orientation::Portrait;
}

Pages::Orientation orientationFor(const Section &section)
{
    const auto *drawing = section.blocks.empty() ? nullptr : std::get_if<Drawing>(&section.blocks.front());
    return drawing ? orientationFor(drawing->diagram) : Pages::Orientation::Portrait;
}

/// Places the blocks of a section one below the other.
class Blocks
{
public:
    explicit Blocks(Pages &pages)
        : m_pages(pages)
    {
    }

    void operator()(const Cards &cards)
    {
        m_pages.gap(dots(16));
        for (size_t i = 0; i < cards.cards.size(); i += 2)
            cardRow(cards.cards[i], i + 1 < cards.cards.size() ? &cards.cards[i + 1] : nullptr);
    }

    void operator()(const Heading &heading)
    {
        const drawing::Palette &colours = drawing::lightPalette();
        m_pages.gap(dots(24));
        const TextBlock title({span(heading.title, print::Heading, colours.text, QFont::DemiBold)}, m_pages.width(),
                dots(print::Heading.line));
        const TextBlock detail(
                {span(heading.detail, print::Table, colours.muted)}, m_pages.width(), dots(print::Table.line));
        m_pages.reserve(title.height() + detail.height() + dots(72));
        m_pages.anchor(heading.anchor, heading.anchor.isEmpty() ? QString() : heading.title, 1);
        m_pages.placeText(title);
        m_pages.placeText(detail);
    }

    void operator()(const Notes &notes)
    {
        m_pages.gap(dots(20));
        for (size_t i = 0; i < notes.notes.size(); i += 2)
            noteRow(notes.notes[i], i + 1 < notes.notes.size() ? notes.notes[i + 1] : Fact());
    }

    void operator()(const Prose &prose)
    {
        m_pages.gap(dots(12));
        placeMarkdown(m_pages, prose.document, prose.anchor);
    }

    void operator()(const Drawing &drawing);

    void operator()(const Meter &meter)
    {
        const drawing::Palette &colours = drawing::lightPalette();
        m_pages.gap(dots(16));
        const TextBlock words(
                {span(meter.words, print::Body, colours.text, QFont::Medium)}, m_pages.width(), dots(print::Body.line));
        const QSizeF bar(m_pages.width(), dots(4));
        m_pages.place(words.height() + dots(10), [=](QPainter &painter, const QPointF &origin, const PageNumbers &) {
            words.paint(painter, origin);
            const QRectF track(origin + QPointF(0, words.height() + dots(4)), bar);
            painter.setPen(Qt::NoPen);
            painter.setBrush(drawing::lightPalette().sunken);
            painter.drawRoundedRect(track, dots(2), dots(2));
            painter.setBrush(drawing::lightPalette().accent);
            painter.drawRoundedRect(
                    QRectF(track.topLeft(), QSizeF(bar.width() * meter.percent / 100, bar.height())), dots(2), dots(2));
        });
    }

    void operator()(const Grid &grid)
    {
        m_pages.gap(dots(16));
        drawing::TableRow head;
        std::vector<double> weights;
        for (const Column &column : grid.columns) {
            head.push_back({{span(column.title, print::TableHead, drawing::lightPalette().muted, QFont::Medium)}});
            weights.push_back(column.weight);
        }
        std::vector<drawing::TableRow> rows;
        QStringList anchors;
        for (const std::vector<Cell> &row : grid.rows) {
            rows.emplace_back();
            for (const Cell &cell : row)
                rows.back().push_back(cellOf(cell));
            anchors << (row.empty() ? QString() : row.back().pageOf);
        }
        drawing::TableStyle style = tableStyle(/*padding=*/8);
        style.lastRight = !grid.columns.empty() && grid.columns.back().paperOnly;
        placeTable(m_pages, drawing::Table(head, rows, weights, m_pages.width(), style), 0, anchors);
    }

    void operator()(const DocumentBreak &)
    {
        // A document begins on this page only if a good part of it can stand here.
        if (m_pages.remaining() < m_pages.emptyHeight() / 3)
            m_pages.reserve(m_pages.emptyHeight());
        else
            m_pages.gap(dots(16));
    }

private:
    void cardRow(const Card &left, const Card *right);
    void noteRow(const Fact &left, const Fact &right);

    Pages &m_pages;
};

/// A card laid out, and how high it must be.
struct CardText
{
    TextBlock label;
    TextBlock number;
    TextBlock people;

    CardText(const Card &card, double width)
        : label({span(card.label, print::Body, drawing::lightPalette().text, QFont::DemiBold)}, width - dots(24),
                dots(print::Body.line))
        , number({span(card.number, print::Lead, drawing::lightPalette().text, QFont::DemiBold)}, width,
                  dots(print::Lead.line))
        , people({span(card.people, print::Body, drawing::lightPalette().muted)}, width, dots(print::Body.line))
    {
    }

    double height() const { return qMax(label.height(), dots(16)) + number.height() + people.height() + 2 * dots(13); }
};

void paintCard(QPainter &painter, const QRectF &frame, const CardText &text, const drawing::Figure &figure)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(drawing::lightPalette().text, dots(1)));
    painter.drawRoundedRect(frame, dots(4), dots(4));
    const QPointF corner = frame.topLeft() + QPointF(dots(17), dots(13));
    drawing::paint(painter, QRectF(corner, QSizeF(dots(16), dots(16))), figure);
    text.label.paint(painter, corner + QPointF(dots(24), 0));
    const double below = qMax(text.label.height(), dots(16));
    text.number.paint(painter, corner + QPointF(0, below));
    text.people.paint(painter, corner + QPointF(0, below + text.number.height()));
}

void Blocks::cardRow(const Card &left, const Card *right)
{
    const double width = (m_pages.width() - dots(12)) / 2;
    const CardText leftText(left, width - dots(34));
    const CardText rightText(right ? *right : Card(), width - dots(34));
    const double height = qMax(leftText.height(), right ? rightText.height() : 0);
    m_pages.place(height,
            [=, leftFigure = left.figure, rightFigure = right ? std::optional(right->figure) : std::nullopt](
                    QPainter &painter, const QPointF &origin, const PageNumbers &) {
                paintCard(painter, QRectF(origin, QSizeF(width, height)), leftText, leftFigure);
                if (rightFigure)
                    paintCard(painter, QRectF(origin + QPointF(width + dots(12), 0), QSizeF(width, height)), rightText,
                            *rightFigure);
            });
    m_pages.gap(dots(12));
}

void Blocks::noteRow(const Fact &left, const Fact &right)
{
    const double width = (m_pages.width() - dots(16)) / 2;
    const auto block = [&](const Fact &note) {
        const QColor ink = drawing::lightPalette().text;
        return TextBlock(
                {span(note.label + u'\n', print::Body, ink, QFont::DemiBold), span(note.value, print::Body, ink)},
                width, dots(print::Body.line));
    };
    const TextBlock leftText = block(left);
    const TextBlock rightText = right.label.isEmpty() && right.value.isEmpty() ? TextBlock() : block(right);
    m_pages.place(qMax(leftText.height(), rightText.height()),
            [=](QPainter &painter, const QPointF &origin, const PageNumbers &) {
                leftText.paint(painter, origin);
                rightText.paint(painter, origin + QPointF(width + dots(16), 0));
            });
    m_pages.gap(dots(8));
}

void Blocks::operator()(const Drawing &drawing)
{
    if (const Pages::Orientation wanted = orientationFor(drawing.diagram); wanted != m_pages.orientation())
        m_pages.continuePage(wanted);
    (*this)(drawing.heading);
    m_pages.gap(dots(12));
    const double width = m_pages.width();
    if (!drawing.diagram.paint) {
        m_pages.placeText(TextBlock(
                {span(Words::tr("This diagram has not been drawn."), print::Body, drawing::lightPalette().muted)},
                width, dots(print::Body.line)));
        return;
    }
    const QSizeF natural = drawing.diagram.size.isEmpty() ? QSizeF(1, 1) : drawing.diagram.size;
    // Never larger than life by more than a quarter: three boxes need no whole page.
    const double largest = drawing.diagram.size.isEmpty() ? width : qMin(width, dots(natural.width() * 1.25));
    const double wanted = largest * natural.height() / natural.width();
    const double least = qMin(wanted, m_pages.emptyHeight() * 0.6);
    m_pages.reserve(least);
    const QSizeF area = natural.scaled(QSizeF(largest, qMin(wanted, m_pages.remaining())), Qt::KeepAspectRatio);
    m_pages.place(area.height(),
            [area, paint = drawing.diagram.paint](QPainter &painter, const QPointF &origin, const PageNumbers &) {
                painter.translate(origin);
                painter.scale(DotsPerPoint, DotsPerPoint);
                paint(painter, QRectF(QPointF(), area / DotsPerPoint));
            });
}
} // namespace

void placeSection(Pages &pages, const Composition &composition, const Section &section, int number)
{
    const drawing::Palette &colours = drawing::lightPalette();
    pages.setRunning(
            composition.organisation.isEmpty() ? section.title : composition.organisation + u" · "_s + section.title,
            section.footer.isEmpty() ? composition.footer : section.footer);
    pages.startPage(orientationFor(section));
    pages.anchor(section.anchor, section.title, 0);
    pages.placeText(TextBlock(
            {span(QString::number(number), print::Body, colours.muted)}, pages.width(), dots(print::Body.line)));
    drawing::Span title = span(section.title, print::SectionTitle, colours.text, QFont::DemiBold);
    title.font.setLetterSpacing(QFont::AbsoluteSpacing, dots(-0.3));
    pages.placeText(TextBlock({title}, pages.width(), dots(print::SectionTitle.line)));
    if (!section.introduction.isEmpty()) {
        pages.gap(dots(4));
        pages.placeText(TextBlock(
                {span(section.introduction, print::Body, colours.secondary)}, pages.width(), dots(print::Body.line)));
    }
    Blocks blocks(pages);
    for (const Block &block : section.blocks)
        std::visit(blocks, block);
}

} // namespace covault::packet
