// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/guifixture.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/elidedcheckbox.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/findingbanner.h"
#include "desktop/widgets/pane.h"
#include "desktop/widgets/progressbar.h"
#include "desktop/widgets/searchbox.h"
#include "desktop/widgets/segmentbar.h"
#include "desktop/widgets/wordspanel.h"

#include <QAbstractButton>
#include <QHelpEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStringListModel>
#include <QToolTip>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_Controls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void arrowsMoveBetweenSegments_data();
    void arrowsMoveBetweenSegments();
    void newCountsKeepTheCurrentSegment();
    void newCountsKeepTheKeyboard();
    void anEmptyStateShowsWhileThereAreNoRows();
    void anEmptyStateShowsAllOfItsReason();
    void anEmptyStateShowsAllOfItsTitle_data();
    void anEmptyStateShowsAllOfItsTitle();
    void aRunningFixCannotBeAskedForTwice();
    void aFoldedBannerSaysSo();
    void aBannerNamesItsSeverity();
    void wordsAreReadAsOneSentence();
    void wordsAreToldWhenAllAreTyped();
    void onlyAPressedCardTakesTheKeyboard();
    void progressIsSpoken();
    void aPaneDividesAtItsLeadingEdge_data();
    void aPaneDividesAtItsLeadingEdge();
    void theSearchBoxNeverGoes();
    void keysAreShownWithSpaces();
    void aLongChoiceIsCutAndSaidWhole();
};

void tst_Controls::arrowsMoveBetweenSegments_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<Qt::Key>("forward");

    QTest::newRow("left to right") << Qt::LeftToRight << Qt::Key_Right;
    QTest::newRow("mirrored") << Qt::RightToLeft << Qt::Key_Left;
}

void tst_Controls::arrowsMoveBetweenSegments()
{
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(Qt::Key, forward);
    SegmentBar bar(u"Findings shown"_s, nullptr);
    bar.setLayoutDirection(direction);
    bar.setSegments({{u"All"_s, 87}, {u"Mine"_s, 5}});
    bar.show();
    QSignalSpy changes(&bar, &SegmentBar::currentChanged);

    QTest::keyClick(bar.findChildren<QAbstractButton *>()[0], forward);
    QCOMPARE(bar.current(), 1);
    QTest::keyClick(bar.findChildren<QAbstractButton *>()[1], forward); // there is no further one

    QCOMPARE(bar.current(), 1);
    QCOMPARE(changes.count(), 1);
}

void tst_Controls::newCountsKeepTheCurrentSegment()
{
    SegmentBar bar(u"Findings shown"_s, nullptr);
    bar.setSegments({{u"All"_s, 87}, {u"Mine"_s, 5}});
    bar.setCurrent(1);
    QSignalSpy changes(&bar, &SegmentBar::currentChanged);

    bar.setSegments({{u"All"_s, 88}, {u"Mine"_s, 6}});
    QCOMPARE(bar.current(), 1);

    bar.setSegments({{u"All"_s, 88}});
    QCOMPARE(bar.current(), 0);
    QCOMPARE(changes.count(), 0);
}

void tst_Controls::newCountsKeepTheKeyboard()
{
    SegmentBar bar(u"Findings shown"_s, nullptr);
    bar.setSegments({{u"All"_s, 87}, {u"Mine"_s, 5}});
    bar.show();
    bar.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    auto *mine = bar.findChildren<QAbstractButton *>()[1];
    mine->setFocus();
    const int before = mine->sizeHint().width();

    bar.setSegments({{u"All"_s, 1087}, {u"Mine"_s, 1005}});

    QCOMPARE(bar.focusWidget(), mine);
    QVERIFY(mine->hasFocus());
    QCOMPARE(mine->accessibleName(), u"Mine, 1,005"_s);
    QVERIFY(mine->sizeHint().width() > before);
}

void tst_Controls::anEmptyStateShowsAllOfItsReason()
{
    EmptyState state(nullptr);
    state.resize(1000, 500);
    state.show();
    state.setText({u"shield-check"_s, u"No risk was accepted"_s,
            u"An accepted risk stays here with its reason, and weighs nothing in the score."_s});
    QCoreApplication::processEvents();

    int wrapped = 0;
    for (const QLabel *label : state.findChildren<QLabel *>()) {
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        wrapped += label->height() > label->fontMetrics().height() * 3 / 2 ? 1 : 0; // two lines
    }
    QCOMPARE(wrapped, 1);
}

