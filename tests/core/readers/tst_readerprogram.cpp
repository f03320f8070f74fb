// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/readerprogram.h"

#include "fixtures.h"
#include "readers/readertalk.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::readers;
using namespace std::chrono_literals;

class tst_ReaderProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatItReadsIsTheSameAsReadHere_data();
    void whatItReadsIsTheSameAsReadHere();
    void plainTextNeedsNone_data();
    void plainTextNeedsNone();
    void aLargeFileArrivesWhole();
    void whatEndsTheReaderIsToldOfTheFile_data();
    void whatEndsTheReaderIsToldOfTheFile();
    void aReaderThatCannotBeUsedIsNoFaultOfTheFile_data();
    void aReaderThatCannotBeUsedIsNoFaultOfTheFile();
    void readingThatIsStoppedGivesNothing();
    void itGetsNothingOfThisProcess();
    void itReachesNothing_data();
    void itReachesNothing();
    void itsLimitsAreSet();
    void whatIsNoAnswerIsRefused_data();
    void whatIsNoAnswerIsRefused();

private:
    static ReaderProgram reader()
    {
        return ReaderProgram(qEnvironmentVariable("COVAULT_BIN_DIR") + u"/covault-reader"_s);
    }
    static ReaderProgram takenOver(std::chrono::milliseconds patience = ReaderProgram::Patience)
    {
        return ReaderProgram(QCoreApplication::applicationDirPath() + u"/covault-reader-stub"_s, patience);
    }
    static FileText told(const Result<std::optional<FileText>> &result)
    {
        return result && *result ? **result : FileText{u"nothing"_s, result ? QString() : result.error().text()};
    }
};

void tst_ReaderProgram::whatItReadsIsTheSameAsReadHere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("PDF") << u"a.pdf"_s << pdfOf({"Hold the reset button", "Second page"});
    QTest::newRow("a PDF with turned text") << u"a.pdf"_s << sample(u"testPDF_rotated.pdf"_s);
    QTest::newRow("a locked PDF") << u"a.pdf"_s << sample(u"testPDF_locked.pdf"_s);
    QTest::newRow("Word document") << u"a.docx"_s << sample(u"testWORD.docx"_s);
    QTest::newRow("workbook") << u"a.xlsx"_s << sample(u"51626_contact.xlsx"_s);
    QTest::newRow("mail in Latin-2") << u"a.eml"_s
                                     << QByteArray("From: a@example.com\nTo: b@example.com\nSubject: =?iso-8859-2?Q?=A3=F3d=BC?=\n"
                                                   "Content-Type: text/plain; charset=iso-8859-2\n\n\xb6wieca\n");
    QTest::newRow("archive") << u"a.zip"_s << zipOf({{"inner/plan.pdf", pdfOf({"Evacuation"})}, {"notes.txt", "battery"}});
}

void tst_ReaderProgram::whatItReadsIsTheSameAsReadHere()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);

    const auto read = reader().textOf(name, bytes);

    QVERIFY(isIntricate(name, bytes));
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    QVERIFY(!(*read)->text.isEmpty() || !(*read)->why.isEmpty());
    QCOMPARE((*read)->text, textOfFile(name, bytes)->text);
    QCOMPARE((*read)->why, textOfFile(name, bytes)->why);
}

void tst_ReaderProgram::plainTextNeedsNone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("text") << u"a.txt"_s << QByteArray("the battery lasts");
    QTest::newRow("table") << u"a.csv"_s << QByteArray("Name;Place\nSwitch;Basement\n");
    QTest::newRow("picture") << u"a.png"_s << QByteArray("\x89PNG");
    QTest::newRow("nothing") << u"a"_s << QByteArray();
}

void tst_ReaderProgram::plainTextNeedsNone()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);

    QVERIFY(!isIntricate(name, bytes));
}

void tst_ReaderProgram::aLargeFileArrivesWhole()
{
    const QByteArray large(32 << 20, 'x');

    QCOMPARE(told(takenOver().textOf(u"count"_s, large)).text, QString::number(large.size()));
}

void tst_ReaderProgram::whatEndsTheReaderIsToldOfTheFile_data()
{
    QTest::addColumn<QString>("act");
    QTest::addColumn<std::chrono::milliseconds>("patience");
    QTest::addColumn<QString>("why");

    const auto patience = ReaderProgram::Patience;
    QTest::newRow("a crash") << u"crash"_s << patience << u"its reader crashed on it"_s;
    QTest::newRow("more memory than there is for it") << u"memory"_s << patience << u"its reader crashed on it"_s;
    QTest::newRow("no end") << u"hang"_s << std::chrono::milliseconds(1500) << u"reading it takes too long"_s;
    QTest::newRow("too much said") << u"babble"_s << patience << u"it makes its reader say too much"_s;
    QTest::newRow("nonsense") << u"nonsense"_s << patience << u"its reader gave no answer"_s;
    QTest::newRow("no answer") << u"end"_s << patience << u"its reader gave no answer"_s;
}

