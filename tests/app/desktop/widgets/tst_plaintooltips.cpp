// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/plaintooltips.h"

#include "tests/app/desktop/guifixture.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QToolTip>

using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_PlainToolTips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { keepToolTipsPlain(*qApp); }
    void cleanup() { QToolTip::hideText(); }
    void aNameThatLooksLikeHtmlIsShownAsItIs();
    void itIsSoInAListToo();
    void itIsSoForTheNextOneAsWell();

private:
    static QLabel *shown()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->inherits("QTipLabel") && widget->isVisible())
                return static_cast<QLabel *>(widget);
        }
        return nullptr;
    }
    static void pointAt(QWidget &widget, const QPoint &place)
    {
        QHelpEvent event(QEvent::ToolTip, place, widget.mapToGlobal(place));
        QApplication::sendEvent(&widget, &event);
    }

    const QString m_name = u"<img src=\"data:image/png;base64,iVBORw0KGgo=\"> plan"_s;
};

void tst_PlainToolTips::aNameThatLooksLikeHtmlIsShownAsItIs()
{
    QToolButton button;
    button.setToolTip(m_name);
    button.show();

    pointAt(button, {2, 2});

    QTRY_VERIFY(shown());
    QCOMPARE(shown()->text(), m_name);
    QCOMPARE(shown()->textFormat(), Qt::PlainText);
}

void tst_PlainToolTips::itIsSoInAListToo()
{
    QListWidget list;
    auto *item = new QListWidgetItem(u"plan"_s, &list);
    item->setToolTip(m_name);
    list.show();

    pointAt(*list.viewport(), list.visualItemRect(item).center());

    QTRY_VERIFY(shown());
    QCOMPARE(shown()->text(), m_name);
    QCOMPARE(shown()->textFormat(), Qt::PlainText);
}

void tst_PlainToolTips::itIsSoForTheNextOneAsWell()
{
    QToolButton first, second;
    first.setToolTip(u"usual words"_s);
    second.setToolTip(m_name);
    first.show();
    second.show();

    pointAt(first, {2, 2});
    QTRY_VERIFY(shown());
    pointAt(second, {2, 2});

    QTRY_COMPARE(shown() ? shown()->text() : QString(), m_name);
    QCOMPARE(shown()->textFormat(), Qt::PlainText);
}

COVAULT_GUI_MAIN(tst_PlainToolTips)
#include "tst_plaintooltips.moc"
