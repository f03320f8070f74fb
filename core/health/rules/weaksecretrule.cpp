// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "health/rules.h"
#include "vault/shownlabel.h"

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
    static const std::vector<const char *> names = {QT_TRANSLATE_N_NOOP("FindingWords", "%n thousand"), QT_TRANSLATE_N_NOOP("FindingWords", "%n million"),
            QT_TRANSLATE_N_NOOP("FindingWords", "%n billion"), QT_TRANSLATE_N_NOOP("FindingWords", "%n trillion"),
            QT_TRANSLATE_N_NOOP("FindingWords", "%n quadrillion"), QT_TRANSLATE_N_NOOP("FindingWords", "%n quintillion")};
    static const std::vector<int> factors = {1, 10, 100};
    const int zeros = std::min(int(bits * std::log10(2.0)), 3 * int(names.size()) + 2);
    const int factor = factors[size_t(zeros % 3)];
    return zeros < 3 ? QString::number(factor) : FindingWords::tr(names[size_t(zeros / 3 - 1)], nullptr, factor);
}

QString evidenceOf(const vault::Record &record, const QString &tries, const QString &minimum)
{
    const QString category = record.text(u"category"_s);
    const vault::Field *categories = record.kind()->field(u"category"_s);
    if (!categories || category.isEmpty())
        return FindingWords::tr("guessed within about %1 tries; it should take at least %2 for a password").arg(tries, minimum);
    return FindingWords::tr("guessed within about %1 tries; it should take at least %2 for ‘%3’")
            .arg(tries, minimum, vault::shownLabel(categories->choiceLabel(category)));
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
    finding.title = FindingWords::tr("Easily guessed: %1").arg(record.title());
    // In coarse steps: an exact figure would help who reads over a shoulder.
    const int tries = std::min(Step * (int(bits) / Step + 1), int(minimum));
    finding.evidence = evidenceOf(record, triesInWords(tries), triesInWords(int(minimum)));
    return {finding};
}

} // namespace

Rule weakSecret()
{
    return {Id, judge};
}

} // namespace covault::health::rules
