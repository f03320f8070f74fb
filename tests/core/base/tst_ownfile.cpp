// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ownfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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

class tst_OwnFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheOwnerMayReadIt();
    void aFileThatWasOpenToAllIsNotAnyMore();
    void aFailureSaysWhichFileAndLeavesWhatWasThere();
};

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

QTEST_APPLESS_MAIN(tst_OwnFile)
#include "tst_ownfile.moc"
