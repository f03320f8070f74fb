// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/fileaccess.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace covault;
using namespace covault::cli;
using namespace Qt::StringLiterals;

/// Files that people name, and who may read them.
class tst_FileAccess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ::umask(0); }
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void nobodyElseReadsASecretFileWhileItIsWritten_data();
    void nobodyElseReadsASecretFileWhileItIsWritten();
    void aSecretFileThatIsNotFinishedLeavesWhatWasThere();
    void aSecretFileKeepsTheLinkThatNamesIt();
    void aSecretFileIsNoFolder();

private:
    QString path() const { return m_directory->filePath(u"all.json"_s); }
    static Bytes read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
    }
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

void tst_FileAccess::nobodyElseReadsASecretFileWhileItIsWritten_data()
{
    QTest::addColumn<bool>("isThere");

    QTest::newRow("a new file") << false;
    QTest::newRow("in the place of one that all could read") << true;
}

void tst_FileAccess::nobodyElseReadsASecretFileWhileItIsWritten()
{
    QFETCH(bool, isThere);
    if (isThere)
        writeOpen("of last year");
    SecretFile file(path());

    QVERIFY(file.open());
    struct stat found = {}; // it need not have a name yet
    QCOMPARE(::fstat(qobject_cast<QFileDevice *>(&file.device())->handle(), &found), 0);
    QCOMPARE(int(found.st_mode & 0777), 0600);
    QCOMPARE(file.device().write("secret"), 6);
    QVERIFY(file.commit());

    QCOMPARE(files(), QStringList{u"all.json"_s});
    QCOMPARE(rights(path()), 0600);
    QCOMPARE(read(path()), Bytes("secret"));
}

void tst_FileAccess::aSecretFileThatIsNotFinishedLeavesWhatWasThere()
{
    writeOpen("of last year");
    {
        SecretFile file(path());
        QVERIFY(file.open());
        QCOMPARE(file.device().write("sec"), 3);
    }

    QCOMPARE(files(), QStringList{u"all.json"_s});
    QCOMPARE(read(path()), Bytes("of last year"));
}

void tst_FileAccess::aSecretFileKeepsTheLinkThatNamesIt()
{
    writeOpen("of last year");
    const QString link = m_directory->filePath(u"link"_s);
    QVERIFY(QFile::link(path(), link));

    QVERIFY(writeSecret(link, "secret"));

    QCOMPARE(QFileInfo(link).symLinkTarget(), path());
    QCOMPARE(read(path()), Bytes("secret"));
    QCOMPARE(rights(path()), 0600);
}

void tst_FileAccess::aSecretFileIsNoFolder()
{
    const auto written = writeSecret(m_directory->path(), "secret");

    QVERIFY(!written);
    QCOMPARE(written.error().code(), Error::Code::Io);
    QCOMPARE(files(), QStringList());
}

QTEST_GUILESS_MAIN(tst_FileAccess)
#include "tst_fileaccess.moc"
