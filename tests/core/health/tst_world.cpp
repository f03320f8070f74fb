// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/health.h"
#include "tests/core/health/scene.h"

#include <QTest>

using namespace covault;
using namespace covault::health;
using namespace covault::test;
using namespace Qt::StringLiterals;

/// How the records of a world are kept, opened and let go.
class tst_World : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStoredRecordIsReadAsItWas_data();
    void aStoredRecordIsReadAsItWas();
    void aVisitLetsGoOfWhatWasOpenedInIt();
    void linksAreFoundByWhatTheyName();
    void whatMayNameAKindIsKnownWithoutOpeningIt();
    void judgingHoldsOnlyWhatOneRecordNeeds();
};

static const QDate Today(2026, 11, 23);

void tst_World::aStoredRecordIsReadAsItWas_data()
{
    QTest::addColumn<QString>("scene");

    const QString made = u"2026-01-05 asset A role=firewall hostname=fw\n"_s;
    QTest::newRow("a new one") << made;
    QTest::newRow("edited and reviewed") << made + u"2026-02-01 edit A hostname=\n2026-02-02 review A\n2026-02-03 edit A hostname=b"_s;
    QTest::newRow("in conflict") << made + u"2026-02-01 edit A hostname=b\n2026-02-02 fork A hostname=c"_s;
    QTest::newRow("seen and removed") << made + u"2026-02-01 edit A seen[source:nmap]=2026-02-01\n2026-02-02 remove A"_s;
}

void tst_World::aStoredRecordIsReadAsItWas()
{
    QFETCH(QString, scene);
    const Scene drawn(scene);
    const World world = drawn.world(Today);
    const vault::Record &record = *world.find(drawn.key(u"A"_s));

    PackedBytes states;
    const StoredRecord stored(record, states.add(record.state().encoded()));
    const vault::Record read = stored.read(states);

    QCOMPARE(stored.title(), u"A"_s);
    QCOMPARE(read.text(u"role"_s), u"firewall"_s);
    QVERIFY(read.state() == record.state());
    QVERIFY(read.key() == record.key());
    QVERIFY(read.kind() == record.kind());
    QVERIFY(read.row().flags == record.row().flags);
    QCOMPARE(read.filledFields(), record.filledFields());
}

void tst_World::aVisitLetsGoOfWhatWasOpenedInIt()
{
    const Scene scene(u"2026-01-05 site A\n2026-01-05 site B\n2026-01-05 site C"_s);
    const World world = scene.world(Today);
    QCOMPARE(world.openCount(), size_t(0));
    const vault::Record *before = world.find(scene.key(u"A"_s));

    {
        const World::Visit visit(world);
        QVERIFY(world.find(scene.key(u"A"_s)) == before);
        QVERIFY(world.find(scene.key(u"B"_s)));
        {
            const World::Visit inner(world);
            QVERIFY(world.find(scene.key(u"C"_s)));
            QCOMPARE(world.openCount(), size_t(3));
        }
        QCOMPARE(world.openCount(), size_t(2));
    }

    QCOMPARE(world.openCount(), size_t(1));
    QCOMPARE(before->text(u"name"_s), u"A"_s);
}

void tst_World::linksAreFoundByWhatTheyName()
{
    const Scene scene(u"2026-01-05 site Berlin\n2026-01-05 asset FW-1 site->Berlin owner->@Anna\n2026-01-05 asset FW-2 site->Berlin\n"
                      "2026-01-05 asset FW-3 site->Berlin\n2026-01-06 remove FW-3"_s);
    const World world = scene.world(Today);
    const auto naming = [&](BytesView id) {
        QStringList lines;
        for (const BackLink &link : world.linksTo(id))
            lines += world.facts().records[link.from].title() + u' ' + link.field;
        return lines;
    };

    QCOMPARE(naming(scene.key(u"Berlin"_s).id.view()), QStringList({u"FW-1 site"_s, u"FW-2 site"_s}));
    QCOMPARE(naming(Scene::member(u"Anna"_s).view()), QStringList({u"FW-1 owner"_s}));
    QCOMPARE(naming(Scene::member(u"Bob"_s).view()), QStringList());
    QCOMPARE(naming("short"), QStringList());
}

void tst_World::whatMayNameAKindIsKnownWithoutOpeningIt()
{
    const Scene scene(u"2026-01-05 credential Login\n2026-01-05 site Berlin\n2026-01-05 site Gone\n"
                      "2026-01-05 document Book about->Login\n2026-01-05 asset FW-1 site->Berlin\n"
                      "2026-01-05 asset FW-2 site->Gone\n2026-01-05 asset FW-3 site->Berlin\n"
                      "2026-01-06 remove Gone\n2026-01-06 remove FW-3"_s);
    const World world = scene.world(Today);
    const auto mayName = [&](const QString &title) { return world.mayName(*world.findStored(scene.key(title)), u"credential"_s); };

    QVERIFY(mayName(u"Book"_s));
    QVERIFY(!mayName(u"FW-1"_s));
    QVERIFY(!mayName(u"Berlin"_s));
    QVERIFY2(mayName(u"FW-2"_s), "what was removed may have been moved to where a credential is");
    QVERIFY2(mayName(u"FW-3"_s), "of what is not judged the links are not noted");
    QCOMPARE(world.openCount(), size_t(0));
}

static size_t s_mostOpen = 0;

static std::vector<Finding> countOpen(const vault::Record &, const World &world)
{
    s_mostOpen = std::max(s_mostOpen, world.openCount());
    return {};
}

void tst_World::judgingHoldsOnlyWhatOneRecordNeeds()
{
    QString text = u"2026-01-05 contact Eve flags=departed\n2026-01-05 asset PC-0 role=server owner->Eve\n"_s;
    for (int i = 1; i < 50; ++i)
        text += u"2026-01-05 asset PC-%1 role=server owner->Eve runs_on->PC-%2\n2026-01-06 review PC-%1\n"_s.arg(i).arg(i - 1);
    const World world = Scene(text).world(Today);
    std::vector<Rule> rules(builtInRules().begin(), builtInRules().end());
    rules.push_back({u"count"_s, countOpen});
    s_mostOpen = 0;

    const auto findings = judge(world, rules);

    QVERIFY(findings.size() >= 50);
    // The machine, who owns it, and what it runs on.
    QCOMPARE(s_mostOpen, size_t(3));
    QCOMPARE(world.openCount(), size_t(0));
}

QTEST_GUILESS_MAIN(tst_World)
#include "tst_world.moc"
