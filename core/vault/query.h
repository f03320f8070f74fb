// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace covault::vault {

/// One condition of a search. All conditions of a query must hold.
struct QueryTerm
{
    enum class Type {
        Word,      ///< the word stands in the record; the last one of a query as a beginning
        Phrase,    ///< the words stand in this order
        Kind,      ///< kind:K
        Tag,       ///< tag:T or #T
        In,        ///< in:COLLECTION
        By,        ///< by:M or @M
        Contains,  ///< FIELD:text
        Below,     ///< FIELD<value
        Above,     ///< FIELD>value
        Is,        ///< is:STATE
    };

    Type type = Type::Word;
    QString field; ///< of Contains, Below, Above
    QString text;
    bool isExcluded = false;
    bool isPrefix = false; ///< of Word
    QStringList alternatives = {}; ///< of Word: what stands for it, any of them; nobody types these, the spelling finds them

    bool operator==(const QueryTerm &) const = default;
};

/// What a person asked for, in the one grammar of search, list and palette:
/// words joined by AND, `"a phrase"`, `kind:K`, `tag:T` or `#T`, `in:"C"`, `by:M` or `@M`, `FIELD:text`, `FIELD<30d`,
/// `FIELD>2027-01-01`, `is:STATE`; a `-` before a term excludes. Nothing is a syntax error: what is not understood is a
/// plain word, and a note says so.
struct Query
{
    std::vector<QueryTerm> terms;
    QStringList notes;

    /// \p isField answers whether any kind has a field of this name.
    static Query parse(const QString &typed, const std::function<bool(const QString &)> &isField);

    bool isEmpty() const { return terms.empty(); }
    /// Whether some condition is one on words, so that the answer can be ranked.
    bool hasWords() const;
    bool has(QueryTerm::Type type, const QString &text) const;
};

/// The states that `is:` knows.
const QStringList &queryStates();

} // namespace covault::vault
