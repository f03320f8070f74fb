// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/loginpair.h"

#include "base/text.h"
#include "scan/credentialpattern.h"
#include "scan/domains.h"
#include "scan/secretvalue.h"
#include "scan/vocabulary.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

/// One way to write a pair. The groups are user, secret and, where the line says it, host.
struct Shape
{
    const char16_t *expression;
    bool (*isSecret)(const QString &value);
    double confidence;
};

// An address, or a login at one, as it begins a line or stands in it. A port, what a mail program adds and one more
// word or a remark in brackets may follow.
#define ADDRESS                                                                                                        \
    u"(?:(?<![\\d./])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d./"                                                              \
    u"])|[\\p{L}\\d._-]+@[\\p{L}\\d][\\p{L}\\d.-]*)(?::\\d+)?[)\\]]?(?:\\s+mailto:\\S+)?(?:\\s+-p\\s?\\d+|\\s*\\([^()" \
    u"/]"                                                                                                              \
    u"{1,20}\\)|\\s+[^\\s(]{1,12}(?=\\s*[(\\[]))?"
#define PAGE                                                                                                           \
    u"(?:[a-z][a-z0-9+.-]{1,15}://[^\\s()\"'<>@,|]+|(?<![\\w@./"                                                       \
    u"-])(?<name>(?:[\\p{L}\\d-]+\\.)+\\p{L}[\\p{L}\\d]+)(?::\\d+)?)(?:\\s+[^\\s(]{1,12}(?=\\s*[(\\[]))?"
#define GAP u"\\s*(?:->|→|\\s/\\s|[-|(,:;\\[]|\\s)\\s*"
#define USER u"(?<user>[\\p{L}\\d][\\p{L}\\d._@-]{0,31})"
#define BETWEEN u"(?:\\s+[-–]\\s+|\\s*[:,|;(]\\s*|\\s+)"
// Nothing but a remark follows.
#define END u"[)\\]]*\\s*(?:$|\\s[#(]|\\s//|\\s[-–]\\s|[,;]|입니다|です)"

