// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/actions.h"
#include "desktop/actions/recordplace.h"
#include "tests/app/desktop/guifixture.h"

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_RecordPlace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTargetNamesItsRecord();
    void otherTextNamesNone_data();
    void otherTextNamesNone();
    void aKindWithAPageOfItsOwnIsShownThere();
};

static vault::RecordKey keyOf(const QString &kind)
{
    return {*CollectionId::fromBytes(Bytes(16, 'c')), kind, *RecordId::fromBytes(Bytes(16, 'r'))};
}

void tst_RecordPlace::aTargetNamesItsRecord()
{
    const vault::RecordKey key = keyOf(u"my-kind"_s);

    QCOMPARE(recordIn(targetOf(key)), std::optional(key));
}

void tst_RecordPlace::otherTextNamesNone_data()
{
    QTest::addColumn<QString>("target");

    const QStringList parts = targetOf(keyOf(u"asset"_s)).split(u'/');
    QTest::newRow("nothing") << QString();
    QTest::newRow("a kind") << u"asset"_s;
    QTest::newRow("no kind") << u"/"_s + parts[1] + u'/' + parts[2];
    QTest::newRow("half an id") << u"asset/"_s + parts[1] + u'/' + parts[2].left(8);
    QTest::newRow("a part too many") << parts.join(u'/') + u"/x"_s;
}

void tst_RecordPlace::otherTextNamesNone()
{
    QFETCH(QString, target);

    QCOMPARE(recordIn(target), std::optional<vault::RecordKey>());
}

void tst_RecordPlace::aKindWithAPageOfItsOwnIsShownThere()
{
    Actions actions;
    const vault::RecordKey duty = keyOf(u"responsibility"_s);
    QCOMPARE(placeOf(duty, actions), (Place{u"documents"_s, targetOf(duty)}));

    actions.add({u"go.duties"_s, u"Who does what"_s, {}, Menu::Go, {}, always, [] {}});

    QCOMPARE(placeOf(duty, actions), (Place{u"duties"_s, targetOf(duty)}));
    QCOMPARE(placeOf(keyOf(u"asset"_s), actions).page, u"documents"_s);
}

COVAULT_GUI_MAIN(tst_RecordPlace)
#include "tst_recordplace.moc"
