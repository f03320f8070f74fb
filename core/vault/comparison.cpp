// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/comparison.h"

#include "base/text.h"
#include "vault/derive.h"
#include "vault/sameness.h"
#include "vault/valueforms.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

// A query takes "6m" for months, as it does where dates are compared.
QString typedDuration(const QString &typed)
{
    const bool areMonths = typed.endsWith(u'm', Qt::CaseInsensitive);
    return forms::duration(areMonths ? typed + u"o"_s : typed).value_or(QString());
}

bool textHolds(const QString &value, const Field &field, const Asked &asked)
{
    if (text::folded(value).contains(asked.folded) || asked.spellings.isSame(field.type, value))
        return true;
    if (field.type == FieldType::Choice)
        return text::folded(field.choiceLabel(value)).contains(asked.folded);
    return field.type == FieldType::Duration && !asked.duration.isEmpty()
            && comparableText(field.type, value, {}) == comparableText(field.type, asked.duration, {});
}

bool holds(const cbor::Value &value, const Field &field, const Asked &asked, const TitleOf &linked)
{
    if (value.isText())
        return textHolds(value.toText(), field, asked);
    if (const auto target = LinkTarget::decode(value))
        return text::folded(linked(*target)).contains(asked.folded);
    if (value.isBoolean())
        return asked.folded == (value.toBoolean() ? u"true"_s : u"false"_s) || asked.folded == (value.toBoolean() ? u"yes"_s : u"no"_s);
    const auto &items = value.items();
    return value.isArray() && std::any_of(items.begin(), items.end(), [&](const auto &item) { return holds(item, field, asked, linked); });
}

bool rowHolds(const Field &table, const cbor::Value &row, const Asked &asked, const TitleOf &linked)
{
    static const Field undeclared;
    for (const auto &[column, cell] : row.entries()) {
        const Field *declared = table.column(column.toText());
        if (!isSecret(table, row, column.toText()) && holds(cell, declared ? *declared : undeclared, asked, linked))
            return true;
    }
    return false;
}

// Of money: "1200.00 EUR", typed "1200" or in any spelling of money.
std::optional<double> amountOf(const QString &text)
{
    bool isNumber = false;
    const double amount = forms::money(text).value_or(text).section(u' ', 0, 0).toDouble(&isNumber);
    return isNumber ? std::optional(amount) : std::nullopt;
}

bool haveOneCurrency(const QString &stored, const QString &typed)
{
    const QString currency = forms::money(typed).value_or(QString()).section(u' ', 1);
    return currency.isEmpty() || currency == stored.section(u' ', 1);
}

bool isOrdered(std::optional<double> value, std::optional<double> limit, bool isBelow)
{
    return value && limit && (isBelow ? *value < *limit : *value > *limit);
}

} // namespace

std::optional<QDate> comparisonDay(const QString &typed, QDate today)
{
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    if (day.isValid())
        return day;
    static const QRegularExpression form(u"^([+-]?\\d{1,5})([dwmy])$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.capturedView(1).toInt();
    switch (match.captured(2).toLower().front().unicode()) {
    case u'd':
        return today.addDays(count);
    case u'w':
        return today.addDays(7 * qint64(count));
    case u'm':
        return today.addMonths(count);
    default:
        return today.addYears(count);
    }
}

Asked::Asked(const QString &typed)
    : folded(text::folded(typed))
    , spellings(typed)
    , duration(typedDuration(typed))
{
}

bool fieldContains(const Record &record, const QString &field, const Asked &asked, const TitleOf &linked)
{
    const Field *declared = record.kind() ? record.kind()->field(field) : nullptr;
    if (!declared)
        return false;
    for (const Entry &entry : record.entries(field)) {
        if (declared->type == FieldType::Table ? rowHolds(*declared, entry.value, asked, linked)
                                               : !entry.isSecret && holds(entry.value, *declared, asked, linked))
            return true;
    }
    const cbor::Value derived = record.has(field) ? cbor::Value() : derivedValue(record, field);
    return holds(derived, *declared, asked, linked);
}

bool fieldCompares(const Record &record, const QString &field, bool isBelow, const QString &typed, QDate today)
{
    const Field *declared = record.kind() ? record.kind()->field(field) : nullptr;
    if (!declared)
        return false;
    const QString text = shownValue(record, *declared).toText();
    if (declared->type == FieldType::Duration)
        return isOrdered(minutesOf(text), minutesOf(typedDuration(typed)), isBelow);
    if (declared->type == FieldType::Money)
        return isOrdered(amountOf(text), amountOf(typed), isBelow) && haveOneCurrency(text, typed);
    if (const auto limit = comparisonDay(typed, today)) {
        const QDate day = QDate::fromString(text.left(10), Qt::ISODate);
        return day.isValid() && (isBelow ? day < *limit : day > *limit);
    }
    return isOrdered(amountOf(text), amountOf(typed), isBelow);
}

} // namespace covault::vault
