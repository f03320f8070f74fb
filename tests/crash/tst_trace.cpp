// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/disk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace covault::crash;
using namespace Qt::StringLiterals;

/// What is left of what was done, when nothing or all of it was brought to the disk.
class tst_Trace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        writeFiles(folder(), {{{"there", "before"}}, {}});
        disk::record(folder());
    }
    void whatWasSyncedStays();
    void aNameStaysOnceItsFolderIsSynced();
    void aFileWithoutANameGetsOne();
    void atATornEndTheBeginningStays();
    void whatStaysByChanceIsOfWholeSectors();
    void aCallThatFailsIsNamed();
    void whatWasOpenBeforeFailsToo();
    void halfAWriteIsDoneWhereTheDiskIsFull();

private:
    QString folder() const { return m_directory->filePath(u"desk"_s); }
    QByteArray path(const char *name) const { return QFile::encodeName(folder() + u'/') + name; }
    void write(const char *name, const QByteArray &data, int flags = O_WRONLY | O_CREAT)
    {
        m_descriptor = ::open(path(name).constData(), flags, 0600);
        QVERIFY(m_descriptor >= 0);
        QCOMPARE(::write(m_descriptor, data.constData(), size_t(data.size())), data.size());
    }
    void syncFolder() const
    {
        const int descriptor = ::open(QFile::encodeName(folder()).constData(), O_RDONLY | O_DIRECTORY);
        QCOMPARE(::fsync(descriptor), 0);
        ::close(descriptor);
    }
    static Files after(const Trace &trace, Loss loss, quint64 seed = 1)
    {
        Dice dice(seed);
        return filesAfter(trace, trace.operations.size(), loss, dice);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    int m_descriptor = -1;
};

void tst_Trace::whatWasSyncedStays()
{
    write("there", "BEF");
    QCOMPARE(::fdatasync(m_descriptor), 0);
    QCOMPARE(::ftruncate(m_descriptor, 2), 0);
    ::close(m_descriptor);
    const Trace trace = disk::takeTrace();

    QCOMPARE(after(trace, Loss::All).content["there"], QByteArray("BEFore"));
    QCOMPARE(after(trace, Loss::Nothing).content["there"], QByteArray("BE"));
}

void tst_Trace::aNameStaysOnceItsFolderIsSynced()
{
    write("new", "n");
    ::close(m_descriptor);
    QCOMPARE(::rename(path("new").constData(), path("renamed").constData()), 0);
    syncFolder();
    QVERIFY(QFile::remove(folder() + u"/there"_s));
    const Trace trace = disk::takeTrace();

    // Its content was not synced.
    QCOMPARE(after(trace, Loss::All).content, (QMap<QByteArray, QByteArray>{{"renamed", ""}, {"there", "before"}}));
    QCOMPARE(after(trace, Loss::Nothing), readFiles(folder()));
}

void tst_Trace::aFileWithoutANameGetsOne()
{
    QTemporaryFile file(folder() + u"/named.XXXXXX"_s);
    QVERIFY(file.open() && file.write("content") == 7 && file.flush());
    QVERIFY(QFile::rename(file.fileName(), folder() + u"/other"_s));
    file.setAutoRemove(false);
    const Trace trace = disk::takeTrace();

    QCOMPARE(after(trace, Loss::Nothing), readFiles(folder()));
    QCOMPARE(after(trace, Loss::Nothing).content["other"], QByteArray("content"));
    QCOMPARE(after(trace, Loss::All).content.size(), 1);
}

void tst_Trace::atATornEndTheBeginningStays()
{
    write("there", QByteArray(5000, 'x'));
    ::close(m_descriptor);
    const Trace trace = disk::takeTrace();
    std::set<qsizetype> lengths;
    for (quint64 seed = 1; seed < 50; ++seed) {
        const QByteArray content = after(trace, Loss::Tail, seed).content["there"];
        const qsizetype written = content.count('x');
        QVERIFY(content.startsWith(QByteArray(written, 'x')) && (written % 512 == 0 || written == 5000));
        lengths.insert(written);
    }

    QVERIFY(lengths.size() > 4 && lengths.contains(0) && lengths.contains(5000));
}

void tst_Trace::whatStaysByChanceIsOfWholeSectors()
{
    write("there", QByteArray(5120, 'x'));
    ::close(m_descriptor);
    const Trace trace = disk::takeTrace();
    bool isOutOfOrder = false;
    for (quint64 seed = 1; seed < 50; ++seed) {
        const QByteArray content = after(trace, Loss::Some, seed).content["there"];
        for (qsizetype at = 0; at + 512 <= content.size(); at += 512) {
            const qsizetype written = content.sliced(at, 512).count('x');
            QVERIFY(written == 0 || written == 512);
            isOutOfOrder |= at > 0 && written > 0 && content.sliced(at - 512, 512).count('x') == 0;
        }
    }

    QVERIFY(isOutOfOrder);
}

void tst_Trace::aCallThatFailsIsNamed()
{
    disk::failAt(2, disk::Fault::Error);
    m_descriptor = ::open(path("there").constData(), O_WRONLY);
    QCOMPARE(::write(m_descriptor, "x", 1), -1);
    QCOMPARE(errno, EIO);
    QCOMPARE(::write(m_descriptor, "x", 1), 1);
    ::close(m_descriptor);

    QCOMPARE(disk::calls(), 3);
    QCOMPARE(disk::heal(), QByteArray("write there"));
}

void tst_Trace::whatWasOpenBeforeFailsToo()
{
    disk::watch(folder());
    m_descriptor = ::open(path("there").constData(), O_WRONLY);

    disk::failAt(1, disk::Fault::Errors);

    QCOMPARE(::write(m_descriptor, "x", 1), -1);
    QCOMPARE(::fdatasync(m_descriptor), -1);
    QCOMPARE(disk::heal(), QByteArray("write there"));
    QCOMPARE(::write(m_descriptor, "x", 1), 1);
    ::close(m_descriptor);
}

void tst_Trace::halfAWriteIsDoneWhereTheDiskIsFull()
{
    disk::failAt(2, disk::Fault::Cut);
    m_descriptor = ::open(path("there").constData(), O_WRONLY);

    QCOMPARE(::write(m_descriptor, "1234", 4), 2);
    QCOMPARE(::write(m_descriptor, "34", 2), -1);
    QCOMPARE(errno, ENOSPC);
    ::close(m_descriptor);
    disk::heal();
}

QTEST_GUILESS_MAIN(tst_Trace)
#include "tst_trace.moc"
