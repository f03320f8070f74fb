// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/markdownflow.h"

#include "drawing/fonts.h"
#include "drawing/marks.h"
#include "packet/pdfblocks.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace covault::packet {

namespace print = drawing::print;
using markdown::Node;

namespace {

constexpr double Indent = 20;
constexpr double ParagraphGap = 8;
constexpr double CodePadding = 8;

/// How words look where the walk stands.
struct Look
{
    QFont::Weight weight = QFont::Normal;
    bool mono = false;
    bool struck = false;
    QString target = {};
};

class Flow
{
public:
    Flow(Pages &pages, QString idPrefix)
        : m_pages(pages)
        , m_idPrefix(std::move(idPrefix))
    {
    }

    void blocks(const Node &parent)
    {
        std::vector<drawing::Span> pending;
        for (const Node &child : parent.children) {
            if (isInline(child)) {
                collect(child, {}, pending);
                continue;
            }
            paragraph(std::exchange(pending, {}));
            block(child);
        }
        paragraph(pending);
    }

private:
    static bool isInline(const Node &node) { return node.kind >= Node::Kind::Text; }

    drawing::Span styled(const QString &text, const Look &look) const
    {
        const drawing::Palette &colours = drawing::lightPalette();
        const bool leads = !look.target.isEmpty();
        drawing::Span words = span(text, print::Body, leads ? colours.accent : colours.text, look.weight);
        if (look.mono) {
            words.font = drawing::monoFont(dots(print::Body.size * 0.92));
            words.ground = colours.window;
        }
        words.struck = look.struck;
        words.target = look.target.startsWith(u'#') ? u'#' + m_idPrefix + look.target.mid(1) : look.target;
        return words;
    }

    void collect(const Node &node, Look look, std::vector<drawing::Span> &spans) const
    {
        using Kind = Node::Kind;
        switch (node.kind) {
        case Kind::Text:
            spans.push_back(styled(node.text, look));
            return;
        case Kind::Break:
            spans.push_back(styled(u"\n"_s, look));
            return;
        case Kind::CodeSpan:
            look.mono = true;
            spans.push_back(styled(node.text, look));
            return;
        // No second slant is shipped: weight says it.
        case Kind::Emphasis:
            look.weight = qMax(look.weight, QFont::Medium);
            break;
        case Kind::Strong:
            look.weight = QFont::DemiBold;
            break;
        case Kind::Struck:
            look.struck = true;
            break;
        case Kind::Link:
            look.target = node.target;
            break;
        default:
            break;
        }
        for (const Node &child : node.children)
            collect(child, look, spans);
        if (node.kind == Kind::Link)
            addAddress(node, spans);
    }

    static void addAddress(const Node &link, std::vector<drawing::Span> &spans)
    {
        QString address = link.target;
        if (address.startsWith(u"mailto:"_s, Qt::CaseInsensitive))
            address.remove(0, 7);
        if (address.isEmpty() || address.startsWith(u'#') || markdown::plainText(link) == address)
            return;
        spans.push_back(span(u" ("_s + address + u')', print::Body, drawing::lightPalette().muted));
    }

    void block(const Node &node)
    {
        using Kind = Node::Kind;
        switch (node.kind) {
        case Kind::Heading:
            heading(node);
            break;
        case Kind::BulletList:
        case Kind::NumberList:
            list(node);
            break;
        case Kind::Quote:
            quote(node);
            break;
        case Kind::Code:
            code(node);
            break;
        case Kind::Rule:
            rule();
            break;
        case Kind::Table:
            table(node);
            break;
        default:
            blocks(node);
            break;
        }
    }

    double width() const { return qMax(m_pages.width() - m_indent, dots(80)); }

    /// Space before a block, and the list label that waits for its first line.
    void before(double space)
    {
        if (!m_label.isEmpty() && m_tight)
            space = 4;
        m_pages.gap(dots(m_first ? 0 : space));
        m_first = false;
    }

    void paragraph(const std::vector<drawing::Span> &spans)
    {
        if (spans.empty())
            return;
        before(ParagraphGap);
        const drawing::TextBlock text(spans, width(), dots(print::Body.line));
        m_pages.reserve(qMin(text.lineCount(), 2) * text.lineHeight());
        placeLabel();
        m_pages.placeText(text, m_indent, bars());
    }

    void placeLabel()
    {
        if (m_label.isEmpty())
            return;
        const drawing::TextBlock label({span(std::exchange(m_label, {}), print::Body, drawing::lightPalette().muted)},
                dots(Indent * 2), dots(print::Body.line));
        const double left = m_indent - dots(Indent);
        if (m_task != Node::Task::None) {
            const drawing::Figure box =
                    drawing::tickMark(m_task == Node::Task::Done ? drawing::Tick::Done : drawing::Tick::Open);
            m_pages.place(0, [=](QPainter &painter, const QPointF &origin, const PageNumbers &) {
                drawing::paint(painter, QRectF(origin.x() + left, origin.y() + dots(2), dots(12), dots(12)), box);
            });
            return;
        }
        m_pages.place(0, [=](QPainter &painter, const QPointF &origin, const PageNumbers &) {
            label.paint(painter, origin + QPointF(left, 0));
        });
    }

