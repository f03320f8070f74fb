// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/credentialline.h"

#include "base/text.h"
#include "scan/loginpair.h"
#include "scan/secretvalue.h"
#include "scan/vocabulary.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

using Type = LineCredential::Type;

QRegularExpression compiled(const QString &pattern)
{
    return QRegularExpression(
            pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// What can stand between a label and its value when it says 'here it comes'.
QString strongSeparator()
{
    return u"[\"'\\]]?\\s*(?:\\((?!\\s*\\)|[\\p{L}\\d "
           u"._-]{1,20}\\)\\s*(?:[-:=：→]|is\\b|ist\\b))\\s*(?:default\\s*[:=]?|initial\\s*[:=]?)?|[:=：]+>?\\s*|[-=]>"
           u"\\s*|→\\s*|(?<="
           u"\\s)[-–—]\\s+|-(?=\\S*\\d)(?!\\S*[:=])|>\\s*|"
           "\\s(?:(?<verb>is|ist|est|es|è)|lautet)(?=[\\s:])\\s*:?\\s*|\\)\\s*(?:[:=：]+>?|->|→|-\\s|\\bist?\\b)?\\s*(?=\\S)|[….]+\\s*(?:is|ist)?\\s+)\\s*"_s;
}

/// What stands between a label and its value and as often between other words, so that the value must tell by itself:
/// blanks, bars, brackets, particles, "was changed to".
QString weakSeparator()
{
    return u"(?:(?<mark>\\s*(?:\\||\\[|\\{|>>|…|\\.{2,}|설정은|는|은|は|が)\\s*|"
           "\\s*\\((?:default|initial|standard|temp(?:orary)?|new|old|current|neu|alt|aktuell|admin|root|user)\\)\\s*)|"
           "\\s+(?:(?:is|was|has been)\\s+)?(?:now|changed to|set to|reset to|geändert "
           "(?:auf|zu|in)|jetzt|neu)\\s*:?\\s+|"
           "\\s+)"_s;
}

/// What narrows a label down before its value: "pw2:", "Password (root):", "password of the printer:".
QString narrowingSeparator()
{
    return u"(?:(?:\\s*\\([\\p{L}\\d "
           u"._-]{1,20}\\)|\\d{1,2}|[_-][\\p{L}\\d]{1,10}|(?-i:(?<=[a-z])[A-Z][\\p{L}\\d]{0,9}))"
           "\\s*(?:[:=：→]+>?|->|-\\s|\\bist?\\b|는|은|は)\\s*|(?:\\s+[\\p{L}\\d._-]{1,20}){1,4}\\s*[:=：→]+\\s*)"_s;
}

/// A value: quoted, up to the next tag, or up to a space. Named groups with \p suffix.
QString valuePattern(const QString &suffix)
{
    return u"(?:\"(?<q%1>[^\"]{1,128})\"|'(?<a%1>[^']{1,128})'|`(?<b%1>[^`]{1,128})`|(?<v%1>[^\\s\"'<>`][^\\s<>\"]{0,127}|<[^>]{1,40}>))"_s
            .arg(suffix);
}

QString valueOf(const QRegularExpressionMatch &match, const QString &suffix)
{
    for (const QString &group : {u"q"_s, u"a"_s, u"b"_s, u"v"_s}) {
        const QString value = match.captured(group + suffix);
        if (!value.isEmpty())
            return value;
    }
    return {};
}

bool isQuoted(const QRegularExpressionMatch &match, const QString &suffix)
{
    return match.captured(u"v"_s + suffix).isEmpty();
}

/// \p value without what belongs to the sentence or to the next label: "x," "x)" "x,PW:y" "x/Password:y".
QString trimmedValue(QString value)
{
    static const QRegularExpression nextLabel = compiled(
            u"[,;/&|)]+\\s*\\(?(?:[\\p{L}][\\p{L}_ ]{0,20}[:=(：→]|[\\p{L}\\d]{0,12}(?:%1|%2|%3)(?:$|[-]))"_s.arg(
                    userWords(), longPasswordWords(), shortPasswordWords()));
    if (const auto match = nextLabel.match(value); match.hasMatch() && match.capturedStart() > 0)
        value.truncate(match.capturedStart());
    const auto isUnopened = [&value](QChar open, QChar close) {
        return value.endsWith(close) && value.count(open) < value.count(close);
    };
    for (bool isChanging = true; isChanging && !value.isEmpty();) {
        isChanging = value.endsWith(u',') || value.endsWith(u';') || value.endsWith(u'\'') || value.endsWith(u'"')
                || isUnopened(u'(', u')') || isUnopened(u'[', u']') || isUnopened(u'{', u'}')
                || (value.endsWith(u'.') && value.size() > 6);
        if (isChanging)
            value.chop(1);
    }
    const bool isInBrackets = value.size() > 2 && value.startsWith(u'(') && value.endsWith(u')');
    return isInBrackets ? value.sliced(1, value.size() - 2) : value;
}

/// \p end: what must follow a short word, a pattern.
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

/// How much of a sentence is around a match: words before the label, words after the value.
bool isInProse(const QString &line, qsizetype labelStart, qsizetype valueEnd)
{
    const QStringList before = line.first(std::max(qsizetype(0), labelStart)).split(u' ', Qt::SkipEmptyParts);
    const QString rest = line.sliced(std::min(valueEnd, line.size())).trimmed();
    const bool isEnd = rest.isEmpty() || !rest[0].isLetter() || rest.contains(u':') || rest.contains(u'=');
    const auto isWord = [](const QString &word) { return word.size() > 1 && isPlainWord(word); };
    return !isEnd || std::count_if(before.begin(), before.end(), isWord) > 4;
}

/// Whether \p value is a secret behind a label, and how sure: 0 if it is none.
double confidenceOf(Type type, const QString &value, bool isStrongSeparator, bool isQuotedValue, bool isProse)
{
    static const QRegularExpression endOfSentence(u"[.!?:]+$"_s);
    if (isPlaceholder(value) || isTalkAboutPassword(text::folded(value).remove(endOfSentence)))
        return 0;
    const bool isNumber = std::all_of(value.begin(), value.end(), [](QChar c) { return c.isDigit(); });
    if (type == Type::Pin)
        return isNumber && value.size() >= 4 && value.size() <= 8 && isStrongSeparator ? 0.8 : 0;
    static const QRegularExpression groupedKey(u"^(?:[A-Z\\d]{4,6}-){2,8}[A-Z\\d]{4,6}$"_s);
    const bool isStrong = looksStrong(value) || (type == Type::Token && groupedKey.match(value).hasMatch());
    if (type == Type::Token)
        return isStrong && value.size() >= 8 ? (isStrongSeparator ? 0.8 : 0.6) : 0;
    if (isStrong)
        return isStrongSeparator ? 0.95 : 0.75;
    if (isOtherThing(value) || !isStrongSeparator || value.size() < 3)
        return 0;
    if (isQuotedValue)
        return value.contains(u' ') ? 0.4 : 0.7;
    return isProse ? 0 : (isPlainWord(value) ? 0.6 : 0.75);
}

/// What a line says beside the secret.
struct Context
{
    QString user;
    QString host;
};

Context contextOf(const QString &line)
{
    return {userIn(line), hostIn(line)};
}

LineCredential credentialOf(
        Type type, const QString &secret, const QString &label, double confidence, const Context &context)
{
    LineCredential credential{type, secret, context.user, context.host, label, confidence, {}};
    if (credential.user == secret)
        credential.user.clear();
    credential.why = label.isEmpty() ? u"a user name and a password without a label"_s
                                     : u"the label '%1'"_s.arg(label.trimmed());
    if (!credential.user.isEmpty() && !label.isEmpty()) {
        credential.why += u" beside a user name"_s;
        credential.confidence = std::min(0.98, credential.confidence + 0.1);
    }
    return credential;
}

/// "a/b" as user and password, where b alone looks like one.
std::optional<std::pair<QString, QString>> splitPair(const QString &value)
{
    static const QRegularExpression pair(u"^([\\p{L}\\d][\\p{L}\\d._@\\\\-]{0,63})[/|:,](?![\\w.-]+=.)([^/\\s]{4,})$"_s,
            QRegularExpression::UseUnicodePropertiesOption);
    const auto match = pair.match(value);
    // Base 64 has slashes too: what stands before one must look like a name.
    if (!match.hasMatch() || !looksStrong(match.captured(2)) || looksStrong(match.captured(1)))
        return std::nullopt;
    return std::pair(match.captured(1), match.captured(2));
}

/// "ID/PW: a/b" and its relatives: one label for two, then two values.
std::optional<LineCredential> joinedPair(const QString &line)
{
    static const QRegularExpression pattern = compiled(
            u"(?<![\\p{L}])(?<label>(?:ip\\s*/\\s*)?(?:[\\p{L}\\d]{0,8}(?:%1))(?:\\s*[/"
            u":|&+,_-]?\\s*|\\s+(?<and>and|und|et|y|e|en|or|oder)\\s+)[\"'\\s-]*(?:[\\p{L}]{1,10}[ "
            u"_-]?)?(?:%2|%3|password|pw))(?:\\s*/\\s*port)?"
            "(?:[_ "
            "-]?[\\p{Latin}\\d]{1,5}|\\s?\\([\\p{L}\\d]{1,12}\\))?(?![\\p{Latin}])\\s*(?:[-:=(>：→\\[\"']|는|은|は|"
            "\\bist?\\b)*\\s*"
            "(?:(?<ip>\\d{1,3}(?:\\.\\d{1,3}){3})\\s*[/"
            ",:]\\s*)?(?<user>[\\p{L}\\d][\\p{L}\\d._@\\\\-]{0,63})[\"')]?(?<between>\\s*[/:,|( "
            "]\\s*)[\"']?(?<secret>[^\\s/]{3,128})"_s.arg(userWords(), longPasswordWords(), shortPasswordWords()));
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString secret = trimmedValue(match.captured(u"secret"_s));
    // "ID and password: ask somebody": what neither stands behind a slash nor looks like a secret is a word.
    const bool isClear = match.captured(u"and"_s).isEmpty() && match.captured(u"between"_s) != " "_L1
            && (line.contains(u'/') || line.contains(u'|') || line.contains(u':'));
    const double confidence = confidenceOf(
            Type::Password, secret, isClear, false, isInProse(line, match.capturedStart(), match.capturedEnd()));
    if (confidence == 0 || isTalkAboutPassword(text::folded(match.captured(u"user"_s))))
        return std::nullopt;
    auto credential = credentialOf(Type::Password, secret, match.captured(u"label"_s), confidence, contextOf(line));
    credential.user = match.captured(u"user"_s);
    return credential;
}

/// A user's label before "a/b": "ID:master/secret".
std::optional<LineCredential> behindUserLabel(const QString &line)
{
    static const QRegularExpression pattern = compiled(
            u"(?<![\\p{L}\\d])(?<label>%1|zugang(?:sdaten)?|access|credentials?|accès)\\s*[:=(]+\\s*(?<value>[^\\s/,]+\\s*[/,|]\\s*[^\\s/)]+)(?![\\p{L}\\d/])"_s
                    .arg(userWords()));
    const auto match = pattern.match(line);
    const auto pair = match.hasMatch() ? splitPair(match.captured(u"value"_s).remove(u' ')) : std::nullopt;
    if (!pair)
        return std::nullopt;
    auto credential = credentialOf(Type::Password, pair->second, match.captured(u"label"_s), 0.6, contextOf(line));
    credential.user = pair->first;
    return credential;
}

/// All "label separator value" of one type.
void labelled(const QString &line, Type type, const QRegularExpression &pattern, bool isStrongSeparator,
        std::vector<LineCredential> &found)
{
    static const QRegularExpression vagueLabel = compiled(u"^(?:key|schlüssel|clé)$"_s);
    for (auto matches = pattern.globalMatch(line); matches.hasNext();) {
        const auto match = matches.next();
        QString value = trimmedValue(valueOf(match, u"1"_s));
        QString user;
        if (const auto pair = type == Type::Token ? std::nullopt : splitPair(value)) {
            user = pair->first;
            value = pair->second;
        }
        const bool isKnown = std::any_of(found.begin(), found.end(),
                [&](const auto &other) { return other.secret == value || other.user == value; });
        const bool isProse = isInProse(line, match.capturedStart(), match.capturedEnd());
        const double confidence = confidenceOf(type, value, isStrongSeparator, isQuoted(match, u"1"_s), isProse);
        // A key may be anything: of a map, of a table; and a narrowed one is as often the public one.
        const QString between = line.sliced(match.capturedEnd(u"label"_s)).section(value, 0, 0);
        const bool isNarrowed = std::ranges::any_of(between, [](QChar c) { return c.isLetter(); });
        const bool isVague =
                vagueLabel.match(match.captured(u"label"_s)).hasMatch() && (isNarrowed || !looksRandom(value));
        // "The password is required", in whatever language: a verb and a word make a sentence.
        const bool isSentence = !match.captured(u"verb"_s).isEmpty() && isPlainWord(value);
        // Marks stand between all sorts of words.
        const bool isUnclear = !match.captured(u"mark"_s).isEmpty() && !looksUnlikeName(value);
        if (isKnown || isVague || isSentence || isUnclear || confidence == 0)
            continue;
        found.push_back(credentialOf(type, value, match.captured(u"label"_s), confidence, contextOf(line)));
        if (!user.isEmpty())
            found.back().user = user;
    }
}

QRegularExpression labelPattern(const QString &label, const QString &separator)
{
    return compiled(u"(?<label>"_s + label + u")"_s + separator + valuePattern(u"1"_s));
}

} // namespace

QString userIn(const QString &line)
{
    static const QRegularExpression labelledUser = compiled(
            u"(?<![\\p{L}\\d]|://)(?:[\\p{L}\\d]{0,12}[ _-])?(?:any)?(?:%1)(?![\\p{L}\\d/])[\"'\\]]?\\s*(?:[:=(>]+|\\)(?=\\S)|-(?=\\s)|(?<=user|username|login|benutzer)\\s(?!\\s*(?:name|id)))\\s*%2"_s
                    .arg(userWords(), valuePattern(u"1"_s)));
    static const QRegularExpression login = compiled(
            u"(?<![\\p{L}\\d.])(?<user>[\\p{L}\\d._-]+)@(?=(?:\\d{1,3}\\.){3}\\d|[\\p{L}\\d-]+(?![\\p{L}\\d.-]))"_s);
    static const QRegularExpression label =
            compiled(u"^(?:%1|%2|%3)$"_s.arg(longPasswordWords(), shortPasswordWords(), userWords()));
    for (auto matches = labelledUser.globalMatch(line); matches.hasNext();) {
        QString user = trimmedValue(valueOf(matches.next(), u"1"_s));
        user = user.section(u'/', 0, 0);
        if (!user.isEmpty() && !isPlaceholder(user) && !label.match(user).hasMatch()
                && !isTalkAboutPassword(text::folded(user)))
            return user;
    }
    return login.match(line).captured(u"user"_s);
}

QString hostIn(const QString &line)
{
    static const QRegularExpression url = compiled(u"(?<![\\p{L}])[a-z][a-z0-9+.-]{1,15}://[^\\s\"'<>()?#]+"_s);
    static const QRegularExpression at = compiled(u"(?<=[\\p{L}\\d])@((?:\\d{1,3}\\.){3}\\d{1,3})"_s);
    static const QRegularExpression ip = compiled(
            u"(?<![\\d./])((?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3})(?![\\d./])"_s);
    static const QRegularExpression labelled = compiled(
            u"(?<![\\p{L}\\d])(?:host(?:name)?|server|gerät|device|serveur|équipement|servidor)\\s*[:=]\\s*([\\p{L}\\d][\\p{L}\\d._-]+)"_s);
    if (const auto match = url.match(line); match.hasMatch() && !match.captured().contains(u'@')) {
        QString found = match.captured();
        while (found.endsWith(u',') || found.endsWith(u'.') || found.endsWith(u';') || found.endsWith(u':'))
            found.chop(1);
        return found;
    }
    for (const auto &expression : {at, ip, labelled}) {
        if (const auto match = expression.match(line); match.hasMatch())
            return match.captured(1);
    }
    return {};
}

std::vector<LineCredential> credentialsIn(const QString &line)
{
    constexpr qsizetype LongestWritten = 1000; // nobody types longer lines; minified code has them
    static const QRegularExpression password =
            labelPattern(passwordLabel(u"(?![\\p{Latin}\\d/])"_s), strongSeparator());
    static const QRegularExpression weakPassword = labelPattern(passwordLabel({}), weakSeparator());
    static const QRegularExpression narrowPassword = labelPattern(passwordLabel({}), narrowingSeparator());
    static const QRegularExpression narrowToken = labelPattern(tokenLabel(), narrowingSeparator());
    static const QRegularExpression token = labelPattern(tokenLabel(), strongSeparator());
    static const QRegularExpression weakToken =
            labelPattern(tokenLabel(), weakSeparator() + u"(?:[\\p{L}]{1,8}\\s+)?"_s);
    static const QRegularExpression pin = labelPattern(pinLabel(), strongSeparator());
    std::vector<LineCredential> found;
    if (line.size() > LongestWritten)
        return found;
    if (auto pair = joinedPair(line))
        found.push_back(std::move(*pair));
    labelled(line, Type::Password, password, true, found);
    if (found.empty())
        labelled(line, Type::Password, weakPassword, false, found);
    if (found.empty())
        labelled(line, Type::Password, narrowPassword, false, found);
    labelled(line, Type::Pin, pin, true, found);
    if (found.empty())
        labelled(line, Type::Token, token, true, found);
    if (found.empty())
        labelled(line, Type::Token, weakToken, false, found);
    if (found.empty())
        labelled(line, Type::Token, narrowToken, false, found);
    if (found.empty()) {
        if (auto credential = behindUserLabel(line))
            found.push_back(std::move(*credential));
    }
    if (found.empty()) {
        if (const auto pair = loginPairIn(line)) {
            found.push_back(credentialOf(Type::Password, pair->secret, {}, pair->confidence, contextOf(line)));
            found.back().user = pair->user;
            found.back().host = pair->host.isEmpty() ? found.back().host : pair->host;
        }
    }
    return found;
}

} // namespace covault::scan
