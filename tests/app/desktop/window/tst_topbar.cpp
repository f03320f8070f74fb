// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/guifixture.h"
#include "desktop/widgets/elidedlabel.h"
#include "desktop/widgets/searchbox.h"
#include "desktop/window/elidedbutton.h"
#include "desktop/window/topbar.h"

#include <QAction>
#include <QMenu>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

namespace {

const QString LongName = u"Northwind Foods International Holding, Wholesale & Logistics"_s;

/// The bar in a window of a width, with its parts.
class Bar
{
public:
    explicit Bar(int width, Qt::LayoutDirection direction = Qt::LeftToRight)
        : bar(&menu, &vaults, &lock, u"Ctrl K"_s, nullptr)
    {
        bar.setLayoutDirection(direction);
        bar.resize(width, bar.height());
        bar.show();
    }

    void name(const QString &vault, const QString &side)
    {
        VaultFacts facts;
        facts.name = vault;
        facts.ownSide = side;
        facts.memberName = u"Ada Berg"_s;
        bar.setFacts(facts);
        QCoreApplication::processEvents();
    }
    ElidedButton &vault() { return *bar.findChildren<ElidedButton *>()[0]; }
    ElidedLabel &side() { return *bar.findChild<ElidedLabel *>(); }

    /// What stands over something else, or beyond the bar. A layout in a layout takes some turns to settle.
    QString misplaced()
    {
        QStringList wrong;
        QList<QWidget *> seen;
        for (QWidget *part : bar.findChildren<QWidget *>()) {
            if (!part->isVisible() || part->accessibleName().isEmpty())
                continue;
            const QRect place = placeOf(*part);
            if (!bar.rect().contains(place))
                wrong += told(*part) + u" is beyond the bar"_s;
            for (QWidget *other : seen) {
                if (placeOf(*other).intersects(place))
                    wrong += told(*part) + u" is over "_s + told(*other);
            }
            seen += part;
        }
        if (seen.size() < 5)
            wrong += u"only %1 parts were seen"_s.arg(seen.size());
        return wrong.join(u'\n');
    }

private:
    QString told(const QWidget &part) const
    {
        const QRect place = placeOf(part);
        return u"%1 (%2 to %3)"_s.arg(part.accessibleName()).arg(place.left()).arg(place.right());
    }
    QRect placeOf(const QWidget &part) const { return {part.mapTo(&bar, QPoint()), part.size()}; }

    QMenu menu;
    QMenu vaults;
    QAction lock{u"Lock"_s};

public:
    TopBar bar;
};

} // namespace

class tst_TopBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { GuiFixture::useFontRatio(1); }
    void aShortNameIsShownWhole();
    void aLongNameGivesWayToOnesOwnSide_data();
    void aLongNameGivesWayToOnesOwnSide();
    void theSyncWordsGiveWayToo();
    void aNameKeepsItsAmpersand();
};

void tst_TopBar::aShortNameIsShownWhole()
{
    Bar bar(1280);

    bar.name(u"Acme"_s, u"Acme IT"_s);

    QCOMPARE(bar.vault().shownWords(), u"Acme"_s);
    QCOMPARE(bar.side().width(), bar.side().sizeHint().width());
    QTRY_COMPARE(bar.misplaced(), QString());
}

void tst_TopBar::aLongNameGivesWayToOnesOwnSide_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<Qt::LayoutDirection>("direction");

    QTest::newRow("usual") << 1280 << 1.0 << Qt::LeftToRight;
    QTest::newRow("large letters") << 1280 << 1.5 << Qt::LeftToRight;
    QTest::newRow("large letters, mirrored") << 1280 << 1.5 << Qt::RightToLeft;
    QTest::newRow("narrow") << 720 << 1.0 << Qt::LeftToRight;
    QTest::newRow("narrow with large letters") << 720 << 1.5 << Qt::LeftToRight;
}

void tst_TopBar::aLongNameGivesWayToOnesOwnSide()
{
    QFETCH(int, width);
    QFETCH(double, ratio);
    QFETCH(Qt::LayoutDirection, direction);
    GuiFixture::useFontRatio(ratio);
    Bar bar(width, direction);

    bar.name(LongName, u"Northwind IT"_s);

    QVERIFY2(bar.vault().shownWords().endsWith(u'…'), qPrintable(bar.vault().shownWords()));
    QVERIFY2(bar.vault().shownWords().startsWith(u"No"_s), qPrintable(bar.vault().shownWords()));
    QCOMPARE(bar.vault().accessibleName(), u"Vault of "_s + LongName);
    QCOMPARE(bar.side().width(), bar.side().sizeHint().width());
    QTRY_COMPARE(bar.misplaced(), QString());
}

void tst_TopBar::theSyncWordsGiveWayToo()
{
    GuiFixture::useFontRatio(1.5);
    Bar bar(900);

    bar.bar.setSyncWords(u"Synced 2 minutes ago to the storage of Northwind"_s);
    bar.name(LongName, LongName);

    QTRY_COMPARE(bar.misplaced(), QString());
    QVERIFY(bar.side().width() >= 900 / 6);
}

void tst_TopBar::aNameKeepsItsAmpersand()
{
    Bar bar(1280);

    bar.name(u"Muller  Sons"_s, u"Muller"_s);
    const int without = bar.vault().sizeHint().width();
    bar.name(u"Muller & Sons"_s, u"Muller"_s);

    QCOMPARE(bar.vault().words(), u"Muller & Sons"_s);
    QCOMPARE(bar.vault().shownWords(), u"Muller & Sons"_s);
    QVERIFY(bar.vault().sizeHint().width() > without); // it is no access key
}

COVAULT_GUI_MAIN(tst_TopBar)
#include "tst_topbar.moc"
