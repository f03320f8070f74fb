// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/credentialpattern.h"

#include "scan/secretvalue.h"
#include "scan/vocabulary.h"

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

/// \p c as a plain keyboard has it.
QChar plainCharacter(QChar c)
{
    constexpr char16_t FirstFullWidth = 0xff01, LastFullWidth = 0xff5e, FullWidthOffset = 0xfee0;
    if (c >= QChar(FirstFullWidth) && c <= QChar(LastFullWidth))
        return QChar(char16_t(c.unicode() - FullWidthOffset));
    if (u"“”„‟«»「」『』"_s.contains(c))
        return u'"';
    if (u"‘’‚‛‹›"_s.contains(c))
        return u'\'';
    return c > QChar(0x7f) && c.isSpace() ? u' ' : c;
}

/// What a sentence says between a thing and what it is.
QString verbs()
{
    return u"is|was|has been|will be|ist|war|wird|lautet|est|était|sera|es|era|será|è|sarà|é|är|er|jest"_s;
}

/// \p value without a pair of brackets around it, where what they hold is no name that stands for a value.
QString withoutBrackets(const QString &value)
{
    static const QRegularExpression bracketed(u"^(?:\\(.+\\)|\\[.+\\]|\\{.+\\}|<.+>|\\*\\*.+\\*\\*)$"_s);
    if (!bracketed.match(value).hasMatch())
        return value;
    if (value.startsWith(u'*'))
        return value.size() > 4 ? value.sliced(2, value.size() - 4) : value;
    const QString inner = value.sliced(1, value.size() - 2);
    return value.startsWith(u'(') || looksUnlikeName(inner) ? inner : value;
}

} // namespace