void tst_ReaderProgram::whatEndsTheReaderIsToldOfTheFile()
{
    QFETCH(QString, act);
    QFETCH(std::chrono::milliseconds, patience);
    QFETCH(QString, why);

    const FileText text = told(takenOver(patience).textOf(act, "hostile"));

    QCOMPARE(text.why, why);
    QCOMPARE(text.text, QString());
}

void tst_ReaderProgram::aReaderThatCannotBeUsedIsNoFaultOfTheFile_data()
{
    QTest::addColumn<QByteArray>("script"); // none: there is no program
    QTest::addColumn<QString>("why");

    QTest::newRow("it is not there") << QByteArray() << u"can't be started"_s;
    QTest::newRow("it can't be shut in") << QByteArray("#!/bin/sh\nexit 1\n") << u"could not shut itself in"_s;
    QTest::newRow("it is ended from outside") << QByteArray("#!/bin/sh\nprintf R\nkill -TERM $$\n") << u"was ended"_s;
}

void tst_ReaderProgram::aReaderThatCannotBeUsedIsNoFaultOfTheFile()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, why);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"reader"_s));
    if (!script.isEmpty()) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(script);
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    const auto read = ReaderProgram(file.fileName()).textOf(u"a.pdf"_s, pdfOf({"one"}));

    QVERIFY(!read);
    QCOMPARE(read.error().code(), Error::Code::Io);
    QVERIFY2(read.error().why().endsWith(why), qPrintable(read.error().text()));
}

void tst_ReaderProgram::readingThatIsStoppedGivesNothing()
{
    int asked = 0;

    const auto read = takenOver().textOf(u"hang"_s, "hostile", [&asked] { return ++asked > 3; });

    QVERIFY(read);
    QVERIFY(!*read);
}

void tst_ReaderProgram::itGetsNothingOfThisProcess()
{
    qputenv("COVAULT_TEST_SECRET", "sesame");
    int files[2];
    QCOMPARE(pipe(files), 0); // as one that a library leaves open for children

    const FileText text = told(takenOver().textOf(u"environment"_s, {}));

    close(files[0]);
    close(files[1]);
    QCOMPARE(text.text, u"LC_ALL=C.UTF-8 0 1 2"_s);
}

void tst_ReaderProgram::itReachesNothing_data()
{
    QTest::addColumn<QString>("act");

    QTest::newRow("a file of the person, to write") << u"write"_s;
    QTest::newRow("a new file") << u"make"_s;
    QTest::newRow("the end of a file") << u"remove"_s;
    QTest::newRow("the network") << u"network"_s;
    QTest::newRow("the desktop's bus") << u"programs"_s;
    QTest::newRow("a process of its own") << u"start"_s;
    QTest::newRow("a process with its memory") << u"twin"_s;
    QTest::newRow("another program") << u"become"_s;
    QTest::newRow("a signal to this process") << u"signal"_s;
    QTest::newRow("a signal by a file") << u"have signalled"_s;
    QTest::newRow("the limits of this process") << u"limit"_s;
    QTest::newRow("the memory of this process") << u"read parent"_s;
    if (syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0) { // else files can't be hidden
        QTest::newRow("a file of the person, to read") << u"read"_s;
        QTest::newRow("the memory of this process as a file") << u"open parent"_s;
    }
}

void tst_ReaderProgram::itReachesNothing()
{
    QFETCH(QString, act);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"diary.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));

    const FileText text = told(takenOver().textOf(act, file.fileName().toLocal8Bit()));

    QCOMPARE(text.text, u"refused"_s);
    QVERIFY(file.exists());
}

void tst_ReaderProgram::itsLimitsAreSet()
{
    const QStringList limits = told(takenOver().textOf(u"limits"_s, {})).text.split(u' ');

    QCOMPARE(limits.value(0), u"65"_s); // seconds
#ifndef __SANITIZE_ADDRESS__
    QCOMPARE(limits.value(1), QString::number(qint64(1) << 30)); // bytes of memory
#endif
    QCOMPARE(limits.mid(2), QStringList({u"32"_s, u"0"_s, u"0"_s})); // open files; bytes of a file, of a core
}

void tst_ReaderProgram::whatIsNoAnswerIsRefused_data()
{
    QTest::addColumn<QByteArray>("said");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one text") << QByteArray("\x81\x61x");
    QTest::newRow("bytes for a text") << QByteArray("\x82\x41x\x60");
    QTest::newRow("three texts") << QByteArray("\x83\x60\x60\x60");
    QTest::newRow("a map") << QByteArray("\xa1\x60\x60");
    QTest::newRow("more behind it") << talk::packed(FileText{u"a"_s, {}}) + "x";
}

void tst_ReaderProgram::whatIsNoAnswerIsRefused()
{
    QFETCH(QByteArray, said);

    const auto text = talk::textIn(said);

    QVERIFY(!text);
    QCOMPARE(text.error().code(), Error::Code::Damaged);
}

QTEST_GUILESS_MAIN(tst_ReaderProgram)
#include "tst_readerprogram.moc"
