// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/credentialline.h"
#include "scan/credentialpattern.h"
#include "scan/detectors/detectors.h"
#include "scan/secretvalue.h"

#include <QRegularExpression>

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace covault::scan::detectors {

namespace {

constexpr std::ptrdiff_t NearLines = 3; // user and host stand at most this far from their password

/// What each line says by itself, read when somebody asks and once: a line has up to six neighbours.
class Readings
{
public:
    /// \p lines must outlive it.
    explicit Readings(const std::vector<Line> &lines)
        : m_lines(lines)
    {
    }

    const std::vector<Line> &lines() const { return m_lines; }
    const std::vector<LineCredential> &credentialsAt(std::size_t at)
    {
        auto &known = m_read[at].credentials;
        if (!known)
            known = credentialsIn(m_lines[at].text);
        return *known;
    }
    const QString &userAt(std::size_t at)
    {
        auto &known = m_read[at].user;
        if (!known)
            known = m_lines[at].triggers.testFlag(Trigger::User) ? userIn(plainlyTyped(m_lines[at].text)) : QString();
        return *known;
    }
    const QString &hostAt(std::size_t at)
    {
        auto &known = m_read[at].host;
        if (!known)
            known = hostIn(plainlyTyped(m_lines[at].text));
        return *known;
    }

private:
    struct Reading
    {
        std::optional<std::vector<LineCredential>> credentials;
        std::optional<QString> user;
        std::optional<QString> host;
    };

    const std::vector<Line> &m_lines;
    std::unordered_map<std::size_t, Reading> m_read; // by place, of the few lines that are asked for
};

/// The sentence that leads over to the block that \p at stands in: the last line before its blank line, if it ends with
/// a colon.
std::optional<std::size_t> leadOver(const std::vector<Line> &lines, std::size_t at)
{
    constexpr std::size_t HighestBlock = 12;
    std::size_t first = at;
    while (first > 0 && at - first < HighestBlock && !lines[first - 1].text.trimmed().isEmpty())
        --first;
    const bool isSetOff = first >= 2 && lines[first - 1].text.trimmed().isEmpty();
    const bool leads = isSetOff && plainlyTyped(lines[first - 2].text).trimmed().endsWith(u':');
    return leads ? std::optional(first - 2) : std::nullopt;
}

/// Where the lines around \p at stand, up to blank lines, nearest first.
std::vector<std::size_t> neighbours(const std::vector<Line> &lines, std::size_t at)
{
    std::vector<std::size_t> near;
    const auto index = std::ptrdiff_t(at);
    bool isOpen[2] = {true, true}; // towards the beginning, towards the end
    for (std::ptrdiff_t distance = 1; distance <= NearLines; ++distance) {
        for (const int side : {0, 1}) {
            const std::ptrdiff_t next = side == 0 ? index - distance : index + distance;
            const bool exists = next >= 0 && next < std::ptrdiff_t(lines.size());
            isOpen[side] = isOpen[side] && exists && !lines[std::size_t(next)].text.trimmed().isEmpty();
            if (isOpen[side])
                near.push_back(std::size_t(next));
        }
    }
    return near;
}

/// What the block of lines that \p at stands in is called: its first line, if that is no label and no sentence.
QString headingOf(const std::vector<Line> &lines, std::size_t at)
{
    constexpr std::size_t HighestBlock = 12;
    std::size_t first = at;
    while (first > 0 && at - first < HighestBlock && !lines[first - 1].text.trimmed().isEmpty())
        --first;
    // A heading may be set off by one blank line.
    if (first == at && at >= 2 && !lines[at - 2].text.trimmed().isEmpty())
        first = at - 2;
    if (first == at)
        return {};
    QString heading = lines[first].text.trimmed();
    while (heading.startsWith(u'#') || heading.startsWith(u'*') || heading.startsWith(u'='))
        heading = heading.sliced(1).trimmed();
    while (heading.endsWith(u':') || heading.endsWith(u'：') || heading.endsWith(u'*') || heading.endsWith(u'='))
        heading.chop(1);
    heading = heading.trimmed();
    constexpr qsizetype LongestHeading = 60;
    const QString plain = plainlyTyped(heading);
    const bool isLabel = plain.contains(u':') || plain.contains(u'=') || plain.contains(u'@') || plain.endsWith(u'.');
    static const QRegularExpression separators(u"[\\s/,;|()]+"_s);
    const QStringList words = heading.split(separators, Qt::SkipEmptyParts);
    const bool holdsSecret =
            std::any_of(words.begin(), words.end(), [](const QString &word) { return looksStrong(word); });
    const bool isRuler = std::none_of(heading.begin(), heading.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return isLabel || isRuler || holdsSecret || heading.size() > LongestHeading ? QString() : heading;
}

/// User and host from the lines near by, where the line itself does not say them. A line with a password of its own is
/// about something else.
void completeFromNeighbours(LineCredential &credential, Readings &readings, std::size_t at)
{
    for (const std::size_t near : neighbours(readings.lines(), at)) {
        const bool isComplete = !credential.user.isEmpty() && !credential.host.isEmpty();
        if (isComplete)
            return;
        if (!readings.credentialsAt(near).empty())
            continue;
        const QString &user = readings.userAt(near);
        if (credential.user.isEmpty() && !user.isEmpty() && user != credential.secret) {
            credential.user = user;
            credential.why += u", with a user name near by"_s;
            credential.confidence = std::min(0.98, credential.confidence + 0.1);
        }
        if (credential.host.isEmpty())
            credential.host = readings.hostAt(near);
    }
    if (const auto lead = leadOver(readings.lines(), at); lead && credential.host.isEmpty())
        credential.host = readings.hostAt(*lead);
}

Item itemOf(const Input &input, std::size_t at, const LineCredential &credential)
{
    Item item = input.item(u"credential"_s, input.lines[at], credential.confidence, credential.why);
    const QString heading = headingOf(input.lines, at);
    const QString name = heading.isEmpty() ? credential.host : heading;
    item.add(u"title"_s, name.isEmpty() ? input.title : name);
    item.add(u"username"_s, credential.user);
    if (credential.type == LineCredential::Type::Pin)
        item.addSecret(u"pin"_s, credential.secret);
    else
        item.addSecret(u"password"_s, credential.secret);
    if (credential.type == LineCredential::Type::Token)
        item.add(u"category"_s, u"api_key"_s);
    item.add(credential.host.contains("://"_L1) ? u"urls"_s : u"opens"_s, credential.host);
    return item;
}

} // namespace

void textCredentials(const Input &input, std::vector<Item> &items)
{
    const auto wanted = Triggers(Trigger::Password) | Trigger::Host | Trigger::User;
    if (input.document.config) // its own detector knows what is a secret there
        return;
    Readings readings(input.lines);
    for (std::size_t i = 0; i < input.lines.size(); ++i) {
        if (!(input.lines[i].triggers & wanted))
            continue;
        for (LineCredential credential : readings.credentialsAt(i)) {
            completeFromNeighbours(credential, readings, i);
            items.push_back(itemOf(input, i, credential));
        }
    }
}

} // namespace covault::scan::detectors
