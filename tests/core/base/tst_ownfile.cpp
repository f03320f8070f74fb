// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ownfile.h"
#include "tests/core/base/fulldisk.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace covault;
using namespace Qt::StringLiterals;

namespace {

constexpr auto ForAll = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr auto ForOthers =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Files that people name, and who may read them.
class tst_OwnFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ::umask(0); }
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void nobodyElseReadsItWhileItIsWritten_data();
    void nobodyElseReadsItWhileItIsWritten();
    void oneThatIsNotFinishedLeavesWhatWasThere();
    void itKeepsTheLinksThatNameIt_data();
    void itKeepsTheLinksThatNameIt();
    void itIsNeitherFolderNorDevice_data();
    void itIsNeitherFolderNorDevice();
    void onlyTheOwnerMayReadIt();
    void aFileThatWasOpenToAllIsNotAnyMore();
    void aFailureSaysWhichFileAndLeavesWhatWasThere();
    void whatIsCutOffIsNotTakenForWhole_data();
    void whatIsCutOffIsNotTakenForWhole();
    void whatIsFinishedNeedsOnlyItsName();
    void whatIsCutOffIsToldWhenItIsFinished();

private:
    QString path() const { return m_directory->filePath(u"all.json"_s); }
    static int rights(const QString &path)
    {
        struct stat found = {};
        return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? int(found.st_mode & 0777) : -1;
    }
    QStringList files() const { return QDir(m_directory->path()).entryList(QDir::Files | QDir::Hidden); }
    void writeOpen(const Bytes &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        QVERIFY(file.setPermissions(QFile::Permissions::fromInt(0x6666)));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_OwnFile::nobodyElseReadsItWhileItIsWritten_data()
{
    QTest::addColumn<bool>("isThere");

    QTest::newRow("a new file") << false;
    QTest::newRow("in the place of one that all could read") << true;
}

void tst_OwnFile::nobodyElseReadsItWhileItIsWritten()
{
    QFETCH(bool, isThere);
    if (isThere)
        writeOpen("of last year");
    OwnFile file(path());

    QVERIFY(file.open());
    struct stat found = {}; // it need not have a name yet
    QCOMPARE(::fstat(qobject_cast<QFileDevice *>(&file.device())->handle(), &found), 0);
    QCOMPARE(int(found.st_mode & 0777), 0600);
    QCOMPARE(file.device().write("secret"), 6);
    QVERIFY(file.commit());

    QCOMPARE(files(), QStringList{u"all.json"_s});
    QCOMPARE(rights(path()), 0600);
    QCOMPARE(contentOf(path()), Bytes("secret"));
}

void tst_OwnFile::oneThatIsNotFinishedLeavesWhatWasThere()
{
    writeOpen("of last year");
    {
        OwnFile file(path());
        QVERIFY(file.open());
        QCOMPARE(file.device().write("sec"), 3);
    }

    QCOMPARE(files(), QStringList{u"all.json"_s});
    QCOMPARE(contentOf(path()), Bytes("of last year"));
}

void tst_OwnFile::itKeepsTheLinksThatNameIt_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QStringList>("links"); // each names the one before, the first the file

    QTest::newRow("a link") << true << QStringList{u"link"_s};
    QTest::newRow("a link to a link") << true << QStringList{u"link"_s, u"second"_s};
    QTest::newRow("a link to what is not there yet") << false << QStringList{u"link"_s};
    QTest::newRow("a link to a link to what is not there yet") << false << QStringList{u"link"_s, u"second"_s};
}

void tst_OwnFile::itKeepsTheLinksThatNameIt()
{
    QFETCH(bool, isThere);
    QFETCH(QStringList, links);
    if (isThere)
        writeOpen("of last year");
    QString named = path();
    for (const QString &name : links) {
        QVERIFY(QFile::link(named, m_directory->filePath(name)));
        named = m_directory->filePath(name);
    }

    QVERIFY(writeOwnFile(named, "secret"));

    for (const QString &name : links)
        QVERIFY2(QFileInfo(m_directory->filePath(name)).isSymLink(), qPrintable(name));
    QCOMPARE(QFileInfo(m_directory->filePath(links.first())).symLinkTarget(), path());
    QVERIFY(!QFileInfo(path()).isSymLink());
    QCOMPARE(contentOf(path()), Bytes("secret"));
    QCOMPARE(rights(path()), 0600);
}

