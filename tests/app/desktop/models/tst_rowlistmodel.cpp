// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/rowlistmodel.h"
#include "desktop/widgets/rowrole.h"
#include "tests/app/desktop/guifixture.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

using namespace covault::desktop;
using namespace Qt::StringLiterals;

namespace {

ShownRow row(const QString &id, const QString &title, int value)
{
    return {id, value, title, title + u", spoken"_s, {}};
}

} // namespace

class tst_RowListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRowGivesWhatItsDelegatePaints();
    void aHeadingCannotBeChosen();
    void theSameRowsKeepTheCurrentOne();
    void otherRowsAreNew();
};

void tst_RowListModel::aRowGivesWhatItsDelegatePaints()
{
    RowListModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows({row(u"a"_s, u"Alpha"_s, 1), row(u"b"_s, u"Beta"_s, 2)});

    const QModelIndex second = model.indexOf(u"b"_s);

    QCOMPARE(second.data(RowRole).toInt(), 2);
    QCOMPARE(second.data().toString(), u"Beta"_s);
    QCOMPARE(second.data(Qt::AccessibleTextRole).toString(), u"Beta, spoken"_s);
    QCOMPARE(model.idAt(second), u"b"_s);
    QVERIFY(!model.indexOf(u"c"_s).isValid());
}

void tst_RowListModel::aHeadingCannotBeChosen()
{
    RowListModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows({row({}, u"Heading"_s, 0), row(u"a"_s, u"Alpha"_s, 1)});

    QCOMPARE(model.flags(model.index(0)), Qt::NoItemFlags);
    QVERIFY(model.flags(model.index(1)) & Qt::ItemIsSelectable);
    QVERIFY(!model.indexOf({}).isValid());
}

void tst_RowListModel::theSameRowsKeepTheCurrentOne()
{
    RowListModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows({row(u"a"_s, u"Alpha"_s, 1), row(u"b"_s, u"Beta"_s, 2)});
    QItemSelectionModel selection(&model);
    selection.setCurrentIndex(model.index(1), QItemSelectionModel::Select);
    QSignalSpy changed(&model, &RowListModel::dataChanged);

    model.setRows({row(u"a"_s, u"Alpha"_s, 1), row(u"b"_s, u"Beta"_s, 3)});

    QCOMPARE(changed.count(), 1);
    QCOMPARE(selection.currentIndex().data(RowRole).toInt(), 3);
}

void tst_RowListModel::otherRowsAreNew()
{
    RowListModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows({row(u"a"_s, u"Alpha"_s, 1), row(u"b"_s, u"Beta"_s, 2)});
    QSignalSpy reset(&model, &RowListModel::modelReset);

    model.setRows({row(u"b"_s, u"Beta"_s, 2)});

    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.rowCount(), 1);
}

COVAULT_GUI_MAIN(tst_RowListModel)
#include "tst_rowlistmodel.moc"
