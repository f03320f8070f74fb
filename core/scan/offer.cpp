// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/offer.h"

#include "scan/identity.h"
#include "vault/value.h"

#include <algorithm>

namespace covault::scan {

namespace {

/// What the items of a cluster say of one field.
struct Found
{
    QStringList values;
    bool isSecret = false;
};

std::map<QString, Found> foundIn(const Report &report, const Cluster &cluster)
{
    std::map<QString, Found> all;
    for (const std::size_t index : cluster.items) {
        const Item &item = report.items[index];
        for (const auto &[field, values] : item.fields) {
            Found &found = all[field];
            found.isSecret |= item.secrets.contains(field);
            for (const QString &value : values) {
                if (!found.values.contains(value))
                    found.values += value;
            }
        }
    }
    return all;
}

bool holds(const QStringList &documented, const QString &field, const QString &value, const QString &region)
{
    const QString form = comparableValue(field, value, region);
    return std::ranges::any_of(
            documented, [&](const QString &known) { return comparableValue(field, known, region) == form; });
}

// What the kind does not know becomes a further field, of which there can be any number.
bool takesMany(const vault::Field *field)
{
    return !field || field->many || field->type == vault::FieldType::Table;
}

Offer::Sort sortOf(const Offer &offer, const Cluster &cluster, const vault::Field *field, const QString &region)
{
    const auto isHeld = [&](const QString &value) { return holds(offer.documented, offer.field, value, region); };
    if (!offer.documented.isEmpty() && std::ranges::all_of(offer.found, isHeld))
        return Offer::Sort::Same;
    const auto isAbout = [&](const Contradiction &one) { return one.field == offer.field; };
    if (std::ranges::any_of(cluster.contradictions, isAbout) || (!takesMany(field) && !offer.documented.isEmpty()))
        return Offer::Sort::Differs;
    return Offer::Sort::Adds;
}

// However many there are, they look the same.
void mask(QStringList &values)
{
    if (!values.isEmpty())
        values = {vault::MaskedText};
}

} // namespace

std::vector<Offer> offersOf(const Report &report, const Cluster &cluster, const vault::Kind &kind,
        const VaultFact *fact, const QString &region)
{
    std::map<QString, Found> found = foundIn(report, cluster);
    std::vector<Offer> offers;
    const auto add = [&](const QString &id, const vault::Field *field) {
        const auto place = found.find(id);
        if (place == found.end())
            return;
        Offer offer{id, field ? field->label : id, Offer::Sort::Adds, place->second.values, {}, false, true};
        if (fact && fact->fields.contains(id))
            offer.documented = fact->fields.at(id);
        offer.sort = sortOf(offer, cluster, field, region);
        offer.canTake = offer.sort == Offer::Sort::Adds || (offer.sort == Offer::Sort::Differs && takesMany(field));
        offer.isSecret = place->second.isSecret || (field && field->secret);
        if (offer.isSecret) {
            mask(offer.found);
            mask(offer.documented);
        }
        offers.push_back(std::move(offer));
        found.erase(place);
    };
    for (const vault::Field *field : kind.allFields())
        add(field->id, field);
    while (!found.empty())
        add(QString(found.begin()->first), nullptr);
    return offers;
}

} // namespace covault::scan
