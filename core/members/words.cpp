// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/words.h"

#include "crypto/hash.h"
#include "crypto/kdf.h"

#include <QFile>

using namespace Qt::StringLiterals;

// In a static library nothing else would pull the list in; the macro must stand outside of any namespace.
static void makeListAvailable()
{
    Q_INIT_RESOURCE(words);
}

namespace covault::members {

namespace {

constexpr int WordCount = 6;
constexpr int BitsPerWord = 11;

#ifdef COVAULT_TEST_HOOKS
crypto::KdfCost wordsCost = crypto::DefaultCost;
#else
constexpr crypto::KdfCost wordsCost = crypto::DefaultCost;
#endif

// The first 66 bits, eleven at a time, from the most significant on.
QString wordsOf(BytesView bits)
{
    QStringList words;
    for (int word = 0; word < WordCount; ++word) {
        qsizetype index = 0;
        for (int bit = word * BitsPerWord; bit < (word + 1) * BitsPerWord; ++bit)
            index = index << 1 | ((quint8(bits[bit / 8]) >> (7 - bit % 8)) & 1);
        words << wordList()[index];
    }
    return words.join(u' ');
}

QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            letters += c.toCaseFolded();
    }
    return letters;
}

} // namespace

const QStringList &wordList()
{
    static const QStringList list = [] {
        makeListAvailable();
        QFile file(u":/covault/words/english.txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the list of words is missing from the program");
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }();
    return list;
}

Result<QString> sixWords(BytesView x)
{
    const Hash secret = crypto::hash("words", {x});
    const Hash salt = crypto::hash("words salt", {x});
    const auto bits = crypto::stretch(secret.view(), salt.view().first(crypto::SaltSize), wordsCost, 16);
    if (!bits)
        return failure(bits.error().during(u"working out the six words"_s));
    return wordsOf(bits->view());
}

#ifdef COVAULT_TEST_HOOKS
bool makeWordsCheap()
{
    wordsCost = crypto::FloorCost;
    return true;
}
#endif

Result<QString> joinWords(const RequestId &request, const InviteId &invite)
{
    return sixWords(request.bytes() + invite.bytes());
}

bool sameWords(const QString &a, const QString &b)
{
    const QString letters = lettersOf(a);
    return !letters.isEmpty() && letters == lettersOf(b);
}

} // namespace covault::members
