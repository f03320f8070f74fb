// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "desktop/session/session.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/session/sessionfixture.h"

#include <QProcess>
#include <QSemaphore>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_Session : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void passphraseAndRecoveryCodeUnlock_data();
    void passphraseAndRecoveryCodeUnlock();
    void whatDoesNotOpenSaysWhy_data();
    void whatDoesNotOpenSaysWhy();
    void anEditIsReadAndAnnounced();
    void noQuestionWaitsForALongReading();
    void aLockTellsALongReadingToStop();
    void lockedItAnswersNothing();
    void aLockDuringLongWorkKeepsEveryEdit();
    void longWorkIsToldToStop();
    void editsGoBetweenTheSlicesOfLongWork();
    void aLockWhileUnlockingWins();
    void aReadThatWaitsIsDroppedByTheLock();
    void anotherProgramsWriteIsNoticed();
    void thePassphraseIsConfirmed();
    void changingSlotsLeavesItOpen();
};

void tst_Session::passphraseAndRecoveryCodeUnlock_data()
{
    QTest::addColumn<QString>("secret");

    QTest::newRow("the passphrase") << Passphrase;
    QTest::newRow("the recovery code as printed") << FoundedVault::acme().recoveryCode;
    QTest::newRow("the recovery code as typed") << FoundedVault::acme().recoveryCode.toLower().remove(u'-');
}

void tst_Session::passphraseAndRecoveryCodeUnlock()
{
    QFETCH(QString, secret);
    SessionFixture fixture;

    fixture.session.unlock(fixture.path(), secret);
    QCOMPARE(fixture.session.state(), Session::State::Unlocking);

    QTRY_COMPARE(fixture.session.state(), Session::State::Unlocked);
    QCOMPARE(fixture.session.facts().name, u"Acme"_s);
    QCOMPARE(fixture.session.facts().memberName, u"Ada Berg"_s);
    QCOMPARE(fixture.session.facts().ownSide, u"Acme"_s);
}

void tst_Session::whatDoesNotOpenSaysWhy_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QList<qint64>>("places");
    QTest::addColumn<QByteArray>("spoilt");
    QTest::addColumn<int>("code");

    QTest::newRow("a wrong passphrase") << u"wrong horse"_s << QList<qint64>{0} << QByteArray()
                                        << int(Error::Code::WrongKey);
    QTest::newRow("a damaged database") << Passphrase << QList<qint64>{17'000} << QByteArray(500, 'x')
                                        << int(Error::Code::VaultDamaged);
    QTest::newRow("no vault") << Passphrase << QList<qint64>{0} << QByteArray(2 * storage::HeaderCopySize, 'x')
                              << int(Error::Code::NotFound);
    QTest::newRow("a newer format") << Passphrase << QList<qint64>{8, 8 + storage::HeaderCopySize}
                                    << QByteArray("\x63", 1) << int(Error::Code::NewerFormat);
}

void tst_Session::whatDoesNotOpenSaysWhy()
{
    QFETCH(QString, secret);
    QFETCH(QList<qint64>, places);
    QFETCH(QByteArray, spoilt);
    QFETCH(int, code);
    SessionFixture fixture;
    fixture.spoil(places, spoilt);
    std::optional<Error> error;
    connect(&fixture.session, &Session::unlockFailed, this, [&error](const Error &said) { error = said; });

    fixture.session.unlock(fixture.path(), secret);

    QTRY_VERIFY(error);
    QCOMPARE(int(error->code()), code);
    QVERIFY(!error->advice().isEmpty());
    QCOMPARE(fixture.session.state(), Session::State::Locked);
}

void tst_Session::anEditIsReadAndAnnounced()
{
    SessionFixture fixture;
    fixture.unlock();
    std::vector<vault::RecordKey> announced;
    connect(&fixture.session, &Session::changed, this,
            [&announced](const Changes &changes) { announced = changes.records; });

    const auto key = fixture.add(u"Core firewall"_s);

    QTRY_COMPARE(announced.size(), size_t(1));
    QCOMPARE(announced[0], key);
    QCOMPARE(fixture.titles(), QStringList{u"Core firewall"_s});
}

