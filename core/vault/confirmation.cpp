// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/confirmation.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

std::optional<Confirmation> latestSeen(const Record &record, const QString &prefix, ConfirmedBy way)
{
    std::optional<Confirmation> latest;
    for (const Entry &entry : record.entries(u"seen"_s)) {
        const QString name = QString::fromUtf8(entry.element);
        const QDate at = QDate::fromString(entry.value.at(u"at"_s).toText(), Qt::ISODate);
        if (name.startsWith(prefix) && at.isValid() && (!latest || at > latest->at))
            latest = Confirmation{way, at, name.mid(prefix.size())};
    }
    return latest;
}

} // namespace

std::vector<Confirmation> confirmations(const Record &record)
{
    std::vector<Confirmation> result;
    if (const auto &reviews = record.state().reviews(); !reviews.empty())
        result.push_back({ConfirmedBy::Person, dayOf(reviews.back().time), {}});
    if (const auto &signatures = record.state().signatures(); !signatures.empty())
        result.push_back({ConfirmedBy::Edition, dayOf(signatures.back().time), {}});
    if (auto seen = latestSeen(record, u"source:"_s, ConfirmedBy::Source))
        result.push_back(std::move(*seen));
    if (auto used = latestSeen(record, u"use:"_s, ConfirmedBy::Use))
        result.push_back(std::move(*used));
    return result;
}

std::optional<Confirmation> lastConfirmed(const Record &record)
{
    std::optional<Confirmation> latest;
    for (const Confirmation &confirmation : confirmations(record)) {
        const bool counts = confirmation.way == ConfirmedBy::Person
                || (record.kind() && record.kind()->confirmedBy.contains(wayName(confirmation.way)));
        if (counts && (!latest || confirmation.at > latest->at))
            latest = confirmation;
    }
    return latest;
}

bool isUnverified(const Record &record)
{
    const QString &cause = record.state().createdBy();
    return (cause == u"import"_s || cause == u"adopt"_s) && !lastConfirmed(record);
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