QRegularExpression caseless(const QString &pattern)
{
    return QRegularExpression(
            pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

QString plainlyTyped(const QString &line)
{
    static const QRegularExpression boldLabel(
            u"(?<![\\w*])(\\*{1,3}|_{1,2})(\\p{L}[\\p{L}\\d /()-]{0,40}:?)\\1(?=[\\s:=(]|$)"_s);
    QString plain = line;
    for (QChar &c : plain)
        c = plainCharacter(c);
    return plain.contains(u'*') || plain.contains(u'_') ? plain.replace(boldLabel, u"\\2"_s) : plain;
}

QString strongSeparator()
{
    return u"[\"']?\\]?\\s*(?:\\((?!\\s*\\)|[\\p{L}\\d "
           u"._-]{1,20}\\)\\s*(?:[-:=→]|is\\b|ist\\b))\\s*(?:(?:default|initial)\\s*(?:[:=-]+>?)?)?|[:=]+>?\\s*|[-=]>"
           u"\\s*|→\\s*|(?<="
           u"\\s)[-–—]\\s+|-(?=\\S*\\d)(?!\\S*[:=])|>\\s*|(?<=[\"'])\\s+value\\s*=\\s*|"
           "\\s(?:(?<verb>is|ist|est|es|è)|lautet)(?=[\\s:])\\s*:?\\s*|\\)\\s*(?:[:=]+>?|->|→|-\\s|\\bist?\\b)?\\s*(?=\\S)|[….]+\\s*(?:is|ist)?\\s+)\\s*"_s;
}

QString weakSeparator()
{
    return u"(?:(?<mark>\\s*(?:\\||\\[(?:\\s*(?:default|initial)\\b\\s*[:=-]*>?)?|\\{|>>|…|\\.{2,}|/(?!\\S*/)|[~\\]]|</"
           u"\\w{1,10}>\\s*:?\\s*(?:<[^<>]{1,60}>\\s*)*|"
           "설정은|는|은|は|が|是|为|為)\\s*|\\s*\\([\\p{L}][\\p{L}\\d ._-]{0,20}\\)\\s*|"
           "\\s+(?:to|from|will be|auf|von)\\s+)|\\s+(?:%1)\\s+(?:(?:%2)\\s*:?\\s+)?|\\s+(?:%2)\\s*:?\\s+|\\s+)"_s.arg(
                   verbs(), u"now|changed to|set to|reset to|geändert (?:auf|zu|in)|jetzt|neu"_s);
}

QString narrowingSeparator()
{
    return u"(?:(?:\\s*\\([\\p{L}\\d "
           u"._-]{1,20}\\)|\\d{1,2}|[_-][\\p{L}\\d]{1,10}|(?-i:(?<=[a-z])[A-Z][\\p{L}\\d]{0,9}))"
           "\\s*(?:[:=→]+>?|->|-\\s|\\bist?\\b|는|은|は)\\s*|"
           "(?:\\s+[\\p{L}\\d._'-]{1,20}){1,4}(?:\\s*[:=→]+\\s*|\\s+(?:%1)\\s*:?\\s+))"_s.arg(verbs());
}

QString valuePattern()
{
    return u"(?:\"(?<double>[^\"]{1,128})\"|'(?<single>[^']{1,128})'|`(?<back>[^`]{1,128})`|"
           "(?<bare>[^\\s\"'<>`][^\\s<>\"]{0,127}|<[^>]{1,40}>))"_s;
}

QString valueOf(const QRegularExpressionMatch &match)
{
    for (const QString &group : {u"double"_s, u"single"_s, u"back"_s, u"bare"_s}) {
        const QString value = match.captured(group);
        if (!value.isEmpty())
            return value;
    }
    return {};
}

bool isQuoted(const QRegularExpressionMatch &match)
{
    return match.captured(u"bare"_s).isEmpty();
}

QString trimmedValue(QString value)
{
    static const QRegularExpression nextLabel = caseless(
            u"[,;/&|)]+\\s*\\(?(?:[\\p{L}][\\p{L}_ ]{0,20}[:=(→]|[\\p{L}\\d]{0,12}(?:%1|%2|%3)(?:$|[-]))"_s.arg(
                    userWords(), longPasswordWords(), shortPasswordWords()));
    if (const auto match = nextLabel.match(value); match.hasMatch() && match.capturedStart() > 0)
        value.truncate(match.capturedStart());
    const auto isUnopened = [&value](QChar open, QChar close) {
        return value.endsWith(close) && value.count(open) < value.count(close);
    };
    for (bool isChanging = true; isChanging && !value.isEmpty();) {
        isChanging = value.endsWith(u',') || value.endsWith(u';') || value.endsWith(u'\'') || value.endsWith(u'"')
                || value.endsWith(u'|') || isUnopened(u'(', u')') || isUnopened(u'[', u']') || isUnopened(u'{', u'}')
                || (value.endsWith(u'.') && value.size() > 6);
        if (isChanging)
            value.chop(1);
    }
    return withoutBrackets(value);
}

QString passwordLabel(const QString &end)
{
    // A long word may be glued to others (dbPassword, ANYpassword1), a short one only at a border or to what systems
    // are called.
    return u"(?:(?:(?<![\\p{L}\\d])[\\p{L}\\d]+[_ "
           u"-]?|(?<=[_-]))?(?:%1)(?![_-]?(?:ids?|hash|len(?:gth)?|count|field|file|path|type|policy|hint|age|strength|"
           u"reset)(?![\\p{L}]))"
           u"(?:_|[_-]?[\\p{L}\\d]{1,8}?)??|(?<![\\p{L}\\d])(?:[\\p{L}\\d]+[_-])*"
           u"(?:[a-z]{0,3}(?=pwd)|my|db|new|old|adm|admin|root|user|sys|sql|ftp|ssh|vpn|wifi|wlan|mail|smtp|imap|ldap|"
           u"http|proxy|mysql|pg|postgres|redis|mongo|app|web|login)?(?:%2)%3|"
           "(?<![\\p{L}\\d])(?-i:[A-Z]+(?=pw|pass|pwd)|[a-z]+(?=PW|Pw|Pass|PASS))(?:%2)%3)"_s.arg(
                   longPasswordWords(), shortPasswordWords(), end);
}

QString tokenLabel()
{
    return u"(?<![\\p{L}])(?:%1)(?:\\s*\\([\\p{L} ]{1,20}\\))?(?![\\p{L}\\d])"_s.arg(secretWords());
}

QString pinLabel()
{
    return u"(?<![\\p{L}\\d])(?:[\\p{L}]+[_ -])?(?:%1)(?![\\p{L}\\d])"_s.arg(pinWords());
}

} // namespace covault::scan
