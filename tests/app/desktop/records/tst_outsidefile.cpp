// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/attachmentlist.h"
#include "desktop/records/outsidefile.h"
#include "desktop/records/recordpane.h"
#include "tests/app/desktop/drivers/recordsdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/records/recordsfixture.h"
#include "vault/attachments.h"

#include <QBuffer>
#include <QDesktopServices>
#include <QDir>
#include <QTabWidget>

#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// Stands in for the programs of this computer.
class Programs : public QObject
{
    Q_OBJECT
public:
    Programs() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Programs() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    QStringList opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened += url.toLocalFile(); }
};

class tst_OutsideFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nobodyElseMayReadTheCopy();
    void itIsOverwrittenAndRemoved();
    void whatAProgramPutsBesideItGoesToo();
    void whatADeadProgramLeftIsWiped();
    void whatAnotherProgramSavesIsNoticed_data();
    void whatAnotherProgramSavesIsNoticed();
    void aPersonIsWarnedFirst();
    void openingIsNotedAndALockWipesIt();
    void whatWasSavedIsAttached();

private:
    QString folder() const { return m_directory->filePath(u"outside"_s); }
    std::unique_ptr<OutsideFile> make(const QByteArray &content = "content") const
    {
        return must(OutsideFile::make(u"plan.txt"_s, content, folder()));
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

/// A record with a file, on whose page that file is seen.
struct Attached
{
    Attached()
        : driver(*fixture.window)
    {
        fixture.unlock();
        key = fixture.put(u"credential"_s, {{"title", u"Firewall"_s}});
        attach("Step 1");
        fixture.session.refresh();
        fixture.put(u"credential"_s, {{"title", u"Another"_s}}); // so that the page reads again
        driver.choose(u"Firewall"_s);
        auto *tabs = driver.page().record().findChild<QTabWidget *>();
        SessionFixture::wait([tabs] { return tabs->tabText(1).endsWith(u'1'); });
        tabs->setCurrentIndex(1);
    }
    void attach(const QByteArray &content)
    {
        fixture.ask<int>([this, content](vault::Vault &vault) -> Result<int> {
            QBuffer source;
            source.setData(content);
            source.open(QIODevice::ReadOnly);
            must(vault::Attachments(vault).attach(key, u"plan.txt"_s, source));
            return 0;
        });
    }
    QByteArray attached()
    {
        return fixture.ask<QByteArray>([this](vault::Vault &vault) -> Result<QByteArray> {
            QBuffer target;
            target.open(QIODevice::WriteOnly);
            must(vault::Attachments(vault).extract(*must(vault.record(key)), u"plan.txt"_s, target));
            return target.data();
        });
    }
    void openOutside() { driver.click(u"Open plan.txt with another program…"_s); }

    RecordsFixture fixture;
    RecordsDriver driver;
    vault::RecordKey key;
    Programs programs;
};

void tst_OutsideFile::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    qputenv("XDG_RUNTIME_DIR", m_directory->path().toUtf8());
}

void tst_OutsideFile::nobodyElseMayReadTheCopy()
{
    const auto file = make();

    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(content(file->path()), QByteArray("content"));
    QVERIFY(!(QFile::permissions(file->path()) & others));
    QVERIFY(!(QFile::permissions(QFileInfo(file->path()).path()) & others));
    QVERIFY(file->path().endsWith(u"/plan.txt"_s)); // its ending tells the program
}

void tst_OutsideFile::itIsOverwrittenAndRemoved()
{
    auto file = make();
    QFile still(file->path()); // a file that is open outlives its name
    QVERIFY(still.open(QIODevice::ReadOnly | QIODevice::Unbuffered));

    file.reset();

    QCOMPARE(still.readAll(), QByteArray(7, '\0'));
    QVERIFY(QDir(folder()).isEmpty());
}

void tst_OutsideFile::whatAProgramPutsBesideItGoesToo()
{
    auto file = make();
    write(file->path() + u'~', "backup");
    QFile still(file->path() + u'~');
    QVERIFY(still.open(QIODevice::ReadOnly | QIODevice::Unbuffered));

    file.reset();

    QCOMPARE(still.readAll(), QByteArray(6, '\0'));
    QVERIFY(QDir(folder()).isEmpty());
}

void tst_OutsideFile::whatADeadProgramLeftIsWiped()
{
    QVERIFY(QDir().mkpath(folder() + u"/left"_s));
    write(folder() + u"/left/old.txt"_s, "content");
    QFile still(folder() + u"/left/old.txt"_s);
    QVERIFY(still.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    const auto alive = make();

    const auto other = make();

    QCOMPARE(still.readAll(), QByteArray(7, '\0'));
    QVERIFY(!QFile::exists(folder() + u"/left"_s));
    QCOMPARE(content(alive->path()), QByteArray("content")); // one that is in use stays
}

void tst_OutsideFile::whatAnotherProgramSavesIsNoticed_data()
{
    QTest::addColumn<bool>("isReplaced");

    QTest::newRow("into the file") << false;
    QTest::newRow("as a new file in its place, and then into that") << true;
}

void tst_OutsideFile::whatAnotherProgramSavesIsNoticed()
{
    QFETCH(bool, isReplaced);
    const auto file = make();
    QSignalSpy changed(file.get(), &OutsideFile::changed);

    for (int time = 1; time <= 2; ++time) {
        const bool isReplacedNow = isReplaced && time == 1;
        const QString target = isReplacedNow ? file->path() + u".new"_s : file->path();
        write(target, QByteArray("changed by it ").repeated(time));
        if (isReplacedNow) {
            QVERIFY(QFile::remove(file->path()));
            QVERIFY(QFile::rename(target, file->path()));
        }
        QTRY_COMPARE(changed.size(), time);
    }
}

void tst_OutsideFile::aPersonIsWarnedFirst()
{
    Attached at;
    at.fixture.prompts.agrees = false;

    at.openOutside();
    at.attached(); // twice to the thread that writes: what an answer gave it is done by then
    at.attached();

    QCOMPARE(at.fixture.prompts.asked.size(), 1);
    QVERIFY2(at.fixture.prompts.texts[0].contains(u"not encrypted"_s), qPrintable(at.fixture.prompts.texts[0]));
    QVERIFY(!at.fixture.audited(at.key).contains(u"export plan.txt"_s));
    QVERIFY(at.programs.opened.isEmpty());
    QVERIFY(!QFile::exists(OutsideFile::usualFolder()));
}

void tst_OutsideFile::openingIsNotedAndALockWipesIt()
{
    Attached at;

    at.openOutside();
    QTRY_COMPARE(at.programs.opened.size(), 1);
    const QByteArray before = content(at.programs.opened[0]);
    const QStringList audited = at.fixture.audited(at.key); // locks and unlocks

    QCOMPARE(before, QByteArray("Step 1"));
    QVERIFY2(audited.contains(u"export plan.txt"_s), qPrintable(audited.join(u'\n')));
    QVERIFY(!QFile::exists(at.programs.opened[0]));
    QVERIFY(QDir(OutsideFile::usualFolder()).isEmpty());
}

void tst_OutsideFile::whatWasSavedIsAttached()
{
    Attached at;
    at.openOutside();
    QTRY_COMPARE(at.programs.opened.size(), 1);

    write(at.programs.opened[0], "Step 1, then 2");

    QTRY_COMPARE(at.attached(), QByteArray("Step 1, then 2"));
    QCOMPARE(at.fixture.prompts.asked.size(), 2);
}

COVAULT_GUI_MAIN(tst_OutsideFile)
#include "tst_outsidefile.moc"
