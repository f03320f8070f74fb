// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "health/findinglist.h"

#include <QTest>

#include <thread>

using namespace covault;
using namespace covault::health;
using namespace Qt::StringLiterals;

class tst_FindingList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatGoesInComesOut_data();
    void whatGoesInComesOut();
    void theyAreInTheOrderOfLists();
    void whatListsAskIsAtHand();
    void aRecordLeadsToWhatIsSaidOfIt();
    void theWorstOfARecordIsTheWorstThatIsOpen();
    void whatIsTakenBackIsAsIfItHadNeverBeen();
    void aLineHasTheWordsWithoutTheRecords();
    void theFaceOfTheFirstRecordIsKept();
    void anIdOrRecordThatNobodyNamedIsNotFound();
    void severalThreadsReadAtOnce();
    void aFindingTakesFewBytes();
};

static vault::RecordKey record(char letter)
{
    return {*CollectionId::fromBytes(Bytes(16, 'c')), u"credential"_s, *RecordId::fromBytes(Bytes(16, letter))};
}

static Finding about(const QString &letters, Severity severity = Severity::Warning)
{
    Finding finding;
    finding.rule = u"weak-secret"_s;
    finding.severity = severity;
    for (const QChar letter : letters) {
        finding.records.push_back(record(char(letter.unicode())));
        finding.subjects.push_back(finding.records.back().id.bytes());
    }
    finding.id = findingId(finding.rule + letters + severityName(severity), finding.subjects);
    finding.title = u"Easily guessed: "_s + letters;
    finding.evidence = u"guessed within 1,000 tries"_s;
    return finding;
}

static Finding changed(Finding finding, const std::function<void(Finding &)> &change)
{
    change(finding);
    return finding;
}

static QStringList titles(const FindingList &list)
{
    QStringList titles;
    for (const Finding &finding : list)
        titles += finding.title.section(u' ', -1);
    return titles;
}

void tst_FindingList::whatGoesInComesOut_data()
{
    QTest::addColumn<Finding>("finding");

    const auto row = [](const char *name, const std::function<void(Finding &)> &change) {
        QTest::newRow(name) << changed(about(u"a"_s), change);
    };
    row("about one record", [](Finding &) {});
    row("its home is its record", [](Finding &f) { f.home = f.records.front(); });
    row("its home is elsewhere", [](Finding &f) { f.home = record('h'); });
    row("of a cause in many records", [](Finding &f) {
        f.records = {record('a'), record('b'), record('c')};
        f.subjects = {Bytes(16, 'x')};
    });
    row("of several subjects", [](Finding &f) { f.subjects = {Bytes(16, 'a'), Bytes(16, 'm')}; });
    row("about no record", [](Finding &f) {
        f.records.clear();
        f.subjects = {Bytes(16, 'm')};
    });
    row("about nothing at all", [](Finding &f) {
        f.records.clear();
        f.subjects.clear();
    });
    row("with days", [](Finding &f) {
        f.since = QDate(2026, 1, 5);
        f.due = QDate(2026, 12, 24);
    });
    row("a day long ago", [](Finding &f) { f.due = QDate(1601, 1, 1); });
    row("snoozed", [](Finding &f) {
        f.state = State::Snoozed;
        f.until = QDate(2027, 1, 1);
    });
    row("accepted, and known here alone", [](Finding &f) {
        f.state = State::Accepted;
        f.reason = u"the vendor goes in May"_s;
        f.isLocal = true;
    });
    row("assigned", [](Finding &f) { f.assignee = *MemberId::fromBytes(Bytes(16, 'm')); });
    row("in other letters", [](Finding &f) { f.title = u"Läuft ab: Größe \U0001F511"_s; });
    row("with a mark at its beginning", [](Finding &f) { f.evidence = u"\uFEFFas typed"_s; });
    row("another fix", [](Finding &f) { f.fix = Fix::Sign; });
}

void tst_FindingList::whatGoesInComesOut()
{
    QFETCH(Finding, finding);

    const FindingList list = FindingList::of({finding});

    QCOMPARE(list.size(), size_t(1));
    QVERIFY(list.front() == finding);
}

void tst_FindingList::theyAreInTheOrderOfLists()
{
    std::vector<Finding> findings;
    for (const Severity severity : {Severity::Info, Severity::Critical, Severity::Warning}) {
        for (const QString &letter : {u"b"_s, u"a"_s}) {
            findings.push_back(about(letter, severity));
            findings.push_back(changed(about(letter, severity), [](Finding &f) {
                f.id = findingId(u"another"_s, f.subjects);
                f.due = QDate(2026, 12, f.title.endsWith(u'b') ? 1 : 2);
            }));
        }
    }

    const FindingList list = FindingList::of(findings);

    std::ranges::sort(findings, comesBefore);
    QVERIFY(std::ranges::equal(list, findings));
}

void tst_FindingList::whatListsAskIsAtHand()
{
    const Finding finding = changed(about(u"ab"_s), [](Finding &f) {
        f.state = State::Snoozed;
        f.due = QDate(2026, 12, 24);
        f.assignee = *MemberId::fromBytes(Bytes(16, 'm'));
    });

    const FindingList list = FindingList::of({finding});

    QCOMPARE(list.id(0), finding.id);
    QCOMPARE(list.rule(0), finding.rule);
    QCOMPARE(list.severity(0), finding.severity);
    QCOMPARE(list.state(0), finding.state);
    QVERIFY(list.due(0) == finding.due);
    QVERIFY(list.assignee(0) == finding.assignee);
    QCOMPARE(list.recordCount(0), size_t(2));
    QVERIFY(*list.firstRecord(0) == record('a'));
    QCOMPARE(*list.find(finding.id), size_t(0));
}

