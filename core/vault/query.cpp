// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

/// A piece between spaces, quotes taken off: `in:"Internal only"` is one.
struct Token
{
    QString text;
    qsizetype unquoted = 0; // how many characters at its start stood outside quotes
    bool endsOpen = false;  // the query ends right behind it, so it may be unfinished
};

std::vector<Token> tokens(const QString &typed)
{
    std::vector<Token> result;
    Token token;
    bool isQuoted = false, isAny = false, sawQuote = false;
    for (const QChar character : typed) {
        if (character == u'"' || character == u'“' || character == u'”') {
            isQuoted = !isQuoted;
            isAny = sawQuote = true;
        } else if (character.isSpace() && !isQuoted) {
            if (isAny)
                result.push_back(token);
            token = {};
            isAny = sawQuote = false;
        } else {
            token.text += character;
            token.unquoted += sawQuote ? 0 : 1;
            isAny = true;
        }
    }
    if (isAny) {
        token.endsOpen = true;
        result.push_back(token);
    }
    return result;
}

using Type = QueryTerm::Type;

class Builder
{
public:
    Builder(Query &query, const std::function<bool(const QString &)> &isField)
        : m_query(query)
        , m_isField(isField)
    {
    }

    void add(Token token)
    {
        QueryTerm term;
        if (token.unquoted > 1 && token.text.startsWith(u'-')) {
            term.isExcluded = true;
            token.text.remove(0, 1);
            --token.unquoted;
        } else if (token.unquoted == 1 && token.text.startsWith(u'-') && token.text.size() > 1) {
            term.isExcluded = true; // -"a phrase"
            token.text.remove(0, 1);
            token.unquoted = 0;
        }
        if (token.unquoted == 0)
            addQuoted(std::move(term), token);
        else if (!addSigil(term, token) && !addOperator(term, token))
            addWord(term, token);
    }

private:
    void put(QueryTerm term, Type type, const QString &text, const QString &field = {})
    {
        term.type = type;
        term.text = text;
        term.field = field;
        m_query.terms.push_back(std::move(term));
    }

    void addQuoted(QueryTerm term, const Token &token)
    {
        if (!token.text.trimmed().isEmpty())
            put(std::move(term), Type::Phrase, token.text.trimmed());
    }

    bool addSigil(const QueryTerm &term, const Token &token)
    {
        const QChar first = token.text.isEmpty() ? QChar() : token.text.front();
        if (token.text.size() < 2 || (first != u'#' && first != u'@'))
            return false;
        put(term, first == u'#' ? Type::Tag : Type::By, token.text.mid(1));
        return true;
    }

    bool addOperator(const QueryTerm &term, const Token &token)
    {
        qsizetype at = 0;
        while (at < token.unquoted && token.text[at] != u':' && token.text[at] != u'<' && token.text[at] != u'>')
            ++at;
        if (at == 0 || at >= token.unquoted || at + 1 >= token.text.size())
            return false;
        const QChar sign = token.text[at];
        const QString name = token.text.first(at).toLower();
        const QString value = token.text.mid(at + 1);
        return sign == u':' ? addNamed(term, name, value) : addComparison(term, name, sign, value);
    }

    bool addNamed(const QueryTerm &term, const QString &name, const QString &value)
    {
        static const std::pair<QString, Type> names[] = {
                {u"kind"_s, Type::Kind}, {u"tag"_s, Type::Tag}, {u"in"_s, Type::In}, {u"by"_s, Type::By}};
        for (const auto &[known, type] : names) {
            if (name == known) {
                put(term, type, value);
                return true;
            }
        }
        if (name == u"is"_s) {
            if (queryStates().contains(value.toLower())) {
                put(term, Type::Is, value.toLower());
                return true;
            }
            m_query.notes += u"'is:%1' is no state; states are %2"_s.arg(value, queryStates().join(u", "_s));
            return false;
        }
        if (m_isField(name)) {
            put(term, Type::Contains, value, name);
            return true;
        }
        // An address or a time has a colon too; only what looks like a field is worth a note.
        if (!value.startsWith(u"//") && std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter() || c == u'_'; }))
            m_query.notes += u"no kind has a field '%1'; it was taken for a word"_s.arg(name);
        return false;
    }

    bool addComparison(const QueryTerm &term, const QString &name, QChar sign, const QString &value)
    {
        if (m_isField(name)) {
            put(term, sign == u'<' ? Type::Below : Type::Above, value, name);
            return true;
        }
        m_query.notes += u"no kind has a field '%1'; it was taken for a word"_s.arg(name);
        return false;
    }

    void addWord(QueryTerm term, const Token &token)
    {
        term.isPrefix = token.endsOpen;
        put(std::move(term), Type::Word, token.text);
    }

    Query &m_query;
    const std::function<bool(const QString &)> &m_isField;
};

} // namespace

const QStringList &queryStates()
{
    static const QStringList states = {
            u"stale"_s, u"deleted"_s, u"conflict"_s, u"favourite"_s, u"obsolete"_s, u"unverified"_s};
    return states;
}

Query Query::parse(const QString &typed, const std::function<bool(const QString &)> &isField)
{
    Query query;
    Builder builder(query, isField);
    for (Token &token : tokens(typed))
        builder.add(std::move(token));
    return query;
}

bool Query::hasWords() const
{
    return std::any_of(terms.begin(), terms.end(), [](const QueryTerm &term) {
        return !term.isExcluded && (term.type == Type::Word || term.type == Type::Phrase);
    });
}

bool Query::has(QueryTerm::Type type, const QString &text) const
{
    return std::any_of(terms.begin(), terms.end(), [&](const QueryTerm &term) {
        return !term.isExcluded && term.type == type && term.text == text;
    });
}

} // namespace covault::vault
