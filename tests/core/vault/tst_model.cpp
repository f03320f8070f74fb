// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/modelrun.h"

using namespace covault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Model : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whateverIsDoneTheVaultSaysWhatTheModelSays_data();
    void whateverIsDoneTheVaultSaysWhatTheModelSays();
    void aSeedReplays();
};

void tst_Model::whateverIsDoneTheVaultSaysWhatTheModelSays_data()
{
    QTest::addColumn<quint64>("seed");

    const quint64 first = qEnvironmentVariable("COVAULT_MODEL_FIRST", u"1"_s).toULongLong();
    const quint64 seeds = qEnvironmentVariable("COVAULT_MODEL_SEEDS", u"20"_s).toULongLong();
    for (quint64 seed = first; seed < first + seeds; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void tst_Model::whateverIsDoneTheVaultSaysWhatTheModelSays()
{
    QFETCH(quint64, seed);
    ModelRun run(seed);

    const QString difference = run.run(/*steps=*/150);

    // Qt Test cuts what it is told after some lines.
    if (!difference.isEmpty())
        qWarning("all acts of seed %llu:\n%s", seed, qPrintable(run.story().join(u'\n')));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    // A run in which nothing happens would prove nothing.
    QVERIFY(run.acts() > 60);
    QVERIFY(run.undone() > 2);
}

void tst_Model::aSeedReplays()
{
    const auto story = [] {
        ModelRun run(7);
        const QString difference = run.run(/*steps=*/40);
        return difference + run.story().join(u'\n');
    };

    const QString told = story();

    QVERIFY(told.count(u'\n') >= 40);
    QCOMPARE(story(), told);
}

QTEST_APPLESS_MAIN(tst_Model)
#include "tst_model.moc"
