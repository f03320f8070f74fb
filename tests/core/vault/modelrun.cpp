// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/modelrun.h"

#include "vault/backlinks.h"
#include "vault/log.h"
#include "vault/tags.h"
#include "vault/undoing.h"
#include "vault/verify.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace covault::vault::testing {

namespace {

using Sort = ModelVault::Step::Sort;

/// Words of which some begin like others, and some are others with accents.
const std::vector<QString> &words()
{
    static const std::vector<QString> list = {u"Zürich"_s, u"zurich"_s, u"Router"_s, u"routers"_s, u"Rack"_s, u"Straße"_s, u"strasse"_s, u"Café"_s,
            u"backup"_s, u"Basel"_s, u"nord"_s, u"Nordwest"_s, u"line"_s, u"Linz"_s, u"link"_s, u"07"_s, u"078"_s, u"Müller"_s};
    return list;
}

QString joined(const std::set<int> &numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts += QString::number(number);
    return texts.join(u' ');
}

QString joined(const std::set<QString> &texts)
{
    return QStringList(texts.begin(), texts.end()).join(u' ');
}

QString tailOf(const RecordState &state, RecordFlags flags, Moment updated)
{
    QString tail = u" updated=%1 reviews=%2"_s.arg(toUnsigned(updated)).arg(state.reviews().size());
    const std::pair<RecordFlag, QString> names[] = {{RecordFlag::Removed, u" removed"_s}, {RecordFlag::EditedWhileRemoved, u" revived"_s},
            {RecordFlag::EditedSinceReview, u" edited-since"_s}, {RecordFlag::Conflict, u" conflict"_s}};
    for (const auto &[flag, name] : names) {
        if (flags.testFlag(flag))
            tail += name;
    }
    return tail;
}

RecordFlags flagsOf(const RecordState &state)
{
    RecordFlags flags;
    flags.setFlag(RecordFlag::Removed, state.isRemoved());
    flags.setFlag(RecordFlag::EditedWhileRemoved, state.wasEditedWhileRemoved());
    flags.setFlag(RecordFlag::EditedSinceReview, !state.reviews().empty() && state.reviews().back().editedSince);
    flags.setFlag(RecordFlag::Conflict, state.isInConflict());
    return flags;
}

} // namespace

ModelRun::ModelRun(quint64 seed)
    : m_seed(seed)
    , m_random(seed)
    , m_dice(seed)
{
}

QString ModelRun::run(int steps)
{
    for (int done = 0; done < steps && m_difference.isEmpty(); ++done) {
        step();
        if (done % 20 == 19)
            compareAll();
        m_fixture.clock.advance(std::chrono::seconds(1));
    }
    if (m_difference.isEmpty())
        compareReopened();
    if (m_difference.isEmpty())
        return {};
    return u"seed %1, step %2: %3\nlast: "_s.arg(m_seed).arg(m_story.size()).arg(m_difference) + m_story.last(std::min<qsizetype>(m_story.size(), 5)).join(u" | "_s);
}

void ModelRun::step()
{
    if (m_keys.size() < 2)
        return add();
    struct Weighted
    {
        quint64 weight;
        std::function<void()> act;
    };
    const Weighted table[] = {{14, [this] { add(); }}, {22, [this] { editText(); }}, {12, [this] { editList(kindOf(anyRecord()).many.front()); }},
            {8, [this] { editList(u"tags"_s); }}, {7, [this] { editLinks(); }}, {8, [this] { clear(); }}, {3, [this] { toggleObsolete(); }},
            {4, [this] { tagSeveral(); }}, {8, [this] { turn(Sort::Remove); }}, {7, [this] { turn(Sort::Restore); }}, {6, [this] { turn(Sort::Review); }},
            {12, [this] { undoOne(); }}, {8, [this] { look(); }}, {1, [this] {
                 tell(u"reopen"_s);
                 m_fixture.reopen();
             }}};
    quint64 all = 0;
    for (const Weighted &entry : table)
        all += entry.weight;
    quint64 thrown = m_dice.below(all);
    for (const Weighted &entry : table) {
        if (thrown < entry.weight) {
            entry.act();
            break;
        }
        thrown -= entry.weight;
    }
    compareLists();
}

