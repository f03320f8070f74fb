// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/guifixture.h"
#include "desktop/widgets/devicedelegate.h"
#include "desktop/widgets/navview.h"
#include "desktop/widgets/palettedelegate.h"
#include "desktop/widgets/recordlistview.h"
#include "desktop/widgets/rowrole.h"
#include "desktop/widgets/sealdelegate.h"

#include <QDrag>
#include <QMouseEvent>
#include <QPointer>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>
#include <QWindow>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_Rows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void everyRowIsReadOutWithItsSeverity_data();
    void everyRowIsReadOutWithItsSeverity();
    void rowsAreMirrored_data();
    void rowsAreMirrored();
    void rowsGrowWithTheFont();
    void undoInARemovedRowIsHeard();
    void whatIsDraggedLeavesTheHandWithItsList();
    void whatIsMadeCurrentIsSelectedAloneWhileCtrlIsHeld();
    void aNarrowNavigationShowsIconsOnly();
    void groupsOfTheNavigationAreSteppedOver();
    void aSealIsSignedByItsSideOnly();
    void spaceSignsMyOwnSeal();
    void foundLettersAreInTheAccent();
};

template<typename Row>
static QStandardItem *itemOf(const Row &row)
{
    auto *item = new QStandardItem; // the model takes it over
    item->setData(QVariant::fromValue(row), RowRole);
    item->setData(accessibleText(row), Qt::AccessibleTextRole);
    return item;
}

static const ListRow Critical{
        .icon = u"wall"_s, .title = u"Core firewall admin"_s, .detail = {}, .severity = drawing::Severity::Critical};

void tst_Rows::cleanup()
{
    GuiFixture::useFontRatio(1);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void tst_Rows::everyRowIsReadOutWithItsSeverity_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");

    QTest::newRow("navigation") << accessibleText(NavRow{.icon = {}, .text = u"Health"_s, .count = 12})
                                << u"Health, 12 open"_s;
    QTest::newRow("a place where nothing is open")
            << accessibleText(NavRow{.icon = {}, .text = u"Packets"_s}) << u"Packets"_s;
    QTest::newRow("record") << accessibleText(Critical) << u"Core firewall admin, Critical"_s;
    QTest::newRow("removed record") << accessibleText(
            ListRow{.icon = {}, .title = u"fw-old"_s, .detail = u"old"_s, .isRemoved = true})
                                    << u"fw-old, old, removed"_s;
    QTest::newRow("group") << accessibleText(
            ListRow{.icon = {}, .title = u"Firewall"_s, .detail = {}, .count = 5, .isGroup = true})
                           << u"Firewall, 5"_s;
    QTest::newRow("palette") << accessibleText(
            PaletteRow{.icon = {}, .title = u"Core"_s, .detail = u"netadmin"_s, .severity = drawing::Severity::Notice})
                             << u"Core, netadmin, Notice"_s;
    QTest::newRow("command that can't run") << accessibleText(
            PaletteRow{.icon = {}, .title = u"Remove"_s, .key = u"Del"_s, .reason = u"needs the role admin"_s})
                                            << u"Remove, Del, not now: needs the role admin"_s;
    QTest::newRow("device") << accessibleText(
            DeviceRow{.name = u"Lena"_s, .device = u"bx-ws-102"_s, .stateWords = u"To compare"_s})
                            << u"Lena, bx-ws-102, To compare"_s;
    QTest::newRow("seals") << accessibleText(SealCell{
            {drawing::Seal::Signed, u"Northwind signed 9 Nov"_s}, {drawing::Seal::NotSigned, u"Baxter not signed"_s}})
                           << u"Northwind signed 9 Nov, Baxter not signed"_s;
}

void tst_Rows::everyRowIsReadOutWithItsSeverity()
{
    QFETCH(QString, words);
    QFETCH(QString, expected);

    QCOMPARE(words, expected);
}

// Paints one row alone.
static QImage painted(const QAbstractItemDelegate &delegate, const QModelIndex &index, Qt::LayoutDirection direction,
        QStyle::State state = QStyle::State_Selected | QStyle::State_Active)
{
    QImage image(400, 48, QImage::Format_RGB32);
    image.fill(colours().base);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.direction = direction;
    option.state = state | QStyle::State_Enabled;
    delegate.paint(&painter, option, index);
    return image;
}

void tst_Rows::rowsAreMirrored_data()
{
    QTest::addColumn<QAbstractItemDelegate *>("delegate");
    QTest::addColumn<QStandardItem *>("item");

    QTest::newRow("record") << static_cast<QAbstractItemDelegate *>(new RowDelegate(this)) << itemOf(Critical);
    QTest::newRow("palette") << static_cast<QAbstractItemDelegate *>(new PaletteDelegate(
            this)) << itemOf(PaletteRow{.icon = u"key"_s, .title = u"Core"_s, .severity = drawing::Severity::Critical});
    QTest::newRow("device") << static_cast<QAbstractItemDelegate *>(new DeviceDelegate(this))
                            << itemOf(DeviceRow{.name = u"Lena"_s, .device = u"bx"_s});
    QTest::newRow("seals") << static_cast<QAbstractItemDelegate *>(new SealDelegate(this)) << itemOf(SealCell{});
}

