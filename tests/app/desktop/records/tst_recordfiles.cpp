// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/attachmentlist.h"
#include "desktop/records/attachmentscontroller.h"
#include "desktop/records/attachmentviewer.h"
#include "desktop/records/pageview.h"
#include "readers/filetext.h"
#include "tests/app/desktop/drivers/recordsdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/records/recordsfixture.h"
#include "tests/core/readers/fixtures.h"
#include "vault/attachments.h"

#include <QBuffer>
#include <QFile>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

static QByteArray pictureOf(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!image.save(&buffer, "PNG"))
        qFatal("the picture was not made");
    return bytes;
}

/// A record with files, open at their list.
class Files
{
public:
    explicit Files(const QList<std::pair<QString, QByteArray>> &files)
        : driver(*fixture.window)
    {
        fixture.unlock();
        key = fixture.put(u"credential"_s, {{"title", u"Core switch"_s}});
        for (const auto &[name, bytes] : files)
            attach(name, bytes);
        driver.choose(u"Core switch"_s);
        fixture.session.refresh();
        tabs()->setCurrentIndex(1);
        const QString count = files.isEmpty() ? QString() : u' ' + QString::number(files.size());
        if (!QTest::qWaitFor([&] { return tabs()->tabText(1) == u"Attachments"_s + count; }))
            qWarning("the files are not in the list");
    }

    void attach(const QString &name, const QByteArray &bytes)
    {
        fixture.ask<bool>([this, name, bytes](vault::Vault &vault) -> Result<bool> {
            QBuffer source;
            source.setData(bytes);
            source.open(QIODevice::ReadOnly);
            must(vault::Attachments(vault).attach(key, name, source));
            return true;
        });
    }

    /// What the file of this name holds; "no such file" where there is none.
    QByteArray stored(const QString &name)
    {
        return fixture.ask<QByteArray>([this, name](vault::Vault &vault) -> Result<QByteArray> {
            QBuffer target;
            target.open(QIODevice::WriteOnly);
            const auto info = vault::Attachments(vault).extract(*must(vault.record(key)), name, target);
            return info ? target.data() : QByteArray("no such file");
        });
    }

    QTabWidget *tabs() { return driver.page().record().findChild<QTabWidget *>(); }
    AttachmentList &list() { return driver.page().record().attachments(); }
    PageView *page() { return list().findChild<PageView *>(); }
    QPlainTextEdit *text() { return list().findChild<QPlainTextEdit *>(); }
    QStringList words()
    {
        QStringList words;
        for (const QLabel *label : list().findChildren<QLabel *>())
            words += label->isVisible() ? label->text() : QString();
        return words;
    }

    RecordsFixture fixture;
    RecordsDriver driver;
    vault::RecordKey key;
};

class tst_RecordFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTextIsReadFromMemory();
    void aTextInAnOldEncodingIsRead();
    void theWordsOfADocumentAreShown();
    void whatIsReplacedIsClosed();
    void aPictureIsSeen();
    void thePagesOfAPdfAreTurned();
    void whatCannotBeShownSaysWhy_data();
    void whatCannotBeShownSaysWhy();
    void eachFileWithPagesHasAThumbnail();
    void nothingIsDrawnForAListThatNobodySees();
    void undoingAnAttachmentBringsBackTheFileItReplaced();
    void aRemovedFileComesBack();
    void aCopyIsSavedAndNoted();
    void noCopyIsSavedUnlessThePersonKnowsWhatItMeans();
    void aCopyThatCannotBeWrittenSaysWhy();
    void theNameOfAFileIsSuggestedHarmless_data();
    void theNameOfAFileIsSuggestedHarmless();
    void aFileThatComesLateIsNotShownBesideAnotherRecord();
};

