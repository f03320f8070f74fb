// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filename.h"

#include <QTest>

using namespace covault;
using namespace Qt::StringLiterals;

class tst_FileName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNameIsTheNameOfOneFile_data();
    void aNameIsTheNameOfOneFile();
};

void tst_FileName::aNameIsTheNameOfOneFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");

    QTest::newRow("plain") << u"Acme & Söhne 2"_s << u"Acme & Söhne 2"_s;
    QTest::newRow("with spaces around and between") << u"  Ada \n Berg "_s << u"Ada Berg"_s;
    QTest::newRow("with folders") << u"../a/b"_s << u"ab"_s;
    QTest::newRow("with folders of Windows") << u"C:\\a\\..\\b"_s << u"Cab"_s;
    QTest::newRow("with what Windows refuses") << u"a<b>:\"c|?*"_s << u"abc"_s;
    QTest::newRow("folders only") << u"../.."_s << u"invite"_s;
    QTest::newRow("nothing") << QString() << u"invite"_s;
    QTest::newRow("long") << QString(300, u'a') << QString(80, u'a');
}

void tst_FileName::aNameIsTheNameOfOneFile()
{
    QFETCH(QString, name);
    QFETCH(QString, file);

    QCOMPARE(fileNameOf(name, u"invite"_s), file);
}

QTEST_APPLESS_MAIN(tst_FileName)
#include "tst_filename.moc"
