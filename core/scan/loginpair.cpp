// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/loginpair.h"

#include "base/text.h"
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
// word may follow.
#define ADDRESS                                                                                                        \
    u"(?:(?<![\\d./])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d./"                                                              \
    u"])|[\\p{L}\\d._-]+@[\\p{L}\\d][\\p{L}\\d.-]*)(?::\\d+)?\\)?(?:\\s+mailto:\\S+)?"
#define USER u"(?<user>[\\p{L}\\d][\\p{L}\\d._@-]{0,31})"

constexpr Shape Shapes[] = {
        {ADDRESS u"(?:\\s+\\S{1,12})?\\s*[-|(,:\\s]\\s*" USER u"\\s*/\\s*(?<secret>[^\\s/,)]{4,64})(?![\\p{L}\\d/])",
                looksStrong, 0.65},
        {ADDRESS u"\\s*[-|(,:\\s]\\s*" USER u"\\s*[:,]\\s*(?<secret>[^\\s/,)]{6,64})\\)?\\s*$", looksUnlikeName, 0.6},
        {ADDRESS u"\\s*[-|(,:\\s]\\s*" USER u"\\s+(?<secret>[^\\s/,)]{6,64})\\)?\\s*$", looksUnlikeName, 0.55},
        // A page or a host by its name, then the pair set apart from its path.
        {u"(?:[a-z][a-z0-9+.-]{1,15}://[^\\s()\"'<>@,|]+|(?<![\\w@./"
         u"-])(?<name>(?:[\\p{L}\\d-]+\\.)+\\p{L}[\\p{L}\\d]+)(?::\\d+)?)"
         "(?:\\s*\\(|\\s+[-|:,]\\s+|[,:]\\s+|\\s+)" USER u"\\s*[/:,]\\s*(?<secret>[^\\s/,)]{6,64})\\)?\\s*$",
                looksUnlikeName, 0.55},
        {u"^\\W*(?:(?:ssh|sftp|scp|ftp)\\s+)?(?<user>[\\p{L}\\d._-]+)@(?<host>[\\p{L}\\d][\\p{L}\\d.-]*)\\s+(?<secret>["
         u"^\\s/(]{6,64})\\s*$",
                looksStrong, 0.55},
        // The name of a thing, and nothing else on the line.
        {u"^\\W*\\p{L}[\\p{L}\\d ._-]{0,30}\\s*:\\s*" USER u"\\s*/\\s*(?<secret>[^\\s/,)]{6,32})\\s*$", looksUnlikeName,
                0.55},
        {u"^\\W*(?-i:\\p{Lu})[\\p{L}\\d ._-]{0,30}\\s*\\(\\s*" USER u"\\s*/\\s*(?<secret>[^\\s/,)]{6,32})\\)\\s*$",
                looksUnlikeName, 0.55},
};

#undef ADDRESS
#undef USER

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
        const QString user = match.captured(u"user"_s), secret = match.captured(u"secret"_s);
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
