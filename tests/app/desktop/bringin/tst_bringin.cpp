// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/bringinwork.h"
#include "desktop/bringin/filemodel.h"
#include "desktop/bringin/intake.h"
#include "desktop/bringin/takingback.h"
#include "desktop/bringin/wholefile.h"
#include "desktop/widgets/toast.h"
#include "diagram/diagramstore.h"
#include "tests/app/desktop/bringin/bringindesk.h"
#include "tests/app/desktop/guifixture.h"

#include <QAbstractItemModelTester>

#include <sys/stat.h>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Devices = "Name,Serial number,IP address\nsw1,X1,10.0.0.1\nsw2,X2,10.0.0.2\n";
const QByteArray People = "First name,Last name,E-mail\nJulia,Ahrens,julia@acme.example\n";

const QByteArray Logins = "name,url,username,password\nShop,https://shop.example/,ada,s3cret\n";

/// A drawing of the one device sw1.
QByteArray drawingOf(const QByteArray &title)
{
    return "<mxfile><diagram name=\"" + title
            + "\"><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>"
              "<mxCell id=\"a\" value=\"sw1\" vertex=\"1\" parent=\"1\">"
              "<mxGeometry x=\"0\" y=\"0\" width=\"120\" height=\"60\" as=\"geometry\"/></mxCell>"
              "</root></mxGraphModel></diagram></mxfile>";
}

} // namespace

class tst_BringIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup() { m_desk.reset(); }
    void eachFileIsNamed_data();
    void eachFileIsNamed();
    void aPipeIsNotWaitedFor();
    void aFileThatIsTooLargeIsSaid();
    void aFolderIsLookedThrough();
    void thatAFolderHoldsTooManyFilesIsSaid();
    void readingEndsWhenItIsStopped();
    void nothingIsWrittenBefore();
    void whatIsTakenIsUnconfirmedAndSaysWhereItCameFrom();
    void devicesRememberTheirSource();
    void takenTwiceItDoublesNothing();
    void aFileIsLeftOutByTheKeyboard();
    void aDrawingBecomesADiagramOnce();
    void aDrawingThatFailsIsNotSaidToBeIn();
    void drawingsShowTheDevicesOfTheirTable();
    void undoTakesAllOfItBack();
    void otherWritingDoesNotWaitForAllOfAnUndo();
    void undoLeavesWhatWasChangedSince();
    void undoLeavesADiagramThatWasChangedSince();
    void whatIsAmbiguousIsNamedAndLeftOut();
    void aFileThatChangedIsLookedAtAgain();
    void aFileThatIsGoneIsSaid();
    void theListIsCleared();
    void aFileIsChosenByTheButton();
    void theModelIsInOrder();
    void everyControlHasAName();

private:
    BringInDriver &driver() { return *m_desk->driver; }
    std::unique_ptr<Desk> m_desk;
};

void tst_BringIn::eachFileIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");

    QTest::newRow("devices") << u"assets.csv"_s << Devices
                             << u"assets.csv: Device list, 2 rows, key: Serial number | 2 new"_s;
    QTest::newRow("people") << u"people.csv"_s << People << u"people.csv: Contacts, 1 row, key: E-mail | 1 new"_s;
    QTest::newRow("passwords of a browser")
            << u"chrome.csv"_s << Logins
            << u"chrome.csv: Passwords of a browser (CSV): Passwords, 1 record, key: Title, Username | 1 new"_s;
    QTest::newRow("nothing") << u"assets.csv"_s << QByteArray() << u"assets.csv: The file is empty. | "_s;
    QTest::newRow("columns of no kind") << u"what.csv"_s << QByteArray("x,y\n1,2\n")
                                        << u"what.csv: The columns don't tell what its rows are. | "_s;
    QTest::newRow("a locked store of passwords")
            << u"all.kdbx"_s << QByteArray::fromHex("03d9a29a67fb4bb50100030002100000")
            << u"all.kdbx: Locked password stores can't be opened here, not even with their passphrase. | "_s;
    QTest::newRow("prose") << u"notes.txt"_s << QByteArray("Call Bob.\n")
                           << u"notes.txt: Not a kind of file that can be brought in yet | "_s;
}

void tst_BringIn::eachFileIsNamed()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);

    m_desk->look({m_desk->write(name, bytes)});

    QCOMPARE(driver().rows(), QStringList({said}));
    QVERIFY(!driver().text().contains(u"s3cret"_s));
}

void tst_BringIn::aPipeIsNotWaitedFor()
{
    const QString pipe = m_desk->path(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);

    m_desk->look({pipe});

    QCOMPARE(driver().rows(), QStringList({u"pipe: It is a device or a pipe and no file. | "_s}));
}

