// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/guifixture.h"
#include "desktop/paintings.h"
#include "desktop/widgets/shadow.h"
#include "desktop/widgets/toaststack.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>

using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_ToastStack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aToastSaysWhatHappened();
    void thereAreNeverMoreThanThree();
    void equalHappeningsAddUp();
    void undoTakesBackTheNewestFirst();
    void undoSkipsWhatCannotBeUndone();
    void theNewestIsLowestAtTheTrailingCorner_data();
    void theNewestIsLowestAtTheTrailingCorner();
    void toastsFollowTheWindow();
    void timeStandsStillWithTheKeyboard();
    void escapeClosesOne();
    void assistiveTechnologyKnowsItForAnAlert();
    void aShadowFollowsEachAndGoesWithIt();
    void aShadowDarkensWhatIsBelowAndFades();
    void whatChangesInAToastPaintsThatAlone();
    void longWordsAreShownWhole_data();
    void longWordsAreShownWhole();
    void whatWasNotDoneBearsNoTick();

private:
    std::unique_ptr<QWidget> m_window;
    ToastStack *m_stack = nullptr; // the window owns it
    QStringList m_undone;

    Happening happening(const QString &what, const QString &id = {});
    QStringList messages() const;
};

void tst_ToastStack::init()
{
    m_undone.clear();
    m_window = std::make_unique<QWidget>();
    m_window->resize(1280, 720);
    m_window->show();
    m_stack = new ToastStack(m_window.get());
}

Happening tst_ToastStack::happening(const QString &what, const QString &id)
{
    return {.id = id,
            .text = [what](int count) { return u"%1 %2"_s.arg(count).arg(what); },
            .undo = [this, what] { m_undone << what; }};
}

QStringList tst_ToastStack::messages() const
{
    QStringList messages;
    for (const Toast *toast : m_stack->toasts())
        messages << toast->message();
    return messages;
}

void tst_ToastStack::aToastSaysWhatHappened()
{
    m_stack->show(happening(u"record removed"_s));

    QCOMPARE(messages(), QStringList{u"1 record removed"_s});
    QVERIFY(m_stack->toasts()[0]->isVisible());
    QCOMPARE(m_stack->toasts()[0]->height(), 48);
    QVERIFY(m_stack->toasts()[0]->width() >= 280);
}

void tst_ToastStack::thereAreNeverMoreThanThree()
{
    for (const char *what : {"first", "second", "third", "fourth"})
        m_stack->show(happening(QString::fromLatin1(what)));

    QCOMPARE(messages(), (QStringList{u"1 second"_s, u"1 third"_s, u"1 fourth"_s}));
}

void tst_ToastStack::equalHappeningsAddUp()
{
    m_stack->show(happening(u"removed"_s, u"remove"_s));
    m_stack->show(happening(u"moved"_s, u"move"_s));
    m_stack->show(happening(u"removed"_s, u"remove"_s));

    QCOMPARE(messages(), (QStringList{u"1 moved"_s, u"2 removed"_s}));
    QVERIFY(m_stack->undoNewest());
    QCOMPARE(m_undone, (QStringList{u"removed"_s, u"removed"_s}));
}

void tst_ToastStack::undoTakesBackTheNewestFirst()
{
    m_stack->show(happening(u"first"_s));
    m_stack->show(happening(u"second"_s));

    QVERIFY(m_stack->undoNewest());
    QVERIFY(m_stack->undoNewest());

    QCOMPARE(m_undone, (QStringList{u"second"_s, u"first"_s}));
    QVERIFY(m_stack->toasts().empty());
    QVERIFY(!m_stack->undoNewest());
}

void tst_ToastStack::undoSkipsWhatCannotBeUndone()
{
    m_stack->show(happening(u"edited"_s));
    m_stack->show({.id = {}, .text = [](int) { return u"Copied for Northwind"_s; }});

    QVERIFY(m_stack->undoNewest());

    QCOMPARE(m_undone, QStringList{u"edited"_s});
    QCOMPARE(messages(), QStringList{u"Copied for Northwind"_s});
}

void tst_ToastStack::theNewestIsLowestAtTheTrailingCorner_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");

    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("mirrored") << Qt::RightToLeft;
}

void tst_ToastStack::theNewestIsLowestAtTheTrailingCorner()
{
    QFETCH(Qt::LayoutDirection, direction);
    m_window->setLayoutDirection(direction);

    m_stack->show(happening(u"first"_s));
    m_stack->show(happening(u"second"_s));

    const QRect older = m_stack->toasts()[0]->geometry();
    const QRect newer = m_stack->toasts()[1]->geometry();
    QCOMPARE(m_window->height() - newer.bottom() - 1, 48);
    QVERIFY(older.bottom() < newer.top());
    const int trailing = direction == Qt::LeftToRight ? m_window->width() - newer.right() - 1 : newer.left();
    QCOMPARE(trailing, 24);
}

void tst_ToastStack::toastsFollowTheWindow()
{
    m_stack->show(happening(u"first"_s));

    m_window->resize(900, 600);

    QTRY_COMPARE(m_stack->toasts()[0]->geometry().bottom() + 1, 600 - 48);
}

