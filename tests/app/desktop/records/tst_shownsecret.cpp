// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/secretpanel.h"
#include "desktop/records/shownsecretcontroller.h"
#include "desktop/widgets/largetext.h"
#include "desktop/widgets/qrview.h"
#include "tests/app/desktop/drivers/recordsdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/records/recordsfixture.h"

#include <QAccessible>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// A secret that is laid open for another pair of eyes, and how it goes again.
class tst_ShownSecret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPasswordIsShownLargeAndNoted();
    void aPasswordIsShownAsACode();
    void itIsNotedBeforeItIsShown();
    void whatCanNotBeNotedIsNotShown();
    void itCloses_data();
    void itCloses();
    void aLockClosesIt();
    void theKeyThatLocksReachesPastIt();
    void itClosesByItself();
    void aWishThatWasGivenUpShowsNothing();
    void nothingReadsItOut_data();
    void nothingReadsItOut();
    void itIsKeptOutOfScreenshots();
    void aOneTimeCodeIsReadOutAndItsSeedIsScanned();
    void aWifiKeyJoinsItsNetworks();
    void whatIsTooLongForACodeIsSaid();
    void aRecordWithoutAPasswordIsSaid();
};

namespace {

const QString Password = u"Sommer-2025!"_s;

/// The window with a password that is open, and what lies over it.
struct Opened
{
    explicit Opened(const RecordsFixture::Fields &more = {})
        : driver(*fixture.window)
    {
        fixture.unlock();
        RecordsFixture::Fields fields = {{"title", u"Core firewall admin"_s}, {"password", Password}};
        fields.insert(fields.end(), more.begin(), more.end());
        key = fixture.put(u"credential"_s, fields);
        driver.choose(u"Core firewall admin"_s);
    }

    void show(const QString &how, const QString &field = u"Password"_s)
    {
        driver.click(u"More ways to show %1"_s.arg(field));
        driver.pick(how);
    }
    SecretPanel &panel() { return driver.page().secret(); }
    ShownSecretController &controller() { return *driver.page().findChild<ShownSecretController *>(); }
    /// What a phone or a person sees.
    QString drawn()
    {
        const auto &drawn = controller().state().drawn;
        return drawn ? QString::fromUtf8(drawn->bytes()) : QString();
    }
    bool isOpen() { return driver.page().secret().isVisible(); }

    RecordsFixture fixture;
    RecordsDriver driver;
    vault::RecordKey key;
};

qint64 waitingEvents(RecordsFixture &fixture)
{
    return fixture.ask<qint64>([](vault::Vault &vault) -> Result<qint64> {
        return vault.replica().database.number("SELECT count(*) FROM event");
    });
}

QString everythingTold(QWidget &whole)
{
    QStringList told;
    QList<QWidget *> widgets = whole.findChildren<QWidget *>();
    widgets.prepend(&whole);
    for (QWidget *widget : widgets) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            told += interface ? interface->text(kind) : QString();
        told += widget->toolTip();
    }
    return told.join(u'\n');
}

} // namespace

void tst_ShownSecret::aPasswordIsShownLargeAndNoted()
{
    Opened opened;
    QVERIFY(!opened.isOpen());

    opened.show(u"Show large"_s);

    QTRY_VERIFY(opened.isOpen());
    QCOMPARE(opened.drawn(), Password);
    QVERIFY(opened.panel().findChild<LargeText *>()->isVisible());
    QVERIFY(!opened.panel().findChild<QrView *>()->isVisible());
    QCOMPARE(opened.panel().accessibleName(), u"Password of Core firewall admin"_s);
    QCOMPARE(opened.fixture.audited(opened.key).count(u"reveal password"_s), 1);
}

void tst_ShownSecret::aPasswordIsShownAsACode()
{
    Opened opened;

    opened.fixture.actions.trigger(u"record.showQr"_s);

    QTRY_VERIFY(opened.isOpen());
    QVERIFY(opened.panel().findChild<QrView *>()->isVisible());
    QVERIFY(!opened.panel().findChild<LargeText *>()->isVisible());
    const auto labels = opened.panel().findChildren<QLabel *>();
    QVERIFY(std::none_of(labels.begin(), labels.end(),
            [](const QLabel *label) { return label->isVisible() && label->text().contains(u"too long"_s); }));
    QCOMPARE(opened.drawn(), Password);
    QCOMPARE(opened.fixture.audited(opened.key).count(u"reveal password"_s), 1);
}

