// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/confirmedday.h"
#include "packet/source.h"

using namespace Qt::StringLiterals;

namespace covault::packet::fill {

namespace {

constexpr size_t MostFindings = 20; // a page; the health page of the vault has all

Severity severityOf(health::Severity severity)
{
    switch (severity) {
    case health::Severity::Info:
        return Severity::Info;
    case health::Severity::Notice:
        return Severity::Notice;
    case health::Severity::Warning:
        return Severity::Warning;
    case health::Severity::Critical:
        return Severity::Critical;
    }
    Q_UNREACHABLE();
}

QString counted(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? u"1 %1"_s.arg(one) : u"%1 %2"_s.arg(count).arg(many);
}

/// Findings whose records are all admitted: others would tell what the template leaves out.
bool isAdmitted(const health::Finding &finding, const Source &source)
{
    return std::ranges::all_of(finding.records, [&](const vault::RecordKey &record) { return source.admits(record.collection); });
}

bool holdsSecret(const health::StoredRecord &stored, const health::World &world)
{
    const health::World::Visit visit(world);
    const vault::Record &record = world.open(stored);
    if (!record.kind())
        return false;
    const QStringList filled = record.filledFields();
    return std::ranges::any_of(filled, [&](const QString &field) {
        const auto entries = record.entries(field);
        return std::ranges::any_of(entries, &vault::Entry::isSecret);
    });
}

} // namespace

void state(Packet &packet, const Source &source, const health::FindingList &findings)
{
    Health health;
    qint64 more = 0;
    for (size_t place = 0; place < findings.size(); ++place) {
        if (findings.state(place) != health::State::Open || findings.severity(place) < health::Severity::Warning)
            continue;
        const health::Finding finding = findings[place];
        if (!isAdmitted(finding, source))
            continue;
        if (health.findings.size() < MostFindings)
            health.findings.push_back({severityOf(finding.severity), finding.title + u": "_s + finding.evidence});
        else
            ++more;
    }
    qint64 records = 0, confirmed = 0;
    health::forEachSubject(source.world(), [&](const vault::Record &record) {
        if (!source.admits(record.key().collection))
            return;
        ++records;
        confirmed += health::confirmedDay(record, source.world()).has_value();
    });
    if (records > 0)
        health.confirmed = int(100 * confirmed / records);
    if (more > 0)
        packet.omitted.push_back({counted(more, u"more finding"_s, u"more findings"_s), u"the gravest are listed; the vault shows all"_s});
    packet.health = std::move(health);
}

void omissions(Packet &packet, const Source &source)
{
    qint64 secrets = 0, obsolete = 0;
    std::map<QString, qint64> closed;
    for (const health::StoredRecord &record : source.world().facts().records) {
        const auto flags = record.row().flags;
        if (!flags.testFlag(vault::RecordFlag::Shown) || flags.testAnyFlags(vault::RecordFlag::Removed | vault::RecordFlag::Hidden))
            continue;
        const auto collection = source.world().facts().collections.find(record.key().collection);
        if (!source.admits(record.key().collection))
            ++closed[collection == source.world().facts().collections.end() ? QString() : collection->second.name];
        else if (flags.testFlag(vault::RecordFlag::Obsolete))
            ++obsolete;
        else
            secrets += holdsSecret(record, source.world());
    }
    if (secrets > 0)
        packet.omitted.push_back({u"The secrets of %1"_s.arg(counted(secrets, u"record"_s, u"records"_s)), u"a packet never holds a secret; ask for access to the vault"_s});
    if (obsolete > 0)
        packet.omitted.push_back({counted(obsolete, u"obsolete record"_s, u"obsolete records"_s), u"not in use any more"_s});
    for (const auto &[name, count] : closed)
        packet.omitted.push_back({u"%1 in ‘%2’"_s.arg(counted(count, u"record"_s, u"records"_s), name), u"only one side reads that collection"_s});
}

} // namespace covault::packet::fill
