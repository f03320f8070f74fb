// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/readfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace covault;
using namespace Qt::StringLiterals;

class tst_ReadFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allOfAFileIsReadUpToTheLimit_data();
    void allOfAFileIsReadUpToTheLimit();
    void whatDoesNotEndIsRefused_data();
    void whatDoesNotEndIsRefused();
    void aReadErrorIsSaid_data();
    void aReadErrorIsSaid();
};

void tst_ReadFile::allOfAFileIsReadUpToTheLimit_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("isRead");

    QTest::newRow("nothing") << qint64(0) << true;
    QTest::newRow("little") << qint64(10) << true;
    QTest::newRow("as much as may be") << qint64(102'400) << true;
    QTest::newRow("a byte more") << qint64(102'401) << false;
    QTest::newRow("much more") << qint64(300'000) << false;
}

void tst_ReadFile::allOfAFileIsReadUpToTheLimit()
{
    QFETCH(qint64, size);
    QFETCH(bool, isRead);
    QTemporaryDir directory;
    QFile file(directory.filePath(u"request"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(Bytes(size, 'x')) == size);
    file.close();

    const auto read = readFile(file.fileName(), 102'400);

    QCOMPARE(read.has_value(), isRead);
    if (read) {
        QCOMPARE(*read, Bytes(size, 'x'));
        QVERIFY2(read->capacity() <= size + 64, qPrintable(QString::number(read->capacity())));
    } else {
        QCOMPARE(read.error().code(), Error::Code::Refused);
        QVERIFY2(read.error().text().contains(u"larger than 100 KiB"_s), qPrintable(read.error().text()));
    }
}

void tst_ReadFile::whatDoesNotEndIsRefused_data()
{
    QTest::addColumn<QString>("path");

    QTest::newRow("a device") << u"/dev/zero"_s;
    QTest::newRow("a folder") << u"/"_s;
    QTest::newRow("a pipe that nobody writes into") << QString();
}

void tst_ReadFile::whatDoesNotEndIsRefused()
{
    QFETCH(QString, path);
    QTemporaryDir directory;
    const QString pipe = directory.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);

    const auto read = readFile(path.isEmpty() ? pipe : path, 100);

    QVERIFY(!read);
    QCOMPARE(read.error().code(), Error::Code::Refused);
}

void tst_ReadFile::aReadErrorIsSaid_data()
{
    QTest::addColumn<QString>("path");

    QTest::newRow("a file that is not there") << u"/no/such/file"_s;
    QTest::newRow("a file that opens and can't be read") << u"/proc/self/mem"_s;
}

void tst_ReadFile::aReadErrorIsSaid()
{
    QFETCH(QString, path);

    const auto read = readFile(path, 100);

    QVERIFY(!read);
    QCOMPARE(read.error().code(), Error::Code::Io);
    QVERIFY(read.error().text().contains(path));
}

QTEST_APPLESS_MAIN(tst_ReadFile)
#include "tst_readfile.moc"
