// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/snippet.h"

#include "base/text.h"
#include "vault/recordtext.h"

#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

constexpr qsizetype Before = 40;
constexpr qsizetype After = 80;

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

} // namespace

QString snippetOf(const Record &record, const QStringList &words)
{
    for (const QString &line : searchableText(record).split(u'\n')) {
        const qsizetype at = line == record.title() ? -1 : placeOf(line, words);
        if (at < 0)
            continue;
        const qsizetype from = std::max<qsizetype>(0, at - Before);
        QString snippet = line.mid(from, Before + After).simplified();
        if (from > 0)
            snippet.prepend(u'…');
        if (from + Before + After < line.size())
            snippet.append(u'…');
        return snippet;
    }
    return {};
}

} // namespace covault::vault
