// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/rules.h"
#include "vault/shownlabel.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("incomplete");

/// What a record may be saved without, but is of little use without. Of several fields in one entry any one will do.
struct Advised
{
    QString kind;
    QStringList anyOf;
};

const std::vector<Advised> &advised()
{
    static const std::vector<Advised> table = {
            {u"credential"_s, {u"password"_s, u"ssh_key"_s, u"totp"_s, u"pin"_s, u"recovery_codes"_s, u"answers"_s, u"attachments"_s}},
            {u"vendor"_s, {u"support_phone"_s, u"support_email"_s, u"portal"_s, u"account_manager"_s}},
            {u"contact"_s, {u"phone"_s, u"mobile"_s, u"phones"_s, u"email"_s, u"after_hours"_s}},
            {u"contract"_s, {u"end"_s, u"renewal"_s}},
            {u"domain"_s, {u"expires"_s}},
            {u"certificate"_s, {u"expires"_s}},
            {u"service"_s, {u"technical_owner"_s, u"managed_by"_s}},
            {u"backup"_s, {u"how_to_restore"_s}},
    };
    return table;
}

/// A duty without an accountable side is a finding of its own.
bool isJudgedElsewhere(const vault::Record &record, const vault::Field &field)
{
    return record.key().kind == u"responsibility"_s && field.id == u"accountable"_s;
}

QStringList missingRequired(const vault::Record &record)
{
    QStringList labels;
    for (const vault::Field &field : record.kind()->fields) {
        if (field.required && !record.has(field.id) && !isJudgedElsewhere(record, field))
            labels += vault::shownLabel(field.label);
    }
    return labels;
}

QStringList missingAdvised(const vault::Record &record)
{
    QStringList labels;
    for (const Advised &row : advised()) {
        const bool isMissing = row.kind == record.key().kind
                && std::none_of(row.anyOf.begin(), row.anyOf.end(), [&](const QString &field) { return record.has(field); });
        if (!isMissing)
            continue;
        QStringList names;
        for (const QString &id : row.anyOf) {
            if (const vault::Field *field = record.kind()->field(id))
                names += vault::shownLabel(field->label);
        }
        labels += names.join(FindingWords::tr(" or "));
    }
    return labels;
}

std::vector<Finding> judge(const vault::Record &record, const World &)
{
    if (!record.kind() || isRetired(record))
        return {};
    const QStringList required = missingRequired(record);
    const QStringList wanted = missingAdvised(record);
    if (required.isEmpty() && wanted.isEmpty())
        return {};
    Finding finding = about(Id, record);
    finding.severity = required.isEmpty() ? Severity::Notice : Severity::Warning;
    finding.fix = Fix::Open;
    finding.title = FindingWords::tr("Incomplete: %1").arg(record.title());
    QStringList evidence;
    if (!required.isEmpty())
        evidence += FindingWords::tr("required and empty: %1").arg(required.join(u", "_s));
    if (!wanted.isEmpty())
        evidence += FindingWords::tr("missing: %1").arg(wanted.join(u"; "_s));
    finding.evidence = evidence.join(u"; "_s);
    return {finding};
}

} // namespace

Rule incomplete()
{
    return {Id, judge};
}

} // namespace covault::health::rules