void tst_BringIn::aFileThatIsTooLargeIsSaid()
{
    const QString large = m_desk->write(u"large.csv"_s, Devices);
    QVERIFY(QFile::resize(large, qint64(257) << 20)); // a hole: it takes no room

    m_desk->look({large});

    QCOMPARE(driver().rows(), QStringList({u"large.csv: It is larger than 256 MiB. | "_s}));
}

void tst_BringIn::aFolderIsLookedThrough()
{
    m_desk->write(u"all/assets.csv"_s, Devices);
    m_desk->write(u"all/deep/people.csv"_s, People);
    m_desk->write(u"all/deep/photo.png"_s, "\x89PNG\r\n\x1a\n");

    m_desk->look({m_desk->path(u"all"_s)});

    QCOMPARE(driver().rows().size(), 3);
    QCOMPARE(driver().button(u"Take"_s)->text(), u"Take in 3 records"_s);
}

void tst_BringIn::thatAFolderHoldsTooManyFilesIsSaid()
{
    for (int number = 0; number <= MostFiles; ++number)
        m_desk->write(u"many/%1.txt"_s.arg(number), "x");

    driver().drop({m_desk->path(u"many"_s)});

    QTRY_COMPARE(driver().rows().size(), MostFiles);
    QVERIFY2(driver().text().contains(u"There are more than 500 files"_s), qPrintable(driver().text()));
}

void tst_BringIn::readingEndsWhenItIsStopped()
{
    FileRow row;
    row.path = m_desk->write(u"assets.csv"_s, Devices);
    row.name = u"assets.csv"_s;
    row.stamp = stampOf(row.path);
    const auto read = [this, row](std::stop_token stop) {
        Job job(&m_desk->session);
        return m_desk->answer<Result<std::shared_ptr<Intake>>>([&](auto done) {
            const auto work = [row, stop](ReadScope &scope) {
                return Intake::read(ReadScope{scope.vault, stop, scope.locked}, {row});
            };
            m_desk->session.read(job, work, done);
        });
    };
    std::stop_source stopped;
    stopped.request_stop();

    QVERIFY(read({}));
    QVERIFY(!read(stopped.get_token()));
}

void tst_BringIn::nothingIsWrittenBefore()
{
    m_desk->look({m_desk->write(u"assets.csv"_s, Devices)});

    QVERIFY(!m_desk->reopened(u"sw1"_s));
}

void tst_BringIn::whatIsTakenIsUnconfirmedAndSaysWhereItCameFrom()
{
    m_desk->look({m_desk->write(u"chrome.csv"_s, Logins)});
    QVERIFY(!driver().button(u"Inbox"_s));

    driver().click(u"Take in 1 record"_s);
    QTRY_VERIFY(driver().button(u"Inbox: 1 unconfirmed"_s));

    const auto shop = m_desk->reopened(u"Shop"_s);
    QVERIFY(shop);
    QCOMPARE(shop->text(u"username"_s), u"ada"_s);
    QCOMPARE(shop->text(u"password"_s), u"s3cret"_s);
    QVERIFY(shop->row().flags.testFlag(vault::RecordFlag::Unverified));
    QCOMPARE(shop->state().createdBy(), u"import"_s);
}

void tst_BringIn::devicesRememberTheirSource()
{
    m_desk->look({m_desk->write(u"assets.csv"_s, Devices), m_desk->write(u"people.csv"_s, People)});

    driver().click(u"Take in 3 records"_s);
    QTRY_VERIFY(driver().rows().join(u' ').contains(u"taken in"_s));

    const auto switch1 = m_desk->reopened(u"sw1"_s);
    QVERIFY(switch1);
    QCOMPARE(switch1->text(u"serial"_s), u"X1"_s);
    const auto seen = switch1->entries(u"seen"_s);
    QCOMPARE(seen.size(), size_t(1));
    QVERIFY(seen.front().value.at(u"where"_s).toText().contains(u"assets.csv"_s));
    QCOMPARE(m_desk->titles().size(), 3);
}

void tst_BringIn::takenTwiceItDoublesNothing()
{
    const QString file = m_desk->write(u"assets.csv"_s, Devices);
    m_desk->look({file});
    driver().click(u"Take in 2 records"_s);
    QTRY_VERIFY(driver().rows().join(u' ').contains(u"taken in"_s));

    m_desk->look({file});

    QTRY_COMPARE(driver().rows(), QStringList({u"assets.csv: Device list, 2 rows, key: Serial number | 2 the same"_s}));
    QVERIFY(!driver().button(u"Take in"_s)->isEnabled());
    QCOMPARE(driver().button(u"Take in"_s)->toolTip(), u"There is nothing new to take"_s);
}