void ModelRun::add()
{
    const ModelVault::Kind &kind = m_dice.pick(ModelVault::kinds());
    m_keys.push_back(m_fixture.newKey(kind.id));
    const int record = m_model.make(kind.id);
    std::vector<ModelVault::Edit> edits = {{kind.title, {}, someText()}};
    for (const QString &field : kind.single + QStringList{kind.subtitle}) {
        if (!field.isEmpty() && m_dice.chance(40))
            edits.push_back({field, {}, someText()});
    }
    for (int index = 0; index < int(m_dice.below(3)); ++index)
        edits.push_back({m_dice.pick(std::vector<QString>(kind.many.begin(), kind.many.end())), newElementName(index), someWord()});
    tell(u"add %1 %2 '%3'"_s.arg(record).arg(kind.id, edits.front().value));
    perform({{record, {Sort::Edit, 0, 0, std::move(edits)}}});
}

void ModelRun::editText()
{
    const int record = anyRecord();
    const ModelVault::Kind &kind = kindOf(record);
    QStringList fields = kind.single + QStringList{kind.title, kind.subtitle, kind.secret};
    fields.removeAll(QString());
    const QString field = fields[qsizetype(m_dice.below(quint64(fields.size())))];
    edit(record, {field, {}, field == kind.secret ? u"Hush%1quiet"_s.arg(m_dice.below(9)) : someText()});
}

void ModelRun::editList(const QString &field)
{
    const int record = anyRecord();
    if (!kindOf(record).many.contains(field))
        return tell(u"nothing"_s);
    const auto held = m_model.held(record, field);
    if (held.empty() || m_dice.chance(50))
        return edit(record, {field, newElementName(), someWord()});
    edit(record, {field, m_dice.pick(held).element, m_dice.chance(50) ? someWord() : QString()});
}

void ModelRun::editLinks()
{
    const int record = anyRecord();
    const QString field = kindOf(record).links;
    if (field.isEmpty())
        return tell(u"nothing"_s);
    const auto held = m_model.held(record, field);
    if (held.empty() || m_dice.chance(60))
        return edit(record, {field, newElementName(), QString::number(anyRecord())});
    edit(record, {field, m_dice.pick(held).element, {}});
}

void ModelRun::clear()
{
    const int record = anyRecord();
    const ModelVault::Kind &kind = kindOf(record);
    std::vector<QString> fields(kind.single.begin(), kind.single.end());
    fields.push_back(kind.secret.isEmpty() ? kind.title : kind.secret);
    if (m_dice.chance(15))
        fields.assign(1, kind.title);
    edit(record, {m_dice.pick(fields), {}, {}});
}

void ModelRun::toggleObsolete()
{
    const int record = anyRecord();
    edit(record, {u"obsolete"_s, {}, m_model.held(record, u"obsolete"_s).empty() ? u"true"_s : QString()});
}

void ModelRun::tagSeveral()
{
    std::vector<int> records(m_keys.size());
    std::iota(records.begin(), records.end(), 0);
    m_dice.shuffle(records);
    records.resize(std::min<size_t>(records.size(), 2 + m_dice.below(4)));
    const QString tag = someWord();
    Steps steps;
    for (const int record : records)
        steps.push_back({record, {Sort::Edit, 0, 0, {{u"tags"_s, newElementName(), tag}}}});
    tell(u"tag %1 '%2'"_s.arg(joined(std::set<int>(records.begin(), records.end())), tag));
    perform(std::move(steps));
}

void ModelRun::turn(Step::Sort sort)
{
    const int record = anyRecord();
    const QString name = sort == Sort::Remove ? u"remove"_s : sort == Sort::Restore ? u"restore"_s : u"review"_s;
    tell(name + u' ' + QString::number(record));
    perform({{record, {sort, 0, 0, {}}}});
}

void ModelRun::undoOne()
{
    // Mostly what was done lately, of which more can still be undone.
    const size_t back = size_t(m_dice.below(m_dice.chance(80) ? std::min<size_t>(m_acts.size(), 6) : m_acts.size()));
    const size_t act = m_acts.size() - 1 - back;
    tell(u"undo act %1, as act %2"_s.arg(act).arg(m_acts.size()));
    // The name of the act that undoes takes a moment of its own.
    const auto wanted = m_model.undo(int(act), int(m_acts.size()), now() + 1);
    const auto undone = undo(vault(), m_acts[act]);
    if (!undone)
        return expect(u"undoing"_s, undone.error().text(), {});
    std::set<QString> left;
    for (const Left &place : undone->left)
        left.insert(QString::number(std::find(m_keys.begin(), m_keys.end(), place.record) - m_keys.begin()) + u':' + place.field);
    expect(u"changes of undoing"_s, QString::number(undone->changed.changes), QString::number(wanted.changes));
    expect(u"places that undoing left"_s, joined(left), joined(wanted.left));
    if (wanted.changes == 0 || undone->changed.acts.empty())
        return;
    m_acts.push_back(undone->changed.acts.front());
    ++m_undone;
    for (const RecordKey &key : undone->changed.records)
        compareRecord(int(std::find(m_keys.begin(), m_keys.end(), key) - m_keys.begin()));
}

