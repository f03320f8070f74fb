// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <QProcess>
#include <QTest>

using namespace covault;
using namespace Qt::StringLiterals;

class tst_ManualPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groffFindsNothingWrongWithIt();
    void itShowsEveryCommandWithItsExample();
    void itStandsAlone();

private:
    static QByteArray page();
};

static QString program()
{
    return qEnvironmentVariable("COVAULT_BIN_DIR") + u"/covault-cli"_s;
}

QByteArray tst_ManualPage::page()
{
    QProcess process;
    process.start(program(), {u"--manual"_s});
    process.waitForFinished();
    return process.readAllStandardOutput();
}

void tst_ManualPage::groffFindsNothingWrongWithIt()
{
    QProcess groff;
    groff.start(u"groff"_s, {u"-ww"_s, u"-k"_s, u"-man"_s, u"-Tutf8"_s});
    QVERIFY2(groff.waitForStarted(), "groff is not installed");
    groff.write(page());
    groff.closeWriteChannel();
    QVERIFY(groff.waitForFinished());

    QCOMPARE(groff.readAllStandardError(), QByteArray());
    QCOMPARE(groff.exitCode(), 0);
    QVERIFY(groff.readAllStandardOutput().size() > 5000);
}

void tst_ManualPage::itShowsEveryCommandWithItsExample()
{
    const QString text = QString::fromUtf8(page()).replace(u"\\-"_s, u"-"_s).replace(u"\\(aq"_s, u"'"_s).replace(u"\\e"_s, u"\\"_s);
    for (const cli::CommandFactory make : cli::commandTable()) {
        const cli::Help help = make()->help();
        QVERIFY2(text.contains(u".SS "_s + QString::fromUtf8(help.name) + u'\n'), help.name);
        QVERIFY2(text.contains(QString::fromUtf8(help.example)), help.example);
    }
}

void tst_ManualPage::itStandsAlone()
{
    QProcess process;
    process.start(program(), {u"--manual"_s, u"generate"_s});
    QVERIFY(process.waitForFinished());

    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("stand alone"));
}

QTEST_GUILESS_MAIN(tst_ManualPage)
#include "tst_manualpage.moc"