void tst_RecordFiles::aTextIsReadFromMemory()
{
    Files files({{u"runbook.txt"_s, "Step 1: call the desk"}});

    files.driver.click(u"runbook.txt"_s);

    QTRY_COMPARE(files.text()->toPlainText(), u"Step 1: call the desk"_s);
    QVERIFY(files.text()->isReadOnly() && files.text()->isVisible() && !files.page()->isVisible());
    files.driver.click(u"Close the file"_s);
    QCOMPARE(files.text()->toPlainText(), QString());
    QVERIFY(!files.text()->isVisible());
}

void tst_RecordFiles::aTextInAnOldEncodingIsRead()
{
    Files files({{u"liesmich.txt"_s, "Schl\xfcssel im B\xfcro"}});

    files.driver.click(u"liesmich.txt"_s);

    QTRY_COMPARE(files.text()->toPlainText(), u"Schlüssel im Büro"_s);
}

void tst_RecordFiles::theWordsOfADocumentAreShown()
{
    const QByteArray document = sample(u"testWORD.docx"_s);
    const QStringList words = readers::textOfFile(u"plan.docx"_s, document)->text.simplified().split(u' ');
    QVERIFY(words.size() > 10);
    Files files({{u"plan.docx"_s, document}});

    files.driver.click(u"plan.docx"_s);

    QTRY_VERIFY(files.text()->isVisible());
    QCOMPARE(files.text()->toPlainText().simplified().split(u' '), words);
}

void tst_RecordFiles::whatIsReplacedIsClosed()
{
    Files files({{u"runbook.txt"_s, "Step 1"}});
    files.driver.click(u"runbook.txt"_s);
    QTRY_VERIFY(files.text()->isVisible());

    files.attach(u"runbook.txt"_s, "Step 2");
    files.fixture.session.refresh();

    QTRY_VERIFY(!files.text()->isVisible());
    files.driver.click(u"runbook.txt"_s);
    QTRY_COMPARE(files.text()->toPlainText(), u"Step 2"_s);
}

void tst_RecordFiles::aPictureIsSeen()
{
    Files files({{u"rack.png"_s, pictureOf({300, 200})}});

    files.driver.click(u"rack.png"_s);

    QTRY_VERIFY(files.page()->isVisible());
    QVERIFY(!files.text()->isVisible());
    QCOMPARE(files.page()->accessibleName(), u"Picture rack.png"_s);
    QCOMPARE(files.page()->grab().toImage().pixelColor(50, 50), QColor(Qt::red));
}

void tst_RecordFiles::thePagesOfAPdfAreTurned()
{
    Files files({{u"manual.pdf"_s, pdfOf({"Hold the reset button", "Second page"})}});

    files.driver.click(u"manual.pdf"_s);
    QTRY_VERIFY(files.words().contains(u"Page 1 of 2"_s));
    QCOMPARE(files.page()->accessibleName(), u"manual.pdf, Page 1 of 2"_s);
    QTRY_VERIFY(files.page()->height() > 300); // it was laid out
    const QImage first = files.page()->grab().toImage();
    files.driver.click(u"Next page (Page Down)"_s);
    QTRY_VERIFY(files.words().contains(u"Page 2 of 2"_s));
    QTRY_VERIFY(files.page()->grab().toImage() != first);
    files.page()->setFocus();
    files.fixture.press(Qt::Key_PageUp);

    QTRY_VERIFY(files.words().contains(u"Page 1 of 2"_s));
    QTRY_COMPARE(files.page()->grab().toImage(), first);
}

void tst_RecordFiles::whatCannotBeShownSaysWhy_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");

    QTest::newRow("of another format") << QByteArray("PK\3\4\0\0", 6)
                                       << u"It can't be shown here. Save a copy to open it with another program."_s;
    QTest::newRow("a long text") << QByteArray(2'000'000, 'x')
                                 << u"This text is too long to be shown here. Save a copy to open it with another program."_s;
    QTest::newRow("locked") << sample(u"testPDF_locked.pdf"_s) << u"It is locked with a password."_s;
    QTest::newRow("damaged") << QByteArray("%PDF-1.4\nnothing more") << u"It is damaged."_s;
}

