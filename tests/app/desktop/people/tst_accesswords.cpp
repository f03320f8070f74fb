// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/accessreading.h"
#include "desktop/people/accesswords.h"
#include "tests/app/desktop/guifixture.h"

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;
using members::Role;

class tst_AccessWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachChangeIsSaid_data();
    void eachChangeIsSaid();
    void anotherEndIsSaid_data();
    void anotherEndIsSaid();
    void aReaderChangesNothingWhateverIsTicked();
    void whatCannotBeChangedStays();
    void endsStayAsTheyWereUntilAnotherIsChosen();
    void theEndIsThatOfWhatIsKept();
};

static CollectionId collection(char letter)
{
    return *CollectionId::fromBytes(Bytes(CollectionId::Size, letter));
}

/// Cleo edits Shared without end, and may be let into Plans.
static AccessState cleo()
{
    AccessState state;
    state.isShown = true;
    state.name = u"Cleo"_s;
    state.party = u"Acme"_s;
    state.role = Role::Editor;
    state.today = QDate(2026, 11, 23);
    state.collections = {{collection('s'), u"Shared"_s, 12, members::GrantWish{collection('s'), false, {}}, true, {}},
            {collection('p'), u"Plans"_s, 212, {}, false, {}}};
    return state;
}

static AccessAnswer asIs()
{
    return {Role::Editor, {{collection('s'), false}}, {}};
}

static QString endsAfter(QDate day)
{
    return u"Sees nothing new after %1."_s.arg(QLocale().toString(day, QLocale::LongFormat));
}

void tst_AccessWords::eachChangeIsSaid_data()
{
    QTest::addColumn<AccessAnswer>("answer");
    QTest::addColumn<QString>("gives");
    QTest::addColumn<QString>("takes");
    const QDate end(2027, 6, 30);
    const AccessAnswer same = asIs();
    const auto with = [&](Role role, std::vector<AccessAnswer::Grant> grants, std::optional<QDate> day = {}) {
        return AccessAnswer{role, std::move(grants), day};
    };

    QTest::newRow("nothing") << same << QString() << QString();
    QTest::newRow("an admin") << with(Role::Admin, same.grants)
                              << u"Decides about the people of Acme, and lets others in."_s << QString();
    QTest::newRow("a reader") << with(Role::Reader, same.grants) << QString()
                              << u"Only reads from now on, and adds remarks."_s;
    QTest::newRow("let in") << with(Role::Editor, {{collection('s'), false}, {collection('p'), false}})
                            << u"Will see 212 records in Plans, with all that they ever held."_s << QString();
    QTest::newRow("only reads") << with(Role::Editor, {{collection('s'), true}}) << QString()
                                << u"Changes nothing in Shared any more."_s;
    QTest::newRow("shut out") << with(Role::Editor, {}) << QString()
                              << u"Sees nothing that is written in Shared from now on. What stands there now was in "
                                 "reach, and may have been kept: see Secrets to change."_s;
    QTest::newRow("an end") << with(Role::Editor, same.grants, end) << endsAfter(end) << QString();
    QTest::newRow("let in, with an end") << with(Role::Editor, {{collection('p'), false}},
            end) << u"Will see 212 records in Plans, with all that they ever held.\n"_s + endsAfter(end)
                                         << u"Sees nothing that is written in Shared from now on. What stands there "
                                            "now was in reach, and may have been kept: see Secrets to change."_s;
}

void tst_AccessWords::eachChangeIsSaid()
{
    QFETCH(AccessAnswer, answer);
    QFETCH(QString, gives);
    QFETCH(QString, takes);

    const AccessEffects effects = effectsOf(cleo(), answer);

    QCOMPARE(effects.gives.join(u'\n'), gives);
    QCOMPARE(effects.takes.join(u'\n'), takes);
    QCOMPARE(effects.isEmpty(), gives.isEmpty() && takes.isEmpty());
}

void tst_AccessWords::anotherEndIsSaid_data()
{
    QTest::addColumn<std::optional<QDate>>("before");
    QTest::addColumn<std::optional<QDate>>("after");
    QTest::addColumn<QString>("gives");
    QTest::addColumn<QString>("takes");
    using Day = std::optional<QDate>;
    const QDate today = cleo().today, passed = today.addDays(-1), soon = today.addDays(9), late = today.addDays(99);
    const QString letIn = u"Will see 12 records in Shared, with all that they ever held.\n"_s;
    const QString endless = u"What they see no longer ends."_s;

    QTest::newRow("today, where none was") << Day() << Day(today) << QString() << endsAfter(today);
    QTest::newRow("later") << Day(soon) << Day(late) << endsAfter(late) << QString();
    QTest::newRow("never") << Day(soon) << Day() << endless << QString();
    QTest::newRow("earlier") << Day(late) << Day(soon) << QString() << endsAfter(soon);
    QTest::newRow("today") << Day(late) << Day(today) << QString() << endsAfter(today);
    QTest::newRow("passed, and opened again") << Day(passed) << Day(late) << letIn + endsAfter(late) << QString();
    QTest::newRow("passed, and opened for good") << Day(passed) << Day() << letIn + endless << QString();
    QTest::newRow("passed, as it was") << Day(passed) << Day(passed) << QString() << QString();
    QTest::newRow("the last day, and longer") << Day(today) << Day(late) << endsAfter(late) << QString();
}