void tst_OwnFile::itIsNeitherFolderNorDevice_data()
{
    QTest::addColumn<QString>("kind");

    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("a pipe") << u"pipe"_s;
    QTest::newRow("a link to itself") << u"circle"_s;
}

void tst_OwnFile::itIsNeitherFolderNorDevice()
{
    QFETCH(QString, kind);
    const QString named = kind == u"folder"_s ? m_directory->path() : path();
    if (kind == u"pipe"_s)
        QCOMPARE(::mkfifo(QFile::encodeName(named).constData(), 0600), 0);
    if (kind == u"circle"_s)
        QVERIFY(QFile::link(named, named));
    const QStringList before = QDir(m_directory->path()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden);

    const auto written = writeOwnFile(named, "secret");

    QVERIFY(!written);
    QCOMPARE(written.error().code(), Error::Code::Io);
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden), before);
    QCOMPARE(files(), QStringList());
}

void tst_OwnFile::onlyTheOwnerMayReadIt()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"packet.pdf"_s);

    QVERIFY(writeOwnFile(path, "bytes"));

    QCOMPARE(contentOf(path), "bytes");
    QVERIFY(!(QFile::permissions(path) & ForOthers));
}

void tst_OwnFile::aFileThatWasOpenToAllIsNotAnyMore()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"packet.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3 && file.setPermissions(ForAll));
    file.close();

    QVERIFY(writeOwnFile(path, "new"));

    QCOMPARE(contentOf(path), "new");
    QVERIFY(!(QFile::permissions(path) & ForOthers));
}

void tst_OwnFile::aFailureSaysWhichFileAndLeavesWhatWasThere()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"no/such/folder/packet.pdf"_s);

    const auto written = writeOwnFile(path, "bytes");

    QVERIFY(!written);
    QCOMPARE(written.error().code(), Error::Code::Io);
    QVERIFY(written.error().what().contains(path));
    QVERIFY(!QFile::exists(path));
}

void tst_OwnFile::whatIsCutOffIsNotTakenForWhole_data()
{
    QTest::addColumn<int>("part");

    QTest::newRow("in one write") << 200 * 1024;
    QTest::newRow("in many") << 1000;
}

void tst_OwnFile::whatIsCutOffIsNotTakenForWhole()
{
    QFETCH(int, part);
    writeOpen("of last year");
    Result<> written;
    {
        const FullDisk full(64 * 1024);
        OwnFile file(path());
        QVERIFY(file.open());
        for (int left = 200 * 1024; left > 0; left -= part)
            file.device().write(Bytes(std::min(part, left), 'x'));
        written = file.commit();
    }

    QVERIFY(!written);
    QCOMPARE(written.error().code(), Error::Code::Io);
    QCOMPARE(contentOf(path()), "of last year");
    QCOMPARE(files(), QStringList({u"all.json"_s}));
}

void tst_OwnFile::whatIsFinishedNeedsOnlyItsName()
{
    writeOpen("of last year");
    OwnFile file(path());
    QVERIFY(file.open());
    QCOMPARE(file.device().write("secret"), 6);

    QVERIFY(file.finish());
    QCOMPARE(contentOf(path()), Bytes("of last year"));
    {
        const FullDisk full(0);
        QVERIFY(file.commit());
    }

    QCOMPARE(contentOf(path()), Bytes("secret"));
}

void tst_OwnFile::whatIsCutOffIsToldWhenItIsFinished()
{
    const FullDisk full(4);
    OwnFile file(path());
    QVERIFY(file.open());
    file.device().write("secret");

    const auto finished = file.finish();

    QVERIFY(!finished);
    QCOMPARE(finished.error().code(), Error::Code::Io);
}

QTEST_APPLESS_MAIN(tst_OwnFile)
#include "tst_ownfile.moc"