constexpr Shape Shapes[] = {
        {ADDRESS u"(?:\\s+\\S{1,12})?" GAP USER u"\\s*/\\s*(?<secret>[^\\s/,)]{4,64})(?![\\p{L}\\d/])", looksStrong,
                0.65},
        {u"(?=\\S*\\.)" ADDRESS GAP USER BETWEEN u"(?<secret>[^\\s/,)]{6,64}?)" END, looksUnlikeName, 0.55},
        // One address, one user, one password, all set apart by slashes.
        {u"(?<![\\w./:])(?<host>\\d{1,3}(?:\\.\\d{1,3}){3})/" USER u"/(?<secret>[^\\s/,)]{6,64}?)" END, looksUnlikeName,
                0.55},
        // A page or a host by its name, then the pair set apart from its path.
        {PAGE u"(?:\\s*[(|,;\\[]\\s*|\\s+(?:[-:/"
              u"]|->|→)\\s+|:\\s+|\\s+)" USER u"(?:\\s*/\\s*|" BETWEEN u")(?<secret>[^\\s/,)]{6,64}?)" END,
                looksUnlikeName, 0.55},
        {u"^\\W*(?:(?:ssh|sftp|scp|ftp)\\s+)?(?<user>[\\p{L}\\d._-]+)@(?<host>[\\p{L}\\d][\\p{L}\\d.-]*)\\s+(?<secret>["
         u"^\\s/(]{6,64})\\s*$",
                looksStrong, 0.55},
        {u"^\\W*(?:[^\\s@]{1,12}\\s+)?(?<user>[\\p{L}\\d._-]+)@(?<host>[\\p{L}\\d][\\p{L}\\d.-]*)(?:\\s*[(,:]|\\s+/\\s"
         u"|\\s)\\s*(?<secret>[^\\s/(]{6,64}?)" END,
                looksUnlikeName, 0.55},
        {u"(?<![\\w./:@-])" USER u":(?<secret>[^\\s/:@]{6,64})@(?<host>\\d{1,3}(?:\\.\\d{1,3}){3})", looksStrong, 0.6},
        {u"(?<!\\S)(?:-u|--user)[ =]?" USER u"\\s+(?:-p|--pass(?:word)?)[ =]?(?<secret>\\S{6,64})", looksStrong, 0.6},
        {u"(?<!\\S)-p[ =]?(?<secret>\\S{6,64})\\s+(?:-u|--user)[ =]?" USER, looksStrong, 0.6},
        {u"(?<!\\S)(?:-u|--user)[ =]?" USER u":(?<secret>\\S{6,64})", looksStrong, 0.6},
        // Accounts that every system has need no word that they are one.
        {u"(?<![\\w./@:\\\\-])(?<user>root|admin|administrat(?:or|eur)|administrador|amministratore|sysadmin|superuser|"
         u"sa|postgres|guest|gast)(?:\\s*[/:=,|(]\\s*|\\s+[-–]\\s+)(?<secret>[^\\s/,)]{6,64}?)" END,
                looksUnlikeName, 0.55},
        // A pair and nothing else on the line, or the name of a thing before it.
        {u"^\\W*" USER u"\\s+/\\s+(?<secret>[^\\s/,)]{6,32})\\s*$", looksUnlikeName, 0.5},
        {u"^\\W*\\p{L}[\\p{L}\\d "
         u"._-]{0,30}(?:\\s*(?:[:=]|->)\\s*|\\s-\\s)" USER u"\\s*/\\s*(?<secret>[^\\s/,)]{6,32})\\s*(?:$|[#(])",
                looksUnlikeName, 0.55},
        {u"^\\W*(?-i:\\p{Lu})[\\p{L}\\d ._-]{0,30}\\s*\\(\\s*" USER u"\\s*/\\s*(?<secret>[^\\s/,)]{6,32})\\)\\s*$",
                looksUnlikeName, 0.55},
};

#undef ADDRESS
#undef PAGE
#undef GAP
#undef USER
#undef BETWEEN
#undef END

struct Compiled
{
    const Shape *shape;
    QRegularExpression expression;
};

const std::vector<Compiled> &compiled()
{
    static const std::vector<Compiled> all = [] {
        std::vector<Compiled> list;
        for (const Shape &shape : Shapes) {
            list.push_back({&shape,
                    QRegularExpression(QString::fromUtf16(shape.expression),
                            QRegularExpression::CaseInsensitiveOption
                                    | QRegularExpression::UseUnicodePropertiesOption)});
        }
        return list;
    }();
    return all;
}

/// Whether \p name is one of the network and not of a program's parts: "db3.lab.test", not "os.makedirs".
bool isHostName(const QString &name)
{
    static const QSet<QString> ownEndings = {u"local"_s, u"lan"_s, u"intern"_s, u"internal"_s, u"intranet"_s, u"corp"_s,
            u"home"_s, u"private"_s, u"localdomain"_s, u"test"_s, u"example"_s, u"invalid"_s};
    return !domains::registrable(name).isEmpty() || ownEndings.contains(name.section(u'.', -1).toLower());
}

} // namespace

std::optional<LoginPair> loginPairIn(const QString &line)
{
    for (const auto &[shape, expression] : compiled()) {
        const auto match = expression.match(line);
        const QString user = match.captured(u"user"_s), secret = trimmedValue(match.captured(u"secret"_s));
        if (const QString name = match.captured(u"name"_s); !name.isEmpty() && !isHostName(name))
            continue;
        // Base 64 has slashes too: what stands before one must look like a name.
        if (match.hasMatch() && shape->isSecret(secret) && !looksUnlikeName(user)
                && !isTalkAboutPassword(text::folded(user)))
            return LoginPair{user, secret, match.captured(u"host"_s), shape->confidence};
    }
    return std::nullopt;
}

} // namespace covault::scan
