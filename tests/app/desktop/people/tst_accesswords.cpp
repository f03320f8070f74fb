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
    void whatCannotBeChangedStays();
    void endsStayAsTheyWereUntilAnotherIsChosen();
    void anEarlierEndIsTaken();
    void aLaterEndThanOnePassedLetsInAgain();
    void ofAReaderNothingIsPromisedToChange();
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
    QTest::newRow("an end") << with(Role::Editor, same.grants, end)
                            << u"Sees nothing new after %1."_s.arg(QLocale().toString(end, QLocale::LongFormat))
                            << QString();
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

    QCOMPARE(state.end(), std::optional(QDate(2026, 12, 31)));
    const auto kept = accessFrom(state, {Role::Editor, both, state.end()});
    QCOMPARE(kept.grants[0].until, std::optional(late));
    QCOMPARE(kept.grants[1].until, std::optional(early));
    const auto without = accessFrom(state, {Role::Editor, both, {}});
    QVERIFY(!without.grants[0].until && !without.grants[1].until);
    const auto other = accessFrom(state, {Role::Editor, both, QDate(2027, 1, 15)});
    QCOMPARE(other.grants[0].until, std::optional(endOf(QDate(2027, 1, 15))));
}

void tst_AccessWords::anEarlierEndIsTaken()
{
    AccessState state = cleo();
    const QDate today = state.today;
    const auto said = [&](QDate end) {
        return effectsOf(state, {Role::Editor, asIs().grants, end});
    };

    QCOMPARE(said(today).takes.size(), 1); // there was none, and now it is today
    state.collections[0].grant->until = endOf(QDate(2027, 6, 30));
    QCOMPARE(said(QDate(2027, 1, 15)).takes.size(), 1);
    QVERIFY(said(QDate(2027, 1, 15)).gives.isEmpty());
    QVERIFY(said(QDate(2027, 7, 15)).takes.isEmpty());
    QCOMPARE(said(QDate(2027, 7, 15)).gives.size(), 1);
}

void tst_AccessWords::aLaterEndThanOnePassedLetsInAgain()
{
    AccessState state = cleo();
    state.collections[0].grant->until = endOf(QDate(2026, 10, 31));

    const AccessEffects again = effectsOf(state, {Role::Editor, asIs().grants, QDate(2026, 12, 31)});

    QCOMPARE(again.gives.front(), u"Will see 12 records in Shared, with all that they ever held."_s);
    QVERIFY(again.takes.isEmpty());
    QVERIFY(effectsOf(state, {Role::Editor, asIs().grants, state.end()}).isEmpty());
}

void tst_AccessWords::ofAReaderNothingIsPromisedToChange()
{
    AccessState state = cleo();
    state.role = Role::Reader;
    state.collections[0].grant->readOnly = true;

    QVERIFY(effectsOf(state, {Role::Reader, asIs().grants, {}}).isEmpty());
}

COVAULT_GUI_MAIN(tst_AccessWords)
#include "tst_accesswords.moc"
