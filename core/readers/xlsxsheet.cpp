// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/xlsxsheet.h"

#include "readers/limits.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

struct Cell
{
    qsizetype column = 0; ///< from 0
    QString text;
};

/// The column of a reference such as "AB12", from 0; nothing if it is none.
std::optional<qsizetype> columnOf(QStringView reference)
{
    qsizetype column = 0;
    for (const QChar character : reference) {
        if (character < u'A' || character > u'Z')
            break;
        column = column * 26 + (character.unicode() - u'A' + 1);
        if (column > limits::Columns)
            return std::nullopt;
    }
    return column > 0 ? std::optional(column - 1) : std::nullopt;
}

class SheetReader
{
public:
    SheetReader(BytesView xml, const SharedParts &shared, Table &table, qsizetype &cellsLeft)
        : m_xml(QByteArray::fromRawData(xml.data(), xml.size()))
        , m_shared(shared)
        , m_table(table)
        , m_cellsLeft(cellsLeft)
    {
    }

    /// The reason why it stopped early; empty if it read all.
    QString read()
    {
        qsizetype number = 0;
        while (!m_xml.atEnd() && m_problem.isEmpty()) {
            if (m_xml.readNext() != QXmlStreamReader::StartElement || m_xml.name() != u"row")
                continue;
            const qsizetype told = m_xml.attributes().value(u"r"_s).toLongLong();
            number = told > 0 ? told : number + 1;
            readRow(number);
        }
        if (m_problem.isEmpty() && m_xml.hasError())
            m_problem = u"the sheet is damaged behind row %1"_s.arg(number);
        return m_problem;
    }

private:
    void readRow(qsizetype number)
    {
        Row row{number, {}};
        qsizetype next = 0;
        while (m_problem.isEmpty() && readInto(u"row")) {
            if (m_xml.name() != u"c")
                continue;
            const QString reference = m_xml.attributes().value(u"r"_s).toString();
            const auto column = reference.isEmpty() ? std::optional(next) : columnOf(reference);
            const QString text = readCell();
            if (!column || *column >= limits::Columns)
                m_problem = u"row %1 is wider than a sheet can be"_s.arg(number);
            else
                put(row, *column, text);
            next = column.value_or(next) + 1;
        }
        if (!row.cells.isEmpty())
            m_table.rows.push_back(std::move(row));
    }

    void put(Row &row, qsizetype column, const QString &text)
    {
        if (text.trimmed().isEmpty())
            return;
        if (column < row.cells.size()) {
            row.cells[column] = text;
            return;
        }
        m_cellsLeft -= column + 1 - row.cells.size();
        if (m_cellsLeft < 0) {
            m_problem = u"from row %1 on, the workbook has more cells than are read"_s.arg(row.number);
            return;
        }
        row.cells.resize(column);
        row.cells += text;
    }

    /// Goes to the next start element inside \p element; false at its end.
    bool readInto(QStringView element)
    {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement)
                return true;
            if (token == QXmlStreamReader::EndElement && m_xml.name() == element)
                return false;
        }
        return false;
    }

    QString readCell()
    {
        const QString type = m_xml.attributes().value(u"t"_s).toString();
        const int style = m_xml.attributes().value(u"s"_s).toInt();
        QString value, inlined;
        while (readInto(u"c")) {
            if (m_xml.name() == u"v")
                value = m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
            else if (m_xml.name() == u"t")
                inlined += m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
            else if (m_xml.name() == u"rPh" || m_xml.name() == u"f")
                m_xml.skipCurrentElement(); // reading aids, formulas
        }
        return type == u"inlineStr" ? unescaped(inlined) : meaning(type, style, value);
    }

    QString meaning(const QString &type, int style, const QString &value) const
    {
        if (type == u"s")
            return m_shared.strings.value(value.isEmpty() ? -1 : value.toLongLong());
        if (type == u"b")
            return value == u"1" ? u"true"_s : u"false"_s;
        if (type == u"str")
            return unescaped(value);
        if (type == u"e" || type == u"d" || value.isEmpty())
            return value;
        const bool isKnown = style >= 0 && size_t(style) < m_shared.formats.size();
        return formatted(value, isKnown ? m_shared.formats[size_t(style)] : NumberFormat(), m_shared.dayCount);
    }

    QXmlStreamReader m_xml;
    const SharedParts &m_shared;
    Table &m_table;
    qsizetype &m_cellsLeft;
    QString m_problem;
};

} // namespace

Table readSheet(const QString &name, BytesView xml, const SharedParts &shared, qsizetype &cellsLeft, std::vector<Skipped> &skipped)
{
    Table table;
    table.source = Table::Source::Sheet;
    table.name = name;
    const QString problem = SheetReader(xml, shared, table, cellsLeft).read();
    if (!problem.isEmpty())
        skipped.push_back({u"a part of sheet %1"_s.arg(name), problem});
    return table;
}

} // namespace covault::readers