void ModelRun::edit(int record, ModelVault::Edit edit)
{
    tell(u"act %1: set %2 %3 %4 = '%5'"_s.arg(m_acts.size()).arg(record).arg(edit.field, QString::fromLatin1(edit.element.toHex()), edit.value));
    perform({{record, {Sort::Edit, 0, 0, {std::move(edit)}}}});
}

void ModelRun::perform(Steps steps)
{
    const bool isNamed = steps.size() > 1 || m_dice.chance(30);
    const auto act = isNamed ? std::optional(crypto::newUlid<ActId>(m_fixture.clock)) : std::nullopt;
    const qint64 time = now();
    std::vector<Wish> wishes;
    int changes = 0;
    for (auto &[record, step] : steps) {
        step.act = int(m_acts.size());
        step.time = time + changes;
        wishes.push_back(wishOf(record, step));
        changes += m_model.apply(record, step) ? 1 : 0;
    }
    const auto changed = vault().edit(wishes, act);
    if (!changed)
        return expect(u"writing"_s, changed.error().text(), {});
    expect(u"changes"_s, QString::number(changed->changes), QString::number(changes));
    expect(u"conflicts"_s, QString::number(changed->conflicts.size()), u"0"_s);
    if (!changed->acts.empty())
        m_acts.push_back(changed->acts.front());
    for (const auto &[record, step] : steps)
        compareRecord(record);
}

Wish ModelRun::wishOf(int record, const Step &step) const
{
    static const std::map<Sort, Verb> verbs = {{Sort::Edit, Verb::Edit}, {Sort::Remove, Verb::Remove}, {Sort::Restore, Verb::Restore}, {Sort::Review, Verb::Review}};
    Wish wish{m_keys[size_t(record)], verbs.at(step.sort), {}, {}};
    for (const ModelVault::Edit &edit : step.edits)
        wish.edits.push_back({edit.field, edit.element, edit.value.isEmpty() ? std::nullopt : std::optional(valueOf(edit))});
    return wish;
}

cbor::Value ModelRun::valueOf(const ModelVault::Edit &edit) const
{
    if (edit.field == u"about" || edit.field == u"opens") {
        const RecordKey &target = m_keys[edit.value.toULongLong()];
        return LinkTarget::ofRecord(target.collection, target.id).encode();
    }
    return edit.field == u"obsolete" ? cbor::Value::boolean(true) : cbor::Value::text(edit.value);
}

void ModelRun::look()
{
    const QString kind = m_dice.pick(ModelVault::kinds()).id;
    const QString tag = someWord();
    tell(u"look for kind %1, tag '%2'"_s.arg(kind, tag));
    const auto titles = [this](const ListFilter &filter) { return m_fixture.titles(filter).join(u'/'); };
    const auto wanted = [this](const ModelVault::Filter &filter) {
        QStringList lines = m_model.listed(filter);
        for (QString &line : lines)
            line = line.section(u'|', 0, 0);
        return lines.join(u'/');
    };
    ListFilter ofKind, ofTag, ofBin;
    ofKind.kind = kind;
    ofTag.tag = tag;
    ofBin.removed = ListFilter::Bin::Only;
    expect(u"list of the kind"_s, titles(ofKind), wanted({kind, {}, false}));
    expect(u"list of the tag"_s, titles(ofTag), wanted({{}, tag, false}));
    expect(u"waste bin"_s, titles(ofBin), wanted({{}, {}, true}));
    compareSearch(someWord());
}

void ModelRun::compareRecord(int record)
{
    const auto read = vault().record(m_keys[size_t(record)]);
    if (!read || !*read)
        return expect(u"record %1"_s.arg(record), read ? u"(none)"_s : read.error().text(), m_model.described(record));
    const RecordRow &row = (*read)->row();
    expect(u"record %1"_s.arg(record), contentOf(**read) + tailOf((*read)->state(), row.flags, row.updated), m_model.described(record));
    expect(u"title of %1"_s.arg(record), row.title, m_model.titleOf(record));
}

void ModelRun::compareLists()
{
    QStringList lines;
    for (const RecordRow &row : must(vault().list({})))
        lines += row.title + u'|' + row.subtitle;
    expect(u"list"_s, lines.join(u'/'), m_model.listed({}).join(u'/'));
}

