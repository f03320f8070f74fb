// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/credentialline.h"

#include "base/text.h"
#include "scan/credentialpattern.h"
#include "scan/loginpair.h"
#include "scan/secretvalue.h"
#include "scan/vocabulary.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

using Type = LineCredential::Type;

/// How much of a sentence is around a match: words before the label, words after the value.
bool isInProse(const QString &line, qsizetype labelStart, qsizetype valueEnd)
{
    const QStringList before = line.first(std::max(qsizetype(0), labelStart)).split(u' ', Qt::SkipEmptyParts);
    const QString rest = line.sliced(std::min(valueEnd, line.size())).trimmed();
    const bool isEnd = rest.isEmpty() || !rest[0].isLetter() || rest.contains(u':') || rest.contains(u'=');
    const auto isWord = [](const QString &word) { return word.size() > 1 && isPlainWord(word); };
    return !isEnd || std::count_if(before.begin(), before.end(), isWord) > 4;
}

/// Whether there is hardly more on a line than a match: a word before it, a remark behind it.
bool standsAlone(const QString &line, qsizetype start, qsizetype end)
{
    static const QRegularExpression remark(u"^\\W*(?:$|\\s[#(-]|\\s//)"_s);
    const QString before = line.first(std::max(qsizetype(0), start)).trimmed();
    return !before.contains(u' ') && remark.match(line.sliced(end)).hasMatch();
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
    static const QRegularExpression pattern = caseless(
            u"(?<![\\p{L}])(?<label>(?:ip\\s*/\\s*)?(?:[\\p{L}\\d]{0,8}(?:%1))(?:\\s*[/"
            u":|&+,_(-]?\\s*|\\s+(?<and>and|und|et|y|e|en|or|oder)\\s+)[\"'\\s-]*(?:[\\p{L}]{1,10}[ "
            u"_-]?)?(?:%2|%3|password|pw))(?:\\s*[/,| ]\\s*port)?"
            "(?:[_ "
            "-]?[\\p{Latin}\\d]{1,5}|\\s?\\([\\p{L}\\d]{1,12}\\))?(?![\\p{Latin}]|\\(\\))\\s*(?:[-:=()>→|\\[\\]\"']|는|"
            "은|は|"
            "\\bist?\\b|\\s)*\\s*"
            "(?:(?<ip>\\d{1,3}(?:\\.\\d{1,3}){3})\\s*[/"
            ",:]\\s*)?(?<user>[\\p{L}\\d][\\p{L}\\d._@\\\\-]{0,63})[\"')]?(?<between>\\s+[-–]\\s+|\\s*[/:,;|(\\["
            "]\\s*|\\s+)[\"']?(?<secret>[^\\s/]{3,128}?(?=[\\s/]|$|[,;]\\s*[\\p{L}\\d._-]{1,32}\\s*/))"_s.arg(
                    userWords(), longPasswordWords(), shortPasswordWords()));
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString secret = trimmedValue(match.captured(u"secret"_s));
    // "ID and password: ask somebody": what neither stands behind a slash nor looks like a secret is a word.
    const bool isClear = match.captured(u"and"_s).isEmpty() && !match.captured(u"between"_s).trimmed().isEmpty()
            && (line.contains(u'/') || line.contains(u'|') || line.contains(u':'));
    const double confidence = confidenceOf(
            Type::Password, secret, isClear, false, isInProse(line, match.capturedStart(), match.capturedEnd()));
    if (confidence == 0 || isTalkAboutPassword(text::folded(match.captured(u"user"_s))))
        return std::nullopt;
    auto credential = credentialOf(Type::Password, secret, match.captured(u"label"_s), confidence, contextOf(line));
    credential.user = match.captured(u"user"_s);
    return credential;
}

/// One label before a pair: "ID:master/secret", "Zugang - hans / secret", "password hans, secret".
std::optional<LineCredential> behindUserLabel(const QString &line)
{
    static const QRegularExpression pattern = caseless(
            u"(?<![\\p{L}\\d])(?<label>%1|%2|%3|%4)(?<to>\\s*(?:[:=(>|\\[~-]|→|는|은|は|\\b(?:is|ist)\\b)+\\s*|\\s+)"
            "(?<user>[\\p{L}\\d][\\p{L}\\d._@\\\\-]{0,63})(?<between>\\s+[-–]\\s+|\\s*[/,|;:([]\\s*|\\s+)"
            "(?![\\w.-]+=.|-?\\p{L}+[:=]\\S)(?<secret>[^\\s/]{4,64})(?![\\p{L}\\d/])"_s.arg(
                    userWords(), accessWords(), longPasswordWords(), shortPasswordWords()));
    static const QRegularExpression clear(u"[:=(].*[/,|]"_s);
    const auto match = pattern.match(line);
    const QString user = match.captured(u"user"_s), secret = trimmedValue(match.captured(u"secret"_s));
    const bool isClear = clear.match(match.captured(u"to"_s) + match.captured(u"between"_s)).hasMatch();
    // Base 64 has slashes too: what stands before one must look like a name.
    const bool isSecret = isClear
            ? looksStrong(secret)
            : looksUnlikeName(secret) && standsAlone(line, match.capturedStart(), match.capturedEnd());
    if (!match.hasMatch() || !isSecret || looksStrong(user) || isTalkAboutPassword(text::folded(user)))
        return std::nullopt;
    auto credential = credentialOf(Type::Password, secret, match.captured(u"label"_s), 0.6, contextOf(line));
    credential.user = user;
    return credential;
}

