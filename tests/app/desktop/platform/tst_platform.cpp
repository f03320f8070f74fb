// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/platform/heap.h"
#include "desktop/platform/platform.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/memoryuse.h"

#include <QClipboard>
#include <QMimeData>
#include <QStandardPaths>

using namespace covault;
using namespace covault::desktop;
using namespace covault::test;
using namespace Qt::StringLiterals;

/// The platform of the system that runs the tests.
class tst_Platform : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCopiedSecretIsMarked();
    void clearingLeavesNothing();
    void autostartIsTurnedOnAndOff();
    void aKeyStoreThatIsNotThereSaysSo();
    void largeBlocksGoBackToTheSystem();
};

void tst_Platform::aCopiedSecretIsMarked()
{
    const auto platform = Platform::ofThisSystem();

    platform->copySecret(u"s3cret"_s);

    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(platform->clipboardText(), u"s3cret"_s);
    QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), "secret");
}

void tst_Platform::clearingLeavesNothing()
{
    const auto platform = Platform::ofThisSystem();
    platform->copySecret(u"s3cret"_s);

    platform->clearClipboard();

    QCOMPARE(platform->clipboardText(), QString());
}

void tst_Platform::autostartIsTurnedOnAndOff()
{
    const auto platform = Platform::ofThisSystem();
    QCOMPARE(platform->autostart(), Platform::Autostart::Off);

    QVERIFY(platform->setAutostart(Platform::Autostart::On));
    QCOMPARE(platform->autostart(), Platform::Autostart::On);
    QFile entry(QStandardPaths::writableLocation(QStandardPaths::ConfigLocation) + u"/autostart/covault.desktop"_s);
    QVERIFY(entry.open(QIODevice::ReadOnly));
    QVERIFY(entry.readAll().contains("Exec=\"" + QCoreApplication::applicationFilePath().toUtf8() + "\""));

    QVERIFY(platform->setAutostart(Platform::Autostart::Off));
    QCOMPARE(platform->autostart(), Platform::Autostart::Off);
}

// Tests run without a secret service; a real answer is as good, a missing one is the error that turns quick unlock off.
void tst_Platform::aKeyStoreThatIsNotThereSaysSo()
{
    const auto platform = Platform::ofThisSystem();
    std::optional<Error::Code> answer;

    platform->keyStore().read(u"quick-of-no-vault"_s, this,
            [&answer](const Result<crypto::SecretBytes> &key) { answer = key ? Error::Code::Io : key.error().code(); });

    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 8000);
    QVERIFY(answer == Error::Code::Unreachable || answer == Error::Code::NotFound || answer == Error::Code::NotAllowed);
}

void tst_Platform::largeBlocksGoBackToTheSystem()
{
    constexpr qsizetype Large = 8'000'000;
    if (usedBytes() == 0)
        QSKIP("this allocator does not count");
    keepLargeBlocksApart();
    for (int count = 0; count < 3; ++count) // what was large and freed must not change where the next one lies
        QByteArray(Large, 'x').clear();
    const qint64 before = blockBytes();

    QByteArray large(Large, 'x');

    QVERIFY(blockBytes() >= before + Large);
    large = QByteArray();
    QCOMPARE(blockBytes(), before);
}

COVAULT_GUI_MAIN(tst_Platform)
#include "tst_platform.moc"
