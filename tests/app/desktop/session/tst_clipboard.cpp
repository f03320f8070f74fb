// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/secrets.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/session/sessionfixture.h"
#include "vault/audit.h"

#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Secrets on their way to the clipboard, and away from it.
class tst_Clipboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_now = 0ms; }
    void aSecretIsMarkedAndCountedDown();
    void whatTheUserCopiedMeanwhileStays();
    void aSecondCopyStartsTheCountdownAnew();
    void theEndClears();
    void aRefusedClearingIsSaid();
    void copyingAPasswordIsAuditedAndNamesTheOrganisation();
    void onlyAOneTimeCodeIsCopiedAsItsCode_data();
    void onlyAOneTimeCodeIsCopiedAsItsCode();
    void aLockClears();
    void anEmptyFieldIsSaidToBeEmpty();

private:
    Elapsed elapsed()
    {
        return [this] { return m_now; };
    }

    std::chrono::milliseconds m_now{0};
};

static vault::RecordKey addCredential(SessionFixture &fixture, const QString &field, const QString &value)
{
    const auto key = fixture.newKey(u"credential"_s);
    auto wish = SessionFixture::titled(key, u"Core firewall"_s);
    wish.edits.push_back({field, {}, cbor::Value::text(value)});
    must(fixture.answer<Result<vault::Changed>>(
            [&](auto done) { fixture.session.edit(&fixture.session, {wish}, {}, done); }));
    return key;
}

static vault::RecordKey addPassword(SessionFixture &fixture)
{
    return addCredential(fixture, u"password"_s, u"s3cret"_s);
}

void tst_Clipboard::aSecretIsMarkedAndCountedDown()
{
    FakePlatform platform;
    SecretClipboard clipboard(platform, elapsed());
    QList<qint64> left;
    connect(&clipboard, &SecretClipboard::leftChanged, this,
            [&left](std::chrono::seconds seconds) { left += seconds.count(); });

    clipboard.copy(u"s3cret"_s, u"copied"_s);
    QCOMPARE(platform.clipboard, u"s3cret"_s);
    QVERIFY(platform.isMarked);
    m_now = 29s;
    clipboard.check();
    QCOMPARE(platform.clipboard, u"s3cret"_s);
    m_now = 30s;
    clipboard.check();

    QCOMPARE(platform.clipboard, QString());
    QCOMPARE(left, (QList<qint64>{30, 1, 0}));
}

void tst_Clipboard::whatTheUserCopiedMeanwhileStays()
{
    FakePlatform platform;
    SecretClipboard clipboard(platform, elapsed());
    clipboard.copy(u"s3cret"_s, u"copied"_s);
    platform.copyElsewhere(u"an address"_s);

    m_now = 30s;
    clipboard.check();

    QCOMPARE(platform.clipboard, u"an address"_s);
    QCOMPARE(clipboard.left(), 0s);
}

void tst_Clipboard::aSecondCopyStartsTheCountdownAnew()
{
    FakePlatform platform;
    SecretClipboard clipboard(platform, elapsed());
    clipboard.copy(u"first"_s, u"copied"_s);
    m_now = 20s;

    clipboard.copy(u"second"_s, u"copied"_s);
    m_now = 40s;
    clipboard.check();

    QCOMPARE(platform.clipboard, u"second"_s);
    QCOMPARE(clipboard.left(), 10s);
}

void tst_Clipboard::theEndClears()
{
    FakePlatform platform;
    {
        SecretClipboard clipboard(platform, elapsed());
        clipboard.copy(u"s3cret"_s, u"copied"_s);
    }

    QCOMPARE(platform.clipboard, QString());
}

void tst_Clipboard::aRefusedClearingIsSaid()
{
    FakePlatform platform;
    SecretClipboard clipboard(platform, elapsed());
    QSignalSpy failed(&clipboard, &SecretClipboard::clearingFailed);
    clipboard.copy(u"s3cret"_s, u"copied"_s);
    platform.refusesClearing = true;

    clipboard.clear();

    QCOMPARE(failed.size(), 1);
}

void tst_Clipboard::copyingAPasswordIsAuditedAndNamesTheOrganisation()
{
    SessionFixture fixture;
    SecretClipboard clipboard(fixture.platform, elapsed());
    Secrets secrets(fixture.session, clipboard);
    fixture.unlock();
    const auto key = addPassword(fixture);
    QString message;
    connect(&clipboard, &SecretClipboard::copied, this, [&message](const QString &said) { message = said; });

    secrets.copy({key, u"password"_s, {}, {}});

    QTRY_COMPARE(fixture.platform.clipboard, u"s3cret"_s);
    QCOMPARE(message, u"Password of Core firewall copied · Acme"_s);
    const auto audit = must(fixture.answer<Result<std::vector<vault::AuditEntry>>>([&](auto done) {
        fixture.session.write(
                this,
                [key](WriteScope &scope) {
                    must(vault::Audit(scope.vault).flush());
                    return vault::Audit(scope.vault).read({{}, key, {}});
                },
                done);
    }));
    QVERIFY(std::any_of(audit.begin(), audit.end(),
            [](const vault::AuditEntry &entry) { return entry.action == u"copy"_s && entry.detail == u"password"_s; }));
}

void tst_Clipboard::onlyAOneTimeCodeIsCopiedAsItsCode_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("copied");

    QTest::newRow("a password that looks like one") << u"password"_s << u"^otpauth://totp/.*NBVGY3TQOJQ$"_s;
    QTest::newRow("a one-time code") << u"totp"_s << u"^[0-9]{6}$"_s;
}

void tst_Clipboard::onlyAOneTimeCodeIsCopiedAsItsCode()
{
    QFETCH(QString, field);
    QFETCH(QString, copied);
    SessionFixture fixture;
    SecretClipboard clipboard(fixture.platform, elapsed());
    Secrets secrets(fixture.session, clipboard);
    fixture.unlock();
    const auto key =
            addCredential(fixture, field, u"otpauth://totp/Acme:ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s);

    secrets.copy({key, field, {}, {}});

    QTRY_VERIFY(!fixture.platform.clipboard.isEmpty());
    QVERIFY2(QRegularExpression(copied).match(fixture.platform.clipboard).hasMatch(),
            qPrintable(fixture.platform.clipboard));
}

void tst_Clipboard::aLockClears()
{
    SessionFixture fixture;
    SecretClipboard clipboard(fixture.platform, elapsed());
    Secrets secrets(fixture.session, clipboard);
    fixture.unlock();
    secrets.copy({addPassword(fixture), u"password"_s, {}, {}});
    QTRY_COMPARE(fixture.platform.clipboard, u"s3cret"_s);

    fixture.session.lock();

    QCOMPARE(fixture.platform.clipboard, QString());
}

void tst_Clipboard::anEmptyFieldIsSaidToBeEmpty()
{
    SessionFixture fixture;
    SecretClipboard clipboard(fixture.platform, elapsed());
    Secrets secrets(fixture.session, clipboard);
    fixture.unlock();
    std::optional<Error> error;
    connect(&secrets, &Secrets::failed, this, [&error](const Error &said) { error = said; });

    secrets.copy({fixture.add(u"Switch"_s), u"password"_s, {}, {}});

    QTRY_VERIFY(error);
    QVERIFY(error->why().contains(u"Password"_s));
    QCOMPARE(fixture.platform.clipboard, QString());
}

COVAULT_GUI_MAIN(tst_Clipboard)
#include "tst_clipboard.moc"
