// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/csvreader.h"

#include "readers/limits.h"
#include "readers/textreader.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

constexpr int GuessRows = 100;

/// Cuts text into rows. Always comes to an end, whatever the text.
class CsvRows
{
public:
    CsvRows(QStringView text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    bool isAtEnd() const { return m_at >= m_text.size(); }
    bool isTooWide() const { return m_isTooWide; }
    bool hasOpenQuote() const { return m_openQuoteLine > 0; }
    qsizetype openQuoteLine() const { return m_openQuoteLine; }

    Row next()
    {
        Row row{m_line, {}};
        do
            row.cells += nextCell();
        while (row.cells.size() <= limits::Columns && skip(m_separator));
        m_isTooWide = row.cells.size() > limits::Columns;
        skipLineBreak();
        while (!row.cells.isEmpty() && row.cells.back().trimmed().isEmpty())
            row.cells.removeLast();
        return row;
    }

private:
    bool skip(QChar character)
    {
        if (isAtEnd() || m_text[m_at] != character)
            return false;
        ++m_at;
        return true;
    }

    void skipLineBreak()
    {
        const bool isReturn = skip(u'\r');
        if (skip(u'\n') || isReturn)
            ++m_line;
    }

    QString nextCell()
    {
        qsizetype start = m_at;
        while (start < m_text.size() && m_text[start] == u' ' && m_separator != u' ')
            ++start;
        if (start < m_text.size() && m_text[start] == u'"' && !hasOpenQuote()) {
            if (const auto quoted = quotedCell(start + 1))
                return *quoted + plainCell();
        }
        return plainCell();
    }

    QString plainCell()
    {
        const qsizetype start = m_at;
        while (!isAtEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
            ++m_at;
        return m_text.sliced(start, m_at - start).toString();
    }

    /// Nothing if the quote is never closed: then it is a character like others, and so are all behind it.
    std::optional<QString> quotedCell(qsizetype at)
    {
        QString cell;
        qsizetype line = m_line;
        for (; at < m_text.size(); ++at) {
            if (m_text[at] == u'"') {
                if (at + 1 >= m_text.size() || m_text[at + 1] != u'"') {
                    m_at = at + 1;
                    m_line = line;
                    return cell;
                }
                ++at;
            } else if (m_text[at] == u'\n' || (m_text[at] == u'\r' && !m_text.sliced(at + 1).startsWith(u'\n'))) {
                ++line;
            }
            cell += m_text[at];
        }
        m_openQuoteLine = m_line;
        return std::nullopt;
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
    qsizetype m_openQuoteLine = 0;
    bool m_isTooWide = false; // the last row
};

/// How well \p separator explains the start of \p text: columns that many rows agree on, from the first rows on.
double fitness(QStringView text, QChar separator)
{
    CsvRows rows(text, separator);
    std::map<qsizetype, int> rowsOfWidth;
    int filled = 0, firstWide = -1;
    while (!rows.isAtEnd() && filled < GuessRows) {
        const qsizetype width = rows.next().cells.size();
        if (width == 0)
            continue;
        if (width > 1 && firstWide < 0)
            firstWide = filled;
        ++filled;
        ++rowsOfWidth[width];
    }
    double best = 0;
    for (const auto &[width, count] : rowsOfWidth)
        best = std::max(best, double(count) / filled * double(std::min(width, qsizetype(12)) - 1));
    for (int late = 0; late < std::min(firstWide, 10); ++late)
        best /= 2; // a separator that the header lacks is one inside cells
    return best;
}

QChar guessSeparator(QStringView text)
{
    QChar best = u',';
    double most = 0;
    for (const QChar candidate : {QChar(u','), QChar(u';'), QChar(u'\t'), QChar(u'|')}) {
        if (const double fits = fitness(text, candidate); fits > most) {
            most = fits;
            best = candidate;
        }
    }
    return best;
}

QString nameOfSeparator(QChar separator)
{
    static const std::map<QChar, QString> names = {{u',', u"commas"_s}, {u';', u"semicolons"_s}, {u'\t', u"tabs"_s}, {u'|', u"bars"_s}};
    const auto name = names.find(separator);
    return name != names.end() ? name->second : u"'%1'"_s.arg(separator);
}

/// Spreadsheets believe a first line 'sep=;', and some programs write it.
std::optional<QChar> toldSeparator(QStringView text)
{
    if (!text.startsWith(u"sep=", Qt::CaseInsensitive) || text.size() < 6 || (text[5] != u'\n' && text[5] != u'\r'))
        return std::nullopt;
    return text[4];
}

Error refusal(const QString &why, Error::Code code = Error::Code::Damaged)
{
    return Error(code, u"the table can't be read"_s, why);
}

} // namespace

Result<Table> readCsv(BytesView bytes)
{
    if (bytes.size() > limits::FileBytes)
        return failure(refusal(u"the file is larger than 256 MiB"_s, Error::Code::Refused));
    if (isBinary(bytes))
        return failure(refusal(u"the file is not text"_s));
    const auto [text, encoding] = readText(bytes);
    if (text.trimmed().isEmpty())
        return failure(refusal(u"the file is empty"_s));

    const auto told = toldSeparator(text);
    const QChar separator = told ? *told : guessSeparator(text);
    CsvRows rows(text, separator);
    if (told)
        rows.next(); // the line that told it
    Table table;
    table.notes = {u"encoding %1"_s.arg(encoding), u"separated by %1"_s.arg(nameOfSeparator(separator))};
    qsizetype cells = 0;
    while (!rows.isAtEnd()) {
        Row row = rows.next();
        cells += row.cells.size() + 1;
        if (rows.isTooWide() || cells > limits::Cells)
            return failure(refusal(u"row %1 goes beyond what a table may hold"_s.arg(row.number), Error::Code::Refused));
        if (!row.cells.isEmpty())
            table.rows.push_back(std::move(row));
    }
    if (rows.hasOpenQuote())
        table.notes += u"the quote opened in line %1 is never closed and was taken as a character"_s.arg(rows.openQuoteLine());
    findHeader(table);
    return table;
}

} // namespace covault::readers
