// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/weakness.h"

#include "base/text.h"
#include "health/findingwords.h"
#include "health/strength.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace covault::health {

namespace {

/// zxcvbn's own line between guessable and not: 10^10 guesses.
constexpr double UsualBits = 34;
/// Can be tried offline, or opens everything.
constexpr double HighBits = 60;
/// Where the device itself limits what can be typed.
constexpr double DeviceBits = 27;
constexpr int Step = 10;

constexpr int ShortestWord = 3;

// So many tries as people say it, the last power of ten below: 2^34 are "10 billion".
QString inWords(int bits)
{
    static const std::vector<const char *> names = {QT_TRANSLATE_N_NOOP("FindingWords", "%n thousand"), QT_TRANSLATE_N_NOOP("FindingWords", "%n million"),
            QT_TRANSLATE_N_NOOP("FindingWords", "%n billion"), QT_TRANSLATE_N_NOOP("FindingWords", "%n trillion"),
            QT_TRANSLATE_N_NOOP("FindingWords", "%n quadrillion"), QT_TRANSLATE_N_NOOP("FindingWords", "%n quintillion")};
    static const std::vector<int> factors = {1, 10, 100};
    const int zeros = std::min(int(bits * std::log10(2.0)), 3 * int(names.size()) + 2);
    const int factor = factors[size_t(zeros % 3)];
    return zeros < 3 ? QString::number(factor) : FindingWords::tr(names[size_t(zeros / 3 - 1)], nullptr, factor);
}

} // namespace

double leastBitsFor(const QString &category)
{
    static const QStringList high = {u"domain_admin"_s, u"break_glass"_s, u"service_account"_s, u"backup"_s,
            u"encryption_key"_s, u"wifi_key"_s, u"vpn_key"_s, u"cloud_tenant"_s, u"hypervisor"_s};
    static const QStringList device = {u"phone_system"_s, u"camera"_s, u"building"_s, u"console"_s};
    if (high.contains(category))
        return HighBits;
    return device.contains(category) ? DeviceBits : UsualBits;
}

QStringList wordsToTry(const vault::Record &record)
{
    return text::words(record.title() + u' ' + record.text(u"username"_s) + u' ' + record.text(u"domain"_s));
}

QString Weakness::triesInWords() const
{
    return inWords(std::min(Step * (int(bits) / Step + 1), int(least)));
}

QString Weakness::leastInWords() const
{
    return inWords(int(least));
}

QStringList localWords(const QStringList &names)
{
    QStringList words;
    for (const QString &name : names)
        words += text::words(name);
    words.removeDuplicates();
    words.removeIf([](const QString &word) { return word.size() < ShortestWord; });
    return words;
}

Result<QStringList> wordsKnownIn(vault::Vault &vault)
{
    QStringList names{vault.roster().vaultName()};
    for (const members::Party &party : vault.roster().parties())
        names += party.name;
    vault::ListFilter onlyVendors;
    onlyVendors.kind = u"vendor"_s;
    const auto vendors = vault.list(onlyVendors);
    if (!vendors)
        return failure(vendors);
    for (const vault::RecordRow &vendor : *vendors)
        names += vendor.title;
    return localWords(names);
}

std::optional<Weakness> weaknessOf(const QString &password, const QString &category, const QStringList &wordsToTry)
{
    const Weakness found{strengthInBits(password, wordsToTry), leastBitsFor(category)};
    return found.bits < found.least ? std::optional(found) : std::nullopt;
}

Result<std::optional<Weakness>> weaknessOf(vault::Vault &vault, const vault::Record &record)
{
    const vault::Field *field = record.kind() ? record.kind()->field(u"password"_s) : nullptr;
    const QString secret = record.text(u"password"_s);
    if (!field || field->type != vault::FieldType::Secret || secret.isEmpty())
        return std::optional<Weakness>();
    const auto known = wordsKnownIn(vault);
    if (!known)
        return failure(known);
    return weaknessOf(secret, record.text(u"category"_s), *known + wordsToTry(record));
}

} // namespace covault::health