void tst_RecordFiles::whatCannotBeShownSaysWhy()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, why);
    Files files({{u"plan"_s, bytes}});

    files.driver.click(u"plan"_s);

    QTRY_VERIFY2(files.words().contains(why), qPrintable(files.words().join(u", "_s)));
    QVERIFY(!files.page()->isVisible() && !files.text()->isVisible());
}

/// Has the controller show a record with these files.
static void showFiles(Files &files, AttachmentsController &controller, const QStringList &names)
{
    RecordView view;
    view.key = files.key;
    for (const QString &name : names)
        view.attachments.push_back({name, {}, name + u" sum"_s, 100, true});
    controller.setRecord(view);
}

void tst_RecordFiles::eachFileWithPagesHasAThumbnail()
{
    Files files({{u"a.txt"_s, "a text"}, {u"b.png"_s, pictureOf({200, 100})}, {u"c.pdf"_s, pdfOf({"one"})}});
    AttachmentsController controller(files.fixture.services, nullptr);
    controller.setShown(true);

    showFiles(files, controller, {u"a.txt"_s, u"b.png"_s, u"c.pdf"_s});

    QTRY_COMPARE(controller.state().thumbnails.size(), 2);
    QCOMPARE(controller.state().thumbnails.value(u"b.png sum"_s).size(), QSize(96, 48));
    QVERIFY(controller.state().thumbnails.contains(u"c.pdf sum"_s));
}

void tst_RecordFiles::nothingIsDrawnForAListThatNobodySees()
{
    Files files({{u"b.png"_s, pictureOf({200, 100})}});
    AttachmentsController controller(files.fixture.services, nullptr);

    AttachmentsController other(files.fixture.services, nullptr);

    showFiles(files, controller, {u"b.png"_s});
    other.setShown(true);
    showFiles(files, other, {u"b.png"_s}); // asked behind the first
    QTRY_COMPARE(other.state().thumbnails.size(), 1);
    QVERIFY(controller.state().thumbnails.isEmpty());
    controller.setShown(true);

    QTRY_COMPARE(controller.state().thumbnails.size(), 1);
}

void tst_RecordFiles::undoingAnAttachmentBringsBackTheFileItReplaced()
{
    Files files({{u"runbook.txt"_s, "Step 1"}});
    QFile file(files.fixture.path(u"runbook.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Step 2");
    file.close();
    files.fixture.prompts.path = file.fileName();

    files.driver.click(u"More about this record"_s);
    files.driver.pick(u"Attach a file"_s);
    QTRY_COMPARE(files.stored(u"runbook.txt"_s), QByteArray("Step 2"));
    QTRY_COMPARE(files.driver.toasts(), QStringList{u"File attached"_s});
    files.driver.undo();

    QTRY_COMPARE(files.stored(u"runbook.txt"_s), QByteArray("Step 1"));
}

void tst_RecordFiles::aRemovedFileComesBack()
{
    Files files({{u"runbook.txt"_s, "Step 1"}});
    files.driver.click(u"runbook.txt"_s);
    QTRY_VERIFY(files.text()->isVisible());

    files.driver.click(u"Remove runbook.txt"_s);
    QTRY_COMPARE(files.stored(u"runbook.txt"_s), QByteArray("no such file"));
    QTRY_COMPARE(files.driver.toasts(), QStringList{u"runbook.txt was removed"_s});
    QTRY_VERIFY(files.words().contains(u"No file is attached."_s));
    QVERIFY2(!files.text()->isVisible(), "what is gone is not looked at any more");
    files.driver.undo();

    QTRY_COMPARE(files.stored(u"runbook.txt"_s), QByteArray("Step 1"));
}

void tst_RecordFiles::aCopyIsSavedAndNoted()
{
    Files files({{u"runbook.txt"_s, "Step 1"}});
    const QString path = files.fixture.path(u"copy.txt"_s);
    files.fixture.prompts.path = path;

    files.driver.click(u"Save a copy of runbook.txt"_s);

    QTRY_COMPARE(files.driver.toasts(), QStringList{u"Saved as copy.txt"_s});
    QFile copy(path);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), QByteArray("Step 1"));
    QCOMPARE(copy.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(files.fixture.prompts.asked.first(), u"Save a copy of runbook.txt?"_s);
    QVERIFY(files.fixture.audited(files.key).contains(u"export runbook.txt"_s));
}

