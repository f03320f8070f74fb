// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/detectors/detectors.h"
#include "scan/secretvalue.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::scan::detectors {

namespace {

/// A secret that can be told by its shape alone. Add one by adding a row, and its beginning to triggers.cpp.
struct Shape
{
    const char *title;
    const char *field;
    const char *category;
    const char *expression; // its first group, or all of it, is the secret
};

constexpr Shape Shapes[] = {
        {"AWS access key", "password", "api_key", "(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Z0-9])"},
        {"GitHub token", "password", "api_key", "(?<!\\w)gh[pousr]_[A-Za-z0-9]{36,255}(?!\\w)"},
        {"GitHub token", "password", "api_key", "(?<!\\w)github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?!\\w)"},
        {"GitLab token", "password", "api_key", "(?<!\\w)glpat-[A-Za-z0-9_-]{20,64}"},
        {"Slack token", "password", "api_key", "(?<!\\w)xox[abeprs]-[A-Za-z0-9-]{10,250}"},
        {"Slack webhook", "password", "api_key",
                "https://hooks\\.slack\\.com/services/T[A-Z0-9]+/B[A-Z0-9]+/[A-Za-z0-9]{20,}"},
        {"Google API key", "password", "api_key", "(?<!\\w)AIza[A-Za-z0-9_-]{35}(?![\\w-])"},
        {"Stripe key", "password", "api_key", "(?<!\\w)[sr]k_live_[A-Za-z0-9]{16,250}"},
        {"SendGrid key", "password", "api_key", "(?<!\\w)SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}"},
        {"npm token", "password", "api_key", "(?<!\\w)npm_[A-Za-z0-9]{36}(?!\\w)"},
        {"PyPI token", "password", "api_key", "(?<!\\w)pypi-[A-Za-z0-9_-]{50,}"},
        {"DigitalOcean token", "password", "api_key", "(?<!\\w)dop_v1_[a-f0-9]{64}(?!\\w)"},
        {"Shopify token", "password", "api_key", "(?<!\\w)shp(?:at|ss|ca)_[a-fA-F0-9]{32}(?!\\w)"},
        {"OpenAI key", "password", "api_key", "(?<![\\w-])sk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{20,200}"},
        {"Telegram bot token", "password", "api_key", "(?<!\\d)\\d{8,10}:AA[A-Za-z0-9_-]{33}(?![\\w-])"},
        {"JSON web token", "password", "api_key",
                "(?<!\\w)eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"},
        {"Azure storage key", "password", "storage", "AccountKey=([A-Za-z0-9+/]{86}==)"},
        {"BitLocker recovery key", "password", "encryption_key", "(?<![\\d-])\\d{6}(?:-\\d{6}){7}(?![\\d-])"},
        {"one-time password", "totp", "", "otpauth://(?:totp|hotp)/[^\\s\"'<>]*[?&]secret=[A-Za-z2-7]{8,}[^\\s\"'<>]*"},
};

/// Groups of BitLocker's recovery keys are numbers of 16 bits times eleven.
bool isBitLocker(const QString &key)
{
    const QStringList groups = key.split(u'-');
    return std::all_of(groups.begin(), groups.end(),
            [](const QString &group) { return group.toInt() % 11 == 0 && group.toInt() / 11 < 65536; });
}

bool isExample(const QString &value)
{
    return value.contains("EXAMPLE"_L1) || value.contains("xxxxxx"_L1, Qt::CaseInsensitive)
            || value.contains("000000000000"_L1);
}

struct Compiled
{
    const Shape *shape;
    QRegularExpression expression;
};

const std::vector<Compiled> &compiled()
{
    static const std::vector<Compiled> all = [] {
        std::vector<Compiled> list;
        for (const Shape &shape : Shapes)
            list.push_back({&shape, QRegularExpression(QString::fromLatin1(shape.expression))});
        return list;
    }();
    return all;
}

} // namespace

void tokens(const Input &input, std::vector<Item> &items)
{
    for (const Line &line : input.lines) {
        if (!line.triggers.testFlag(Trigger::Token))
            continue;
        for (const auto &[shape, expression] : compiled()) {
            for (auto matches = expression.globalMatch(line.text); matches.hasNext();) {
                const auto match = matches.next();
                const QString value = match.captured(match.lastCapturedIndex());
                const bool isRecoveryKey = shape->category == std::string_view("encryption_key");
                if (isExample(value) || (isRecoveryKey && !isBitLocker(value)))
                    continue;
                const QString title = QString::fromLatin1(shape->title);
                Item item = input.item(u"credential"_s, line, 0.95, u"the shape of a secret: %1"_s.arg(title));
                item.add(u"title"_s, title);
                item.addSecret(QString::fromLatin1(shape->field), value);
                item.add(u"category"_s, QString::fromLatin1(shape->category));
                items.push_back(std::move(item));
            }
        }
    }
}

} // namespace covault::scan::detectors
