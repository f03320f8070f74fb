// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/composition.h"
#include "packet/htmlwriter.h"
#include "packet/markdownhtml.h"
#include "packet/svgfilter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace covault::packet {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(covault::packet)
};

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString element(const QString &tag, const QString &look, const QString &inside)
{
    return u'<' + tag + (look.isEmpty() ? QString() : u" class=\""_s + look + u'"') + u'>' + inside + u"</"_s + tag
            + u'>';
}

QString phraseHtml(const Phrase &phrase)
{
    QString html = escaped(phrase.text);
    if (!phrase.target.isEmpty())
        html = u"<a href=\""_s + phrase.target.toHtmlEscaped() + u"\" rel=\"noopener noreferrer\">"_s + html
                + u"</a>"_s;
    switch (phrase.tone) {
    case Tone::Plain:
        return html;
    case Tone::Strong:
        return element(u"strong"_s, {}, html);
    case Tone::Quiet:
        return element(u"span"_s, u"quiet"_s, html);
    case Tone::Mono:
        return element(u"code"_s, {}, html);
    }
    Q_UNREACHABLE();
}

QString cellHtml(const Cell &cell)
{
    QStringList lines;
    for (const Phrase &line : cell.lines)
        lines << phraseHtml(line);
    QString figures;
    for (const drawing::Figure &figure : cell.figures)
        figures += drawing::toSvg(figure, 16) + u' ';
    return figures + lines.join(u"<br>"_s);
}

/// Writes each block; a drawing can fail, so each gives a result.
class HtmlBlocks
{
public:
    Result<QString> operator()(const Cards &cards) const
    {
        QString html;
        for (const Card &card : cards.cards) {
            html += element(u"div"_s, u"card"_s,
                    drawing::toSvg(card.figure, 16) + element(u"strong"_s, {}, escaped(card.label))
                            + element(u"div"_s, u"number"_s, escaped(card.number))
                            + element(u"div"_s, u"quiet"_s, escaped(card.people)));
        }
        return element(u"div"_s, u"pair"_s, html);
    }

    Result<QString> operator()(const Heading &heading) const
    {
        QString html =
                heading.anchor.isEmpty() ? u"<h3>"_s : u"<h3 id=\""_s + heading.anchor.toHtmlEscaped() + u"\">"_s;
        html += escaped(heading.title) + u"</h3>"_s;
        return heading.detail.isEmpty() ? html : html + element(u"p"_s, u"quiet"_s, escaped(heading.detail));
    }

    Result<QString> operator()(const Notes &notes) const
    {
        QString html;
        for (const Fact &note : notes.notes)
            html += element(
                    u"div"_s, {}, element(u"strong"_s, {}, escaped(note.label)) + u"<br>"_s + escaped(note.value));
        return element(u"div"_s, u"pair"_s, html);
    }

    Result<QString> operator()(const Prose &prose) const
    {
        return element(u"div"_s, u"prose"_s, markdown::toHtml(prose.document, 4, prose.anchor));
    }

    Result<QString> operator()(const Drawing &drawing) const
    {
        const QString heading = *(*this)(drawing.heading);
        if (drawing.diagram.svg.trimmed().isEmpty())
            return heading + element(u"p"_s, u"quiet"_s, Words::tr("This diagram has not been drawn.").toHtmlEscaped());
        const auto svg = filteredSvg(drawing.diagram.svg, drawing.heading.anchor + u'-');
        if (!svg)
            return failure(svg.error().during(drawing.diagram.title));
        return heading + element(u"div"_s, u"drawing"_s, *svg);
    }

    Result<QString> operator()(const Meter &meter) const
    {
        const QString percent = QString::number(meter.percent);
        return element(u"p"_s, u"meter"_s,
                escaped(meter.words) + u"<meter min=\"0\" max=\"100\" value=\""_s + percent + u"\">"_s + percent
                        + u" %</meter>"_s);
    }

    Result<QString> operator()(const Grid &grid) const
    {
        QString head;
        for (const Column &column : grid.columns) {
            if (!column.paperOnly)
                head += u"<th scope=\"col\">"_s + escaped(column.title) + u"</th>"_s;
        }
        QString body;
        for (const std::vector<Cell> &row : grid.rows)
            body += element(u"tr"_s, {}, rowHtml(grid, row));
        return u"<div class=\"wide\"><table><thead><tr>"_s + head + u"</tr></thead><tbody>"_s + body
                + u"</tbody></table></div>"_s;
    }

    Result<QString> operator()(const DocumentBreak &) const { return u"<hr>"_s; }

private:
    static QString rowHtml(const Grid &grid, const std::vector<Cell> &row)
    {
        if (row.size() == 1 && grid.columns.size() > 1)
            return u"<th scope=\"rowgroup\" class=\"group\" colspan=\""_s + QString::number(grid.columns.size())
                    + u"\">"_s + cellHtml(row.front()) + u"</th>"_s;
        QString html;
        for (size_t i = 0; i < row.size(); ++i) {
            if (!grid.columns[i].paperOnly)
                html += element(u"td"_s, {}, cellHtml(row[i]));
        }
        return html;
    }
};
} // namespace

Result<QString> toHtml(const Section &section)
{
    QString html;
    for (const Block &block : section.blocks) {
        const Result<QString> written = std::visit(HtmlBlocks(), block);
        if (!written)
            return failure(written);
        html += *written + u'\n';
    }
    return html;
}

} // namespace covault::packet
