// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/compare.h"

#include "base/text.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

using Value = ComparableValue;

/// The cosine of the two values' weighted pieces.
double cosine(const Value &a, const Value &b)
{
    double sum = 0;
    auto left = a.parts.begin();
    auto right = b.parts.begin();
    while (left != a.parts.end() && right != b.parts.end()) {
        if (left->gram < right->gram) {
            ++left;
        } else if (right->gram < left->gram) {
            ++right;
        } else {
            sum += double(left->weight) * double(right->weight);
            ++left;
            ++right;
        }
    }
    return sum;
}

/// How well one word stands for another: itself, its initial, or a slip of the pen.
double wordSimilarity(const QString &a, const QString &b)
{
    if (a == b)
        return 1;
    if (a.size() == 1 || b.size() == 1)
        return a[0] == b[0] ? 0.8 : 0;
    const double similarity = jaroWinkler(a, b);
    return similarity >= 0.9 ? similarity * 0.95 : 0;
}

/// How much of \p a's words, weighted by rarity, has a counterpart in \p b.
double coverage(const Value &a, const Value &b)
{
    double covered = 0;
    double total = 0;
    for (qsizetype i = 0; i < a.words.size(); ++i) {
        double best = 0;
        for (const QString &word : b.words)
            best = std::max(best, wordSimilarity(a.words[i], word));
        covered += best * double(a.rarity[std::size_t(i)]);
        total += double(a.rarity[std::size_t(i)]);
    }
    return total > 0 ? covered / total : 0;
}

/// Jaro and Winkler's measure on the scale of the cosine, where strangers are near 0 and not near one half.
double spread(double jaro)
{
    return std::max(0.0, (jaro - 0.72) / 0.28);
}

double wordsSimilarity(FieldClass type, const Value &a, const Value &b)
{
    if (a.form == b.form)
        return 1;
    double similarity = cosine(a, b);
    constexpr qsizetype Short = 24;
    if (a.form.size() <= Short && b.form.size() <= Short)
        similarity = std::max(similarity, spread(jaroWinkler(a.form, b.form)));
    constexpr qsizetype FewWords = 16;
    if (type != FieldClass::Text && a.words.size() <= FewWords && b.words.size() <= FewWords)
        similarity = std::max(similarity, std::min(coverage(a, b), coverage(b, a)));
    return std::min(similarity, 0.97); // the same is said only of the same
}

Agreement agreementOfWords(FieldClass type, const Value &a, const Value &b)
{
    const double similarity = wordsSimilarity(type, a, b);
    if (similarity >= 1)
        return {TopLevel, 0.5F};
    constexpr std::array Bounds = {0.0, 0.25, 0.4, 0.55, 0.7, 0.85, 1.0};
    const auto above = std::upper_bound(Bounds.begin(), Bounds.end(), similarity);
    const double lower = *(above - 1);
    return {Level(above - Bounds.begin() - 1), float((similarity - lower) / (*above - lower))};
}

Level levelOfCodes(FieldClass type, const Value &a, const Value &b)
{
    if (a.form == b.form)
        return TopLevel;
    if (type == FieldClass::Phone) {
        constexpr qsizetype Local = 7; // without country and area, which one of the two may lack
        const bool isSameLocal =
                a.form.size() >= Local && b.form.size() >= Local && a.form.right(Local) == b.form.right(Local);
        if (isSameLocal)
            return 5;
    }
    if (type == FieldClass::Email && a.form.section(u'@', 0, 0) == b.form.section(u'@', 0, 0))
        return 4;
    const auto longest = std::max(a.form.size(), b.form.size());
    const int distance = text::distance(a.form, b.form, 2);
    if (distance == 1 && longest >= 4)
        return 4;
    // Numbers of one neighbourhood differ in two digits; other long codes hardly do by chance.
    return distance == 2 && longest >= 7 && type != FieldClass::Phone ? 2 : 0;
}

Level levelOfAmounts(const Value &a, const Value &b)
{
    if (a.form == b.form)
        return TopLevel;
    const double larger = std::max(std::abs(a.amount), std::abs(b.amount));
    const double part = larger > 0 ? std::abs(a.amount - b.amount) / larger : 0;
    if (part <= 0.001)
        return 5;
    if (part <= 0.02)
        return 4;
    if (part <= 0.1)
        return 3;
    return part <= 0.3 ? 1 : 0;
}