// Where the first pixel that is not of the row's ground stands, from the left or the right.
static int firstInk(const QImage &image, bool fromRight, int skip)
{
    for (int i = skip; i < image.width(); ++i) {
        const int x = fromRight ? image.width() - 1 - i : i;
        for (int y = 0; y < image.height(); ++y) {
            const QColor colour = image.pixelColor(x, y);
            if (colour != colours().selected && colour != colours().line)
                return i;
        }
    }
    return image.width();
}

void tst_Rows::rowsAreMirrored()
{
    QFETCH(QAbstractItemDelegate *, delegate);
    QFETCH(QStandardItem *, item);
    QStandardItemModel model;
    model.appendRow(item);

    const QImage straight = painted(*delegate, model.index(0, 0), Qt::LeftToRight);
    const QImage mirrored = painted(*delegate, model.index(0, 0), Qt::RightToLeft);

    QCOMPARE(straight.pixelColor(1, 4), colours().accent); // the bar
    QCOMPARE(mirrored.pixelColor(mirrored.width() - 2, 4), colours().accent);
    const int leading = firstInk(straight, false, 4);
    QVERIFY2(std::abs(leading - firstInk(mirrored, true, 4)) <= 3, qPrintable(QString::number(leading)));
}

void tst_Rows::rowsGrowWithTheFont()
{
    RowDelegate delegate(nullptr);
    QCOMPARE(delegate.sizeHint({}, {}).height(), 32);
    delegate.setDensity(Density::Compact);
    QCOMPARE(delegate.sizeHint({}, {}).height(), 24);

    GuiFixture::useFontRatio(1.5);

    QVERIFY(delegate.sizeHint({}, {}).height() >= 36);
}

void tst_Rows::undoInARemovedRowIsHeard()
{
    RecordListView view(nullptr);
    QStandardItemModel model;
    model.appendRow(itemOf(Critical));
    model.appendRow(itemOf(ListRow{.icon = u"wall"_s, .title = u"fw-old"_s, .detail = {}, .isRemoved = true}));
    view.setModel(&model);
    view.resize(400, 200);
    view.show();
    QSignalSpy undos(&view, &RecordListView::undoRequested);

    for (int row : {0, 1}) {
        const QRect place = view.visualRect(model.index(row, 0));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(place.right() - 24, place.center().y()));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(place.left() + 60, place.center().y()));
    }

    QCOMPARE(undos.count(), 1);
    QCOMPARE(undos[0][0].toModelIndex().row(), 1);
}

// As when the vault is locked in the middle of a drag.
void tst_Rows::whatIsDraggedLeavesTheHandWithItsList()
{
    QStandardItemModel model;
    model.appendRow(new QStandardItem(u"Core firewall admin"_s)); // the model takes it over
    QWidget window;
    const QPointer<RecordListView> view = new RecordListView(&window);
    view->setModel(&model);
    view->setDragEnabled(true);
    view->setCurrentIndex(model.index(0, 0));
    view->resize(300, 200);
    window.resize(300, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QPoint from = view->visualRect(model.index(0, 0)).center();
    const auto letGo = [&window, from] { QTest::mouseRelease(window.windowHandle(), Qt::LeftButton, {}, from); };
    bool isDragged = false, isLetGo = false;
    connect(view.data(), &RecordListView::dragStarted, &window, [&] {
        isDragged = true;
        QTimer::singleShot(0, &window, [view] { delete view.data(); });
        QTimer::singleShot(3000, &window, [&] {
            isLetGo = true; // it would wait for ever
            letGo();
        });
    });

    QTest::mousePress(window.windowHandle(), Qt::LeftButton, {}, from);
    for (const QPoint &to : {from + QPoint(20, 0), from + QPoint(40, 0)}) {
        QMouseEvent move(QEvent::MouseMove, to, view->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view->viewport(), &move);
    }

    QTRY_VERIFY(!view);
    QTRY_VERIFY(window.findChildren<QDrag *>().isEmpty());
    QVERIFY(isDragged && !isLetGo);
    letGo();
}

/// Ctrl, held down until this goes.
struct HeldCtrl
{
    HeldCtrl() { QTest::keyPress(&at, Qt::Key_S, Qt::ControlModifier); }
    ~HeldCtrl() { QTest::keyClick(&at, Qt::Key_S); }

    QWidget at;
};

void tst_Rows::whatIsMadeCurrentIsSelectedAloneWhileCtrlIsHeld()
{
    RecordListView view(nullptr);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    QStandardItemModel model;
    for (const QString &title : {u"fw-1"_s, u"fw-2"_s, u"fw-3"_s})
        model.appendRow(itemOf(ListRow{.icon = u"wall"_s, .title = title, .detail = {}}));
    view.setModel(&model);
    view.resize(400, 200);
    view.show();
    view.setCurrentIndex(model.index(0, 0));

    {
        const HeldCtrl held;
        QCOMPARE(QGuiApplication::keyboardModifiers(), Qt::ControlModifier);
        view.setCurrentIndex(model.index(1, 0));
    }

    QCOMPARE(view.selectionModel()->selectedIndexes().size(), 1);
    QCOMPARE(view.selectionModel()->selectedIndexes().front(), model.index(1, 0));
    QTest::mouseClick(
            view.viewport(), Qt::LeftButton, Qt::ControlModifier, view.visualRect(model.index(2, 0)).center());
    QCOMPARE(view.selectionModel()->selectedIndexes().size(), 2); // a click adds to it
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(2, 0)).center());
}

