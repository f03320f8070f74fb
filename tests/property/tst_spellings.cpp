// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sameness.h"

#include <QTest>

#include <rapidcheck.h>

#include <array>

using namespace covault::vault;
using namespace Qt::StringLiterals;

namespace {

int below(int bound)
{
    return *rc::gen::inRange(0, bound);
}

QString anyCase(const QString &text)
{
    QString spelled;
    for (const QChar c : text)
        spelled += below(2) ? c.toUpper() : c.toLower();
    return spelled;
}

/// Something for nobody's eye between digits, or nothing.
QString separated(const QString &digits)
{
    static const QStringList signs = {u""_s, u""_s, u" "_s, u"-"_s, u"."_s, u"/"_s};
    QString spelled;
    for (qsizetype i = 0; i < digits.size(); ++i)
        spelled += (i == 0 ? QString() : signs[below(int(signs.size()))]) + digits[i];
    return spelled;
}

QString anyMac(const std::array<int, 6> &bytes)
{
    QString digits;
    for (const int byte : bytes)
        digits += QString::number(byte, 16).rightJustified(2, u'0');
    const int step = std::array{2, 2, 4, 12}[size_t(below(4))];
    const QChar sign = step == 4 ? u'.' : below(2) ? u'-' : u':';
    QStringList parts;
    for (qsizetype at = 0; at < digits.size(); at += step)
        parts += digits.sliced(at, step);
    return anyCase(parts.join(sign));
}

QString groupsOf(const std::vector<int> &groups, size_t from, size_t to)
{
    QStringList texts;
    for (size_t i = from; i < to; ++i)
        texts += QString::number(groups[i], 16).rightJustified(1 + below(4), u'0');
    return texts.join(u':');
}

/// With or without zeros in front, and with one gap where zeros are.
QString anyIpv6(const std::vector<int> &groups)
{
    const auto from = size_t(below(8));
    size_t to = from;
    while (to < 8 && groups[to] == 0)
        ++to;
    const bool hasGap = to > from && below(2);
    return anyCase(hasGap ? groupsOf(groups, 0, from) + u"::"_s + groupsOf(groups, to, 8) : groupsOf(groups, 0, 8));
}

/// Of a number of Berlin, in a vault that is in Germany.
QString anyPhone(const QString &digits)
{
    static const QStringList fronts = {u"+49 30 "_s, u"+49 (0)30 "_s, u"0049 30 "_s, u"0049-30-"_s, u"030 "_s, u"(030) "_s, u"030/"_s};
    return fronts[below(int(fronts.size()))] + separated(digits);
}

} // namespace

/// However a value is spelled, its one form is the same; and another value has another.
class tst_Spellings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMacHasOneForm();
    void anAddressHasOneForm();
    void aPhoneNumberHasOneForm();
    void aFormIsItsOwnForm();
};

void tst_Spellings::aMacHasOneForm()
{
    QVERIFY(rc::check([] {
        std::array<int, 6> bytes{};
        for (int &byte : bytes)
            byte = below(256);
        auto others = bytes;
        others[size_t(below(6))] ^= 1 << below(8);

        const QString form = comparableText(FieldType::Mac, anyMac(bytes), {});

        RC_ASSERT(comparableText(FieldType::Mac, anyMac(bytes), {}) == form);
        RC_ASSERT(comparableText(FieldType::Mac, anyMac(others), {}) != form);
    }));
}

void tst_Spellings::anAddressHasOneForm()
{
    QVERIFY(rc::check([] {
        std::vector<int> groups;
        for (int i = 0; i < 8; ++i)
            groups.push_back(below(2) ? 0 : below(0x10000));
        auto others = groups;
        others[size_t(below(8))] ^= 1 << below(16);

        const QString form = comparableText(FieldType::Ip, anyIpv6(groups), {});

        RC_ASSERT(comparableText(FieldType::Ip, anyIpv6(groups), {}) == form);
        RC_ASSERT(comparableText(FieldType::Ip, anyIpv6(others), {}) != form);
    }));
}

void tst_Spellings::aPhoneNumberHasOneForm()
{
    QVERIFY(rc::check([] {
        const QString digits = QString::number(*rc::gen::inRange(100'000, 99'999'999));
        const QString others = QString::number(digits.toInt() + 1);

        const QString form = comparableText(FieldType::Phone, anyPhone(digits), u"DE"_s);

        RC_ASSERT(comparableText(FieldType::Phone, anyPhone(digits), u"DE"_s) == form);
        RC_ASSERT(comparableText(FieldType::Phone, anyPhone(others), u"DE"_s) != form);
    }));
}

void tst_Spellings::aFormIsItsOwnForm()
{
    QVERIFY(rc::check([](const std::string &given) {
        const QString text = QString::fromStdString(given);
        for (const FieldType type : {FieldType::Url, FieldType::Email, FieldType::Ip, FieldType::Cidr, FieldType::Mac}) {
            const QString form = comparableText(type, text, u"DE"_s);
            RC_ASSERT(comparableText(type, form, u"DE"_s) == form);
        }
    }));
}

QTEST_APPLESS_MAIN(tst_Spellings)
#include "tst_spellings.moc"
