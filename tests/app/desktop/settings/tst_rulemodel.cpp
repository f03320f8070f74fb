// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/language.h"
#include "desktop/settings/rulemodel.h"
#include "tests/app/desktop/guifixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_RuleModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKeyOfThePolicyHasACell();
    void aChoiceThatNoKindKnowsIsShownToo();
    void aCellSaysWhatCountsAndWhatIsUsual();
    void anEditIsSaidAndNotMade();
    void anEditIsRefused_data();
    void anEditIsRefused();
    void onlyWhatIsInForceIsShownAtFirst();
    void newRulesKeepTheRows();
    void recordsAreCalledInTheLanguageOfTheWindow();
};

static const vault::Kinds &kinds()
{
    static const auto kinds = vault::Kinds::builtIn();
    if (!kinds)
        qFatal("%s", qPrintable(kinds.error().text()));
    return *kinds;
}

static QMap<QString, int> usual()
{
    return health::Policy({kinds(), {}}, CollectionId()).effective();
}

static Rules rules(const QMap<QString, int> &own = {})
{
    return {rulesOf(kinds(), usual(), own), true};
}

static QModelIndex find(const QAbstractItemModel &model, const QString &title, int column)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == title)
            return model.index(row, column);
    }
    return {};
}

void tst_RuleModel::everyKeyOfThePolicyHasACell()
{
    QStringList shown;
    for (const Rule &rule : rules().all) {
        shown += rule.review.key;
        if (rule.rotation)
            shown += rule.rotation->key;
    }

    const QStringList keys = usual().keys();
    for (const QString &key : keys)
        QVERIFY2(shown.contains(key), qPrintable(key));
    QVERIFY(keys.size() >= 20);
    for (const QString &key : shown)
        QVERIFY2(health::isIntervalKey(kinds(), key), qPrintable(key));
    QCOMPARE(QSet<QString>(shown.begin(), shown.end()).size(), shown.size());
}

void tst_RuleModel::aChoiceThatNoKindKnowsIsShownToo()
{
    RuleModel model;

    model.setRules(rules({{u"credential.barrier.rotation"_s, 30}}));

    QCOMPARE(find(model, u"Credential: barrier"_s, RuleModel::Rotation).data().toString(), u"30 days"_s);
}

void tst_RuleModel::aCellSaysWhatCountsAndWhatIsUsual()
{
    RuleModel model;
    QAbstractItemModelTester tester(&model);

    model.setRules(rules({{u"credential.firewall"_s, 60}, {u"site"_s, 0}}));

    const QModelIndex firewall = find(model, u"Credential: Firewall"_s, RuleModel::Review);
    QCOMPARE(firewall.data().toString(), u"60 days"_s);
    QCOMPARE(firewall.data(Qt::AccessibleTextRole).toString(),
            u"Credential: Firewall, Confirm again after: 60 days. Usual: 90 days"_s);
    QCOMPARE(find(model, u"Site"_s, RuleModel::Review).data().toString(), u"never"_s);
    QCOMPARE(find(model, u"Service"_s, RuleModel::Review).data(Qt::ToolTipRole).toString(), QString());
    QVERIFY(!model.intervalAt(find(model, u"Site"_s, RuleModel::Rotation)));
    QVERIFY(!model.intervalAt(find(model, u"Document: Runbook"_s, RuleModel::Rotation)));
    QVERIFY(find(model, u"Document: Runbook"_s, RuleModel::Rotation).isValid());
}

void tst_RuleModel::anEditIsSaidAndNotMade()
{
    RuleModel model;
    model.setRules(rules());
    QSignalSpy chosen(&model, &RuleModel::intervalChosen);
    const QModelIndex site = find(model, u"Site"_s, RuleModel::Review);

    QVERIFY(model.setData(site, 400, Qt::EditRole));

    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0], (QVariantList{u"site"_s, 400}));
    QCOMPARE(site.data().toString(), u"365 days"_s);
}

void tst_RuleModel::anEditIsRefused_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<bool>("mayChange");

    QTest::newRow("what it is already") << QVariant(365) << true;
    QTest::newRow("before never") << QVariant(-1) << true;
    QTest::newRow("after more than a hundred years") << QVariant(36501) << true;
    QTest::newRow("no number") << QVariant(u"soon"_s) << true;
    QTest::newRow("by someone who may not") << QVariant(400) << false;
}

void tst_RuleModel::anEditIsRefused()
{
    QFETCH(QVariant, value);
    QFETCH(bool, mayChange);
    RuleModel model;
    model.setRules({rules().all, mayChange});
    QSignalSpy chosen(&model, &RuleModel::intervalChosen);
    const QModelIndex site = find(model, u"Site"_s, RuleModel::Review);

    QVERIFY(!model.setData(site, value, Qt::EditRole));

    QCOMPARE(chosen.size(), 0);
    QCOMPARE(bool(model.flags(site) & Qt::ItemIsEditable), mayChange);
}

void tst_RuleModel::onlyWhatIsInForceIsShownAtFirst()
{
    RuleModel model;
    RuleFilter filter(&model);
    model.setRules(rules());

    QVERIFY(find(filter, u"Credential: Firewall"_s, 0).isValid());
    QVERIFY(!find(filter, u"Credential: Switch"_s, 0).isValid());
    filter.setWhich(RuleFilter::Which::All);
    QVERIFY(find(filter, u"Credential: Switch"_s, 0).isValid());
    filter.setFilterFixedString(u"switch"_s);

    QCOMPARE(filter.rowCount(), 1);
}

void tst_RuleModel::newRulesKeepTheRows()
{
    RuleModel model;
    model.setRules(rules());
    QSignalSpy reset(&model, &RuleModel::modelReset);
    QSignalSpy changed(&model, &RuleModel::dataChanged);

    model.setRules(rules());
    model.setRules(rules({{u"site"_s, 30}}));

    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(find(model, u"Site"_s, RuleModel::Review).data().toString(), u"30 days"_s);
}

void tst_RuleModel::recordsAreCalledInTheLanguageOfTheWindow()
{
    const Language language({u"de"_s});
    RuleModel model;

    model.setRules(rules());

    QCOMPARE(find(model, u"Standort"_s, RuleModel::Review).data().toString(), u"365 Tage"_s);
    QVERIFY(find(model, u"Dokument: Runbook"_s, RuleModel::Review).isValid());
}

COVAULT_GUI_MAIN(tst_RuleModel)
#include "tst_rulemodel.moc"
