// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "vault/valueforms.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::vault::forms {

tl::unexpected<Misfit> misfit(const QString &why, const QString &advice)
{
    return tl::unexpected(Misfit{why, advice});
}

namespace {

constexpr qsizetype LongestLocalPart = 64;
constexpr qsizetype LongestLabel = 63;

// What can't be stored as text at all, or would be cut short by a program that reads it.
Form readable(const QString &given)
{
    if (!given.isValidUtf16())
        return misfit(u"it holds half a character"_s);
    if (given.contains(QChar::Null))
        return misfit(u"it holds a zero character"_s);
    return given;
}

bool isLineBreak(QChar character)
{
    static const QString breaks = u"\n\r\v\f\u0085\u2028\u2029"_s;
    return breaks.contains(character);
}

bool hasSpace(const QString &given)
{
    return std::any_of(given.begin(), given.end(),
            [](QChar character) { return character.isSpace() || character.category() == QChar::Other_Control; });
}

/// What stands behind `scheme://`.
struct Rest
{
    QString before; // a user's name, with its '@'
    QString host;   // with brackets, if it is an IPv6 address
    QString after;  // port, path and all
};

Rest split(const QString &rest)
{
    static const QRegularExpression end(u"[/?#]"_s);
    const qsizetype stop = rest.indexOf(end);
    const QString authority = stop < 0 ? rest : rest.left(stop);
    const QString path = stop < 0 ? QString() : rest.mid(stop);
    const qsizetype at = authority.lastIndexOf(u'@') + 1;
    const QString place = authority.mid(at);
    const qsizetype bracket = place.indexOf(u']');
    const qsizetype colon = place.indexOf(u':', std::max<qsizetype>(bracket, 0));
    const QString port = colon < 0 ? QString() : place.mid(colon);
    return {authority.left(at), colon < 0 ? place : place.left(colon), port + path};
}

bool isPort(const QString &after)
{
    static const QRegularExpression form(u"^:(\\d{1,5})(?:[/?#]|$)"_s);
    if (!after.startsWith(u':'))
        return true;
    const auto match = form.match(after);
    return match.hasMatch() && match.capturedView(1).toInt() <= 65535;
}

Form urlHost(const QString &given)
{
    if (!given.startsWith(u'[')) {
        const auto name = host(given);
        return name ? Form(*name)
                    : misfit(u"what should be its host can't be one"_s, u"write it like https://host.example/path"_s);
    }
    const auto address = given.endsWith(u']') ? ip(given.mid(1, given.size() - 2)) : misfit(u"a bracket is open"_s);
    return address ? Form(u'[' + *address + u']') : address;
}

} // namespace

Form text(const QString &given)
{
    const auto whole = readable(given);
    if (!whole)
        return whole;
    const QString line = text::normalized(*whole).trimmed();
    if (std::any_of(line.begin(), line.end(), isLineBreak))
        return misfit(u"it is longer than one line"_s, u"put longer text into the notes"_s);
    return line;
}

Form multiline(const QString &given)
{
    auto whole = readable(given);
    if (!whole)
        return whole;
    QString lines = text::normalized(*whole);
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return lines;
}

Form secret(const QString &given)
{
    return given.isValidUtf16() ? Form(given) : misfit(u"it holds half a character"_s);
}

std::optional<QString> host(const QString &given)
{
    const QString name = text::normalized(given.toLower());
    const QStringList labels = (name.endsWith(u'.') ? name.chopped(1) : name).split(u'.');
    const auto isLabel = [](const QString &label) {
        const auto isFit = [](QChar c) {
            return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-' || c == u'_';
        };
        return !label.isEmpty() && label.size() <= LongestLabel && !label.startsWith(u'-')
                && std::all_of(label.begin(), label.end(), isFit);
    };
    return std::all_of(labels.begin(), labels.end(), isLabel) ? std::optional(name) : std::nullopt;
}

Form url(const QString &given)
{
    static const QRegularExpression scheme(u"^([A-Za-z][A-Za-z0-9+.-]*)://"_s);
    static const QRegularExpression hostless(
            u"^(mailto|tel|sip|sips|sms|callto):(?=[^/])"_s, QRegularExpression::CaseInsensitiveOption);
    auto line = text(given);
    if (!line || line->isEmpty())
        return line;
    if (hasSpace(*line))
        return misfit(u"it holds a space"_s, u"write a space in an address as %20"_s);
    if (const auto match = hostless.match(*line); match.hasMatch())
        return match.captured().toLower() + line->mid(match.capturedEnd());
    if (!scheme.match(*line).hasMatch())
        line->prepend(u"https://"_s);
    const auto match = scheme.match(*line);
    const QString name = match.captured(1).toLower();
    const Rest rest = split(line->mid(match.capturedEnd()));
    if (!isPort(rest.after))
        return misfit(u"its port is no number up to 65535"_s);
    if (rest.host.isEmpty() && name == u"file"_s)
        return name + u"://"_s + rest.after;
    const auto place = urlHost(rest.host);
    return place ? Form(name + u"://"_s + rest.before + *place + rest.after) : place;
}

Form email(const QString &given)
{
    const QString advice = u"write it like name@example.com"_s;
    const auto line = text(given);
    if (!line || line->isEmpty())
        return line;
    const qsizetype at = line->lastIndexOf(u'@');
    if (at < 0)
        return misfit(u"it has no '@'"_s, advice);
    const QString local = line->left(at);
    static const QRegularExpression foreign(u"[<>(),;:@\\[\\]]"_s);
    const bool isQuoted = local.size() > 2 && local.startsWith(u'"') && local.endsWith(u'"');
    if (local.isEmpty() || local.size() > LongestLocalPart
            || (!isQuoted && (hasSpace(local) || local.contains(foreign))))
        return misfit(u"what stands before the '@' can't be a mailbox"_s, advice);
    const auto name = host(line->mid(at + 1));
    return name ? Form(local + u'@' + *name) : misfit(u"what stands behind the '@' can't be a host"_s, advice);
}

Form phone(const QString &given)
{
    const auto line = text(given);
    if (!line || line->isEmpty())
        return line;
    const bool hasDigit = std::any_of(line->begin(), line->end(), [](QChar character) { return character.isDigit(); });
    return hasDigit ? line : misfit(u"it holds no digit"_s, u"write it like +49 30 123456"_s);
}

Form address(const QString &given)
{
    const auto lines = multiline(given);
    if (!lines)
        return lines;
    QStringList kept;
    for (const QString &line : lines->split(u'\n')) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            kept += trimmed;
    }
    return kept.join(u'\n');
}

Form choice(const QString &given, const Field &field)
{
    const auto line = text(given);
    if (!line || line->isEmpty())
        return line;
    for (const Choice &known : field.choices) {
        if (known.id == *line)
            return known.id;
    }
    const QString folded = text::folded(*line);
    for (const Choice &known : field.choices) {
        if (text::folded(known.id) == folded || text::folded(known.label) == folded)
            return known.id;
    }
    if (field.open)
        return line;
    QStringList ids;
    std::transform(field.choices.begin(), field.choices.end(), std::back_inserter(ids),
            [](const Choice &known) { return known.id; });
    return misfit(u"it is none of the choices"_s, u"choose one of %1"_s.arg(ids.join(u", "_s)));
}

} // namespace covault::vault::forms