void tst_Session::noQuestionWaitsForALongReading()
{
    SessionFixture fixture;
    fixture.unlock();
    fixture.add(u"Core firewall"_s);
    Job survey(&fixture.session);
    const auto goOn = std::make_shared<QSemaphore>();
    std::optional<QString> surveyed;
    fixture.session.survey(
            survey,
            [goOn](ReadScope &scope) -> Result<QString> {
                goOn->acquire();
                return must(scope.vault.list({})).front().title;
            },
            [&surveyed](const Result<QString> &title) { surveyed = must(title); });

    QCOMPARE(fixture.titles(), QStringList(u"Core firewall"_s));
    QVERIFY(!surveyed);
    goOn->release();

    QTRY_COMPARE(surveyed, u"Core firewall"_s);
}

void tst_Session::aLockTellsALongReadingToStop()
{
    SessionFixture fixture;
    fixture.unlock();
    Job survey(&fixture.session);
    const auto isStopped = std::make_shared<std::atomic_bool>(false);
    const auto hasBegun = std::make_shared<QSemaphore>();
    fixture.session.survey(
            survey,
            [isStopped, hasBegun](ReadScope &scope) -> Result<int> {
                hasBegun->release();
                while (!scope.isStopped())
                    QThread::yieldCurrentThread();
                *isStopped = true;
                return 0;
            },
            [](const Result<int> &) {});
    hasBegun->acquire();

    fixture.session.lock();

    QTRY_VERIFY(isStopped->load());
    fixture.unlock();
    QCOMPARE(fixture.titles(), QStringList());
}

void tst_Session::lockedItAnswersNothing()
{
    SessionFixture fixture;
    fixture.unlock();
    fixture.add(u"Core firewall"_s);

    fixture.session.lock();

    QCOMPARE(fixture.session.facts(), VaultFacts());
    Job job(this);
    const auto read = fixture.answer<Result<std::vector<vault::RecordRow>>>([&](auto done) {
        fixture.session.read(
                job, [](ReadScope &scope) { return scope.vault.list({}); }, done);
    });
    const auto written =
            fixture.answer<Result<vault::Changed>>([&](auto done) { fixture.session.edit(this, {}, {}, done); });
    QCOMPARE(read.error().code(), Error::Code::NeedsPassphrase);
    QCOMPARE(written.error().code(), Error::Code::NeedsPassphrase);
}

void tst_Session::aLockDuringLongWorkKeepsEveryEdit()
{
    SessionFixture fixture;
    fixture.unlock();
    const auto endless = [](WriteScope &) -> Result<Slice> { return Slice{1, 1'000'000}; };
    fixture.session.writeInSlices(
            this, endless, [](const Slice &) {}, [](const Result<Slice> &) {});
    fixture.add(u"acknowledged"_s);
    for (const QString &title : {u"given"_s, u"given too"_s})
        fixture.session.edit(this, {SessionFixture::titled(fixture.newKey(u"credential"_s), title)}, {},
                [](const Result<vault::Changed> &) {});

    fixture.session.lock();
    fixture.unlock();

    QCOMPARE(fixture.titles(), QStringList({u"acknowledged"_s, u"given"_s, u"given too"_s}));
}