void tst_RecordFiles::noCopyIsSavedUnlessThePersonKnowsWhatItMeans()
{
    Files files({{u"runbook.txt"_s, "Step 1"}});
    files.fixture.prompts.path = files.fixture.path(u"copy.txt"_s);
    files.fixture.prompts.agrees = false;

    files.driver.click(u"Save a copy of runbook.txt"_s);

    QCOMPARE(files.fixture.prompts.asked, QStringList{u"Save a copy of runbook.txt?"_s});
    QVERIFY(files.fixture.prompts.wishes.empty());
    QVERIFY(!files.fixture.audited(files.key).contains(u"export runbook.txt"_s));
    QVERIFY(!QFile::exists(*files.fixture.prompts.path));
}

void tst_RecordFiles::aCopyThatCannotBeWrittenSaysWhy()
{
    Files files({{u"runbook.txt"_s, "Step 1"}});
    files.fixture.prompts.path = files.fixture.path(u"no such folder/copy.txt"_s);

    files.driver.click(u"Save a copy of runbook.txt"_s);

    QTRY_COMPARE(files.fixture.prompts.told.size(), 1);
    QVERIFY2(files.fixture.prompts.told.first().contains(u"copy.txt"_s), qPrintable(files.fixture.prompts.told.first()));
    QVERIFY2(!files.fixture.audited(files.key).contains(u"export runbook.txt"_s), "nothing left the vault");
}

void tst_RecordFiles::theNameOfAFileIsSuggestedHarmless_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("suggested");

    QTest::newRow("usual") << u"Plan 2.pdf"_s << u"Plan 2.pdf"_s;
    QTest::newRow("in another folder") << u"../../etc/plan.pdf"_s << u"plan.pdf"_s;
    QTest::newRow("that a shell reads") << u"../.bashrc"_s << u"bashrc"_s;
    QTest::newRow("read from right to left") << u"plan\u202Efdp.desktop"_s << u"planfdp.desktop"_s;
    QTest::newRow("of two lines") << u"plan\n.pdf"_s << u"plan.pdf"_s;
    QTest::newRow("of dots") << u".."_s << QString();
}

void tst_RecordFiles::theNameOfAFileIsSuggestedHarmless()
{
    QFETCH(QString, name);
    QFETCH(QString, suggested);
    Files files({});
    AttachmentsController controller(files.fixture.services, nullptr);
    showFiles(files, controller, {name}); // as somebody else may have written it

    controller.saveCopy(name);

    QTRY_COMPARE(files.fixture.prompts.wishes.size(), size_t(1));
    QCOMPARE(files.fixture.prompts.wishes.front().suggested, suggested);
}

void tst_RecordFiles::aFileThatComesLateIsNotShownBesideAnotherRecord()
{
    Files files({{u"runbook.txt"_s, "Step 1"}});
    AttachmentsController controller(files.fixture.services, nullptr);
    RecordView one, two;
    one.key = files.key;
    one.attachments.push_back({u"runbook.txt"_s, {}, {}, 6, true});
    two.key = files.fixture.put(u"credential"_s, {{"title", u"Two"_s}});
    controller.setRecord(one);

    controller.open(u"runbook.txt"_s);
    controller.setRecord(two);
    const QSignalSpy told(&controller, &AttachmentsController::stateChanged);

    Job job(&files.fixture.session); // what is asked last is answered last
    must(files.fixture.answer<Result<bool>>([&](auto done) {
        files.fixture.session.read(
                job, [](ReadScope &) { return Result<bool>(true); }, done);
    }));
    QVERIFY(!controller.state().opened);
    QCOMPARE(told.size(), 0);
}

COVAULT_GUI_MAIN(tst_RecordFiles)
#include "tst_recordfiles.moc"