void tst_Controls::anEmptyStateShowsAllOfItsTitle_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("lines");

    QTest::newRow("short") << u"Empty"_s << 1;
    QTest::newRow("of some words") << u"Nothing needs attention"_s << 1;
    QTest::newRow("longer than the text is wide") << u"Nothing that needs attention was found by any rule in the last ninety days"_s << 2;
}

void tst_Controls::anEmptyStateShowsAllOfItsTitle()
{
    QFETCH(const QString, title);
    QFETCH(const int, lines);
    EmptyState state(nullptr);
    state.resize(1000, 500);
    state.show();

    state.setText({u"shield-check"_s, title, u"A reason."_s});
    QCoreApplication::processEvents();

    const QLabel *label = nullptr;
    for (const QLabel *candidate : state.findChildren<QLabel *>())
        label = candidate->text() == title ? candidate : label;
    QVERIFY(label);
    QVERIFY(label->height() >= label->heightForWidth(label->width()));
    QCOMPARE(label->heightForWidth(label->width()) / label->fontMetrics().height(), lines);
}

void tst_Controls::anEmptyStateShowsWhileThereAreNoRows()
{
    QListView view;
    QStringListModel model;
    view.setModel(&model);
    view.resize(400, 400);
    view.show();
    EmptyState *state = EmptyState::over(&view);
    state->setText({.icon = u"contract"_s, .title = u"No contracts yet"_s, .first = u"New contract"_s});
    QSignalSpy firsts(state, &EmptyState::firstRequested);
    QVERIFY(state->isVisible());
    for (auto *button : state->findChildren<QPushButton *>()) {
        if (button->isVisible())
            button->click();
    }
    QCOMPARE(firsts.count(), 1);

    model.setStringList({u"a contract"_s});
    QVERIFY(!state->isVisible());

    model.removeRows(0, 1);
    QVERIFY(state->isVisible());
    QCOMPARE(state->geometry(), view.viewport()->rect());
}

static FindingBanner *banner(QWidget *parent)
{
    return new FindingBanner(
            {drawing::Severity::Critical, u"rotation 598 days over"_s, u"Set 4 January 2025"_s, u"Rotate now"_s},
            FindingBanner::Rank::Worst, FindingBanner::Snooze::Offered, parent);
}

void tst_Controls::aRunningFixCannotBeAskedForTwice()
{
    QWidget page;
    FindingBanner *shown = banner(&page);
    page.show();
    QSignalSpy fixes(shown, &FindingBanner::fixRequested);
    auto *fix = shown->findChildren<QPushButton *>()[0];

    fix->click();
    shown->setRunning(true);
    fix->click();
    QCOMPARE(fixes.count(), 1);

    shown->setRunning(false);
    fix->click();
    QCOMPARE(fixes.count(), 2);
}

void tst_Controls::aFoldedBannerSaysSo()
{
    QWidget page;
    FindingBanner *shown = banner(&page);
    page.show();
    QSignalSpy folds(shown, &FindingBanner::folded);

    shown->fold();

    QTRY_COMPARE(folds.count(), 1);
    QCOMPARE(shown->maximumHeight(), 0);
}

void tst_Controls::aBannerNamesItsSeverity()
{
    QWidget page;

    QCOMPARE(banner(&page)->accessibleName(), u"Critical: rotation 598 days over"_s);
}

void tst_Controls::wordsAreReadAsOneSentence()
{
    WordsPanel panel(nullptr);

    panel.showWords({u"harbour"_s, u"velvet"_s, u"kettle"_s});

    QCOMPARE(panel.accessibleName(), u"The words are: harbour, velvet, kettle"_s);
    QVERIFY(panel.entered().isEmpty());
}

