// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/search.h"

#include "base/text.h"
#include "vault/attachmenttexts.h"
#include "vault/comparison.h"
#include "vault/loader.h"
#include "vault/recordtext.h"
#include "vault/replica.h"
#include "vault/rows.h"
#include "vault/spelling.h"
#include "vault/titles.h"

#include <limits>
#include <span>

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;
using Type = QueryTerm::Type;

namespace {

/// Of more matches than this not each is weighed: what a title begins with comes first, then the newest with the words in
/// their titles, then the newest with them anywhere.
constexpr int MostRanked = 500;
/// So many characters of the texts of attachments are read for the snippets of a search.
constexpr qsizetype MostRead = 1'000'000;

QString quotedPhrase(const QString &text)
{
    const QStringList words = text::words(text);
    return words.isEmpty() ? QString() : u"\""_s + words.join(u' ') + u"\""_s;
}

QString anyOf(const QStringList &matches)
{
    return matches.size() < 2 ? matches.value(0) : u'(' + matches.join(u" OR "_s) + u')';
}

QString matchOf(const QueryTerm &term)
{
    if (!term.alternatives.isEmpty()) {
        QStringList phrases;
        for (const QString &word : term.alternatives)
            phrases += quotedPhrase(word);
        return anyOf(phrases);
    }
    const QString phrase = quotedPhrase(term.text);
    if (phrase.isEmpty())
        return phrase;
    return anyOf(QStringList(term.isPrefix ? phrase + u"*"_s : phrase) + OtherSpellings(term.text).phrases());
}

bool isWanted(const QueryTerm &term)
{
    return !term.isExcluded && (term.type == Type::Word || term.type == Type::Phrase);
}

// Several words beside each other that may be one phone number: where they end.
size_t endOfNumber(const std::vector<QueryTerm> &terms, size_t from)
{
    size_t end = from;
    while (end < terms.size() && isWanted(terms[end]) && terms[end].alternatives.isEmpty() && isPartOfNumber(terms[end].text))
        ++end;
    return end;
}

// Each of the words, or the number that they are together.
QString matchOfNumber(std::span<const QueryTerm> terms)
{
    QStringList words, matches;
    for (const QueryTerm &term : terms) {
        words += term.text;
        matches += matchOf(term);
    }
    const QStringList whole = terms.size() > 1 ? OtherSpellings(words.join(u' ')).phrases() : QStringList();
    const QString each = matches.join(u" AND "_s);
    return whole.isEmpty() ? each : anyOf(QStringList(u'(' + each + u')') + whole);
}

// The words that must stand in a record, in the language of the full-text index; empty if there are none.
QString wantedIn(const Query &query)
{
    QStringList wanted;
    const auto add = [&wanted](const QString &match) {
        if (!match.isEmpty())
            wanted += match;
    };
    for (size_t i = 0; i < query.terms.size();) {
        const size_t end = endOfNumber(query.terms, i);
        if (end > i)
            add(matchOfNumber(std::span(query.terms).subspan(i, end - i)));
        else if (isWanted(query.terms[i]))
            add(matchOf(query.terms[i]));
        i = std::max(end, i + 1);
    }
    return wanted.join(u" AND "_s);
}

// The words of which none may stand there.
QString unwantedIn(const Query &query)
{
    QStringList unwanted;
    for (const QueryTerm &term : query.terms) {
        const bool isWord = term.type == Type::Word || term.type == Type::Phrase;
        if (const QString match = isWord && term.isExcluded ? matchOf(term) : QString(); !match.isEmpty())
            unwanted += match;
    }
    return unwanted.join(u" OR "_s);
}

// Whether it can only be decided by reading the records.
bool isOfRecords(const QueryTerm &term)
{
    return term.type == Type::Contains || term.type == Type::Below || term.type == Type::Above
            || (term.type == Type::Is && term.text == u"stale"_s);
}

bool needsRecords(const Query &query)
{
    return std::ranges::any_of(query.terms, isOfRecords);
}

// How rare the beginnings of words are says little where few letters are typed, and is dear to find out.
bool isVague(const Query &query)
{
    return std::any_of(query.terms.begin(), query.terms.end(), [](const QueryTerm &term) {
        return term.type == Type::Word && !term.isExcluded && term.isPrefix && term.text.size() <= 3;
    });
}

/// What titles may begin with to be what was meant; empty if the query is no plain text.
struct Beginning
{
    QString text;
    bool isWhole = false; ///< its last word is not the beginning of a longer one
};

Beginning beginningOf(const Query &query)
{
    Beginning beginning;
    for (const QueryTerm &term : query.terms) {
        if (term.isExcluded || (term.type != Type::Word && term.type != Type::Phrase))
            continue;
        if (!term.alternatives.isEmpty())
            return {};
        beginning.text += (beginning.text.isEmpty() ? QString() : u" "_s) + text::words(term.text).join(u' ');
        beginning.isWhole = !term.isPrefix;
    }
    return beginning;
}

QStringList wordsOf(const Query &query)
{
    QStringList words;
    for (const QueryTerm &term : query.terms) {
        if ((term.type == Type::Word || term.type == Type::Phrase) && !term.isExcluded)
            words += text::words(term.alternatives.isEmpty() ? term.text : term.alternatives.join(u' '));
    }
    return words;
}

bool standInTitle(const QStringList &words, const QString &title)
{
    const QStringList has = text::words(title);
    return std::ranges::all_of(words, [&](const QString &word) {
        return std::ranges::any_of(has, [&](const QString &other) { return other.startsWith(word); });
    });
}

// Such a query would else find everything.
bool asksForSignsOnly(const Query &query)
{
    return !query.terms.empty() && std::ranges::all_of(query.terms, [](const QueryTerm &term) {
        return (term.type == Type::Word || term.type == Type::Phrase) && !term.isExcluded && text::words(term.text).isEmpty();
    });
}

/// The conditions that only a record itself answers, made ready once for all of them.
class RecordConditions
{
public:
    RecordConditions(Vault &vault, const Query &query, const Search::StalePredicate &isStale)
        : m_titles(vault.replica())
        , m_today(dayOf(vault.clock().now()))
        , m_isStale(isStale)
    {
        for (const QueryTerm &term : query.terms) {
            if (isOfRecords(term))
                m_terms.emplace_back(term, term.type == Type::Contains ? std::optional<Asked>(term.text) : std::nullopt);
        }
    }