void tst_ToastStack::timeStandsStillWithTheKeyboard()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_stack->show(happening(u"first"_s));
    QVERIFY(m_stack->toasts()[0]->isCounting());

    m_stack->toasts()[0]->findChild<QAbstractButton *>()->setFocus();
    QVERIFY(!m_stack->toasts()[0]->isCounting());

    m_window->setFocusPolicy(Qt::StrongFocus);
    m_window->setFocus();
    QTRY_VERIFY(m_stack->toasts()[0]->isCounting());
}

void tst_ToastStack::escapeClosesOne()
{
    m_stack->show(happening(u"first"_s));

    QTest::keyClick(m_stack->toasts()[0], Qt::Key_Escape);

    QVERIFY(m_stack->toasts().empty());
    QVERIFY(m_undone.isEmpty());
}

void tst_ToastStack::assistiveTechnologyKnowsItForAnAlert()
{
    m_stack->show(happening(u"record removed"_s));

    auto *spoken = QAccessible::queryAccessibleInterface(m_stack->toasts()[0]);
    QCOMPARE(spoken->role(), QAccessible::AlertMessage);
    QCOMPARE(spoken->text(QAccessible::Name), u"1 record removed"_s);
}

static Shadow *shadowIn(const QWidget &window)
{
    for (QObject *child : window.children()) {
        if (auto *shadow = dynamic_cast<Shadow *>(child))
            return shadow;
    }
    return nullptr;
}

static QRect shadowOf(const Toast &toast)
{
    constexpr int reach = Shadow::Reach;
    return toast.geometry().translated(0, Shadow::Drop).adjusted(-reach, -reach, reach, reach);
}

void tst_ToastStack::aShadowFollowsEachAndGoesWithIt()
{
    m_stack->show(happening(u"first"_s));
    Toast *toast = m_stack->toasts()[0];
    const QPointer<QWidget> shadow = shadowIn(*m_window);
    QVERIFY(shadow && shadow->isVisible());
    QCOMPARE(shadow->geometry(), shadowOf(*toast));

    m_window->resize(900, 600);
    new QWidget(m_window.get()); // something else comes up
    toast->raise();

    QTRY_COMPARE(toast->geometry().bottom() + 1, 600 - 48);
    QCOMPARE(shadow->geometry(), shadowOf(*toast));
    QCOMPARE(m_window->children().indexOf(shadow), m_window->children().indexOf(toast) - 1);
    QTest::keyClick(toast, Qt::Key_Escape);
    QVERIFY(!shadow->isVisible());
    QTRY_VERIFY(shadow.isNull());
}

void tst_ToastStack::aShadowDarkensWhatIsBelowAndFades()
{
    m_stack->show(happening(u"first"_s));

    const QImage seen = m_window->grab().toImage();
    const QRect toast = m_stack->toasts()[0]->geometry();
    const auto below = [&](int distance) {
        return seen.pixelColor(toast.center().x(), toast.bottom() + distance).lightness();
    };
    const int plain = seen.pixelColor(4, 4).lightness();

    QVERIFY(below(2) < below(12));
    QVERIFY(below(12) < plain);
    QCOMPARE(below(Shadow::Drop + Shadow::Reach + 2), plain);
}

void tst_ToastStack::whatChangesInAToastPaintsThatAlone()
{
    m_stack->show(happening(u"first"_s));
    const Toast *toast = m_stack->toasts()[0];
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QCoreApplication::processEvents(); // all is painted
    testing::Paintings ofLabel(*toast->findChild<QLabel *>()), ofButton(*toast->findChild<QAbstractButton *>());

    toast->findChild<QLabel *>()->update();

    QTRY_VERIFY(ofLabel.count > 0);
    QCOMPARE(ofButton.count, 0);
}

void tst_ToastStack::longWordsAreShownWhole_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("points");

    const QString one = u"The address of Core firewall could not be opened"_s;
    QTest::newRow("one line") << one << 10;
    QTest::newRow("three times as much") << u"%1, %1, %1"_s.arg(one) << 10;
    QTest::newRow("half as large again") << u"%1, %1, %1"_s.arg(one) << 15;
}

void tst_ToastStack::longWordsAreShownWhole()
{
    QFETCH(QString, words);
    QFETCH(int, points);
    QFont font = m_window->font();
    font.setPointSize(points);
    m_window->setFont(font);

    m_stack->show(happening(words));

    const auto *message = m_stack->toasts().back()->findChild<QLabel *>();
    const int oneLine = message->fontMetrics().horizontalAdvance(message->text());
    const QRect needed = message->fontMetrics().boundingRect(
            QRect(0, 0, message->width(), m_window->height()), Qt::TextWordWrap, message->text());
    QVERIFY(message->wordWrap() || oneLine <= message->width());
    QVERIFY2(needed.height() <= message->height(), qPrintable(message->text()));
    QVERIFY(m_window->rect().contains(m_stack->toasts().back()->geometry()));
}

void tst_ToastStack::whatWasNotDoneBearsNoTick()
{
    m_stack->show(happening(u"removed"_s));
    Happening refused = happening(u"can't be opened"_s);
    refused.isRefusal = true;

    m_stack->show(refused);

    QCOMPARE(m_stack->toasts().front()->sign(), u"check"_s);
    QCOMPARE(m_stack->toasts().back()->sign(), u"alert-circle"_s);
}

COVAULT_GUI_MAIN(tst_ToastStack)
#include "tst_toaststack.moc"
