// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/explain.h"
#include "sync/bundle.h"

#include <QTemporaryDir>
#include <QTest>

using namespace covault;
using namespace covault::sync;
using namespace Qt::StringLiterals;

class tst_Bundle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void whatWasPutInComesOut();
    void nothingAppearsBeforeItIsFinished();
    void whatIsCutOffIsRefused();
    void whatIsNoBundleIsRefused_data();
    void whatIsNoBundleIsRefused();

private:
    QString path() const { return m_directory->filePath(u"x.covault-sync"_s); }
    Bytes written() const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

Bytes tst_Bundle::written() const
{
    auto writer = BundleWriter::create(path());
    if (!writer || !(*writer)->writeNew(u"vault/one.seg"_s, "one") || !(*writer)->writeNew(u"vault/b/two.blob"_s, Bytes(5000, 'x'))
            || !(*writer)->finish())
        return {};
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
}

void tst_Bundle::whatWasPutInComesOut()
{
    QVERIFY(!written().isEmpty());

    auto reader = BundleReader::open(path());

    QVERIFY2(reader, why(reader).constData());
    const auto listing = (*reader)->list(u"vault"_s);
    QVERIFY(listing);
    QCOMPARE(*listing, Listing({{u"vault/b/two.blob"_s, 5000}, {u"vault/one.seg"_s, 3}}));
    QCOMPARE((*reader)->read(u"vault/one.seg"_s, 3).value(), Bytes("one"));
    QVERIFY(!(*reader)->read(u"vault/one.seg"_s, 2));
    QVERIFY(!(*reader)->read(u"vault/none.seg"_s, 3));
    QVERIFY(!(*reader)->writeNew(u"vault/three.seg"_s, "3"));
}

void tst_Bundle::nothingAppearsBeforeItIsFinished()
{
    auto writer = BundleWriter::create(path());
    QVERIFY(writer);
    QVERIFY((*writer)->writeNew(u"vault/one.seg"_s, "one"));
    QVERIFY(!QFile::exists(path()));
}

void tst_Bundle::whatIsCutOffIsRefused()
{
    const Bytes whole = written();
    const qsizetype firstEnd = 6 + 6 + 13 + 3;
    for (qsizetype size = 0; size < whole.size(); size += size < 60 ? 1 : 997) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(whole.first(size)), size);
        file.close();
        const auto reader = BundleReader::open(path());
        // A bundle that ends after one of its files is whole, as far as anybody can tell.
        QVERIFY2(reader.has_value() == (size == 6 || size == firstEnd), qPrintable(u"cut to %1 bytes"_s.arg(size)));
    }
}

void tst_Bundle::whatIsNoBundleIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << Bytes() << int(Error::Code::Damaged);
    QTest::newRow("text") << Bytes("hello, world") << int(Error::Code::Damaged);
    QTest::newRow("a segment") << Bytes("CVLT\x01\x01", 6) << int(Error::Code::Damaged);
    QTest::newRow("newer") << Bytes("CVLT\x02\x05", 6) << int(Error::Code::NewerFormat);
    QTest::newRow("a name that leads out") << Bytes("CVLT\x01\x05\x04\x00\x01\x00\x00\x00../xy", 17) << int(Error::Code::Damaged);
    QTest::newRow("a size beyond all") << Bytes("CVLT\x01\x05\x01\x00\xff\xff\xff\x7fxy", 14) << int(Error::Code::Damaged);
}

void tst_Bundle::whatIsNoBundleIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();

    const auto reader = BundleReader::open(path());

    QVERIFY(!reader);
    QCOMPARE(int(reader.error().code()), code);
}

QTEST_APPLESS_MAIN(tst_Bundle)
#include "tst_bundle.moc"