void tst_Controls::wordsAreToldWhenAllAreTyped()
{
    WordsPanel panel(nullptr);
    panel.askForWords(2, {u"harbour"_s, u"kettle"_s});
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QSignalSpy entered(&panel, &WordsPanel::wordsEntered);
    const auto inputs = panel.findChildren<QLineEdit *>();
    QCOMPARE(inputs.size(), 2);

    inputs[0]->setFocus();
    QTest::keyClicks(inputs[0], u"har"_s); // completed
    QTest::keyClick(inputs[0], Qt::Key_Return);
    QCOMPARE(entered.count(), 0);
    QTest::keyClicks(inputs[1], u"Kettle"_s);
    QTest::keyClick(inputs[1], Qt::Key_Return);

    QCOMPARE(entered.last()[0].toStringList(), (QStringList{u"harbour"_s, u"kettle"_s}));
    panel.markDiffering({1});
    QCOMPARE(inputs[1]->accessibleDescription(), u"differs"_s);
    QCOMPARE(inputs[0]->accessibleDescription(), QString());
}

void tst_Controls::onlyAPressedCardTakesTheKeyboard()
{
    Card shown(u"Score"_s, Card::Use::Shown, nullptr);
    Card pressed(u"Kestrel Logistics"_s, Card::Use::Pressed, nullptr);
    QSignalSpy nothing(&shown, &Card::activated);
    QSignalSpy activations(&pressed, &Card::activated);

    QTest::keyClick(&shown, Qt::Key_Return);
    QTest::keyClick(&pressed, Qt::Key_Return);
    QTest::mouseClick(&pressed, Qt::LeftButton);

    QCOMPARE(nothing.count(), 0);
    QCOMPARE(activations.count(), 2);
    QCOMPARE(shown.focusPolicy(), Qt::NoFocus);
}

void tst_Controls::progressIsSpoken()
{
    ProgressBar bar(u"Reading"_s, nullptr);

    bar.setProgress(6, 10);
    QCOMPARE(bar.share(), 0.6);
    QCOMPARE(bar.accessibleDescription(), u"60 %"_s);

    bar.setProgress(20, 10);
    QCOMPARE(bar.share(), 1.0);

    bar.setProgress(0, 0);
    QCOMPARE(bar.accessibleDescription(), u"in progress"_s);
}

void tst_Controls::aPaneDividesAtItsLeadingEdge_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");

    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("mirrored") << Qt::RightToLeft;
}

void tst_Controls::aPaneDividesAtItsLeadingEdge()
{
    QFETCH(Qt::LayoutDirection, direction);
    Pane pane(Pane::Ground::Alternate, Pane::Edge::Leading, nullptr);
    pane.setLayoutDirection(direction);
    pane.resize(100, 100);

    const QImage image = pane.grab().toImage();

    const bool isMirrored = direction == Qt::RightToLeft;
    QCOMPARE(image.pixelColor(isMirrored ? 99 : 0, 50), colours().line);
    QCOMPARE(image.pixelColor(isMirrored ? 0 : 99, 50), colours().alt);
}

void tst_Controls::theSearchBoxNeverGoes()
{
    SearchBox box(u"Ctrl K"_s, nullptr);

    QCOMPARE(box.sizeHint(), QSize(520, 32));
    QCOMPARE(box.minimumSizeHint(), QSize(240, 32));
}

void tst_Controls::keysAreShownWithSpaces()
{
    QCOMPARE(shownKeys(QKeySequence(u"Ctrl+Shift+R"_s)), u"Ctrl Shift R"_s);
    QCOMPARE(shownKeys(QKeySequence(u"Ctrl++"_s)), u"Ctrl +"_s);
}

void tst_Controls::aLongChoiceIsCutAndSaidWhole()
{
    const QString words = u"Branch offices in the north && what was taken over"_s;
    ElidedCheckBox box(words, nullptr);
    box.setAccessibleName(QString(words).replace(u"&&"_s, u"&"_s));
    box.resize(box.minimumSizeHint());
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    const auto tooltip = [&box] {
        QHelpEvent event(QEvent::ToolTip, QPoint(1, 1), box.mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(&box, &event);
        return QToolTip::text();
    };

    QVERIFY(box.width() < box.sizeHint().width() / 2);
    QCOMPARE(tooltip(), u"Branch offices in the north & what was taken over"_s);
    QToolTip::hideText();
    QTRY_VERIFY(!QToolTip::isVisible());
    box.resize(box.sizeHint());
    QVERIFY(tooltip().isEmpty());
}

COVAULT_GUI_MAIN(tst_Controls)
#include "tst_controls.moc"
