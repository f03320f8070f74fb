// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/credentialline.h"
#include "scan/detectors/detectors.h"
#include "scan/secretvalue.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::scan::detectors {

namespace {

constexpr std::ptrdiff_t NearLines = 3; // user and host stand at most this far from their password

/// The sentence that leads over to the block that \p at stands in: the last line before its blank line, if it ends with
/// a colon; null otherwise.
const Line *leadOver(const std::vector<Line> &lines, std::size_t at)
{
    constexpr std::size_t HighestBlock = 12;
    std::size_t first = at;
    while (first > 0 && at - first < HighestBlock && !lines[first - 1].text.trimmed().isEmpty())
        --first;
    const bool isSetOff = first >= 2 && lines[first - 1].text.trimmed().isEmpty();
    return isSetOff && lines[first - 2].text.trimmed().endsWith(u':') ? &lines[first - 2] : nullptr;
}

/// The lines around \p at up to blank lines, nearest first.
std::vector<const Line *> neighbours(const std::vector<Line> &lines, std::size_t at)
{
    std::vector<const Line *> near;
    const auto index = std::ptrdiff_t(at);
    bool isOpen[2] = {true, true}; // towards the beginning, towards the end
    for (std::ptrdiff_t distance = 1; distance <= NearLines; ++distance) {
        for (const int side : {0, 1}) {
            const std::ptrdiff_t next = side == 0 ? index - distance : index + distance;
            const bool exists = next >= 0 && next < std::ptrdiff_t(lines.size());
            isOpen[side] = isOpen[side] && exists && !lines[std::size_t(next)].text.trimmed().isEmpty();
            if (isOpen[side])
                near.push_back(&lines[std::size_t(next)]);
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
    while (heading.endsWith(u':') || heading.endsWith(u'*') || heading.endsWith(u'='))
        heading.chop(1);
    heading = heading.trimmed();
    constexpr qsizetype LongestHeading = 60;
    const bool isLabel =
            heading.contains(u':') || heading.contains(u'=') || heading.contains(u'@') || heading.endsWith(u'.');
    static const QRegularExpression separators(u"[\\s/,;|()]+"_s);
    const QStringList words = heading.split(separators, Qt::SkipEmptyParts);
    const bool holdsSecret =
            std::any_of(words.begin(), words.end(), [](const QString &word) { return looksStrong(word); });
    const bool isRuler = std::none_of(heading.begin(), heading.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return isLabel || isRuler || holdsSecret || heading.size() > LongestHeading ? QString() : heading;
}

/// User and host from the lines near by, where the line itself does not say them. A line with a password of its own is
/// about something else.
void completeFromNeighbours(LineCredential &credential, const std::vector<Line> &lines, std::size_t at)
{
    for (const Line *line : neighbours(lines, at)) {
        const bool isComplete = !credential.user.isEmpty() && !credential.host.isEmpty();
        if (isComplete)
            return;
        if (!credentialsIn(line->text).empty())
            continue;
        const QString user = line->triggers.testFlag(Trigger::User) ? userIn(line->text) : QString();
        if (credential.user.isEmpty() && !user.isEmpty() && user != credential.secret) {
            credential.user = user;
            credential.why += u", with a user name near by"_s;
            credential.confidence = std::min(0.98, credential.confidence + 0.1);
        }
        if (credential.host.isEmpty())
            credential.host = hostIn(line->text);
    }
    if (const Line *line = leadOver(lines, at); line && credential.host.isEmpty())
        credential.host = hostIn(line->text);
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
    for (std::size_t i = 0; i < input.lines.size(); ++i) {
        if (!(input.lines[i].triggers & wanted))
            continue;
        for (LineCredential &credential : credentialsIn(input.lines[i].text)) {
            completeFromNeighbours(credential, input.lines, i);
            items.push_back(itemOf(input, i, credential));
        }
    }
}

} // namespace covault::scan::detectors