/// The value before its label: "secret (password)", "use secret as password".
std::optional<LineCredential> beforeLabel(const QString &line)
{
    static const QRegularExpression pattern = caseless(
            u"(?<![^\\s\"'(])%1[\"']?(?:\\s+(?:\\(|<-+|←)\\s*|\\s+(?:is|was|as|ist|als|est|comme|es|como|è|come)\\s+"
            "(?:\\p{L}{1,8}\\s+){0,2})(?<label>%2|%3|%4)(?![\\p{L}\\d])"_s.arg(
                    valuePattern(), longPasswordWords(), shortPasswordWords(), secretWords()));
    const auto match = pattern.match(line);
    const QString secret = trimmedValue(valueOf(match));
    if (!match.hasMatch() || !looksUnlikeName(secret))
        return std::nullopt;
    return credentialOf(Type::Password, secret, match.captured(u"label"_s), 0.6, contextOf(line));
}

/// All "label separator value" of one type.
void labelled(const QString &line, Type type, const QRegularExpression &pattern, bool isStrongSeparator,
        std::vector<LineCredential> &found)
{
    static const QRegularExpression vagueLabel = caseless(u"^(?:key|schlüssel|clé)$"_s);
    for (auto matches = pattern.globalMatch(line); matches.hasNext();) {
        const auto match = matches.next();
        QString value = trimmedValue(valueOf(match));
        QString user;
        if (const auto pair = type == Type::Token ? std::nullopt : splitPair(value)) {
            user = pair->first;
            value = pair->second;
        }
        const bool isKnown = std::any_of(found.begin(), found.end(),
                [&](const auto &other) { return value.endsWith(other.secret) || other.user == value; });
        const bool isProse = isInProse(line, match.capturedStart(), match.capturedEnd());
        const double confidence = confidenceOf(type, value, isStrongSeparator, isQuoted(match), isProse);
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
    return caseless(u"(?<label>"_s + label + u")"_s + separator + valuePattern());
}

} // namespace

QString userIn(const QString &line)
{
    static const QRegularExpression labelledUser = caseless(
            u"(?<![\\p{L}\\d]|://)(?:[\\p{L}\\d]{0,12}[ _-])?(?:any)?(?:%1)(?![\\p{L}\\d/])[\"'\\]]?\\s*(?:[:=(>]+|\\)(?=\\S)|-(?=\\s)|(?<=user|username|login|benutzer)\\s(?!\\s*(?:name|id)))\\s*%2"_s
                    .arg(userWords(), valuePattern()));
    static const QRegularExpression login = caseless(
            u"(?<![\\p{L}\\d.])(?<user>[\\p{L}\\d._-]+)@(?=(?:\\d{1,3}\\.){3}\\d|[\\p{L}\\d-]+(?![\\p{L}\\d.-]))"_s);
    static const QRegularExpression label =
            caseless(u"^(?:%1|%2|%3)$"_s.arg(longPasswordWords(), shortPasswordWords(), userWords()));
    for (auto matches = labelledUser.globalMatch(line); matches.hasNext();) {
        QString user = trimmedValue(valueOf(matches.next()));
        user = user.section(u'/', 0, 0);
        if (!user.isEmpty() && !isPlaceholder(user) && !label.match(user).hasMatch()
                && !isTalkAboutPassword(text::folded(user)))
            return user;
    }
    return login.match(line).captured(u"user"_s);
}

QString hostIn(const QString &line)
{
    static const QRegularExpression url = caseless(u"(?<![\\p{L}])[a-z][a-z0-9+.-]{1,15}://[^\\s\"'<>()?#]+"_s);
    static const QRegularExpression at = caseless(u"(?<=[\\p{L}\\d])@((?:\\d{1,3}\\.){3}\\d{1,3})"_s);
    static const QRegularExpression ip = caseless(
            u"(?<![\\d./])((?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3})(?![\\d./])"_s);
    static const QRegularExpression labelled = caseless(
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

std::vector<LineCredential> credentialsIn(const QString &written)
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
    if (written.size() > LongestWritten)
        return found;
    const QString line = plainlyTyped(written);
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
        if (auto credential = beforeLabel(line))
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
