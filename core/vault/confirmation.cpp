// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/confirmation.h"

#include "base/text.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

std::optional<Confirmation> latestSeen(const Record &record, const QString &prefix, ConfirmedBy way, Moment now)
{
    std::optional<Confirmation> latest;
    const auto seen = record.state().fields().find(u"seen"_s);
    if (seen == record.state().fields().end())
        return latest;
    for (const auto &[element, state] : seen->second) {
        const QString name = text::fromUtf8(element);
        const Head *mark = name.startsWith(prefix) ? record.state().newestSeen(element, now) : nullptr;
        const auto row = mark ? cbor::decode(mark->value) : Result<cbor::Value>(cbor::Value());
        const QDate at = row ? QDate::fromString(row->at(u"at"_s).toText(), Qt::ISODate) : QDate();
        if (at.isValid() && (!latest || at > latest->at))
            latest = Confirmation{way, at, name.mid(prefix.size())};
    }
    return latest;
}

} // namespace

std::vector<Confirmation> confirmations(const Record &record, Moment now)
{
    std::vector<Confirmation> result;
    if (const Review *review = record.state().newestReview(now))
        result.push_back({ConfirmedBy::Person, dayOf(review->time), {}});
    if (const Signature *signature = record.state().newestSignature(now))
        result.push_back({ConfirmedBy::Edition, dayOf(signature->time), {}});
    if (auto seen = latestSeen(record, u"source:"_s, ConfirmedBy::Source, now))
        result.push_back(std::move(*seen));
    if (auto used = latestSeen(record, u"use:"_s, ConfirmedBy::Use, now))
        result.push_back(std::move(*used));
    return result;
}

std::optional<Confirmation> lastConfirmed(const Record &record, Moment now)
{
    std::optional<Confirmation> latest;
    for (const Confirmation &confirmation : confirmations(record, now)) {
        const bool counts = confirmation.way == ConfirmedBy::Person
                || (record.kind() && record.kind()->confirmedBy.contains(wayName(confirmation.way)));
        if (counts && (!latest || confirmation.at > latest->at))
            latest = confirmation;
    }
    return latest;
}

bool isUnverified(const Record &record, Moment now)
{
    const QString &cause = record.state().createdBy();
    return (cause == u"import"_s || cause == u"adopt"_s) && !lastConfirmed(record, now);
}

Moment everyTime()
{
    return momentFrom(limits::Time);
}

QString wayName(ConfirmedBy way)
{
    switch (way) {
    case ConfirmedBy::Person:
        return u"person"_s;
    case ConfirmedBy::Source:
        return u"source"_s;
    case ConfirmedBy::Use:
        return u"use"_s;
    case ConfirmedBy::Edition:
        return u"edition"_s;
    }
    return {};
}

} // namespace covault::vault