void tst_FindingList::aRecordLeadsToWhatIsSaidOfIt()
{
    const FindingList list = FindingList::of({about(u"b"_s), about(u"abd"_s), about(u"a"_s), about(u"b"_s, Severity::Info),
            about(u"b"_s, Severity::Critical)});

    QStringList found;
    for (const size_t place : list.about(record('b')))
        found += severityName(list.severity(place)) + u' ' + list[place].title.section(u' ', -1);

    QCOMPARE(found, QStringList({u"critical b"_s, u"warning abd"_s, u"warning b"_s, u"info b"_s}));
}

void tst_FindingList::theWorstOfARecordIsTheWorstThatIsOpen()
{
    const auto accepted = [](Finding &f) { f.state = State::Accepted; };
    const FindingList list = FindingList::of({changed(about(u"a"_s, Severity::Critical), accepted), about(u"a"_s, Severity::Notice),
            about(u"a"_s, Severity::Info), changed(about(u"b"_s), accepted)});

    QVERIFY(list.worstOpen(record('a')) == Severity::Notice);
    QVERIFY(!list.worstOpen(record('b')));
    std::map<vault::RecordKey, Severity> open;
    list.forEachOpen([&open](const vault::RecordKey &key, Severity worst) { open[key] = worst; });
    QVERIFY((open == std::map<vault::RecordKey, Severity>{{record('a'), Severity::Notice}}));
}

void tst_FindingList::whatIsTakenBackIsAsIfItHadNeverBeen()
{
    FindingList::Gathering gathering;
    const size_t first = gathering.add(about(u"z"_s));
    gathering.add(about(u"b"_s));
    const size_t last = gathering.add(about(u"y"_s));

    QVERIFY(gathering.takeBack(first) == about(u"z"_s));
    QVERIFY(gathering.takeBack(last) == about(u"y"_s));

    const FindingList list = gathering.take();
    QCOMPARE(titles(list), QStringList(u"b"_s));
    QVERIFY(list.about(record('z')).empty());
    QVERIFY(list.about(record('y')).empty());
    QCOMPARE(list.about(record('b')).size(), size_t(1));
}

void tst_FindingList::aLineHasTheWordsWithoutTheRecords()
{
    FindingList::Gathering gathering;
    const Finding finding = changed(about(u"ab"_s), [](Finding &f) {
        f.fix = Fix::Merge;
        f.reason = u"known"_s;
        f.since = QDate(2026, 1, 5);
        f.until = QDate(2027, 1, 5);
        f.due = QDate(2026, 12, 5);
    });
    gathering.add(finding, {u"Ash"_s, u"wifi"_s});

    const auto [line, face] = gathering.take().line(0);

    QVERIFY(line == changed(finding, [](Finding &f) {
        f.records.clear();
        f.subjects.clear();
    }));
    QCOMPARE(face, (Face{u"Ash"_s, u"wifi"_s}));
}

void tst_FindingList::theFaceOfTheFirstRecordIsKept()
{
    FindingList::Gathering gathering;
    gathering.add(about(u"b"_s), {u"Beech"_s, u"wifi"_s});
    gathering.add(about(u"a"_s), {u"Ash"_s, {}});

    const FindingList list = gathering.take();

    QCOMPARE(list.line(0).face, (Face{u"Ash"_s, {}}));
    QCOMPARE(list.line(1).face, (Face{u"Beech"_s, u"wifi"_s}));
}

void tst_FindingList::anIdOrRecordThatNobodyNamedIsNotFound()
{
    const FindingList none, list = FindingList::of({about(u"b"_s)});

    QVERIFY(none.empty());
    QVERIFY(none.about(record('a')).empty());
    QVERIFY(!list.find(FindingId()));
    QVERIFY(list.about(record('a')).empty());
    QVERIFY(!list.worstOpen(record('c')));
}

void tst_FindingList::severalThreadsReadAtOnce()
{
    FindingList::Gathering gathering;
    for (int i = 0; i < 2'000; ++i)
        gathering.add(changed(about(u"a"_s), [i](Finding &f) { f.title = u"Finding %1"_s.arg(i, 5, 10, QChar(u'0')); }));
    const FindingList list = gathering.take();
    std::atomic<int> wrong = 0;
    const auto read = [&](size_t step) {
        for (size_t i = 0, place = 0; i < list.size(); ++i, place = (place + step) % list.size())
            wrong += list[place].title == u"Finding %1"_s.arg(place, 5, 10, QChar(u'0')) ? 0 : 1;
    };

    {
        const std::jthread one(read, 1), another(read, 37), third(read, 1'999);
    }

    QCOMPARE(wrong, 0);
}

void tst_FindingList::aFindingTakesFewBytes()
{
    constexpr qsizetype Count = 20'000;
    FindingList::Gathering gathering;
    for (qsizetype i = 0; i < Count; ++i) {
        Finding finding = about({}, Severity::Warning);
        finding.records = {{{}, u"credential"_s, *RecordId::fromBytes(crypto::randomBytes(16))}};
        finding.subjects = {finding.records.front().id.bytes()};
        finding.id = findingId(finding.rule, finding.subjects);
        finding.title = u"Easily guessed: Login %1"_s.arg(i);
        gathering.add(finding, {u"Login %1"_s.arg(i), {}});
    }

    const FindingList list = gathering.take();

    const qsizetype each = list.byteCount() / Count;
    QVERIFY2(each <= 160, qPrintable(QString::number(each)));
}

Q_DECLARE_METATYPE(covault::health::Finding)
QTEST_GUILESS_MAIN(tst_FindingList)
#include "tst_findinglist.moc"