Level levelOfDates(const Value &a, const Value &b)
{
    if (a.form == b.form)
        return TopLevel;
    constexpr qsizetype YearOnly = 4;
    if (a.form.size() == YearOnly && b.form.size() == YearOnly)
        return std::abs(a.form.toInt() - b.form.toInt()) == 1 ? 2 : 0;
    if (text::distance(a.form, b.form, 1) == 1)
        return 4;
    const bool isSwapped = a.day.isValid() && b.day.isValid() && a.day.year() == b.day.year()
            && a.day.month() == b.day.day() && a.day.day() == b.day.month();
    if (isSwapped)
        return 4;
    if (a.form.left(4) == b.form.left(4))
        return 1;
    return text::distance(a.form, b.form, 2) == 2 ? 2 : 0;
}

Agreement agreementOf(FieldClass type, const Value &a, const Value &b)
{
    if (isWords(type))
        return agreementOfWords(type, a, b);
    if (isCode(type))
        return {levelOfCodes(type, a, b)};
    return {type == FieldClass::Date ? levelOfDates(a, b) : levelOfAmounts(a, b)};
}

} // namespace

double jaroWinkler(QStringView a, QStringView b)
{
    if (a == b)
        return 1;
    const qsizetype longest = std::max(a.size(), b.size());
    if (a.isEmpty() || b.isEmpty() || longest > 64)
        return 0;
    const qsizetype window = std::max(qsizetype(0), longest / 2 - 1);
    quint64 usedA = 0;
    quint64 usedB = 0;
    int common = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        for (qsizetype j = std::max(qsizetype(0), i - window); j < std::min(b.size(), i + window + 1); ++j) {
            if (a[i] != b[j] || (usedB >> j & 1))
                continue;
            usedA |= quint64(1) << i;
            usedB |= quint64(1) << j;
            ++common;
            break;
        }
    }
    if (common == 0)
        return 0;
    int moved = 0;
    for (qsizetype i = 0, j = 0; i < a.size(); ++i) {
        if (!(usedA >> i & 1))
            continue;
        while (!(usedB >> j & 1))
            ++j;
        moved += a[i] != b[j++] ? 1 : 0;
    }
    const double m = common;
    const double jaro = (m / double(a.size()) + m / double(b.size()) + (m - moved / 2) / m) / 3;
    qsizetype prefix = 0;
    while (prefix < std::min({a.size(), b.size(), qsizetype(4)}) && a[prefix] == b[prefix])
        ++prefix;
    return jaro + double(prefix) * 0.1 * (1 - jaro);
}

Agreement compare(const Comparable &rows, std::uint32_t a, std::uint32_t b, std::size_t column)
{
    Agreement best;
    for (const Value &left : rows.cell(a, column)) {
        for (const Value &right : rows.cell(b, column))
            best = std::max(best, agreementOf(rows.columns()[column].type, left, right));
    }
    return best;
}

double shareOfCommonForm(const Comparable &rows, std::uint32_t a, std::uint32_t b, std::size_t column)
{
    const Column &values = rows.columns()[column];
    double rarest = 1;
    for (const Value &left : rows.cell(a, column)) {
        for (const Value &right : rows.cell(b, column)) {
            if (left.number == right.number)
                rarest = std::min(rarest, double(values.counts[left.number]) / double(values.filled));
        }
    }
    return rarest;
}

bool contradict(const Comparable &rows, std::uint32_t a, std::uint32_t b)
{
    for (std::size_t c = 0; c < rows.columns().size(); ++c) {
        if (rows.columns()[c].type != FieldClass::Serial)
            continue;
        const Level level = compare(rows, a, b, c).level;
        if (level != Missing && level != TopLevel)
            return true;
    }
    return false;
}

QString nameOf(Level level)
{
    static const std::array names = {
            u"different"_s, u"little"_s, u"some"_s, u"half"_s, u"close"_s, u"very close"_s, u"same"_s};
    return level == Missing ? u"missing"_s : names[std::size_t(level)];
}

} // namespace covault::scan