void tst_BringIn::aFileIsLeftOutByTheKeyboard()
{
    m_desk->look({m_desk->write(u"assets.csv"_s, Devices), m_desk->write(u"people.csv"_s, People)});
    driver().select(0);

    driver().press(Qt::Key_Space);
    driver().click(u"Take in 1 record"_s);
    QTRY_VERIFY(driver().rows().join(u' ').contains(u"taken in"_s));

    QVERIFY(!m_desk->reopened(u"sw1"_s));
    QCOMPARE(m_desk->titles().size(), 1);
}

void tst_BringIn::aDrawingBecomesADiagramOnce()
{
    const QString file = qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/resources/demo/samples/network.drawio"_s;
    m_desk->look({file});
    QVERIFY2(driver().rows().front().contains(u"Diagram, nodes: "_s), qPrintable(driver().rows().front()));
    driver().click(u"Take in 1 record"_s);
    QTRY_VERIFY(driver().rows().join(u' ').contains(u"taken in"_s));
    m_desk->look({file});
    QVERIFY2(driver().rows().front().contains(u"1 there already"_s), qPrintable(driver().rows().front()));
    QVERIFY(!driver().button(u"Take in"_s)->isEnabled());

    m_desk->actions.trigger(u"edit.undo"_s);

    QTRY_COMPARE(m_desk->titles(), QStringList());
}

