// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/ownacts.h"
#include "crypto/random.h"
#include "tests/core/vault/vaultfixture.h"
#include "vault/history.h"
#include "vault/undoing.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_OwnActs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<VaultFixture>(); }
    void undoingTwiceGoesTwoActsBack();
    void whatWasDoneAgainIsUndoneAgain();
    void aValueTakenBackByHandIsUndone();
    void reviewsRemarksAndMarksArePassedOver();
    void nothingIsLeftOnceAllIsUndone();
    void anActIsFoundByItsBeginningAndItsEnd();
    void aPartThatSeveralActsShareNamesNone();

private:
    VaultFixture &at() { return *m_fixture; }
    ActId edited(const RecordKey &key, const QString &hours)
    {
        at().clock.advance(std::chrono::minutes(1));
        return must(at().vault().edit({at().wish(key, {{"hours", hours}})})).acts.front();
    }
    ActId undone(const ActId &act)
    {
        at().clock.advance(std::chrono::minutes(1));
        return must(undo(at().vault(), act)).changed.acts.front();
    }
    void mark(const RecordKey &key, const QString &field, const Bytes &element, const cbor::Value &row)
    {
        at().clock.advance(std::chrono::minutes(1));
        must(at().vault().edit({{key, Verb::Edit, {{field, element, row}}, {}}}));
    }

    std::unique_ptr<VaultFixture> m_fixture;
};

void tst_OwnActs::undoingTwiceGoesTwoActsBack()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    const ActId first = edited(key, u"8 to 5"_s);
    const ActId second = edited(key, u"24/7"_s);
    QCOMPARE(must(lastAct(at().vault())), second);

    undone(second);

    QCOMPARE(must(lastAct(at().vault())), first);
}

void tst_OwnActs::whatWasDoneAgainIsUndoneAgain()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    const ActId act = edited(key, u"24/7"_s);
    const ActId again = undone(undone(act));
    QCOMPARE(at().read(key).text(u"hours"_s), u"24/7"_s);

    QCOMPARE(must(lastAct(at().vault())), again);
    undone(again);

    QVERIFY(!at().read(key).has(u"hours"_s));
    QCOMPARE(must(lastAct(at().vault())), must(History(at().vault()).of(key)).front().act);
}

void tst_OwnActs::aValueTakenBackByHandIsUndone()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    const ActId first = edited(key, u"8 to 5"_s);
    edited(key, u"24/7"_s);
    Wish back = at().wish(key, {{"hours", u"8 to 5"_s}});
    back.detail.cause = u"undo"_s;

    must(at().vault().edit({back}));

    QCOMPARE(must(lastAct(at().vault())), first);
}

void tst_OwnActs::reviewsRemarksAndMarksArePassedOver()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    const ActId act = edited(key, u"24/7"_s);
    at().act(key, Verb::Review);
    mark(key, u"seen"_s, "use:called", cbor::Value::map({{cbor::Value::text(u"at"_s), cbor::Value::text(u"2026-11-23"_s)}}));
    mark(key, u"remarks"_s, Bytes(8, '\x01'),
            cbor::Value::map({{cbor::Value::text(u"text"_s), cbor::Value::text(u"They moved."_s)}}));

    const ActId last = must(lastAct(at().vault()));

    QCOMPARE(last, act);
}

void tst_OwnActs::nothingIsLeftOnceAllIsUndone()
{
    at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    for (auto act = lastAct(at().vault()); act && !at().titles().isEmpty(); act = lastAct(at().vault()))
        undone(*act);

    const auto left = lastAct(at().vault());

    QVERIFY(at().titles().isEmpty());
    QVERIFY(!left);
    QCOMPARE(left.error().code(), Error::Code::NotFound);
}

void tst_OwnActs::anActIsFoundByItsBeginningAndItsEnd()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    const ActId act = edited(key, u"24/7"_s);

    QCOMPARE(must(findAct(at().vault(), act.toString().first(12).toLower())), act);
    QCOMPARE(must(findAct(at().vault(), act.toString().last(8))), act);
    QVERIFY(!findAct(at().vault(), act.toString().first(7)));
}

void tst_OwnActs::aPartThatSeveralActsShareNamesNone()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    const ActId first = crypto::newUlid<ActId>(at().clock), second = crypto::newUlid<ActId>(at().clock);
    must(at().vault().edit({at().wish(key, {{"hours", u"8 to 5"_s}})}, first));
    must(at().vault().edit({at().wish(key, {{"hours", u"24/7"_s}})}, second));

    const auto found = findAct(at().vault(), first.toString().first(8));

    QVERIFY(!found);
    QVERIFY2(found.error().text().contains(u"several"_s), qPrintable(found.error().text()));
}

QTEST_GUILESS_MAIN(tst_OwnActs)
#include "tst_ownacts.moc"
