// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/confirmedday.h"

#include "vault/confirmation.h"

using namespace Qt::StringLiterals;

namespace covault::health {

namespace {

bool counts(const vault::Record &record, vault::ConfirmedBy way)
{
    return record.kind() && record.kind()->confirmedBy.contains(vault::wayName(way));
}

} // namespace

std::optional<QDate> confirmedDay(const vault::Record &record, const World &world)
{
    std::optional<QDate> latest;
    const auto consider = [&](QDate day) {
        if (day.isValid() && !world.isUnbelievable(day) && (!latest || day > *latest))
            latest = day;
    };
    const Moment now = world.facts().now;
    if (const vault::Review *review = record.state().newestReview(now))
        consider(dayOf(review->time));
    if (const vault::Signature *signature = record.state().newestSignature(now);
            signature && counts(record, vault::ConfirmedBy::Edition))
        consider(dayOf(signature->time));
    const auto seen = record.state().fields().find(u"seen"_s);
    if (seen == record.state().fields().end())
        return latest;
    for (const auto &[way, state] : seen->second) {
        const bool isSource = way.startsWith("source:") && counts(record, vault::ConfirmedBy::Source);
        const bool isUse = way.startsWith("use:") && counts(record, vault::ConfirmedBy::Use);
        const vault::Head *mark = isSource || isUse ? record.state().newestSeen(way, now) : nullptr;
        const auto row = mark ? cbor::decode(mark->value) : Result<cbor::Value>(cbor::Value());
        if (row)
            consider(QDate::fromString(row->at(u"at"_s).toText(), Qt::ISODate));
    }
    return latest;
}

} // namespace covault::health