    bool hold(const Record &record) const
    {
        return std::ranges::all_of(m_terms, [&](const auto &one) { return holds(record, one.first, one.second) != one.first.isExcluded; });
    }

private:
    bool holds(const Record &record, const QueryTerm &term, const std::optional<Asked> &asked) const
    {
        if (asked)
            return fieldContains(record, term.field, *asked, m_titles);
        if (term.type == Type::Is)
            return m_isStale && m_isStale(record);
        return fieldCompares(record, term.field, term.type == Type::Below, term.text, m_today);
    }

    Titles m_titles;
    QDate m_today;
    const Search::StalePredicate &m_isStale;
    std::vector<std::pair<QueryTerm, std::optional<Asked>>> m_terms;
};

} // namespace

Search::Search(Vault &vault, StalePredicate isStale, SecretCover cover)
    : m_vault(vault)
    , m_isStale(std::move(isStale))
    , m_cover(std::move(cover))
{
}

/// Hits, and the words that found them.
struct Search::Found
{
    SearchResult result;
    QStringList words;
};

Result<SearchResult> Search::find(const QString &typed, int limit)
{
    if (auto fresh = m_vault.refresh(); !fresh)
        return failure(fresh);
    // Otherwise the file is locked and let go for every hit that is looked at.
    const auto snapshot = storage::Snapshot::begin(m_vault.replica().database);
    if (!snapshot)
        return failure(snapshot);
    auto found = this->found(typed, limit);
    if (!found)
        return failure(found);
    qsizetype readable = MostRead;
    for (SearchHit &hit : found->result.hits) {
        if (found->words.isEmpty())
            break;
        if (auto added = addSnippet(hit, found->words, readable); !added)
            return failure(added);
    }
    return std::move(found->result);
}

// Of the texts of attachments it reads \p readable characters, or a record's more.
Result<> Search::addSnippet(SearchHit &hit, const QStringList &words, qsizetype &readable)
{
    const auto record = glanceAt(m_vault.replica(), hit.row);
    if (!record)
        return {}; // its page says what is wrong with it
    hit.snippet = snippetOf(*record, words);
    if (!hit.snippet.isEmpty() || standInTitle(words, hit.row.title) || readable <= 0)
        return {};
    const auto attached = textsOfAttachments(m_vault.replica(), *record);
    if (!attached)
        return isDamage(attached.error()) ? Result<>() : failure(attached);
    for (const AttachmentText &attachment : *attached) {
        readable -= attachment.text.size();
        hit.snippet = snippetIn(attachment.text, words, m_cover);
        if (!hit.snippet.isEmpty()) {
            hit.attachment = attachment.name;
            return {};
        }
    }
    return {};
}

Result<SearchResult> Search::all(const QString &typed)
{
    auto found = this->found(typed, -1);
    return found ? Result<SearchResult>(std::move(found->result)) : failure(found);
}

Result<Search::Found> Search::found(const QString &typed, int limit)
{
    Query query = Query::parse(typed, [this](const QString &name) { return m_vault.replica().kinds.hasField(name); });
    SearchResult result;
    if (auto fresh = m_vault.refresh(); !fresh)
        return failure(fresh);
    if (asksForSignsOnly(query)) {
        result.notes = query.notes + QStringList(u"there is no letter or digit to look for"_s);
        return Found{std::move(result), {}};
    }
    auto hits = candidates(query, limit);
    if (hits && hits->empty() && query.hasWords()) {
        auto corrected = withCorrections(query, result.corrected);
        if (!corrected)
            return failure(corrected);
        query = std::move(*corrected);
        if (!result.corrected.isEmpty())
            hits = candidates(query, limit);
    }
    if (!hits)
        return failure(hits);
    result.hits = std::move(*hits);
    result.notes = query.notes;
    return Found{std::move(result), wordsOf(query)};
}

