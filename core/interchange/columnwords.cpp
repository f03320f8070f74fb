// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/columnwords.h"

#include "base/text.h"
#include "interchange/vocabulary.h"

#include <QMultiHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::interchange {

namespace {

/// Headers are compared without case, accents, blanks and signs.
QString compact(const QString &text)
{
    return text::words(text).join(QString());
}

const QMultiHash<QString, ColumnMeaning> &vocabulary()
{
    static const auto table = [] {
        QMultiHash<QString, ColumnMeaning> built;
        for (const VocabularyRow &row : vocabularyRows()) {
            for (const QString &word : row.words.split(u'|')) {
                for (const QString &kind : row.kinds.split(u' '))
                    built.insert(compact(word), {kind, row.field, row.isGeneral});
            }
        }
        return built;
    }();
    return table;
}

/// Ids and labels name a field in every language that the kind file has.
void appendDeclared(std::vector<ColumnMeaning> &meanings, const QString &wanted, const vault::Kind &kind)
{
    for (const vault::Field *field : kind.allFields()) {
        if (field->derived != vault::Field::Derived::Always
                && (compact(field->id) == wanted || compact(field->label) == wanted)) {
            const bool isGeneral = field == kind.titleField() || field->id == u"notes"_s || field->id == u"tags"_s;
            meanings.push_back({kind.id, field->id, isGeneral});
        }
    }
}

std::vector<ColumnMeaning> exactMeanings(const QString &wanted, const vault::Kinds &kinds)
{
    std::vector<ColumnMeaning> meanings;
    if (wanted.isEmpty())
        return meanings;
    for (const vault::Kind *kind : kinds.all()) {
        if (!kind->hidden)
            appendDeclared(meanings, wanted, *kind);
    }
    const QList<ColumnMeaning> known = vocabulary().values(wanted);
    for (const ColumnMeaning &meaning : known) {
        for (const vault::Kind *kind : kinds.all()) {
            const bool isMeant = meaning.kind == u"*"_s ? !kind->hidden : meaning.kind == kind->id;
            if (isMeant)
                meanings.push_back({kind->id, meaning.field.isEmpty() ? kind->titleField()->id : meaning.field,
                        meaning.isGeneral});
        }
    }
    return meanings;
}

} // namespace

std::vector<ColumnMeaning> meaningsOf(const QString &header, const vault::Kinds &kinds)
{
    // What stands in brackets is a unit or a remark: "Phone (optional)", "Start [date]".
    static const QRegularExpression brackets(u"[(\\[][^)\\]]*[)\\]]"_s);
    auto meanings = exactMeanings(compact(header), kinds);
    return meanings.empty() ? exactMeanings(compact(QString(header).remove(brackets)), kinds) : meanings;
}

bool namesKind(const QString &text, const vault::Kind &kind)
{
    const QStringList words = text::words(text);
    QStringList names = {kind.id, kind.title, kind.id + u's', kind.title + u's'};
    for (const KindWords &row : kindWords()) {
        if (row.kind == kind.id)
            names += row.words.split(u'|');
    }
    return std::ranges::any_of(names, [&](const QString &name) { return words.contains(compact(name)); });
}

bool soundsSecret(const QString &header)
{
    static const QRegularExpression secret(
            u"pass "
            u"?(?:word|wort|phrase|code)|kennwort|\\bpw\\b|\\bpwd\\b|\\bpsk\\b|secret|\\bpins?\\b|\\bpuk\\b|"
            u"\\btoken\\b|mot de passe|"
            "contrasen|palabra "
            "clave|\\bsenha\\b|wachtwoord|haslo|\\bkeys?\\b|schlussel|\\bclave\\b|\\btotp\\b|\\botp\\b|"
            "community|recovery code|private key|geheim|\\bcvv\\b|\\bcvc\\b"_s);
    return secret.match(text::words(header).join(u' ')).hasMatch() || secret.match(compact(header)).hasMatch();
}

bool soundsLikeKey(const QString &header)
{
    static const QSet<QString> keys = {u"id"_s, u"guid"_s, u"uuid"_s, u"objectid"_s, u"recordid"_s, u"sysid"_s,
            u"objectguid"_s, u"deviceid"_s, u"entraid"_s, u"azureadid"_s};
    return keys.contains(compact(header));
}

} // namespace covault::interchange