void tst_ShownSecret::itIsNotedBeforeItIsShown()
{
    std::optional<qint64> notedBefore;
    Opened opened;
    QCOMPARE(waitingEvents(opened.fixture), 0);
    connect(&opened.controller(), &ShownSecretController::stateChanged, this, [&](const ShownSecretState &state) {
        if (state.drawn && !notedBefore)
            notedBefore = waitingEvents(opened.fixture); // this is the first that anybody hears of it
    });

    opened.show(u"Show large"_s);

    QTRY_VERIFY(notedBefore);
    QCOMPARE(*notedBefore, 1);
}

void tst_ShownSecret::whatCanNotBeNotedIsNotShown()
{
    Opened opened;
    opened.fixture.ask<bool>([](vault::Vault &vault) -> Result<bool> {
        auto done = vault.replica().database.run(
                "CREATE TRIGGER deaf BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'deaf'); END");
        return done ? Result<bool>(true) : failure(done);
    });

    opened.show(u"Show large"_s);

    QTRY_COMPARE(opened.fixture.prompts.told.size(), 1);
    QVERIFY(!opened.isOpen());
    QCOMPARE(opened.drawn(), QString());
}

void tst_ShownSecret::itCloses_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"Escape", "the button", "a press beside it", "another page", "another record", "an editor"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void tst_ShownSecret::itCloses()
{
    QFETCH(QString, how);
    Opened opened;
    opened.fixture.put(u"credential"_s, {{"title", u"Other"_s}});
    opened.driver.page().list().view().setFocus();
    QVERIFY(opened.fixture.actions.trigger(u"record.showLarge"_s));
    QTRY_VERIFY(opened.isOpen());
    SecretPanel &panel = opened.panel();

    if (how == u"Escape"_s)
        opened.fixture.press(Qt::Key_Escape);
    else if (how == u"the button"_s)
        opened.driver.click(u"Close"_s);
    else if (how == u"a press beside it"_s)
        QTest::mouseClick(opened.driver.page().childAt(3, 3), Qt::LeftButton);
    else if (how == u"another page"_s)
        opened.fixture.navigator.go({u"vendors"_s, {}});
    else if (how == u"another record"_s)
        opened.driver.choose(u"Other"_s);
    else
        opened.fixture.actions.trigger(u"record.edit"_s);

    QTRY_VERIFY(!panel.isVisible());
    QTRY_VERIFY(!opened.fixture.window->findChild<ShownSecretController *>()->state().drawn);
    if (how == u"Escape"_s)
        QVERIFY(opened.driver.page().list().view().hasFocus());
}

void tst_ShownSecret::aLockClosesIt()
{
    Opened opened;
    opened.show(u"Show as QR code"_s);
    QTRY_VERIFY(opened.isOpen());
    const QPointer<SecretPanel> panel(&opened.panel());
    const std::weak_ptr<const crypto::Wiped> drawn(opened.controller().state().drawn);

    opened.fixture.session.lock();

    QVERIFY(!panel || !panel->isVisible());
    QVERIFY(drawn.expired()); // and so it is wiped
}

void tst_ShownSecret::theKeyThatLocksReachesPastIt()
{
    Opened opened;
    QVERIFY(opened.fixture.actions.trigger(u"record.showLarge"_s));
    QTRY_VERIFY(opened.isOpen());

    opened.fixture.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);

    QCOMPARE(opened.fixture.session.state(), Session::State::Locked);
}

void tst_ShownSecret::itClosesByItself()
{
    Opened opened;
    opened.fixture.clipboard.setTime(std::chrono::seconds(1));

    opened.show(u"Show large"_s);

    QTRY_VERIFY(opened.isOpen());
    QCOMPARE(opened.controller().state().left, std::chrono::seconds(1));
    QTRY_VERIFY(!opened.isOpen());
    QVERIFY(!opened.controller().state().drawn);
}

void tst_ShownSecret::aWishThatWasGivenUpShowsNothing()
{
    Opened opened;

    opened.controller().showPassword(opened.key, SecretShape::Large);
    opened.controller().close();
    waitingEvents(opened.fixture); // whatever was asked before has been answered
    QCoreApplication::processEvents();

    QVERIFY(!opened.isOpen());
    QVERIFY(!opened.controller().state().drawn);
}