void tst_BringIn::aDrawingThatFailsIsNotSaidToBeIn()
{
    QFile sample(qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/resources/demo/samples/network.drawio"_s);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QString name = u"net\\work.drawio"_s; // no name for an attachment
    m_desk->look({m_desk->write(name, sample.readAll()), m_desk->write(u"people.csv"_s, People)});

    driver().click(u"Take in 2 records"_s);

    QTRY_VERIFY(driver().rows().join(u' ').contains(u"taken in"_s));
    QCOMPARE(driver().rows(),
            QStringList({name + u": This is no name for a file. | "_s,
                    u"people.csv: Contacts, 1 row, key: E-mail | taken in"_s}));
    QVERIFY2(driver().text().contains(u"This is no name for a file. Rename the file first."_s),
            qPrintable(driver().text()));
    QCOMPARE(m_desk->titles().size(), 1);
}

void tst_BringIn::drawingsShowTheDevicesOfTheirTable()
{
    m_desk->look({m_desk->write(u"north.drawio"_s, drawingOf("North")), m_desk->write(u"assets.csv"_s, Devices),
            m_desk->write(u"south.drawio"_s, drawingOf("South"))});

    driver().click(u"Take in 4 records"_s);
    QTRY_VERIFY(driver().rows().join(u' ').contains(u"taken in"_s));

    const auto device = m_desk->reopened(u"sw1"_s);
    QVERIFY(device);
    for (const QString &title : {u"North"_s, u"South"_s}) {
        const auto record = m_desk->reopened(title);
        QVERIFY(record);
        const auto drawn = diagram::readDiagram(*record);
        QVERIFY(drawn && drawn->diagram.nodes.size() == 1);
        QCOMPARE(drawn->diagram.nodes.front().record, device->key().id.toString());
    }
}

void tst_BringIn::undoTakesAllOfItBack()
{
    m_desk->look({m_desk->write(u"assets.csv"_s, Devices), m_desk->write(u"people.csv"_s, People)});
    driver().click(u"Take in 3 records"_s);
    QTRY_VERIFY(driver().rows().join(u' ').contains(u"taken in"_s));

    m_desk->actions.trigger(u"edit.undo"_s);
    QTRY_VERIFY(driver().button(u"Take in 3 records"_s)); // they are looked at again

    QVERIFY(!m_desk->reopened(u"sw1"_s));
    QCOMPARE(m_desk->titles(), QStringList());
}

void tst_BringIn::otherWritingDoesNotWaitForAllOfAnUndo()
{
    QByteArray devices = "Name,Serial number\n";
    for (int number = 1; number <= 500; ++number)
        devices += u"sw%1,X%1\n"_s.arg(number).toUtf8();
    m_desk->look({m_desk->write(u"assets.csv"_s, devices)});
    driver().click(u"Take in 500 records"_s);
    QTRY_VERIFY_WITH_TIMEOUT(driver().rows().join(u' ').contains(u"taken in"_s), 20'000);

    m_desk->actions.trigger(u"edit.undo"_s);
    const auto left = must(m_desk->answer<Result<std::vector<vault::RecordRow>>>([this](auto done) {
        m_desk->session.write(
                &m_desk->session, [](WriteScope &scope) { return scope.vault.list({}); }, done);
    }));

    QCOMPARE(left.size(), 500 - TakingBack::PartSize);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->titles(), QStringList(), 20'000);
}

void tst_BringIn::undoLeavesWhatWasChangedSince()
{
    m_desk->look({m_desk->write(u"assets.csv"_s, Devices)});
    driver().click(u"Take in 2 records"_s);
    QTRY_VERIFY(driver().rows().join(u' ').contains(u"taken in"_s));
    m_desk->rename(u"asset"_s, u"core switch"_s);

    m_desk->actions.trigger(u"edit.undo"_s);

    QTRY_COMPARE(m_desk->titles(), QStringList({u"core switch"_s}));
}

void tst_BringIn::undoLeavesADiagramThatWasChangedSince()
{
    m_desk->look({qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/resources/demo/samples/network.drawio"_s,
            m_desk->write(u"people.csv"_s, People)});
    driver().click(u"Take in 2 records"_s);
    QTRY_VERIFY(driver().rows().join(u' ').contains(u"taken in"_s));
    QCOMPARE(m_desk->titles().size(), 2);
    m_desk->rename(u"diagram"_s, u"Our network"_s);

    m_desk->actions.trigger(u"edit.undo"_s);

    QTRY_COMPARE(m_desk->titles(), QStringList({u"Our network"_s}));
}

void tst_BringIn::whatIsAmbiguousIsNamedAndLeftOut()
{
    m_desk->look({m_desk->write(u"assets.csv"_s, "Name,Serial number\nsw1,X1\nsw1,X2\n")});
    driver().click(u"Take in 2 records"_s);
    QTRY_VERIFY(driver().rows().join(u' ').contains(u"taken in"_s));

    m_desk->look({m_desk->write(u"list.csv"_s, "Name,Model,IP address\nsw1,2530,10.0.0.1\n")});

    QVERIFY2(driver().rows().back().contains(u"1 ambiguous"_s), qPrintable(driver().rows().join(u'\n')));
    driver().select(1);
    QVERIFY2(driver().text().contains(u"may be any of 2 records"_s), qPrintable(driver().text()));
}

void tst_BringIn::aFileThatChangedIsLookedAtAgain()
{
    const QString file = m_desk->write(u"assets.csv"_s, Devices);
    m_desk->look({file});
    m_desk->write(u"assets.csv"_s, Devices + "sw3,X3,10.0.0.3\n");

    driver().click(u"Take in 2 records"_s);

    QTRY_VERIFY(driver().button(u"Take in 3 records"_s));
    QVERIFY(driver().text().contains(u"was changed since it was looked at"_s));
    QCOMPARE(m_desk->titles(), QStringList());
}

void tst_BringIn::aFileThatIsGoneIsSaid()
{
    m_desk->look({m_desk->path(u"nothing.csv"_s)});

    QVERIFY2(driver().rows().front().contains(u"No such file"_s), qPrintable(driver().rows().front()));
}

void tst_BringIn::theListIsCleared()
{
    m_desk->look({m_desk->write(u"assets.csv"_s, Devices), m_desk->write(u"people.csv"_s, People)});
    driver().select(0);

    driver().press(Qt::Key_Delete);
    QCOMPARE(driver().rows().size(), 1);
    driver().click(u"Clear the list"_s);

    QCOMPARE(driver().rows(), QStringList());
}

void tst_BringIn::aFileIsChosenByTheButton()
{
    m_desk->prompts.path = m_desk->write(u"assets.csv"_s, Devices);

    driver().click(u"Choose a file…"_s);

    QTRY_COMPARE(driver().rows().size(), 1);
    QTRY_VERIFY(driver().isLooked());
    QVERIFY(driver().button(u"Take in 2 records"_s));
}

void tst_BringIn::theModelIsInOrder()
{
    FileModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto row = [](const QString &path, const QString &what = {}) {
        FileRow made;
        made.path = made.name = path;
        made.what = what;
        return made;
    };

    model.setRows({row(u"a"_s), row(u"b"_s), row(u"c"_s)});
    model.setRows({row(u"a"_s, u"x"_s), row(u"c"_s), row(u"d"_s), row(u"e"_s)});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.at(model.index(0)).what, u"x"_s);
    QCOMPARE(model.at(model.index(3)).path, u"e"_s);
    model.setRows({});

    QCOMPARE(model.rowCount(), 0);
}

void tst_BringIn::everyControlHasAName()
{
    m_desk->look({m_desk->write(u"assets.csv"_s, Devices)});

    for (const auto *widget : driver().page().findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                widget->metaObject()->className());
    }
    QVERIFY(driver().view().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"chosen"_s));
}

COVAULT_GUI_MAIN(tst_BringIn)
#include "tst_bringin.moc"
