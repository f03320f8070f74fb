// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/typeset.h"

using namespace Qt::StringLiterals;

namespace covault::diagram::typeset {

namespace {

/// In parts of the size.
double advance(QChar character)
{
    if (character.unicode() >= 0x2e80)
        return 1.0; // East Asian and all else that is broad
    if (QStringView(u"iIjl.,:;'|!").contains(character))
        return 0.36;
    if (QStringView(u"ft()[]r-/ ").contains(character))
        return 0.44;
    if (QStringView(u"mwMW@%—…").contains(character))
        return 1.02;
    return character.isUpper() ? 0.76 : 0.66;
}

/// The first break behind which the text no longer fits: how many characters go on the line.
qsizetype fitting(QStringView text, const Style &style, double available)
{
    qsizetype end = 0, lastBreak = 0;
    while (end < text.size() && width(text.first(end + 1), style) <= available) {
        ++end;
        if (text[end - 1] == u' ' || text[end - 1] == u'-' || text[end - 1] == u'/')
            lastBreak = end;
    }
    if (end == text.size() || (end < text.size() && text[end] == u' '))
        return std::max<qsizetype>(end, 1);
    return lastBreak > 0 ? lastBreak : std::max<qsizetype>(end, 1);
}

} // namespace

double width(QStringView text, const Style &style)
{
    double sum = 0;
    for (const QChar character : text)
        sum += style.isMono ? std::max(0.62, character.unicode() >= 0x2e80 ? 1.0 : 0.0) : advance(character);
    return sum * style.size;
}

QString elided(const QString &text, const Style &style, double available)
{
    if (width(text, style) <= available)
        return text;
    QString cut = text;
    while (!cut.isEmpty() && width(cut + u'…', style) > available)
        cut.chop(1);
    return cut + u'…';
}

QStringList wrapped(const QString &text, const Style &style, double available, qsizetype maximum)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n', Qt::SkipEmptyParts)) {
        QStringView rest = QStringView(paragraph).trimmed();
        while (!rest.isEmpty()) {
            if (lines.size() == maximum - 1) {
                const bool isLast = text.endsWith(paragraph);
                lines += elided(isLast ? rest.toString() : rest.toString() + u" …"_s, style, available);
                return lines;
            }
            const qsizetype end = fitting(rest, style, available);
            lines += rest.first(end).trimmed().toString();
            rest = rest.sliced(end).trimmed();
        }
    }
    return lines;
}

} // namespace covault::diagram::typeset
