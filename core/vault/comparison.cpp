// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/comparison.h"

#include "base/text.h"
#include "vault/derive.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

bool holds(const cbor::Value &value, FieldType type, const Asked &asked, const TitleOf &linked)
{
    if (value.isText())
        return text::folded(value.toText()).contains(asked.folded) || asked.spellings.isSame(type, value.toText());
    if (const auto target = LinkTarget::decode(value))
        return text::folded(linked(*target)).contains(asked.folded);
    if (value.isBoolean())
        return asked.folded == (value.toBoolean() ? u"true"_s : u"false"_s) || asked.folded == (value.toBoolean() ? u"yes"_s : u"no"_s);
    const auto &items = value.items();
    return value.isArray() && std::any_of(items.begin(), items.end(), [&](const auto &item) { return holds(item, type, asked, linked); });
}

bool rowHolds(const Field &field, const cbor::Value &row, const Asked &asked, const TitleOf &linked)
{
    for (const auto &[column, cell] : row.entries()) {
        const Field *declared = field.column(column.toText());
        if (!isSecret(field, row, column.toText()) && holds(cell, declared ? declared->type : FieldType::Text, asked, linked))
            return true;
    }
    return false;
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
{
}

bool fieldContains(const Record &record, const QString &field, const Asked &asked, const TitleOf &linked)
{
    const Field *declared = record.kind() ? record.kind()->field(field) : nullptr;
    if (!declared)
        return false;
    for (const Entry &entry : record.entries(field)) {
        if (declared->type == FieldType::Table ? rowHolds(*declared, entry.value, asked, linked)
                                               : !entry.isSecret && holds(entry.value, declared->type, asked, linked))
            return true;
    }
    const cbor::Value derived = record.has(field) ? cbor::Value() : derivedValue(record, field);
    return holds(derived, declared->type, asked, linked);
}

bool fieldCompares(const Record &record, const QString &field, bool isBelow, const QString &typed, QDate today)
{
    const Field *declared = record.kind() ? record.kind()->field(field) : nullptr;
    if (!declared)
        return false;
    const QString text = shownValue(record, *declared).toText();
    if (const auto limit = comparisonDay(typed, today)) {
        const QDate day = QDate::fromString(text.left(10), Qt::ISODate);
        return day.isValid() && (isBelow ? day < *limit : day > *limit);
    }
    bool isNumber = false, isLimit = false;
    const double value = text.section(u' ', 0, 0).toDouble(&isNumber); // money: the amount
    const double limit = typed.toDouble(&isLimit);
    return isNumber && isLimit && (isBelow ? value < limit : value > limit);
}

} // namespace covault::vault