void tst_ShownSecret::nothingReadsItOut_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("large") << u"Show large"_s;
    QTest::newRow("as a code") << u"Show as QR code"_s;
}

void tst_ShownSecret::nothingReadsItOut()
{
    QFETCH(QString, how);
    Opened opened;

    opened.show(how);
    QTRY_VERIFY(opened.isOpen());

    const QString told = everythingTold(*opened.fixture.window);
    QVERIFY(told.contains(u"Password of Core firewall admin"_s));
    QVERIFY(!told.contains(Password));
    QVERIFY(!told.contains(u"Sommer"_s));
}

// What keeps the window out of them keeps out what is part of it.
void tst_ShownSecret::itIsKeptOutOfScreenshots()
{
    Opened opened;

    opened.show(u"Show large"_s);
    QTRY_VERIFY(opened.isOpen());

    QVERIFY(opened.panel().window() == opened.fixture.window.get());
    QCOMPARE(opened.fixture.platform.capture, Platform::Capture::Prevented);
}

void tst_ShownSecret::aOneTimeCodeIsReadOutAndItsSeedIsScanned()
{
    const QString seed = u"otpauth://totp/core?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s;
    Opened opened({{"totp", seed}});

    opened.show(u"Show large"_s, u"One-time code"_s);
    QTRY_VERIFY(opened.isOpen());
    QVERIFY2(QRegularExpression(u"^\\d{6}$"_s).match(opened.drawn()).hasMatch(), qPrintable(opened.drawn()));
    opened.fixture.press(Qt::Key_Escape);
    opened.show(u"Show as QR code"_s, u"One-time code"_s);
    QTRY_VERIFY(opened.isOpen());

    QCOMPARE(opened.drawn(), opened.fixture.stored(opened.key, u"totp"_s));
    QCOMPARE(opened.fixture.audited(opened.key).count(u"reveal totp"_s), 2);
}

void tst_ShownSecret::aWifiKeyJoinsItsNetworks()
{
    Opened opened({{"category", u"wifi_key"_s}});
    for (const QString &name : {u"acme"_s, u"guests"_s}) {
        const auto network = opened.fixture.put(u"network"_s, {{"name", name}, {"ssid", name}});
        const vault::Edit edit{
                u"wifi_key"_s, {}, vault::LinkTarget::ofRecord(opened.key.collection, opened.key.id).encode()};
        must(opened.fixture.answer<Result<vault::Changed>>([&](auto done) {
            opened.fixture.session.edit(this, {{network, vault::Verb::Edit, {edit}, {}}}, {}, done);
        }));
    }

    opened.show(u"Show as QR code"_s);
    QTRY_COMPARE(opened.drawn(), u"WIFI:T:WPA;S:acme;P:Sommer-2025!;;"_s);
    auto *networks = opened.panel().findChild<QComboBox *>();
    QVERIFY(networks->isVisible());
    networks->setFocus();
    opened.fixture.press(Qt::Key_Down);

    QTRY_COMPARE(opened.drawn(), u"WIFI:T:WPA;S:guests;P:Sommer-2025!;;"_s);
    opened.fixture.press(Qt::Key_Escape);
    QTRY_VERIFY(!opened.isOpen());
    opened.show(u"Show large"_s); // is for people
    QTRY_COMPARE(opened.drawn(), Password);
}

void tst_ShownSecret::whatIsTooLongForACodeIsSaid()
{
    Opened opened({{"pin", QString(4000, u'7')}});

    opened.show(u"Show as QR code"_s, u"PIN"_s);
    QTRY_VERIFY(opened.isOpen());

    const auto labels = opened.panel().findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
            [](const QLabel *label) { return label->isVisible() && label->text().contains(u"too long"_s); }));
    QVERIFY(!opened.panel().findChild<QrView *>()->isVisible());
}

void tst_ShownSecret::aRecordWithoutAPasswordIsSaid()
{
    Opened opened;
    opened.fixture.put(u"credential"_s, {{"title", u"Parcel account"_s}});
    opened.driver.choose(u"Parcel account"_s);

    opened.fixture.actions.trigger(u"record.showLarge"_s);

    QTRY_COMPARE(opened.driver.toasts(), QStringList{u"Parcel account has no password"_s});
    QVERIFY(!opened.isOpen());
}

COVAULT_GUI_MAIN(tst_ShownSecret)
#include "tst_shownsecret.moc"
