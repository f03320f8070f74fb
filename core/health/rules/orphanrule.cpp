// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/rules.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("orphan");

bool hasAny(const vault::Record &record, const QStringList &fields)
{
    return std::any_of(fields.begin(), fields.end(), [&](const QString &field) { return record.has(field); });
}

/// What exists nowhere in particular has no site; what runs on another machine stands where that one stands.
bool needsSite(const vault::Record &asset)
{
    static const QStringList placeless = {u"vm"_s, u"tenant"_s, u"cloud_service"_s};
    return !placeless.contains(asset.text(u"role"_s)) && !asset.has(u"runs_on"_s);
}

QStringList assetGaps(const vault::Record &asset, const World &)
{
    QStringList gaps;
    if (needsSite(asset) && !asset.has(u"site"_s))
        gaps += FindingWords::tr("no site says where it stands");
    if (!hasAny(asset, {u"owner"_s, u"assigned_to"_s, u"managed_by"_s}))
        gaps += FindingWords::tr("nobody owns, uses or manages it");
    return gaps;
}

/// A web login opens the site of its address; what names the credential (a domain's account, a circuit's sign-in) is opened too.
QStringList credentialGaps(const vault::Record &credential, const World &world)
{
    const bool opens = hasAny(credential, {u"opens"_s, u"used_in"_s, u"urls"_s})
            || !world.linksTo(credential.key().id.view()).empty();
    return opens ? QStringList() : QStringList(FindingWords::tr("nothing says what it opens"));
}

QStringList contractGaps(const vault::Record &contract, const World &)
{
    return contract.has(u"vendor"_s) ? QStringList() : QStringList(FindingWords::tr("no vendor stands behind it"));
}

struct Row
{
    QString kind;
    QStringList (*gaps)(const vault::Record &, const World &);
};

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    static const std::vector<Row> table = {
            {u"asset"_s, assetGaps},
            {u"credential"_s, credentialGaps},
            {u"contract"_s, contractGaps},
    };
    QStringList gaps;
    for (const Row &row : table) {
        if (row.kind == record.key().kind && !isRetired(record))
            gaps = row.gaps(record, world);
    }
    if (gaps.isEmpty())
        return {};
    Finding finding = about(Id, record);
    finding.fix = Fix::Open;
    finding.title = FindingWords::tr("Belongs to nothing: %1").arg(record.title());
    finding.evidence = gaps.join(u"; "_s);
    return {finding};
}

} // namespace

Rule orphan()
{
    return {Id, judge};
}

} // namespace covault::health::rules