void tst_Session::longWorkIsToldToStop()
{
    SessionFixture fixture;
    fixture.unlock();
    QSemaphore isStarted;
    std::atomic<bool> isStopped = false;
    fixture.session.write(
            this,
            [&](WriteScope &scope) -> Result<> {
                QSemaphore told;
                const std::stop_callback callback(scope.stop, [&told] { told.release(); });
                isStarted.release();
                isStopped = told.tryAcquire(1, 20'000);
                return {};
            },
            [](const Result<> &) {});
    isStarted.acquire();

    fixture.session.lock();

    QVERIFY(isStopped);
}

void tst_Session::editsGoBetweenTheSlicesOfLongWork()
{
    SessionFixture fixture;
    fixture.unlock();
    QStringList order;
    auto count = std::make_shared<int>(0);
    fixture.session.writeInSlices(
            this,
            [count](WriteScope &) -> Result<Slice> {
                return Slice{++*count, 3};
            },
            [&order](const Slice &slice) { order += QString::number(slice.done); },
            [&order](const Result<Slice> &last) { order += QString::number(last->done); });

    fixture.session.write(
            this, [](WriteScope &) -> Result<> { return {}; }, [&order](const Result<> &) { order += u"edit"_s; });

    QTRY_COMPARE(order.join(u' '), u"1 edit 2 3"_s);
}

void tst_Session::aLockWhileUnlockingWins()
{
    SessionFixture fixture;
    fixture.session.unlock(fixture.path(), Passphrase);

    fixture.session.lock();

    QCOMPARE(fixture.session.state(), Session::State::Locked);
    // What is answered now comes after the unlocking that was under way.
    QVERIFY(!fixture.answer<Result<>>([&](auto done) {
        fixture.session.write(
                this, [](WriteScope &) -> Result<> { return {}; }, done);
    }));
    QCOMPARE(fixture.session.state(), Session::State::Locked);
    fixture.unlock();
    QCOMPARE(fixture.session.facts().name, u"Acme"_s);
}

void tst_Session::aReadThatWaitsIsDroppedByTheLock()
{
    SessionFixture fixture;
    fixture.unlock();
    QSemaphore isStarted;
    Job first(this), second(this);
    std::optional<Error> secondError;
    fixture.session.read(
            first,
            [&isStarted](ReadScope &scope) -> Result<bool> {
                QSemaphore told;
                const std::stop_callback callback(scope.locked, [&told] { told.release(); });
                isStarted.release();
                return told.tryAcquire(1, 20'000);
            },
            [](const Result<bool> &) {});
    fixture.session.read(
            second, [](ReadScope &scope) { return scope.vault.list({}); },
            [&](const auto &rows) { secondError = rows.error(); });
    isStarted.acquire();

    fixture.session.lock();

    QTRY_VERIFY(secondError);
    QCOMPARE(secondError->code(), Error::Code::NeedsPassphrase);
}

void tst_Session::anotherProgramsWriteIsNoticed()
{
    SessionFixture fixture;
    fixture.unlock();
    fixture.add(u"ours"_s);
    int everything = 0;
    connect(&fixture.session, &Session::changed, this,
            [&everything](const Changes &changes) { everything += changes.isEverything ? 1 : 0; });
    fixture.session.refresh();
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--add"_s, fixture.path(), u"theirs"_s});
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 0);

    fixture.session.refresh();

    QTRY_COMPARE(everything, 1);
    QCOMPARE(fixture.titles(), QStringList({u"ours"_s, u"theirs"_s}));
    fixture.add(u"ours again"_s);
    QCOMPARE(fixture.titles().size(), 3);
    QCOMPARE(everything, 1);
}

void tst_Session::thePassphraseIsConfirmed()
{
    SessionFixture fixture;
    fixture.unlock();

    QVERIFY(fixture.answer<Result<>>([&](auto done) { fixture.session.confirm(this, Passphrase, done); }));
    const auto wrong = fixture.answer<Result<>>([&](auto done) { fixture.session.confirm(this, u"wrong"_s, done); });
    QCOMPARE(wrong.error().code(), Error::Code::WrongKey);
}

void tst_Session::changingSlotsLeavesItOpen()
{
    SessionFixture fixture;
    fixture.unlock();
    fixture.add(u"before"_s);
    const auto kept = std::make_shared<crypto::SecretBytes>(crypto::SecretBytes::random(crypto::KeySize));

    const auto changed = fixture.answer<Result<>>([&](auto done) {
        fixture.session.changeSlots(
                this,
                [kept](storage::VaultFile &file, const storage::VaultKey &key) {
                    return file.replaceSlot(storage::SlotKind::Quick, *kept, key);
                },
                done);
    });

    QVERIFY(changed);
    fixture.add(u"later"_s);
    QCOMPARE(fixture.titles(), QStringList({u"before"_s, u"later"_s}));
    QVERIFY(fixture.session.facts().hasQuickUnlock);
    fixture.session.lock();
    fixture.session.unlockQuickly(fixture.path(), kept->copy());
    QTRY_VERIFY(fixture.session.isUnlocked());
}

/// A second program that adds a record to the vault.
static int addAsAnotherProgram(const QString &path, const QString &title)
{
    SystemClock clock;
    const auto file = must(storage::VaultFile::open(path));
    const auto key = must(file.unlock(Passphrase));
    auto vault = must(vault::Vault::open(must(file.connect(key)), key, clock));
    must(vault->edit({SessionFixture::titled(
            {vault->roster().sharedCollection(), u"credential"_s, crypto::newUlid<RecordId>(clock)}, title)}));
    return 0;
}

int main(int argc, char **argv)
{
    if (argc == 4 && QByteArray(argv[1]) == "--add")
        return addAsAnotherProgram(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    return runGuiTest<tst_Session>(argc, argv);
}

#include "tst_session.moc"
