// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/blocking.h"

#include <QHash>

#include <cmath>

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

constexpr std::size_t BlockCap = 400;   // rows that may share a key
constexpr std::size_t KeptAtLeast = 12; // partners of a row
constexpr std::size_t KeptAtMost = 60;  // of these, only those nearly as promising as the best
constexpr float NearlyAsGood = 0.6F;
constexpr std::size_t RarestPieces = 14; // of a row's, one value

using RowsOfKey = std::vector<std::uint32_t>;

/// Which rows have which key, and which keys each row has.
struct Index
{
    QHash<QString, std::uint32_t> numbers;
    std::vector<RowsOfKey> rows;
    std::vector<std::vector<std::uint32_t>> keys; // by row
    std::vector<float> bonus;                     // by key

    void add(std::uint32_t row, const QString &key, float weight)
    {
        auto found = numbers.find(key);
        if (found == numbers.end()) {
            found = numbers.insert(key, std::uint32_t(rows.size()));
            rows.emplace_back();
            bonus.push_back(weight);
        }
        if (!rows[*found].empty() && rows[*found].back() == row)
            return;
        rows[*found].push_back(row);
        keys[row].push_back(*found);
    }
};

/// Words share one space of keys over all columns, since people put things into the wrong one.
void addWords(Index &index, std::uint32_t row, const ComparableValue &value, FieldClass type)
{
    for (const QString &word : value.words) {
        if (word.size() > 1)
            index.add(row, u'w' + word, 1);
        if (type == FieldClass::Name || type == FieldClass::Organisation) {
            if (const QString sound = soundOf(word); sound.size() > 1)
                index.add(row, u's' + sound, 0.5F);
        }
    }
}

void addPieces(Index &index, std::uint32_t row, const ComparableValue &value, std::size_t column)
{
    std::vector<ComparableValue::Part> parts = value.parts;
    const auto kept = std::min(parts.size(), RarestPieces);
    std::partial_sort(parts.begin(), parts.begin() + std::ptrdiff_t(kept), parts.end(),
            [](const auto &a, const auto &b) { return std::tie(b.weight, a.gram) < std::tie(a.weight, b.gram); });
    parts.resize(kept);
    const QString prefix = u'g' + QString::number(column) + u':';
    for (const auto &part : parts)
        index.add(row, prefix + QString::number(part.gram), 0.5F);
}

Index indexOf(const Comparable &rows)
{
    Index index;
    index.keys.resize(rows.size());
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows.columns().size(); ++column) {
            const FieldClass type = rows.columns()[column].type;
            for (const ComparableValue &value : rows.cell(row, column)) {
                const QString prefix = u'e' + QString::number(column) + u':';
                index.add(row, prefix + value.form, isCode(type) ? 2 : 1);
                if (type == FieldClass::Phone)
                    index.add(row, prefix + u'~' + value.form.right(7), 1.5F);
                addWords(index, row, value, type);
                addPieces(index, row, value, column);
            }
        }
    }
    return index;
}

/// The partners of one row by what they share with it, the most promising first.
class Partners
{
public:
    explicit Partners(const Comparable &rows)
        : m_rows(rows)
        , m_scores(rows.size(), 0)
    {
    }

    void collect(const Index &index, std::uint32_t row, std::vector<Candidate> &into)
    {
        for (const std::uint32_t key : index.keys[row]) {
            const RowsOfKey &sharing = index.rows[key];
            if (sharing.size() < 2 || sharing.size() > BlockCap)
                continue;
            const float weight = index.bonus[key] * std::log2(1 + float(m_rows.size()) / float(sharing.size()));
            for (const std::uint32_t other : sharing) {
                if (!m_rows.canMatch(row, other))
                    continue;
                if (m_scores[other] == 0)
                    m_touched.push_back(other);
                m_scores[other] += weight;
            }
        }
        keepBest(row, into);
    }

private:
    void keepBest(std::uint32_t row, std::vector<Candidate> &into)
    {
        std::sort(m_touched.begin(), m_touched.end(),
                [this](auto a, auto b) { return m_scores[a] != m_scores[b] ? m_scores[a] > m_scores[b] : a < b; });
        for (std::size_t i = 0; i < std::min(m_touched.size(), KeptAtMost); ++i) {
            const std::uint32_t other = m_touched[i];
            if (i >= KeptAtLeast && m_scores[other] < NearlyAsGood * m_scores[m_touched[0]])
                break;
            into.push_back({std::min(row, other), std::max(row, other)});
        }
        for (const std::uint32_t other : m_touched)
            m_scores[other] = 0;
        m_touched.clear();
    }

    const Comparable &m_rows;
    std::vector<float> m_scores;
    std::vector<std::uint32_t> m_touched;
};

} // namespace

QString soundOf(const QString &foldedWord)
{
    static const QHash<QChar, QChar> sounds = {{u'b', u'p'}, {u'p', u'p'}, {u'f', u'f'}, {u'v', u'f'}, {u'w', u'f'},
            {u'd', u't'}, {u't', u't'}, {u'c', u'k'}, {u'k', u'k'}, {u'q', u'k'}, {u'g', u'k'}, {u'x', u'k'},
            {u'l', u'l'}, {u'm', u'm'}, {u'n', u'm'}, {u'r', u'r'}, {u's', u's'}, {u'z', u's'}, {u'j', u'j'}};
    QString sound;
    for (const QChar c : foldedWord) {
        if (u"aeiouyh"_s.contains(c))
            continue;
        const QChar next = sounds.value(c, c);
        if (sound.isEmpty() || sound.back() != next)
            sound += next;
    }
    return sound;
}

std::vector<Candidate> candidatesOf(const Comparable &rows)
{
    const Index index = indexOf(rows);
    std::vector<Candidate> candidates;
    Partners partners(rows);
    for (std::uint32_t row = 0; row < rows.size(); ++row)
        partners.collect(index, row, candidates);
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    return candidates;
}

} // namespace covault::scan
