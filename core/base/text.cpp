// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace covault::text {

QString fromUtf8(BytesView utf8)
{
    constexpr BytesView Mark("\xef\xbb\xbf");
    if (!utf8.startsWith(Mark))
        return QString::fromUtf8(utf8);
    QString marks;
    for (; utf8.startsWith(Mark); utf8 = utf8.sliced(Mark.size()))
        marks += QChar::ByteOrderMark;
    return marks + QString::fromUtf8(utf8);
}

QString normalized(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

QString folded(QStringView text)
{
    // Most text is plain; it has nothing to take apart.
    if (std::all_of(text.begin(), text.end(), [](QChar character) { return character.unicode() < 0x80; }))
        return text.toString().toLower();
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(decomposed.size());
    for (const QChar character : decomposed) {
        if (character == u'ß')
            result += u"ss"; // Qt folds single characters only
        else if (!character.isMark())
            result += character;
    }
    return result;
}

QStringList words(QStringView text)
{
    QStringList result;
    QString word;
    for (const QChar character : folded(text)) {
        if (character.isLetterOrNumber() || character.isSurrogate()) {
            word += character;
        } else if (!word.isEmpty()) {
            result += std::exchange(word, {});
        }
    }
    if (!word.isEmpty())
        result += word;
    return result;
}

int distance(QStringView a, QStringView b, int limit)
{
    if (std::abs(a.size() - b.size()) > limit)
        return limit + 1;
    const auto columns = size_t(b.size()) + 1;
    std::array<std::vector<int>, 3> rows{std::vector<int>(columns), std::vector<int>(columns), std::vector<int>(columns)};
    auto *before = &rows[0], *last = &rows[1], *row = &rows[2];
    for (size_t j = 0; j < columns; ++j)
        (*last)[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        (*row)[0] = int(i);
        int best = (*row)[0];
        for (size_t j = 1; j < columns; ++j) {
            const auto k = qsizetype(j);
            const int replace = (*last)[j - 1] + (a[i - 1] == b[k - 1] ? 0 : 1);
            int value = std::min({replace, (*last)[j] + 1, (*row)[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                value = std::min(value, (*before)[j - 2] + 1);
            (*row)[j] = value;
            best = std::min(best, value);
        }
        if (best > limit)
            return limit + 1;
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min((*last)[columns - 1], limit + 1);
}

} // namespace covault::text