void tst_AccessWords::anotherEndIsSaid()
{
    QFETCH(std::optional<QDate>, before);
    QFETCH(std::optional<QDate>, after);
    AccessState state = cleo();
    if (before)
        state.collections[0].grant->until = endOf(*before);

    const AccessEffects effects = effectsOf(state, {Role::Editor, asIs().grants, after});

    QTEST(effects.gives.join(u'\n'), "gives");
    QTEST(effects.takes.join(u'\n'), "takes");
}

void tst_AccessWords::aReaderChangesNothingWhateverIsTicked()
{
    AccessState state = cleo();
    state.role = Role::Reader;
    state.collections[0].grant->readOnly = true;

    QVERIFY(effectsOf(state, {Role::Reader, {{collection('s'), false}}, {}}).isEmpty());
    QCOMPARE(effectsOf(state, {Role::Editor, {{collection('s'), false}}, {}}).gives,
            QStringList({u"Can change what they see."_s, u"Can change what stands in Shared."_s}));
    QCOMPARE(effectsOf(cleo(), {Role::Reader, {{collection('s'), true}}, {}}).takes,
            QStringList({u"Only reads from now on, and adds remarks."_s}));
}

void tst_AccessWords::whatCannotBeChangedStays()
{
    AccessState state = cleo();
    state.collections[0].whyNot = u"all of them see it"_s;

    const members::Access access = accessFrom(state, {Role::Editor, {}, {}});

    QCOMPARE(access.grants.size(), size_t(1));
    QVERIFY(access.grants.front() == *state.collections[0].grant);
    QVERIFY(effectsOf(state, {Role::Editor, {}, {}}).isEmpty());
}

void tst_AccessWords::endsStayAsTheyWereUntilAnotherIsChosen()
{
    const Moment early = endOf(QDate(2026, 12, 31)), late = endOf(QDate(2027, 6, 30));
    AccessState state = cleo();
    state.collections[0].grant->until = late;
    state.collections[1].grant = members::GrantWish{collection('p'), false, early};
    const std::vector<AccessAnswer::Grant> both{{collection('s'), false}, {collection('p'), false}};

    QCOMPARE(state.endOf(both), std::optional(QDate(2026, 12, 31)));
    const auto kept = accessFrom(state, {Role::Editor, both, state.endOf(both)});
    QCOMPARE(kept.grants[0].until, std::optional(late));
    QCOMPARE(kept.grants[1].until, std::optional(early));
    const auto without = accessFrom(state, {Role::Editor, both, {}});
    QVERIFY(!without.grants[0].until && !without.grants[1].until);
    const auto other = accessFrom(state, {Role::Editor, both, QDate(2027, 1, 15)});
    QCOMPARE(other.grants[0].until, std::optional(endOf(QDate(2027, 1, 15))));
}

void tst_AccessWords::theEndIsThatOfWhatIsKept()
{
    AccessState state = cleo();
    state.collections[1].grant = members::GrantWish{collection('p'), false, endOf(QDate(2026, 12, 31))};
    const std::vector<AccessAnswer::Grant> shared{{collection('s'), false}};
    const std::vector<AccessAnswer::Grant> both{{collection('s'), false}, {collection('p'), false}};

    QCOMPARE(state.endOf(both), std::optional(QDate(2026, 12, 31)));
    QCOMPARE(state.endOf(shared), std::optional<QDate>());
    QVERIFY(!accessFrom(state, {Role::Editor, shared, {}}).grants.front().until);
    QCOMPARE(effectsOf(state, {Role::Editor, shared, {}}).gives, QStringList());
    const auto ended = accessFrom(state, {Role::Editor, shared, QDate(2026, 12, 31)}); // as it is shown and said
    QCOMPARE(ended.grants.front().until, std::optional(endOf(QDate(2026, 12, 31))));
}

COVAULT_GUI_MAIN(tst_AccessWords)
#include "tst_accesswords.moc"
