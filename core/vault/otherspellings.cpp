// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/otherspellings.h"

#include "base/text.h"
#include "vault/hosts.h"
#include "vault/phones.h"
#include "vault/valueforms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

const QString PhoneMark = FirstPhoneWord.toString();
constexpr qsizetype FewestDigits = 3; ///< of an extension
constexpr qsizetype FewestTyped = 6;
constexpr qsizetype MostTyped = 20;
/// Larger networks than these hold so much that it says nothing.
constexpr int LargestV4 = 8;
constexpr int LargestV6 = 16;

QString backwards(QString digits)
{
    std::ranges::reverse(digits);
    return digits;
}

QString phoneWord(const QString &value)
{
    const QString digits = phones::digits(value);
    return digits.size() < FewestDigits ? QString() : PhoneMark + backwards(digits) + u'\n';
}

// Of one value: a text, or several in a list.
QString wordsOfValue(const cbor::Value &value)
{
    if (value.isText())
        return phoneWord(value.toText());
    QString words;
    for (const cbor::Value &item : value.items())
        words += wordsOfValue(item);
    return words;
}

QString wordsOfRow(const Field &table, const cbor::Value &row)
{
    QString words;
    for (const auto &[column, cell] : row.entries()) {
        const Field *declared = table.column(column.toText());
        if (declared && declared->type == FieldType::Phone && !isSecret(table, row, column.toText()))
            words += wordsOfValue(cell);
    }
    return words;
}

bool isNumber(const QString &typed)
{
    const auto digits = std::ranges::count_if(typed, [](QChar c) { return c.isDigit(); });
    return digits >= FewestTyped && digits <= MostTyped && isPartOfNumber(typed);
}

QString wordOf(const QString &digits)
{
    return u'"' + (PhoneMark + backwards(digits)) + u'"';
}

QStringList networksOf(const QString &address)
{
    const bool isV6 = address.contains(u':');
    QStringList networks;
    for (int length = isV6 ? LargestV6 : LargestV4; length <= (isV6 ? 128 : 32); ++length)
        networks += forms::cidr(u"%1/%2"_s.arg(address).arg(length)).value_or(QString());
    return networks;
}

// In punycode, and for people.
QStringList spellingsOfHost(const QString &typed)
{
    return typed.contains(u'.') ? QStringList{hosts::inPunycode(typed), hosts::forPeople(typed)} : QStringList();
}

// Of a whole address the host too: that of a page leads to the device that serves it.
QStringList hostsOf(const QString &typed)
{
    const QString host = typed.contains("://"_L1) ? hosts::hostOf(typed) : QString();
    return spellingsOfHost(typed) + (host.isEmpty() ? QStringList() : QStringList(host) + spellingsOfHost(host));
}

// As they are kept.
QStringList addressesOf(const QString &typed)
{
    if (const auto address = forms::ip(typed); address && !address->isEmpty())
        return QStringList(*address) + networksOf(*address);
    for (const auto form : {forms::mac, forms::cidr}) {
        if (const auto kept = form(typed); kept && !kept->isEmpty())
            return {*kept};
    }
    return {};
}

} // namespace

QString phoneWords(const Record &record)
{
    QString words;
    if (!record.kind())
        return words;
    for (const Field *field : record.kind()->allFields()) {
        if (field->type != FieldType::Phone && field->type != FieldType::Table)
            continue;
        for (const Entry &entry : record.entries(field->id)) {
            if (field->type == FieldType::Table)
                words += wordsOfRow(*field, entry.value);
            else if (!entry.isSecret)
                words += wordsOfValue(entry.value);
        }
    }
    return words;
}

bool isPartOfNumber(QStringView text)
{
    constexpr QStringView signs = u"+()[]/.-\u2011\u2013 ";
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); })
            && std::ranges::all_of(text, [&](QChar c) { return c.isDigit() || signs.contains(c); });
}

OtherSpellings::OtherSpellings(const QString &typed)
    : m_words(text::words(typed))
    , m_addresses(addressesOf(typed))
    , m_hosts(hostsOf(typed))
    , m_host(typed.contains(u'.') ? hosts::inPunycode(typed.toLower()) : QString())
{
    if (!isNumber(typed))
        return;
    m_digits = phones::digits(typed);
    m_national = phones::national(typed);
}

QStringList OtherSpellings::phrases() const
{
    QStringList phrases;
    for (const QString &spelling : m_addresses + m_hosts) {
        if (const QStringList words = text::words(spelling); !words.isEmpty() && words != m_words)
            phrases += u'"' + words.join(u' ') + u'"';
    }
    phrases.removeDuplicates();
    if (m_national.isEmpty())
        return phrases;
    return phrases + (isInternational() ? QStringList{wordOf(m_digits), wordOf(m_national)} : QStringList{wordOf(m_national) + u'*'});
}

bool OtherSpellings::isSame(FieldType type, const QString &value) const
{
    if (type == FieldType::Ip || type == FieldType::Cidr || type == FieldType::Mac)
        return m_addresses.contains(value);
    if (type == FieldType::Url || type == FieldType::Email)
        return !m_host.isEmpty() && hosts::inPunycode(value).toLower().contains(m_host);
    if (type != FieldType::Phone || m_national.isEmpty())
        return false;
    const QString kept = phones::digits(value);
    return isInternational() ? kept == m_digits || kept == m_national : kept.endsWith(m_national);
}

} // namespace covault::vault