    /// The bars of the quotes that the walk is in, to be painted beside each run of lines.
    std::function<void(QPainter &, const QRectF &)> bars() const
    {
        if (m_bars.empty())
            return {};
        return [bars = m_bars](QPainter &painter, const QRectF &lines) {
            for (const double fromText : bars)
                painter.fillRect(QRectF(lines.left() - fromText, lines.top(), dots(2), lines.height()),
                        drawing::lightPalette().border);
        };
    }

    void heading(const Node &node)
    {
        const drawing::TypeSize size = node.number == 1 ? print::SubHeading
                : node.number == 2                      ? print::MinorHeading
                                                        : print::Body;
        const QString words = markdown::plainText(node);
        before(node.number <= 2 ? 16 : 12);
        const drawing::TextBlock text(
                {span(words, size, drawing::lightPalette().text, QFont::DemiBold)}, width(), dots(size.line));
        m_pages.reserve(text.height() + 2 * dots(print::Body.line) + dots(ParagraphGap));
        m_pages.anchor(m_idPrefix + markdown::slug(words), {}, 0);
        m_pages.placeText(text, m_indent, bars());
    }

    void list(const Node &node)
    {
        int number = node.number;
        const double outer = m_indent;
        m_indent += dots(Indent);
        for (double &bar : m_bars)
            bar += dots(Indent);
        bool following = false;
        for (const Node &item : node.children) {
            m_label = node.kind == Node::Kind::NumberList ? QString::number(number++) + u'.' : u"•"_s;
            m_task = item.task;
            m_tight = (following || outer > 0) && !item.children.empty() && isInline(item.children.front());
            following = true;
            blocks(item);
            if (!m_label.isEmpty()) // an item without words is still counted
                paragraph({span(u" "_s, print::Body, drawing::lightPalette().text)});
        }
        for (double &bar : m_bars)
            bar -= dots(Indent);
        m_indent = outer;
    }

    void quote(const Node &node)
    {
        m_indent += dots(12);
        for (double &bar : m_bars)
            bar += dots(12);
        m_bars.push_back(dots(12));
        blocks(node);
        m_bars.pop_back();
        for (double &bar : m_bars)
            bar -= dots(12);
        m_indent -= dots(12);
    }

    void code(const Node &node)
    {
        const drawing::Palette &colours = drawing::lightPalette();
        QString source = node.text;
        while (source.endsWith(u'\n'))
            source.chop(1);
        before(ParagraphGap + CodePadding);
        const double padding = dots(CodePadding);
        const drawing::TextBlock text(
                {{.text = source, .font = drawing::monoFont(dots(print::Code.size)), .colour = colours.text}},
                width() - 2 * padding, dots(print::Code.line));
        m_pages.placeText(text, m_indent + padding, [=](QPainter &painter, const QRectF &lines) {
            painter.fillRect(lines.adjusted(-padding, -padding / 2, 0, padding / 2), drawing::lightPalette().window);
        });
        m_pages.gap(padding / 2);
    }

    void rule()
    {
        before(12);
        const double left = m_indent;
        const double right = m_pages.width();
        m_pages.place(dots(4), [=](QPainter &painter, const QPointF &origin, const PageNumbers &) {
            painter.setPen(QPen(drawing::lightPalette().line, dots(1)));
            painter.drawLine(origin + QPointF(left, 0), origin + QPointF(right, 0));
        });
    }

    drawing::TableRow tableRow(const Node &row, bool head) const
    {
        drawing::TableRow cells;
        for (const Node &cell : row.children) {
            std::vector<drawing::Span> spans;
            collect(cell, {.weight = head ? QFont::Medium : QFont::Normal}, spans);
            for (drawing::Span &words : spans)
                words.font.setPixelSize(qRound(dots(head ? print::TableHead.size : print::Table.size)));
            cells.push_back({spans});
        }
        return cells;
    }

    void table(const Node &node)
    {
        before(ParagraphGap);
        drawing::TableRow head;
        std::vector<drawing::TableRow> rows;
        for (const Node &child : node.children) {
            if (child.kind == Node::Kind::Head && !child.children.empty())
                head = tableRow(child.children.front(), /*head=*/true);
            else if (child.kind == Node::Kind::Row)
                rows.push_back(tableRow(child, /*head=*/false));
        }
        if (head.empty())
            return;
        placeTable(m_pages,
                drawing::Table(head, rows, std::vector<double>(head.size(), 1), width(), tableStyle(/*padding=*/4)),
                m_indent);
    }

    Pages &m_pages;
    QString m_idPrefix;
    QString m_label; // of the item whose first line is still to come
    Node::Task m_task = Node::Task::None;
    double m_indent = 0;
    std::vector<double> m_bars; // distance of each quote's bar from the text
    bool m_tight = false;
    bool m_first = true;
};

} // namespace

void placeMarkdown(Pages &pages, const Node &document, const QString &idPrefix)
{
    Flow(pages, idPrefix).blocks(document);
}

} // namespace covault::packet
