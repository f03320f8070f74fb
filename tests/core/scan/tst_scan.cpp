// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/scan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::scan;

class tst_Scan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void homeFolderGivesWhatIsPlanted();
    void baitFolderStaysQuiet();
    void unreadableFilesAreListed();
    void linksAreNotFollowedOut();
    void pathsAreRelativeAndSorted();
    void tooLargeAndTooManyAreListed();
    void missingPathIsAnError();
    void progressCanStop();
    void secretsStandOnlyInSecretFields();
    void archivesAndAttachmentsAreLookedInto();
};

static QString dataFolder(const QString &name)
{
    return qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/tests/data/scan/"_s + name;
}

static void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

static ScanOptions german()
{
    ScanOptions options;
    options.region = u"DE"_s;
    return options;
}

/// "kind path where: fields", one line an item, for comparing as a whole. The secrets are made up and stand in the
/// files.
static QString asText(const Report &report)
{
    QStringList lines;
    for (const Item &item : report.items) {
        QStringList fields;
        for (const auto &[field, values] : item.fields)
            fields += field + u'=' + values.join(u'+').section(u'\n', 0, 0);
        lines += item.kind + u' ' + item.path + u" ["_s + item.where + u"] "_s + fields.join(u" | "_s);
    }
    return lines.join(u'\n');
}

void tst_Scan::homeFolderGivesWhatIsPlanted()
{
    const auto report = scanPaths({dataFolder(u"home"_s)}, {}, german());
    QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
    QFile expected(dataFolder(u"home.expected"_s));
    QVERIFY(expected.open(QIODevice::ReadOnly));

    QCOMPARE(asText(*report), QString::fromUtf8(expected.readAll()).trimmed());
}

void tst_Scan::baitFolderStaysQuiet()
{
    const auto report = scanPaths({dataFolder(u"bait"_s)}, {}, german());
    QVERIFY(report);

    QCOMPARE(asText(*report), QString());
    QVERIFY(report->files >= 5);
}

void tst_Scan::unreadableFilesAreListed()
{
    QTemporaryDir folder;
    write(folder.filePath(u"broken.xlsx"_s), QByteArray("PK\x03\x04not really", 14));
    write(folder.filePath(u"empty.txt"_s), {});
    write(folder.filePath(u"picture.png"_s), QByteArray("\x89PNG\r\n\x1a\n\0\0", 10));
    write(folder.filePath(u"secret.txt"_s), "Password: Blume!7");
    QFile::setPermissions(folder.filePath(u"secret.txt"_s), {});

    const auto report = scanPaths({folder.path()});
    QVERIFY(report);

    QStringList names;
    for (const SkippedFile &one : report->skipped) {
        names += one.path;
        QVERIFY(!one.why.isEmpty());
    }
    QVERIFY(names.contains(u"broken.xlsx"_s));
    QVERIFY(names.contains(u"empty.txt"_s));
    QVERIFY(names.contains(u"picture.png"_s));
    if (geteuid() != 0) // nothing is locked to the superuser
        QVERIFY(names.contains(u"secret.txt"_s));
}

void tst_Scan::linksAreNotFollowedOut()
{
    QTemporaryDir outside;
    write(outside.filePath(u"secret.txt"_s), "Password: Blume!7");
    QTemporaryDir folder;
    write(folder.filePath(u"own.txt"_s), "nothing");
    QVERIFY(QFile::link(outside.filePath(u"secret.txt"_s), folder.filePath(u"out.txt"_s)));
    QVERIFY(QFile::link(outside.path(), folder.filePath(u"outfolder"_s)));
    QVERIFY(QFile::link(folder.path(), folder.filePath(u"loop"_s)));

    const auto report = scanPaths({folder.path()});
    QVERIFY(report);

    QVERIFY(report->items.empty());
    QCOMPARE(report->files, qint64(1));
    QCOMPARE(report->skipped.size(), std::size_t(3));
}

