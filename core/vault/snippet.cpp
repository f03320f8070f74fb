// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/snippet.h"

#include "base/text.h"
#include "vault/recordtext.h"
#include "vault/value.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

constexpr qsizetype Before = 40;
constexpr qsizetype After = 80;
/// So much of a line on both sides tells whether what is shown of it is secret.
constexpr qsizetype Context = 400;

// Where a word of the text, folded, begins with one of the words looked for.
qsizetype placeOf(const QString &text, const QStringList &words)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    for (qsizetype at = 0; at >= 0 && at < text.size(); at = finder.toNextBoundary()) {
        const QString here = text::folded(QStringView(text).mid(at, 40));
        for (const QString &word : words) {
            if (here.startsWith(word))
                return at;
        }
    }
    return -1;
}

QString around(const QString &line, qsizetype at)
{
    const qsizetype from = std::max<qsizetype>(0, at - Before);
    QString snippet = line.mid(from, Before + After).simplified();
    if (from > 0)
        snippet.prepend(u'…');
    if (from + Before + After < line.size())
        snippet.append(u'…');
    return snippet;
}

// Of as many signs as its secret has, a mask would tell the length.
QString evenlyMasked(QString snippet)
{
    static const QRegularExpression run(MaskSign + u"{2,}"_s);
    return snippet.replace(run, MaskedText);
}

QString coveredAround(const QString &line, qsizetype at, const SecretCover &cover)
{
    const qsizetype from = std::max<qsizetype>(0, at - Context);
    return evenlyMasked(around(cover(line.mid(from, 2 * Context)), at - from));
}

// Cheaper than looking at each word of it.
bool mayHold(QStringView line, const QStringList &words)
{
    const QString folded = text::folded(line);
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return folded.contains(word); });
}

} // namespace

QString snippetOf(const Record &record, const QStringList &words)
{
    for (const QString &line : searchableText(record).split(u'\n')) {
        if (line == record.title() || !mayHold(line, words))
            continue;
        if (const qsizetype at = placeOf(line, words); at >= 0)
            return around(line, at);
    }
    return {};
}

QString snippetIn(const QString &text, const QStringList &words, const SecretCover &cover)
{
    for (const QStringView line : qTokenize(text, u'\n')) {
        if (!mayHold(line, words))
            continue;
        const QString whole = line.toString();
        if (const qsizetype at = placeOf(whole, words); at >= 0)
            return cover ? coveredAround(whole, at, cover) : around(whole, at);
    }
    return {};
}

} // namespace covault::vault
