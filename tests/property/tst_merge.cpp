// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/order.h"
#include "vault/recordstate.h"

#include <QTest>

#include <rapidcheck.h>

using namespace covault;
using namespace covault::vault;
using namespace Qt::StringLiterals;
using cbor::Value;

namespace {

using Changes = std::vector<KnownChange>;

const QStringList &fieldNames()
{
    static const QStringList names = {u"title"_s, u"tags"_s, u"notes"_s, u"seen"_s, u"remarks"_s, u"findings"_s};
    return names;
}

template<typename T>
T pick(const std::vector<T> &from)
{
    return from[*rc::gen::inRange<size_t>(0, from.size())];
}

Bytes anyValue(const QString &field)
{
    const int which = *rc::gen::inRange(0, 4);
    if (which == 0)
        return ChangeEdit::removed();
    const QString text = u"2026-11-2%1"_s.arg(which);
    const bool isTable = field == u"seen"_s || field == u"remarks"_s || field == u"findings"_s;
    return isTable ? Value::map({{Value::text(u"at"_s), Value::text(text)}}).encoded() : Value::text(text).encoded();
}

// Ids of changes made before: seen by the author, or named by mistake.
std::vector<ChangeId> anyIds(const Changes &before)
{
    std::vector<ChangeId> ids;
    for (const KnownChange &change : before) {
        if (*rc::gen::inRange(0, 3) == 0)
            ids.push_back(change.id);
    }
    return ids;
}

void addEdits(Change &change, const Changes &before)
{
    const std::vector<Bytes> elements = {"", "e1", "e2"};
    std::map<std::pair<QString, Bytes>, ChangeEdit> edits;
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
        const QString field = fieldNames()[*rc::gen::inRange<qsizetype>(0, fieldNames().size())];
        const Bytes element = pick(elements);
        edits[{field, element}] = {field, element, anyValue(field), anyIds(before)};
    }
    for (auto &[place, edit] : edits)
        change.edits.push_back(std::move(edit));
}

Change anyChange(const Changes &before)
{
    Change change;
    change.record.kind = u"credential"_s;
    change.device = *DeviceId::fromBytes(Bytes(16, char('a' + *rc::gen::inRange(0, 3))));
    change.time = momentFrom(quint64(*rc::gen::inRange(0, 6)));
    change.verb = quint64(*rc::gen::weightedElement<int>({{6, 1}, {2, 2}, {2, 3}, {1, 4}, {1, 5}, {1, 6}, {1, 7}}));
    if (change.is(Verb::Edit) || change.is(Verb::Remove) || change.is(Verb::Restore))
        addEdits(change, before);
    if (!change.is(Verb::Edit) && !change.is(Verb::Audit))
        change.heads = anyIds(before);
    if (*rc::gen::inRange(0, 4) == 0)
        change.detail.note = u"note"_s;
    change.nonce = Bytes(16, char(before.size()));
    change.putInOrder();
    return change;
}

Changes anyHistory()
{
    Changes history;
    for (int i = *rc::gen::inRange(0, 12); i > 0; --i) {
        const Change change = anyChange(history);
        history.push_back({change.id(), change});
    }
    return history;
}

Changes anySubset(const Changes &of)
{
    Changes subset;
    std::copy_if(of.begin(), of.end(), std::back_inserter(subset),
            [](const KnownChange &) { return *rc::gen::arbitrary<bool>(); });
    return subset;
}

Changes joined(Changes a, const Changes &b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

Changes shuffled(Changes changes)
{
    for (size_t i = changes.size(); i > 1; --i)
        std::swap(changes[i - 1], changes[*rc::gen::inRange<size_t>(0, i)]);
    return changes;
}

} // namespace

class tst_Merge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void orderDoesNotMatter();
    void repetitionDoesNotMatter();
    void groupingDoesNotMatter();
    void everySubsetHasAState();
    void aStateIsReadBackAsItWas();
    void aChangeIsReadBackAsItWas();
    void anEditThatNamesTheBaseSettlesTheElement();
    void aRemoveThatNamesTheHeadsRemoves();
};

void tst_Merge::orderDoesNotMatter()
{
    QVERIFY(rc::check("merge is commutative", [] {
        const Changes history = anyHistory();
        RC_ASSERT(merge(shuffled(history)).encoded() == merge(history).encoded());
    }));
}