void tst_Scan::pathsAreRelativeAndSorted()
{
    QTemporaryDir folder;
    write(folder.filePath(u"b.txt"_s), "Password: Blume!7");
    write(folder.filePath(u"a/x.txt"_s), "Kennwort: Wiese!8");

    const auto report = scanPaths({folder.path(), folder.filePath(u"b.txt"_s)});
    QVERIFY(report);

    QCOMPARE(asText(*report),
            u"credential a/x.txt [line 1] password=Wiese!8 | title=x\n"
            "credential b.txt [line 1] password=Blume!7 | title=b\n"
            "credential b.txt [line 1] password=Blume!7 | title=b"_s);
}

void tst_Scan::tooLargeAndTooManyAreListed()
{
    QTemporaryDir folder;
    write(folder.filePath(u"a.txt"_s), "some words");
    write(folder.filePath(u"b.txt"_s), QByteArray(2000, 'x'));
    write(folder.filePath(u"c.txt"_s), "more words");
    ScanOptions options;
    options.largestFile = 1000;
    options.mostFiles = 1;

    const auto report = scanPaths({folder.path()}, {}, options);
    QVERIFY(report);

    QCOMPARE(report->files, qint64(1));
    QStringList names;
    for (const SkippedFile &one : report->skipped)
        names += one.path;
    QCOMPARE(names, (QStringList{u"b.txt"_s, u"c.txt"_s}));
}

void tst_Scan::missingPathIsAnError()
{
    const auto report = scanPaths({u"/no/such/folder"_s});

    QVERIFY(!report);
    QCOMPARE(report.error().code(), Error::Code::NotFound);
    QVERIFY(report.error().text().contains(u"/no/such/folder"_s));
}

void tst_Scan::progressCanStop()
{
    QTemporaryDir folder;
    write(folder.filePath(u"a.txt"_s), "x");
    write(folder.filePath(u"b.txt"_s), "x");
    QStringList seen;

    const auto report = scanPaths({folder.path()}, {}, {}, [&](const QString &path, qint64 read) {
        seen += path;
        return read < 1;
    });

    QVERIFY(!report);
    QCOMPARE(report.error().code(), Error::Code::Refused);
    QCOMPARE(seen, (QStringList{u"a.txt"_s, u"b.txt"_s}));
}

void tst_Scan::secretsStandOnlyInSecretFields()
{
    const auto report = scanPaths({dataFolder(u"home"_s)}, {}, german());
    QVERIFY(report);
    int checked = 0;
    for (const Item &item : report->items) {
        for (const QString &field : item.secrets) {
            for (const QString &secret : item.fields.at(field)) {
                ++checked;
                QVERIFY(!item.why.contains(secret) && !item.where.contains(secret));
                for (const auto &[other, values] : item.fields)
                    QVERIFY2(item.secrets.contains(other) || !values.join(u' ').contains(secret),
                            qPrintable(item.where + other));
            }
        }
    }
    for (const SkippedFile &one : report->skipped)
        QVERIFY(!one.why.contains(u"Blume"_s));
    QVERIFY(checked >= 12);
}

void tst_Scan::archivesAndAttachmentsAreLookedInto()
{
    const QByteArray mail =
            "From: Max <max@example.com>\r\nTo: a@example.com\r\nSubject: Access\r\nMIME-Version: 1.0\r\n"
            "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nsee file\r\n"
            "--x\r\nContent-Type: text/plain; name=notes.txt\r\nContent-Disposition: attachment; "
            "filename=notes.txt\r\n\r\n"
            "first\r\nPassword: Blume!7\r\n--x--\r\n";
    std::vector<SkippedFile> skipped;

    const auto items = detectIn(u"access.eml"_s, mail, {}, skipped);

    QCOMPARE(items.size(), std::size_t(1));
    QCOMPARE(items[0].path, u"access.eml"_s);
    QCOMPARE(items[0].where, u"notes.txt, line 2"_s);
}

QTEST_APPLESS_MAIN(tst_Scan)
#include "tst_scan.moc"
