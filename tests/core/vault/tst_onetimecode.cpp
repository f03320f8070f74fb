// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/onetimecode.h"

#include <QTest>

using namespace covault;
using namespace covault::vault;
using namespace Qt::StringLiterals;

class tst_OneTimeCode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCodesOfTheStandard_data();
    void theCodesOfTheStandard();
    void whatIsNotSaidIsUsual();
    void theTimeLeftCountsDown();
    void everyPeriodThatAFieldTakesMakesACode_data();
    void everyPeriodThatAFieldTakesMakesACode();
    void whatIsNoneIsRefused_data();
    void whatIsNoneIsRefused();
};

static Moment atSecond(qint64 second)
{
    return Moment(std::chrono::seconds(second));
}

void tst_OneTimeCode::theCodesOfTheStandard_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<qint64>("second");
    QTest::addColumn<QString>("code");

    // RFC 6238, appendix B.
    struct Line
    {
        qint64 second;
        const char *sha1, *sha256, *sha512;
    };
    static constexpr Line lines[] = {{59, "94287082", "46119246", "90693936"}, {1111111109, "07081804", "68084774", "25091201"},
            {1111111111, "14050471", "67062674", "99943326"}, {1234567890, "89005924", "91819424", "93441116"},
            {2000000000, "69279037", "90698825", "38618901"}, {20000000000, "65353130", "77737706", "47863826"}};
    for (const Line &line : lines) {
        QTest::addRow("SHA1 at %lld", line.second) << u"SHA1"_s << line.second << QString::fromLatin1(line.sha1);
        QTest::addRow("SHA256 at %lld", line.second) << u"SHA256"_s << line.second << QString::fromLatin1(line.sha256);
        QTest::addRow("SHA512 at %lld", line.second) << u"SHA512"_s << line.second << QString::fromLatin1(line.sha512);
    }
}

void tst_OneTimeCode::theCodesOfTheStandard()
{
    QFETCH(QString, algorithm);
    QFETCH(qint64, second);
    QFETCH(QString, code);
    // The standard's secrets are 1234567890 again and again, as long as the hash is.
    static const QMap<QString, QString> secrets = {{u"SHA1"_s, u"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s},
            {u"SHA256"_s, u"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA===="_s},
            {u"SHA512"_s, u"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNA="_s}};

    const auto made = oneTimeCode(u"otpauth://totp/x?secret=%1&algorithm=%2&digits=8&period=30"_s.arg(secrets[algorithm], algorithm), atSecond(second));

    QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
    QCOMPARE(made->code, code);
}

void tst_OneTimeCode::whatIsNotSaidIsUsual()
{
    const auto short_ = oneTimeCode(u"otpauth://totp/Acme:ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s, atSecond(59));
    const auto written = oneTimeCode(u"otpauth://totp/Acme:ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=sha1&digits=6&period=30"_s, atSecond(59));

    QVERIFY(short_ && written);
    QCOMPARE(short_->code, u"287082"_s);
    QCOMPARE(written->code, u"287082"_s);
}

void tst_OneTimeCode::theTimeLeftCountsDown()
{
    const QString text = u"otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&period=60"_s;

    QCOMPARE(oneTimeCode(text, atSecond(120))->secondsLeft, 60);
    QCOMPARE(oneTimeCode(text, atSecond(121))->secondsLeft, 59);
    QCOMPARE(oneTimeCode(text, atSecond(179))->secondsLeft, 1);
    QCOMPARE(oneTimeCode(text, atSecond(120))->code, oneTimeCode(text, atSecond(179))->code);
    QVERIFY(oneTimeCode(text, atSecond(179))->code != oneTimeCode(text, atSecond(180))->code);
}

void tst_OneTimeCode::everyPeriodThatAFieldTakesMakesACode_data()
{
    QTest::addColumn<int>("period");

    for (const int period : {1, 4, 5, 30, 3600})
        QTest::newRow(qPrintable(u"%1 s"_s.arg(period))) << period;
}

void tst_OneTimeCode::everyPeriodThatAFieldTakesMakesACode()
{
    QFETCH(int, period);

    const auto code = oneTimeCode(u"otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&period=%1"_s.arg(period), atSecond(59));

    QVERIFY(code);
    QCOMPARE(code->code.size(), 6);
}

void tst_OneTimeCode::whatIsNoneIsRefused_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("a bare secret") << u"GEZDGNBVGY3TQOJQ"_s;
    QTest::newRow("a counter instead of the time") << u"otpauth://hotp/x?secret=GEZDGNBVGY3TQOJQ&counter=1"_s;
    QTest::newRow("no secret") << u"otpauth://totp/x?digits=6"_s;
    QTest::newRow("a secret that is no base32") << u"otpauth://totp/x?secret=01890189"_s;
    QTest::newRow("an unknown algorithm") << u"otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&algorithm=MD5"_s;
    QTest::newRow("too few digits") << u"otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&digits=4"_s;
    QTest::newRow("no number of digits") << u"otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&digits=six"_s;
    QTest::newRow("no time at all") << u"otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&period=0"_s;
}

void tst_OneTimeCode::whatIsNoneIsRefused()
{
    QFETCH(QString, text);

    const auto made = oneTimeCode(text, atSecond(59));

    QVERIFY(!made);
    QCOMPARE(made.error().code(), Error::Code::Refused);
    QVERIFY(!made.error().text().contains(u"GEZDGNBV"_s));
}

QTEST_APPLESS_MAIN(tst_OneTimeCode)
#include "tst_onetimecode.moc"
