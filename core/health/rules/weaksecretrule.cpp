// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/rules.h"
#include "health/weakness.h"
#include "vault/shownlabel.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("weak-secret");

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
    const double minimum = leastBitsFor(category);
    const double bits = world.facts().strengths->inBits(secret, world.localWords(), wordsToTry(record));
    if (bits >= minimum)
        return {};
    Finding finding = about(Id, record);
    finding.severity = minimum > leastBitsFor({}) && bits < leastBitsFor({}) ? Severity::Critical : Severity::Warning;
    finding.fix = Fix::Rotate;
    finding.title = FindingWords::tr("Easily guessed: %1").arg(record.title());
    const Weakness weakness{bits, minimum};
    finding.evidence = evidenceOf(record, weakness.triesInWords(), weakness.leastInWords());
    return {finding};
}

} // namespace

Rule weakSecret()
{
    return {Id, judge};
}

} // namespace covault::health::rules
