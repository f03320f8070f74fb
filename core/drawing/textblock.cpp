// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/textblock.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace covault::drawing {

// QTextLayout breaks lines at U+2028 only; other control characters would be drawn as boxes.
static QString printable(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\n', QChar::LineSeparator).replace(u'\t', u"    "_s);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text;
}

static QTextCharFormat formatOf(const Span &span)
{
    QTextCharFormat format;
    format.setFont(span.font);
    format.setForeground(span.colour);
    format.setFontStrikeOut(span.struck);
    if (span.ground.isValid())
        format.setBackground(span.ground);
    return format;
}

TextBlock::TextBlock(const std::vector<Span> &spans, double width, double lineHeight, Qt::Alignment alignment)
    : m_lineHeight(lineHeight)
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const Span &span : spans) {
        const QString shown = printable(span.text);
        formats.append({int(text.size()), int(shown.size()), formatOf(span)});
        if (!span.target.isEmpty())
            m_targets.emplace_back(int(text.size()), span);
        text += shown;
    }
    if (text.isEmpty())
        return;

    auto layout = std::make_shared<QTextLayout>(text, spans.front().font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout->setTextOption(option);
    layout->setFormats(formats);
    const QFontMetricsF metrics(spans.front().font);
    const double baseline = (lineHeight - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, line.lineNumber() * lineHeight + baseline - line.ascent()));
    }
    layout->endLayout();
    m_layout = std::move(layout);
}

int TextBlock::lineCount() const
{
    return m_layout ? m_layout->lineCount() : 0;
}

double TextBlock::naturalWidth() const
{
    double width = 0;
    for (int i = 0; i < lineCount(); ++i)
        width = qMax(width, m_layout->lineAt(i).naturalTextWidth());
    return width;
}

std::vector<TextBlock::Link> TextBlock::links() const
{
    std::vector<Link> links;
    for (const auto &[start, span] : m_targets) {
        const int end = start + int(printable(span.text).size());
        for (int i = 0; i < lineCount(); ++i) {
            const QTextLine line = m_layout->lineAt(i);
            const int from = qMax(start, line.textStart());
            const int to = qMin(end, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const double left = line.cursorToX(from);
            links.push_back({QRectF(left, i * m_lineHeight, line.cursorToX(to) - left, m_lineHeight), i, span.target});
        }
    }
    return links;
}

void TextBlock::paint(QPainter &painter, const QPointF &origin, int first, int count) const
{
    const QPointF shifted = origin - QPointF(0, first * m_lineHeight);
    for (int i = first; i < qMin(first + count, lineCount()); ++i)
        m_layout->lineAt(i).draw(&painter, shifted);
}

double widestWord(const std::vector<Span> &spans)
{
    static const QRegularExpression blank(u"[\\s\\x{2028}]+"_s);
    double widest = 0;
    for (const Span &span : spans) {
        const QFontMetricsF metrics(span.font);
        for (const QString &word : printable(span.text).split(blank, Qt::SkipEmptyParts))
            widest = qMax(widest, metrics.horizontalAdvance(word));
    }
    return widest;
}

} // namespace covault::drawing