void tst_Merge::repetitionDoesNotMatter()
{
    QVERIFY(rc::check("merge is idempotent", [] {
        const Changes history = anyHistory();
        RC_ASSERT(merge(joined(history, anySubset(history))) == merge(history));
    }));
}

void tst_Merge::groupingDoesNotMatter()
{
    QVERIFY(rc::check("merge depends on the union alone", [] {
        const Changes history = anyHistory();
        const Changes a = anySubset(history), b = anySubset(history), c = anySubset(history);
        RC_ASSERT(merge(joined(joined(a, b), c)) == merge(joined(a, joined(c, b))));
        Changes united;
        for (const KnownChange &change : history) {
            if (std::find(a.begin(), a.end(), change) != a.end() || std::find(b.begin(), b.end(), change) != b.end())
                united.push_back(change);
        }
        RC_ASSERT(merge(joined(b, a)).encoded() == merge(united).encoded());
    }));
}

void tst_Merge::everySubsetHasAState()
{
    QVERIFY(rc::check("what a state shows holds together", [] {
        const RecordState state = merge(anySubset(anyHistory()));
        for (const auto &[field, elements] : state.fields()) {
            RC_ASSERT(!elements.empty());
            for (const auto &[element, elementState] : elements) {
                RC_ASSERT(!elementState.heads.empty());
                RC_ASSERT(!elementState.base().empty());
                RC_ASSERT(elementState.heads.size() == 1 || !elementState.heads.back().isRemoval());
            }
            RC_ASSERT(inOrder(elements, nullptr).size() <= elements.size());
        }
        RC_ASSERT(!(state.isRemoved() && state.wasEditedWhileRemoved()));
        RC_ASSERT(std::is_sorted(state.heads().begin(), state.heads().end()));
    }));
}

void tst_Merge::aStateIsReadBackAsItWas()
{
    QVERIFY(rc::check("decode(encode(state)) is the state", [] {
        const RecordState state = merge(anyHistory());
        const auto read = RecordState::decode(state.encoded());
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == state);
    }));
}

void tst_Merge::aChangeIsReadBackAsItWas()
{
    QVERIFY(rc::check("parse(encode(change)) is the change", [] {
        const Change change = anyChange(anyHistory());
        const EncodedChange sealed = seal(change);
        const auto read = Change::parse(sealed.body);
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == change);
        RC_ASSERT(read->encoded() == sealed.body);
        RC_ASSERT(read->id() == sealed.id);
    }));
}

void tst_Merge::anEditThatNamesTheBaseSettlesTheElement()
{
    QVERIFY(rc::check("an edit of all heads leaves one", [] {
        const Changes history = anyHistory();
        const RecordState state = merge(history);
        for (const auto &[field, elements] : state.fields()) {
            if (field == u"remarks"_s)
                continue;
            Change settle = anyChange({});
            settle.verb = quint64(Verb::Edit);
            settle.heads.clear();
            settle.edits = {{field, elements.begin()->first, Value::text(u"settled"_s).encoded(),
                    elements.begin()->second.base()}};
            const RecordState settled = merge(joined(history, {{settle.id(), settle}}));
            const ElementState *element = settled.find(field, elements.begin()->first);
            RC_ASSERT(element->heads.size() == size_t(1));
            RC_ASSERT(element->removedBy.empty());
            RC_ASSERT(element->shown().change == settle.id());
        }
    }));
}

void tst_Merge::aRemoveThatNamesTheHeadsRemoves()
{
    QVERIFY(rc::check("a remove that saw all removes, a restore behind it brings back", [] {
        Changes history = anyHistory();
        Change remove = anyChange({});
        remove.verb = quint64(Verb::Remove);
        remove.edits.clear();
        remove.heads = merge(history).heads();
        history.push_back({remove.id(), remove});
        RC_ASSERT(merge(history).isRemoved());

        Change restore = remove;
        restore.verb = quint64(Verb::Restore);
        restore.heads = merge(history).heads();
        history.push_back({restore.id(), restore});
        RC_ASSERT(!merge(history).isRemoved());
    }));
}

QTEST_APPLESS_MAIN(tst_Merge)
#include "tst_merge.moc"