static void fill(QStandardItemModel &model)
{
    model.appendRow(itemOf(NavRow{.icon = u"activity-heartbeat"_s, .text = u"Health"_s, .count = 12}));
    QStandardItem *group = itemOf(NavRow{.icon = {}, .text = u"Working together"_s, .isGroup = true});
    group->setFlags(Qt::NoItemFlags);
    model.appendRow(group);
    model.appendRow(itemOf(NavRow{.icon = u"package"_s, .text = u"Packets"_s}));
}

void tst_Rows::aNarrowNavigationShowsIconsOnly()
{
    NavView view(nullptr);
    QStandardItemModel model;
    fill(model);
    view.setModel(&model);
    view.show();
    QCOMPARE(view.width(), 208);

    view.setNavWidth(NavView::Width::Narrow);

    QCOMPARE(view.width(), 48);
    QTRY_COMPARE(view.visualRect(model.index(0, 0)).size(), QSize(32, 32));
}

void tst_Rows::groupsOfTheNavigationAreSteppedOver()
{
    NavView view(nullptr);
    QStandardItemModel model;
    fill(model);
    view.setModel(&model);
    view.resize(208, 300);
    view.show();
    view.setCurrentIndex(model.index(0, 0));

    QTest::keyClick(&view, Qt::Key_Down);

    QCOMPARE(view.currentIndex().row(), 2);
}

/// A matrix with one cell in which only the provider's seal is mine to sign.
class Matrix
{
public:
    Matrix()
    {
        model.appendRow(itemOf(SealCell{{drawing::Seal::NotSigned, u"Northwind not signed"_s},
                {drawing::Seal::NotSigned, u"Baxter not signed"_s, true}}));
        view.setModel(&model);
        view.setItemDelegate(&delegate);
        view.resize(300, 200);
        view.show();
        view.setCurrentIndex(model.index(0, 0));
    }

    QPoint seal(int place) const
    {
        const QRect cell = view.visualRect(model.index(0, 0));
        return {cell.left() + 8 + place * 28 + 12, cell.center().y()};
    }

    QStandardItemModel model;
    SealDelegate delegate{nullptr};
    QTableView view;
};

void tst_Rows::aSealIsSignedByItsSideOnly()
{
    Matrix matrix;
    QSignalSpy signs(&matrix.delegate, &SealDelegate::signRequested);

    QTest::mouseClick(matrix.view.viewport(), Qt::LeftButton, {}, matrix.seal(0));
    QCOMPARE(signs.count(), 0);

    QTest::mouseClick(matrix.view.viewport(), Qt::LeftButton, {}, matrix.seal(1));
    QCOMPARE(signs.count(), 1);
    QCOMPARE(signs[0][1].value<drawing::Side>(), drawing::Side::Provider);
}

void tst_Rows::spaceSignsMyOwnSeal()
{
    Matrix matrix;
    QSignalSpy signs(&matrix.delegate, &SealDelegate::signRequested);

    QTest::keyClick(&matrix.view, Qt::Key_Space);

    QCOMPARE(signs.count(), 1);
}

static int accentPixels(const PaletteRow &row)
{
    QStandardItemModel model;
    model.appendRow(itemOf(row));
    PaletteDelegate delegate(nullptr);
    const QImage image = painted(delegate, model.index(0, 0), Qt::LeftToRight, QStyle::State_Active);
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colours().accent;
    }
    return count;
}

void tst_Rows::foundLettersAreInTheAccent()
{
    PaletteRow row{.icon = u"key"_s, .title = u"Core firewall admin"_s};
    QCOMPARE(accentPixels(row), 0);

    row.hits = {{0, 4}};
    QVERIFY(accentPixels(row) > 5);

    row.reason = u"needs the role admin"_s; // nothing stands out of what can't be run
    QCOMPARE(accentPixels(row), 0);
}

COVAULT_GUI_MAIN(tst_Rows)
#include "tst_rows.moc"
