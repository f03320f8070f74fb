// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/spelling.h"

#include "base/text.h"

#include <set>

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

constexpr qsizetype TrigramSize = 3;
/// A part that stands in more words than this says too little to compare them all.
constexpr int MostCandidates = 4000;

QString quoted(const QString &text)
{
    QString escaped = text;
    return u"\""_s + escaped.replace(u'"', u"\"\""_s) + u"\""_s;
}

// The parts of a word: one more than edits, each long enough for the trigram index.
QStringList partsOf(const QString &word, int edits)
{
    const qsizetype parts = std::min<qsizetype>(edits + 1, word.size() / TrigramSize);
    QStringList result;
    for (qsizetype i = 0; i < parts; ++i) {
        const qsizetype from = word.size() * i / parts;
        result += word.mid(from, word.size() * (i + 1) / parts - from);
    }
    return result;
}

// The index keeps no places, so a part longer than a trigram is asked for by all trigrams in it.
QString trigramsOf(const QString &part)
{
    QStringList trigrams;
    for (qsizetype at = 0; at + TrigramSize <= part.size(); ++at)
        trigrams += quoted(part.mid(at, TrigramSize));
    return trigrams.join(u" AND "_s);
}

Result<> collectHolding(storage::Database &database, const QString &part, std::set<QString> &words)
{
    return database.each("SELECT word FROM term WHERE term MATCH ? LIMIT ?",
            [&](const Row &row) { words.insert(row.text(0)); }, trigramsOf(part), MostCandidates);
}

// Words of four and five letters have no two parts of three: their neighbours share the first or the last two letters.
Result<> collectShort(storage::Database &database, const QString &word, std::set<QString> &words)
{
    const QString from = word.left(2);
    const QString behind = from.left(1) + QChar(from.at(1).unicode() + 1);
    auto read = database.each("SELECT word FROM word WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ? LIMIT ?",
            [&](const Row &row) { words.insert(row.text(0)); }, from, behind, word.size() - 1, word.size() + 1, MostCandidates);
    if (!read)
        return read;
    return collectHolding(database, word.right(TrigramSize), words);
}

} // namespace

Result<QStringList> likelyWords(storage::Database &database, const QString &word, int limit)
{
    if (word.size() < 4)
        return QStringList();
    const int edits = word.size() >= 9 ? 2 : 1;
    std::set<QString> words;
    if (word.size() < 2 * TrigramSize) {
        if (auto read = collectShort(database, word, words); !read)
            return failure(read);
    }
    for (const QString &part : partsOf(word, edits)) {
        if (auto read = collectHolding(database, part, words); !read)
            return failure(read);
    }
    std::vector<std::pair<int, QString>> near;
    for (const QString &candidate : words) {
        const int distance = text::distance(word, candidate, edits);
        if (distance <= edits)
            near.emplace_back(distance, candidate);
    }
    std::sort(near.begin(), near.end());
    QStringList result;
    for (const auto &[distance, candidate] : near) {
        if (result.size() < limit)
            result += candidate;
    }
    return result;
}

Result<bool> isKnownWord(storage::Database &database, const QString &word, bool isPrefix)
{
    const QString match = quoted(word) + (isPrefix ? u"*"_s : QString());
    const auto found = database.number("SELECT count(*) FROM (SELECT 1 FROM text WHERE text MATCH ? LIMIT 1)", match);
    if (!found)
        return failure(found);
    return *found > 0;
}

} // namespace covault::vault
