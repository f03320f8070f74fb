// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/query.h"
#include "vault/snippet.h"
#include "vault/vault.h"

#include <functional>

namespace covault::vault {

class RowConditions;

struct SearchHit
{
    RecordRow row;
    QString snippet; ///< the place in the record where the words stand; empty if only the title has them
    double score = 0; ///< greater is better
    QString attachment = {}; ///< the name of the one in which that place is; empty: in the record itself
};

struct SearchResult
{
    std::vector<SearchHit> hits;
    QStringList notes;     ///< what of the query was not understood
    QStringList corrected; ///< "firewal → firewall": words that stand nowhere, and what was searched instead
};

/// Finds records by the query grammar of Query: ranked by where and how rarely the words stand, titles first; a word
/// that stands nowhere is looked for as its nearest neighbours are spelled. Reads only.
///
/// Costs grow with the hits, not with the vault: of a query that matches more than some hundred records those come
/// first whose titles begin with it, then the newest with it in the title, then the newest with it anywhere.
class Search
{
public:
    /// \p isStale answers `is:stale`, which needs the review intervals of the layer above.
    using StalePredicate = std::function<bool(const Record &)>;
    /// \p cover hides what is secret in the texts of attachments: a secret field is one by its kind, a text is not.
    explicit Search(Vault &vault, StalePredicate isStale = {}, SecretCover cover = {});

    /// Hits of what a person typed, best first, at most \p limit; without words by title.
    Result<SearchResult> find(const QString &typed, int limit = 100);
    /// All of them, in the same order and without snippets: for lists, which need none.
    Result<SearchResult> all(const QString &typed);

private:
    struct Found;
    Result<Found> found(const QString &typed, int limit);
    Result<std::vector<SearchHit>> candidates(const Query &query, int limit);
    Result<std::vector<SearchHit>> run(const Query &query, const QString &match, int limit);
    Result<std::vector<SearchHit>> matching(RowConditions &conditions, const Query &query, const QString &match, int most);
    Result<std::vector<SearchHit>> amongMany(RowConditions &conditions, const Query &query, const QString &match, int most);
    Result<> addSnippet(SearchHit &hit, const QStringList &words, qsizetype &readable);
    Result<Query> withCorrections(const Query &query, QStringList &corrected);

    Vault &m_vault;
    StalePredicate m_isStale;
    SecretCover m_cover;
};

} // namespace covault::vault
