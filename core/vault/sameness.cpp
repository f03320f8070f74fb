// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sameness.h"

#include "vault/hosts.h"
#include "vault/phones.h"
#include "vault/valueforms.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace covault::vault {

using cbor::Value;

namespace {

constexpr int MinutesOfDay = 24 * 60;
constexpr int DaysOfWeek = 7;
constexpr int MonthsOfYear = 12;
constexpr double DaysOfMonth = 365.2425 / MonthsOfYear;

/// A stored duration; months are of no certain length.
struct Span
{
    qint64 minutes = 0;
    qint64 months = 0;
};

std::optional<Span> spanOf(const QString &duration)
{
    static const QRegularExpression form(u"^P(T?)(\\d{1,5})([HMDWY])$"_s);
    const auto match = form.match(duration);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 count = match.capturedView(2).toInt();
    const bool isTime = !match.capturedView(1).isEmpty();
    switch (match.capturedView(3).front().unicode()) {
    case u'H':
        return Span{count * 60, 0};
    case u'D':
        return Span{count * MinutesOfDay, 0};
    case u'W':
        return Span{count * MinutesOfDay * DaysOfWeek, 0};
    case u'Y':
        return Span{0, count * MonthsOfYear};
    default:
        return isTime ? Span{count, 0} : Span{0, count};
    }
}

QString comparableDuration(const QString &text)
{
    const auto span = spanOf(text);
    return span ? u"%1 months %2 minutes"_s.arg(span->months).arg(span->minutes) : text;
}

// A page of a host without a path is its first one; a port that a scheme has anyway says nothing (RFC 3986, 6.2.3).
QString comparableUrl(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return text;
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    const bool isUsualPort = (url.scheme() == u"https"_s && url.port() == 443) || (url.scheme() == u"http"_s && url.port() == 80);
    if (isUsualPort)
        url.setPort(-1);
    return QString::fromLatin1(url.toEncoded());
}

Value comparable(const Value &value, const Field &field, const QString &region);

Value comparableRow(const Value &row, const Field &table, const QString &region)
{
    Value::Map cells;
    for (const auto &[column, cell] : row.entries()) {
        const Field *declared = table.column(column.toText());
        cells.emplace_back(column, declared ? comparable(cell, *declared, region) : cell);
    }
    return Value::map(std::move(cells));
}

Value comparable(const Value &value, const Field &field, const QString &region)
{
    if (value.isText() && !field.secret)
        return Value::text(comparableText(field.type, value.toText(), region));
    if (value.isMap() && field.type == FieldType::Table)
        return comparableRow(value, field, region);
    if (!value.isArray() || !isTextType(field.type))
        return value;
    Value::Array items;
    for (const Value &item : value.items())
        items.push_back(comparable(item, field, region));
    return Value::array(std::move(items));
}

} // namespace

QString comparableText(FieldType type, const QString &text, const QString &region)
{
    switch (type) {
    case FieldType::Phone:
        return phones::comparable(text, region);
    case FieldType::Url:
        return comparableUrl(text);
    case FieldType::Email:
        return hosts::inPunycode(text);
    case FieldType::Duration:
        return comparableDuration(text);
    case FieldType::Ip:
        return forms::ip(text).value_or(text);
    case FieldType::Cidr:
        return forms::cidr(text).value_or(text);
    case FieldType::Mac:
        return forms::mac(text).value_or(text);
    default:
        return text;
    }
}

std::optional<double> minutesOf(const QString &duration)
{
    const auto span = spanOf(duration);
    return span ? std::optional(double(span->minutes) + double(span->months) * DaysOfMonth * MinutesOfDay) : std::nullopt;
}

bool meanTheSame(const Value &a, const Value &b, const Field &field, const QString &region)
{
    return a == b || comparable(a, field, region) == comparable(b, field, region);
}

} // namespace covault::vault
