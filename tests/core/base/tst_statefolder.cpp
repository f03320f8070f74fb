// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/statefolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace covault;
using namespace Qt::StringLiterals;

class tst_StateFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itLiesWhereTheEnvironmentSays_data();
    void itLiesWhereTheEnvironmentSays();
    void onlyItsOwnerMayLookIntoIt();
    void oneThatIsThereStaysAsItIs();
    void whatCantBeMadeIsNamed();

private:
    const QTemporaryDir m_directory;
};

void tst_StateFolder::itLiesWhereTheEnvironmentSays_data()
{
    QTest::addColumn<QByteArray>("set");
    QTest::addColumn<QString>("folder");
    const QString usual = QDir::homePath() + u"/.local/state/covault"_s;

    QTest::newRow("a folder") << QByteArray("/var/state") << u"/var/state/covault"_s;
    QTest::newRow("nothing") << QByteArray() << usual;
    QTest::newRow("a relative path, which is to be ignored") << QByteArray("state") << usual;
}

void tst_StateFolder::itLiesWhereTheEnvironmentSays()
{
    QFETCH(QByteArray, set);
    QFETCH(QString, folder);

    qputenv("XDG_STATE_HOME", set);

    QCOMPARE(stateFolder(), folder);
}

void tst_StateFolder::onlyItsOwnerMayLookIntoIt()
{
    const QString folder = m_directory.filePath(u"a/b"_s);

    QVERIFY(makeOwnFolder(folder));

    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(folder) & others));
}

void tst_StateFolder::oneThatIsThereStaysAsItIs()
{
    const QString folder = m_directory.filePath(u"there"_s);
    QVERIFY(QDir().mkpath(folder));
    const auto before = QFile::permissions(folder);

    QVERIFY(makeOwnFolder(folder));

    QCOMPARE(QFile::permissions(folder), before);
}

void tst_StateFolder::whatCantBeMadeIsNamed()
{
    QFile file(m_directory.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));

    const auto made = makeOwnFolder(file.fileName() + u"/state"_s);

    QVERIFY(!made);
    QCOMPARE(made.error().code(), Error::Code::Io);
    QVERIFY(made.error().text().contains(file.fileName()));
}

QTEST_GUILESS_MAIN(tst_StateFolder)
#include "tst_statefolder.moc"
