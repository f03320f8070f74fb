// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/explain.h"
#include "tests/core/sync/remoteconformance.h"

#include "sync/folderremote.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace covault;
using namespace covault::sync;
using namespace Qt::StringLiterals;

class tst_FolderRemote : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void itConforms_data() { conformance::addRows(); }
    void itConforms();
    void aFolderThatIsGoneIsNoEmptyOne();
    void firstUseMakesOneFolder();
    void litterIsNeitherListedNorTouched();
    void linksLeadNowhere();
    void aPipeIsNotOpened();
    void nothingUnfinishedIsLeft();
    void whatCannotBeWrittenIsSaid();
    void urlsAreReadAndWritten_data();
    void urlsAreReadAndWritten();
    void otherUrlsAreRefused_data();
    void otherUrlsAreRefused();

private:
    QString path(const QString &name) const { return m_directory->filePath(name); }
    void put(const QString &name, const Bytes &bytes) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<FolderRemote> m_remote;
};

void tst_FolderRemote::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_directory->path()).mkdir(u"remote"_s));
    m_remote = std::make_unique<FolderRemote>(path(u"remote"_s));
}

void tst_FolderRemote::put(const QString &name, const Bytes &bytes) const
{
    QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void tst_FolderRemote::itConforms()
{
    QFETCH(conformance::Check, check);
    check(*m_remote);
}

void tst_FolderRemote::aFolderThatIsGoneIsNoEmptyOne()
{
    QVERIFY(QDir(path(u"remote"_s)).removeRecursively());

    const auto listing = m_remote->list(u"vault"_s);

    QVERIFY(!listing);
    QCOMPARE(int(listing.error().code()), int(Error::Code::Unreachable));
    QVERIFY(!m_remote->writeNew(u"vault/one.seg"_s, "1"));
    QVERIFY(!QFileInfo::exists(path(u"remote"_s)));
}

void tst_FolderRemote::firstUseMakesOneFolder()
{
    QVERIFY(FolderRemote(path(u"remote"_s)).prepare());
    QVERIFY(FolderRemote(path(u"new"_s)).prepare());
    QVERIFY(QFileInfo(path(u"new"_s)).isDir());
    QVERIFY(!FolderRemote(path(u"not/there"_s)).prepare());
    put(u"file"_s, "x");
    QVERIFY(!FolderRemote(path(u"file"_s)).prepare());
}

void tst_FolderRemote::litterIsNeitherListedNorTouched()
{
    const QStringList litter = {u"remote/vault/.DS_Store"_s, u"remote/vault/.one.seg.tmp"_s, u"remote/vault/.stversions/one.seg"_s};
    for (const QString &name : litter)
        put(name, "litter");
    put(u"remote/vault/odd name.seg"_s, "kept");

    QCOMPARE(conformance::namesIn(*m_remote, u"vault"_s), QStringList(u"vault/odd name.seg"_s));
    QCOMPARE(m_remote->read(u"vault/odd name.seg"_s, 100).value(), Bytes("kept"));
    for (const QString &name : litter)
        QVERIFY(QFileInfo::exists(path(name)));
}

void tst_FolderRemote::linksLeadNowhere()
{
    put(u"outside/secret.seg"_s, "secret");
    put(u"remote/vault/own.seg"_s, "own");
    QVERIFY(QFile::link(path(u"outside"_s), path(u"remote/vault/folder"_s)));
    QVERIFY(QFile::link(path(u"outside/secret.seg"_s), path(u"remote/vault/file.seg"_s)));

    QCOMPARE(conformance::namesIn(*m_remote, u"vault"_s), QStringList(u"vault/own.seg"_s));
    for (const QString &name : {u"vault/file.seg"_s, u"vault/folder/secret.seg"_s}) {
        QVERIFY(!m_remote->read(name, 100));
        QVERIFY(!m_remote->writeNew(name, "changed"));
        QVERIFY(!m_remote->remove(name));
    }
    QVERIFY(!m_remote->list(u"vault/folder"_s));
    QFile secret(path(u"outside/secret.seg"_s));
    QVERIFY(secret.open(QIODevice::ReadOnly));
    QCOMPARE(secret.readAll(), Bytes("secret"));
}

void tst_FolderRemote::aPipeIsNotOpened()
{
    put(u"remote/vault/own.seg"_s, "own");
    QCOMPARE(mkfifo(QFile::encodeName(path(u"remote/vault/pipe.seg"_s)).constData(), 0600), 0);

    QCOMPARE(conformance::namesIn(*m_remote, u"vault"_s), QStringList(u"vault/own.seg"_s));
    QVERIFY(!m_remote->read(u"vault/pipe.seg"_s, 100));
}

void tst_FolderRemote::nothingUnfinishedIsLeft()
{
    QVERIFY(m_remote->writeNew(u"vault/one.seg"_s, "1"));

    const QDir folder(path(u"remote/vault"_s));
    QCOMPARE(folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList(u"one.seg"_s));
}

void tst_FolderRemote::whatCannotBeWrittenIsSaid()
{
    put(u"remote/vault"_s, "a file where a folder should be");

    const auto written = m_remote->writeNew(u"vault/one.seg"_s, "1");

    QVERIFY(!written);
    QVERIFY(written.error().text().contains(u"vault"_s));
}

void tst_FolderRemote::urlsAreReadAndWritten_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("plain") << u"file:///srv/share"_s;
    QTest::newRow("with a space") << u"file:///srv/our%20share"_s;
}

void tst_FolderRemote::urlsAreReadAndWritten()
{
    QFETCH(QString, url);

    const auto remote = openRemote(url);

    QVERIFY2(remote, why(remote).constData());
    QCOMPARE((*remote)->url(), url);
}

void tst_FolderRemote::otherUrlsAreRefused_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a path") << u"/srv/share"_s;
    QTest::newRow("a host") << u"file://server/share"_s;
    QTest::newRow("relative") << u"file:share"_s;
    QTest::newRow("another kind") << u"gopher://server/share"_s;
}

void tst_FolderRemote::otherUrlsAreRefused()
{
    QFETCH(QString, url);

    const auto remote = openRemote(url);

    QVERIFY(!remote);
    QCOMPARE(int(remote.error().code()), int(Error::Code::Usage));
    QVERIFY(remote.error().advice().contains(u"file:///"_s));
}

QTEST_APPLESS_MAIN(tst_FolderRemote)
#include "tst_folderremote.moc"