void ModelRun::compareSearch(const QString &word)
{
    const auto typed = must(Search(vault()).all(word));
    const auto whole = must(Search(vault()).find(u"\""_s + word + u"\""_s));
    // A word that nothing begins with is looked for as others are spelled, which is not the model's to tell.
    if (typed.corrected.isEmpty())
        expect(u"search for "_s + word, joined(numbersOf(typed.hits)), joined(m_model.found(word, /*isWhole=*/false)));
    else
        expect(u"corrected search for "_s + word, {}, joined(m_model.found(word, /*isWhole=*/false)));
    expect(u"search for the whole word "_s + word, joined(numbersOf(whole.hits)), joined(m_model.found(word, /*isWhole=*/true)));
}

void ModelRun::compareAll()
{
    for (int record = 0; record < m_model.count(); ++record) {
        compareRecord(record);
        QStringList linking;
        for (const BackLink &link : must(backLinks(vault(), m_keys[size_t(record)])))
            linking += link.from.title + u' ' + link.field;
        linking.sort();
        expect(u"links to %1"_s.arg(record), linking.join(u'/'), m_model.linking(record).join(u'/'));
    }
    QStringList tags;
    for (const Tag &tag : must(tagsIn(vault())))
        tags += tag.name + u' ' + QString::number(tag.records);
    expect(u"tags"_s, tags.join(u'/'), m_model.tags().join(u'/'));
    compareLists();
    compareSearch(someWord());
    compareSearch(u"Hush%1quiet"_s.arg(m_dice.below(9)));
}

void ModelRun::compareReopened()
{
    compareAll();
    m_fixture.close();
    must(m_fixture.tryOpen());
    tell(u"closed and opened"_s);
    compareAll();
    for (const QString &word : words())
        compareSearch(word);
    for (const auto &problem : must(verify(vault())).problems)
        expect(u"verifying"_s, problem.what + u' ' + problem.where + u": "_s + problem.why, {});
    for (int record = 0; record < m_model.count(); ++record)
        compareReplayed(record);
}

// In any order the log makes the same record.
void ModelRun::compareReplayed(int record)
{
    Log log(vault().replica());
    auto changes = must(log.changesOf(must(log.findRecord(m_keys[size_t(record)]))));
    m_dice.shuffle(changes);
    RecordState state = merge(changes);
    const QString tail = tailOf(state, flagsOf(state), state.updated());
    const Record replayed({}, std::move(state), vault().kinds().find(m_keys[size_t(record)].kind));
    expect(u"replay of %1"_s.arg(record), contentOf(replayed) + tail, m_model.described(record));
}

void ModelRun::expect(const QString &what, const QString &got, const QString &wanted)
{
    if (m_difference.isEmpty() && got != wanted)
        m_difference = u"%1 differs\n  vault: %2\n  model: %3"_s.arg(what, got, wanted);
}

QString ModelRun::contentOf(const Record &record) const
{
    QStringList parts = {record.kind()->id};
    QStringList fields = record.filledFields();
    fields.sort();
    for (const QString &field : fields) {
        QStringList values;
        for (const Entry &entry : record.entries(field)) {
            const auto link = LinkTarget::decode(entry.value);
            const auto target = std::find_if(m_keys.begin(), m_keys.end(), [&](const RecordKey &key) { return link && key.id == link->record; });
            values += link ? QString::number(target - m_keys.begin()) : entry.value.isBoolean() ? u"true"_s : entry.value.toText();
        }
        parts += field + u'=' + values.join(u',');
    }
    return parts.join(u' ');
}

std::set<int> ModelRun::numbersOf(const std::vector<SearchHit> &hits) const
{
    std::set<int> numbers;
    for (const SearchHit &hit : hits)
        numbers.insert(int(std::find(m_keys.begin(), m_keys.end(), hit.row.key) - m_keys.begin()));
    return numbers;
}

const ModelVault::Kind &ModelRun::kindOf(int record) const
{
    const auto &kinds = ModelVault::kinds();
    return *std::find_if(kinds.begin(), kinds.end(), [&](const auto &kind) { return kind.id == m_model.kindOf(record); });
}

QString ModelRun::someText()
{
    QStringList text;
    for (quint64 left = 1 + m_dice.below(3); left > 0; --left)
        text += someWord();
    return text.join(u' ');
}

QString ModelRun::someWord()
{
    return m_dice.pick(words());
}

QByteArray ModelRun::newElementName(int index)
{
    return newElement(quint16(index), crypto::randomBytes(6));
}

} // namespace covault::vault::testing
