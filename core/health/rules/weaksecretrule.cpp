// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "health/rules.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("weak-secret");

/// zxcvbn's own line between guessable and not: 10^10 guesses.
constexpr double UsualBits = 34;
/// Can be tried offline, or opens everything.
constexpr double HighBits = 60;
/// Where the device itself limits what can be typed.
constexpr double DeviceBits = 27;
constexpr int Step = 10;

double minimumFor(const QString &category)
{
    static const QStringList high = {u"domain_admin"_s, u"break_glass"_s, u"service_account"_s, u"backup"_s,
            u"encryption_key"_s, u"wifi_key"_s, u"vpn_key"_s, u"cloud_tenant"_s, u"hypervisor"_s};
    static const QStringList device = {u"phone_system"_s, u"camera"_s, u"building"_s, u"console"_s};
    if (high.contains(category))
        return HighBits;
    return device.contains(category) ? DeviceBits : UsualBits;
}

/// What somebody who knows the record tries first.
QStringList wordsToTry(const vault::Record &record)
{
    return text::words(record.title() + u' ' + record.text(u"username"_s) + u' ' + record.text(u"domain"_s));
}

// So many tries as people say it, the last power of ten below: 2^34 are "10 billion".
QString triesInWords(int bits)
{
    static const QStringList names = {QString(), u" thousand"_s, u" million"_s, u" billion"_s, u" trillion"_s, u" quadrillion"_s, u" quintillion"_s};
    static const QStringList factors = {u"1"_s, u"10"_s, u"100"_s};
    const int zeros = std::min(int(bits * std::log10(2.0)), 3 * int(names.size()) - 1);
    return factors[zeros % 3] + names[zeros / 3];
}

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    const vault::Field *field = record.kind() ? record.kind()->field(u"password"_s) : nullptr;
    const QString secret = record.text(u"password"_s);
    if (!field || field->type != vault::FieldType::Secret || secret.isEmpty() || isRetired(record))
        return {};
    const QString category = record.text(u"category"_s);
    const double minimum = minimumFor(category);
    const double bits = world.facts().strengths->inBits(secret, world.localWords(), wordsToTry(record));
    if (bits >= minimum)
        return {};
    Finding finding = about(Id, record);
    finding.severity = minimum >= HighBits && bits < UsualBits ? Severity::Critical : Severity::Warning;
    finding.fix = Fix::Rotate;
    finding.title = u"Easily guessed: %1"_s.arg(record.title());
    // In coarse steps: an exact figure would help who reads over a shoulder.
    const int tries = std::min(Step * (int(bits) / Step + 1), int(minimum));
    const vault::Field *categories = record.kind()->field(u"category"_s);
    const QString label = categories && !category.isEmpty() ? categories->choiceLabel(category) : u"a password"_s;
    finding.evidence = u"guessed within about %1 tries; it should take at least %2 for ‘%3’"_s.arg(triesInWords(tries), triesInWords(int(minimum)), label);
    return {finding};
}

} // namespace

Rule weakSecret()
{
    return {Id, judge};
}

} // namespace covault::health::rules
