// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/order.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

const QString Digits = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"_s;
const int Base = int(Digits.size());
/// Rows that are put behind the last one are so many digits fine; the last of them is left free for rows between.
constexpr qsizetype Width = 4;

struct Place
{
    Bytes order;
    Listed listed;
};

bool isBefore(const Place &a, const Place &b)
{
    const auto key = [](const Place &place) {
        const ElementState &state = *place.listed.state;
        return std::tie(place.order, state.firstTime, state.firstChange, place.listed.element);
    };
    return key(a) < key(b);
}

// Digit \p at of a fraction; what is no digit counts as the nearest one below it.
int digit(const QString &place, qsizetype at)
{
    if (at >= place.size())
        return 0;
    const auto above = std::upper_bound(Digits.begin(), Digits.end(), place[at]);
    return std::max<int>(0, int(above - Digits.begin()) - 1);
}

QString withoutEnd(QString place)
{
    while (place.endsWith(u'0'))
        place.chop(1);
    return place;
}

QString behind(const QString &before);

// The fraction in the middle; \p after is the greater one, 1 if empty.
QString middle(const QString &before, const QString &after)
{
    QString result;
    bool isBounded = !after.isEmpty();
    for (qsizetype at = 0;; ++at) {
        // Only zeros, or what is no digit, stand below the bound: there is no place between.
        if (isBounded && at >= before.size() && at >= after.size())
            return behind(before);
        const int low = digit(before, at);
        const int high = isBounded ? digit(after, at) : Base;
        if (high - low > 1)
            return result + Digits[(low + high) / 2];
        result += Digits[low];
        // Below a digit of the upper bound there is no bound any more.
        if (high > low)
            isBounded = false;
    }
}

QString behind(const QString &before)
{
    qint64 number = 0, end = 1;
    for (qsizetype at = 0; at < Width; ++at) {
        number = number * Base + digit(before, at);
        end *= Base;
    }
    number += Base;
    if (number >= end)
        return middle(before, {});
    QString place;
    for (qsizetype at = 0; at < Width; ++at, number /= Base)
        place.prepend(Digits[number % Base]);
    return withoutEnd(place);
}

bool listsEqualOnce(const Field *field)
{
    return !field || (field->type != FieldType::Table && field->type != FieldType::Drawing);
}

std::vector<Listed> withoutRepetition(std::vector<Listed> all)
{
    std::vector<Listed> result;
    std::map<Bytes, size_t> places;
    for (Listed &listed : all) {
        const auto [found, isNew] = places.try_emplace(listed.state->shown().value, result.size());
        if (isNew)
            result.push_back(std::move(listed));
        else
            result[found->second].equalElements.push_back(listed.element);
    }
    return result;
}

} // namespace

std::vector<Listed> inOrder(const Elements &elements, const Field *field)
{
    std::vector<Place> places;
    places.reserve(elements.size());
    for (const auto &[element, state] : elements) {
        if (state.isRemoved())
            continue;
        // A value is checked when its change is read, so it can be decoded.
        const auto value = cbor::decode(state.shown().value);
        Place place{{}, {element, &state, value ? *value : cbor::Value(), {}}};
        if (field && field->ordered)
            place.order = place.listed.value.at(OrderColumn).toText().toUtf8();
        places.push_back(std::move(place));
    }
    std::sort(places.begin(), places.end(), isBefore);
    std::vector<Listed> result;
    result.reserve(places.size());
    for (Place &place : places)
        result.push_back(std::move(place.listed));
    return listsEqualOnce(field) ? withoutRepetition(std::move(result)) : result;
}

QString placeBetween(const QString &before, const QString &after)
{
    if (before.isEmpty() && after.isEmpty())
        return QString(Digits[Base / 2]);
    const QString lower = withoutEnd(before);
    const QString upper = withoutEnd(after);
    return upper.isEmpty() || lower.toUtf8() >= upper.toUtf8() ? behind(lower) : middle(lower, upper);
}

} // namespace covault::vault
