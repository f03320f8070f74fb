// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/detectors/detectors.h"
#include "scan/secretvalue.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::scan::detectors {

namespace {

/// A command, or a line of code, that takes a password in a place of its own. The groups are user, secret and host.
constexpr const char16_t *Shapes[] = {
        u"\\bnet\\s+use\\s+(?:\\w:\\s+)?(?<host>\\\\\\\\[^\\s\\\\]+)\\S*\\s+/user:(?<user>\\S+)\\s+(?<secret>[^\\s/"
        u"]\\S*)",
        u"\\bnet\\s+use\\s+(?:\\w:\\s+)?(?<host>\\\\\\\\[^\\s\\\\]+)\\S*\\s+(?<secret>[^\\s/]\\S*)\\s+/"
        u"user:(?<user>\\S+)",
        u"\\bnet\\s+user\\s+(?<user>\\S+)\\s+(?<secret>[^\\s/]\\S*)(?:\\s+/|\\s*$)",
        u"\\bpsexec(?:64)?(?:\\.exe)?\\s+(?:(?<host>\\\\\\\\\\S+)\\s+)?.*?-u\\s+(?<user>\\S+)\\s+-p\\s+(?<secret>\\S+)",
        u"\\bschtasks\\b.*?/ru\\s+(?<user>\\S+)\\s+/rp\\s+(?<secret>\\S+)",
        u"\\bsshpass\\s+-p\\s*(?<secret>\\S+)\\s+(?:ssh|scp|sftp|rsync)\\b(?:.*?(?<user>[\\w.-]+)@(?<host>[\\w.-]+))?",
        u"\\bcurl\\b.*?\\s(?:-u|--user)\\s+(?<user>[^\\s:]+):(?<secret>\\S+)",
        u"\\bmysql(?:dump|admin)?\\b.*?\\s-u\\s*(?<user>\\S+)\\s+(?:.*?\\s)?-p(?<secret>[^\\s-]\\S+)",
        u"\\b(?:create|alter)\\s+user\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?[\"'`]?(?<user>[\\w.$-]+)[\"'`]?(?:@[\"'`]?(?"
        u"<host>[\\w.%-]+)[\"'`]?)?.*?"
        "\\bidentified\\s+(?:with\\s+\\S+\\s+)?by\\s+(?:password\\s+)?(?<secret>\"[^\"]+\"|'[^']+'|[^\\s;\"'\\\\]+)",
        u"\\bConvertTo-SecureString\\s+(?:-String\\s+)?[\"'](?<secret>[^\"']+)[\"']\\s.*-AsPlainText",
        u"[\"'][\\w.-]*pass(?:word|wd)?[\"']\\s*,\\s*[\"'](?<secret>[^\"']+)[\"']\\s*\\)",
        u"^(?<host>[\\w.*-]+):(?:\\d{2,5}|\\*):[\\w.*-]+:(?<user>[\\w.*-]+):(?<secret>[^\\s:]+)$",
};

const std::vector<QRegularExpression> &compiled()
{
    static const std::vector<QRegularExpression> all = [] {
        std::vector<QRegularExpression> list;
        for (const char16_t *shape : Shapes)
            list.emplace_back(QString::fromUtf16(shape), QRegularExpression::CaseInsensitiveOption);
        return list;
    }();
    return all;
}

QString unquoted(QString value)
{
    for (const QChar quote : {u'"', u'\''}) {
        if (value.size() > 2 && value.startsWith(quote) && value.endsWith(quote))
            value = value.sliced(1, value.size() - 2);
    }
    return value;
}

} // namespace

/// "net use \\srv\x /user:dom\u secret" and other commands that scripts and notes keep.
void commandLines(const Input &input, std::vector<Item> &items)
{
    constexpr qsizetype Longest = 2000;
    for (const Line &line : input.lines) {
        if (!line.triggers.testFlag(Trigger::Command) || line.text.size() > Longest)
            continue;
        for (const QRegularExpression &shape : compiled()) {
            const auto match = shape.match(line.text);
            const QString secret = unquoted(match.captured(u"secret"_s));
            if (!match.hasMatch() || secret.size() < 3 || secret == "*"_L1 || isPlaceholder(secret)
                    || isOtherThing(secret))
                continue;
            QString host = match.captured(u"host"_s);
            host.remove(u'\\').remove(u'%');
            Item item = input.item(u"credential"_s, line, 0.85, u"a command with a password in it"_s);
            item.add(u"title"_s, host.isEmpty() ? input.title : host);
            item.add(u"username"_s, unquoted(match.captured(u"user"_s)));
            item.addSecret(u"password"_s, secret);
            item.add(u"opens"_s, host);
            items.push_back(std::move(item));
            break;
        }
    }
}

} // namespace covault::scan::detectors