Result<std::vector<SearchHit>> Search::candidates(const Query &query, int limit)
{
    const QString match = wantedIn(query);
    auto hits = run(query, match, limit);
    if (!hits || !needsRecords(query))
        return hits;
    const RecordConditions conditions(m_vault, query, m_isStale);
    std::vector<SearchHit> kept;
    for (SearchHit &hit : *hits) {
        if (limit >= 0 && kept.size() >= size_t(limit))
            break;
        const auto record = readRecord(m_vault.replica(), hit.row.n);
        if (!record)
            return failure(record);
        if (*record && conditions.hold(**record))
            kept.push_back(std::move(hit));
    }
    return kept;
}

Result<std::vector<SearchHit>> Search::run(const Query &query, const QString &match, int limit)
{
    RowConditions conditions(m_vault.replica(), query);
    conditions.without(unwantedIn(query));
    if (auto built = conditions.build(); !built)
        return failure(built);
    // Conditions that only the record itself can answer are asked afterwards, of all that the row allows.
    const int most = conditions.isComplete() ? limit : -1;
    if (!match.isEmpty())
        return matching(conditions, query, match, most);
    const auto rows = conditions.read(most);
    if (!rows)
        return failure(rows);
    std::vector<SearchHit> hits;
    for (const RecordRow &row : *rows)
        hits.push_back({row, {}, 0});
    return hits;
}

Result<std::vector<SearchHit>> Search::matching(RowConditions &conditions, const Query &query, const QString &match, int most)
{
    const auto matched = isVague(query) ? Result<qint64>(MostRanked)
                                        : m_vault.replica().database.number("SELECT count(*) FROM (SELECT 1 FROM text WHERE text MATCH ? LIMIT ?)", match, MostRanked);
    if (!matched)
        return failure(matched);
    if (*matched >= MostRanked)
        return amongMany(conditions, query, match, most);
    // A word in the title weighs ten in the body.
    std::vector<RankedRow> ranked;
    auto read = m_vault.replica().database.each("SELECT rowid, CAST(1000000 * bm25(text, 10.0, 1.0) AS INTEGER) FROM text WHERE text MATCH ?",
            [&](const Row &row) { ranked.push_back({double(row.integer(1)) / 1e6, row.integer(0)}); }, match);
    if (!read)
        return failure(read);
    std::sort(ranked.begin(), ranked.end(), [](const RankedRow &a, const RankedRow &b) { return a.rank != b.rank ? a.rank < b.rank : a.n > b.n; });
    std::vector<SearchHit> hits;
    read = conditions.readRanked(ranked, most, [&](const RecordRow &row, double rank) { hits.push_back({row, {}, -rank}); });
    return read ? Result<std::vector<SearchHit>>(std::move(hits)) : failure(read);
}

Result<std::vector<SearchHit>> Search::amongMany(RowConditions &conditions, const Query &query, const QString &match, int most)
{
    std::vector<SearchHit> hits;
    std::set<qint64> have;
    double score = 3;
    const auto isFull = [&] { return most >= 0 && hits.size() >= size_t(most); };
    const auto visit = [&](const RecordRow &row, double) {
        if (!isFull() && have.insert(row.n).second)
            hits.push_back({row, {}, score});
    };
    const int compared = most < 0 || most > std::numeric_limits<int>::max() / 4 ? -1 : most * 4;
    const Beginning beginning = beginningOf(query);
    Result<> read;
    if (!beginning.text.isEmpty() && most >= 0)
        read = conditions.readBeginning(beginning.text, beginning.isWhole, most, visit);
    score = 2;
    if (read && !isFull())
        read = conditions.readNewest(u"{title}: ("_s + match + u")"_s, compared, visit);
    score = 1;
    if (read && !isFull())
        read = conditions.readNewest(match, compared, visit);
    return read ? Result<std::vector<SearchHit>>(std::move(hits)) : failure(read);
}

Result<Query> Search::withCorrections(const Query &query, QStringList &corrected)
{
    Query result = query;
    auto &database = m_vault.replica().database;
    for (QueryTerm &term : result.terms) {
        if (term.type != Type::Word || term.isExcluded)
            continue;
        const QStringList words = text::words(term.text);
        if (words.size() != 1)
            continue;
        const auto known = isKnownWord(database, words[0], term.isPrefix);
        if (!known)
            return failure(known);
        if (*known)
            continue;
        const auto likely = likelyWords(database, words[0]);
        if (!likely)
            return failure(likely);
        if (likely->isEmpty())
            continue;
        corrected += words[0] + u" → "_s + likely->join(u", "_s);
        term.alternatives = *likely;
    }
    return result;
}

} // namespace covault::vault
