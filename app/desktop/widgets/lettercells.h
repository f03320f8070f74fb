// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QSize>
#include <QString>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace covault::desktop {

/// Where each letter of a text goes, in cells of equal width. In groups there is an empty cell after every four.
class LetterCells
{
public:
    static constexpr int Group = 4;

    LetterCells(int columns, bool isGrouped)
        : m_columns(std::max(1, columns))
        , m_isGrouped(isGrouped)
    {
    }

    /// The cell of the next letter, as column and line.
    QPoint next()
    {
        if (m_isGrouped && m_count > 0 && m_count % Group == 0 && m_place.x() > 0)
            ++m_place.rx();
        if (m_place.x() >= m_columns)
            startLine();
        ++m_count;
        const QPoint given = m_place;
        ++m_place.rx();
        m_widest = std::max(m_widest, m_place.x());
        return given;
    }
    void startLine() { m_place = {0, m_place.y() + 1}; }
    QSize used() const { return {m_widest, m_place.y() + 1}; }

private:
    int m_columns;
    bool m_isGrouped;
    int m_count = 0;
    int m_widest = 0;
    QPoint m_place;
};

/// Calls \p visit with start, length and first unit of each letter of \p text, and its cell. No text of it is left
/// behind.
template<typename Visit>
void forEachLetter(QString &text, LetterCells &cells, Visit visit)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > start; end = finder.toNextBoundary()) {
        const QChar first = text.at(start);
        if (first == u'\n' || first == u'\r')
            cells.startLine();
        else
            visit(start, end - start, first, cells.next());
        start = end;
    }
}

} // namespace covault::desktop
