// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/derive.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

using cbor::Value;

Value dateText(QDate day)
{
    return Value::text(day.toString(Qt::ISODate));
}

/// When the shown value of a plain field was set.
std::optional<Moment> timeOf(const Record &record, const QString &field)
{
    const auto &fields = record.state().fields();
    const auto found = fields.find(field);
    if (found == fields.end())
        return std::nullopt;
    std::optional<Moment> latest;
    for (const auto &[element, state] : found->second) {
        if (!state.heads.empty() && !state.isRemoved() && (!latest || state.heads.front().time > *latest))
            latest = state.heads.front().time;
    }
    return latest;
}

Value passwordChanged(const Record &record)
{
    const auto time = timeOf(record, u"password"_s);
    return time ? dateText(dayOf(*time)) : Value();
}

Value contractNotice(const Record &record)
{
    const QDate end = QDate::fromString(record.text(u"end"_s), Qt::ISODate);
    const auto day = noticeDate(end, record.text(u"notice"_s), record.text(u"notice_to"_s));
    return day ? dateText(*day) : Value();
}

Value diagramDate(const Record &record)
{
    auto time = timeOf(record, u"model"_s);
    if (const auto file = timeOf(record, u"drawing_file"_s); file && (!time || *file > *time))
        time = file;
    return time ? dateText(dayOf(*time)) : Value();
}

struct Rule
{
    QString field;
    Value (*derive)(const Record &);
};

const std::vector<Rule> &rules()
{
    static const std::vector<Rule> table = {
            {u"password_changed"_s, passwordChanged},
            {u"notice_date"_s, contractNotice},
            {u"as_of"_s, diagramDate},
    };
    return table;
}

// The last end of a month, quarter or year that is not after the day.
QDate lastTerm(QDate day, int months)
{
    const int passed = (day.month() - 1) % months;
    const QDate start = QDate(day.year(), day.month(), 1).addMonths(-passed);
    const QDate end = start.addMonths(months).addDays(-1);
    return end <= day ? end : start.addDays(-1);
}

} // namespace

std::optional<QDate> earlierBy(QDate day, const QString &duration)
{
    static const QRegularExpression form(u"^P(\\d{1,4})([DWMY])$"_s);
    const auto match = form.match(duration);
    if (!day.isValid() || !match.hasMatch())
        return std::nullopt;
    const int count = match.capturedView(1).toInt();
    switch (match.capturedView(2).front().unicode()) {
    case u'D':
        return day.addDays(-count);
    case u'W':
        return day.addDays(-7 * count);
    case u'M':
        return day.addMonths(-count);
    default:
        return day.addYears(-count);
    }
}

std::optional<QDate> noticeDate(QDate end, const QString &notice, const QString &noticeTo)
{
    if (!end.isValid())
        return std::nullopt;
    QDate term = end;
    if (noticeTo == u"month_end"_s)
        term = lastTerm(end, 1);
    else if (noticeTo == u"quarter_end"_s)
        term = lastTerm(end, 3);
    else if (noticeTo == u"year_end"_s)
        term = lastTerm(end, 12);
    return earlierBy(term, notice);
}

Value derivedValue(const Record &record, const QString &field)
{
    for (const Rule &rule : rules()) {
        if (rule.field == field)
            return rule.derive(record);
    }
    return {};
}

Value shownValue(const Record &record, const Field &field)
{
    Value given = record.value(field.id);
    return given.isNull() ? derivedValue(record, field.id) : given;
}

} // namespace covault::vault
