// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene.h"

#include "crypto/hash.h"
#include "health/review.h"
#include "vault/confirmation.h"

#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::test {

using cbor::Value;
using vault::LinkTarget;
using vault::RecordFlag;

namespace {

/// An id that follows from a name, so that scenes need no table of them.
template<typename T>
T idOf(const QString &name)
{
    return T::cutFrom(crypto::hash("scene", {name.toUtf8()}).view());
}

Moment noon(QDate day)
{
    return startOf(day) + std::chrono::hours(12);
}

QString valueOf(const QStringList &words, const QString &prefix, const QString &otherwise)
{
    for (const QString &word : words) {
        if (word.startsWith(prefix))
            return word.mid(prefix.size());
    }
    return otherwise;
}

} // namespace

Scene::Scene(const QString &text)
    : m_kinds(*vault::Kinds::builtIn())
{
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            add(line.trimmed());
    }
}

MemberId Scene::member(const QString &name)
{
    return idOf<MemberId>(name);
}

PartyId Scene::party(const QString &name)
{
    return idOf<PartyId>(name);
}

CollectionId Scene::collection(const QString &name)
{
    return idOf<CollectionId>(name);
}

void Scene::add(const QString &line)
{
    QStringList words = QProcess::splitCommand(line);
    const QDate day = QDate::fromString(words.takeFirst(), Qt::ISODate);
    const Moment at = noon(day) + std::chrono::milliseconds(m_count);
    const QString verb = words.takeFirst();
    const bool isImport = verb == u"import"_s;
    const auto act = isImport ? std::optional(idOf<ActId>(words.takeFirst())) : std::nullopt;
    const QString kind = isImport ? words.takeFirst() : verb;
    Q_ASSERT_X(day.isValid() && !words.isEmpty(), "Scene", qPrintable(line));
    if (m_kinds.find(kind)) {
        const auto place = collection(valueOf(words, u"in:"_s, u"Shared"_s));
        const QString title = words.takeFirst();
        make({{place, kind, idOf<RecordId>(title)}, title, {}, act}, words, at, act);
        return;
    }
    static const QHash<QString, vault::Verb> verbs = {{u"edit"_s, vault::Verb::Edit}, {u"fork"_s, vault::Verb::Edit},
            {u"review"_s, vault::Verb::Review}, {u"sign"_s, vault::Verb::Sign}, {u"remove"_s, vault::Verb::Remove}};
    Q_ASSERT_X(verbs.contains(verb), "Scene", qPrintable(line));
    Drawn &drawn = find(words.takeFirst());
    vault::Change change;
    change.time = at;
    change.verb = quint64(verbs[verb]);
    if (verb == u"fork"_s)
        words += u"fork:"_s;
    append(drawn, std::move(change), std::move(words));
}

void Scene::make(Drawn drawn, QStringList words, Moment at, std::optional<ActId> act)
{
    const vault::Field *title = m_kinds.find(drawn.key.kind)->titleField();
    vault::Change change;
    change.time = at;
    change.act = act;
    if (act)
        change.detail.cause = u"import"_s;
    if (title->type == vault::FieldType::Text) // of others the words say it
        words.prepend(title->id + u'=' + drawn.title);
    m_drawn.push_back(std::move(drawn));
    append(m_drawn.back(), std::move(change), std::move(words));
}

void Scene::append(Drawn &drawn, vault::Change change, QStringList words)
{
    change.record = drawn.key;
    change.device = idOf<DeviceId>(valueOf(words, u"by:"_s, u"Anna"_s));
    change.nonce = crypto::hash("nonce", {QByteArray::number(++m_count)}).bytes().first(16);
    std::span<const vault::KnownChange> known(drawn.changes);
    if (words.contains(u"fork:"_s))
        known = known.first(known.size() - 1);
    const vault::RecordState seen = vault::merge(known);
    if (change.is(vault::Verb::Edit))
        setFields(change, seen, words);
    else
        change.heads = seen.heads();
    if (change.is(vault::Verb::Review))
        change.detail.linkedHeads = linkedHeads(drawn);
    if (const QString person = valueOf(words, u"for->"_s, {}); !person.isEmpty())
        change.detail.onBehalfOf = target(person);
    change.putInOrder();
    drawn.changes.push_back({change.id(), std::move(change)});
}

void Scene::setFields(vault::Change &change, const vault::RecordState &seen, const QStringList &words)
{
    static const QRegularExpression form(u"^(\\w+)(?:\\[(.+)\\])?(=|->)(.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
    const vault::Kind *kind = m_kinds.find(change.record.kind);
    for (const QString &word : words) {
        const auto match = form.match(word);
        const vault::Field *field = kind->field(match.captured(1));
        if (!match.hasMatch() || word.startsWith(u"for->"))
            continue;
        Q_ASSERT_X(field, "Scene", qPrintable(word));
        const QString text = match.captured(4);
        Value value = match.captured(3) == u"->"_s ? target(text).encode() : Value::text(text);
        if (field->type == vault::FieldType::Boolean)
            value = Value::boolean(text == u"true"_s);
        Bytes element = match.captured(2).toUtf8();
        if (!element.isEmpty())
            value = match.captured(3) == u"->"_s ? Value::map({{Value::text(u"who"_s), value}}) : Value::map({{Value::text(u"at"_s), Value::text(text)}});
        else if (field->many)
            element = QByteArray::number(++m_count);
        const auto *before = seen.find(field->id, element);
        const Bytes encoded = text.isEmpty() ? vault::ChangeEdit::removed() : value.encoded();
        change.edits.push_back({field->id, element, encoded, before ? before->base() : std::vector<ChangeId>()});
    }
}

Scene::Drawn &Scene::find(const QString &title)
{
    const auto found = std::find_if(m_drawn.begin(), m_drawn.end(), [&](const Drawn &drawn) { return drawn.title == title; });
    Q_ASSERT_X(found != m_drawn.end(), "Scene", qPrintable(title));
    return *found;
}

vault::RecordKey Scene::key(const QString &title) const
{
    return const_cast<Scene *>(this)->find(title).key; // NOLINT(cppcoreguidelines-pro-type-const-cast): find() only looks
}

LinkTarget Scene::target(const QString &name) const
{
    if (name.startsWith(u'@'))
        return LinkTarget::ofMember(member(name.mid(1)));
    if (name.startsWith(u'%'))
        return LinkTarget::ofParty(party(name.mid(1)));
    for (const Drawn &drawn : m_drawn) {
        if (drawn.title == name)
            return LinkTarget::ofRecord(drawn.key.collection, drawn.key.id);
    }
    // Nothing of this name was drawn: a dead link, or one to what can't be seen.
    const QString place = name.startsWith(u"Elsewhere/"_s) ? u"Elsewhere"_s : u"Shared"_s;
    return LinkTarget::ofRecord(collection(place), idOf<RecordId>(name));
}

std::vector<vault::LinkedHeads> Scene::linkedHeads(const Drawn &drawn) const
{
    std::vector<vault::LinkedHeads> linked;
    for (const vault::FieldLink &link : vault::linksOf(record(drawn, 0, m_kinds))) {
        for (const Drawn &other : m_drawn) {
            if (other.key.id == link.target.record)
                linked.push_back({link.target, health::headsThatMatter(record(other, 0, m_kinds))});
        }
    }
    return linked;
}

vault::Record Scene::record(const Drawn &drawn, qint64 n, const vault::Kinds &kinds) const
{
    vault::RecordRow row;
    row.n = n;
    row.key = drawn.key;
    row.title = drawn.title;
    vault::RecordState state = vault::merge(drawn.changes);
    const vault::Record plain(row, state, kinds.find(drawn.key.kind));
    row.flags.setFlag(RecordFlag::Shown);
    row.flags.setFlag(RecordFlag::Removed, state.isRemoved());
    row.flags.setFlag(RecordFlag::Obsolete, plain.isTrue(u"obsolete"_s));
    row.flags.setFlag(RecordFlag::Unverified, vault::isUnverified(plain, vault::everyTime()));
    return vault::Record(row, std::move(state), kinds.find(drawn.key.kind));
}

health::World Scene::world(QDate today) const
{
    health::Facts facts;
    facts.now = noon(today);
    facts.organisation = u"Acme Works"_s;
    facts.kinds = {m_kinds, {}};
    facts.policy = health::Policy(facts.kinds, collection(u"Shared"_s));
    facts.ownParty = party(u"Acme"_s);
    facts.parties = {{party(u"Acme"_s), {u"Acme"_s, true}}, {party(u"Northern"_s), {u"Northern"_s, false}}};
    const auto join = [&](const QString &name, const QString &side, bool isRemoved, bool maySign) {
        facts.members[member(name)] = {name, party(side), isRemoved, maySign};
        facts.devices[idOf<DeviceId>(name)] = member(name);
        facts.collections[collection(u"Shared"_s)].readers.insert(member(name));
    };
    join(u"Anna"_s, u"Acme"_s, false, true);
    join(u"Bob"_s, u"Northern"_s, false, true);
    join(u"Carl"_s, u"Northern"_s, false, false);
    join(u"Dora"_s, u"Acme"_s, true, false);
    facts.collections[collection(u"Internal only"_s)] = {u"Internal only"_s, {member(u"Anna"_s)}, true};
    facts.collections[collection(u"Elsewhere"_s)] = {u"Elsewhere"_s, {member(u"Bob"_s)}, false};
    for (const Drawn &drawn : m_drawn) {
        const qint64 n = qint64(facts.records.size()) + 1;
        const vault::Record drawnRecord = record(drawn, n, facts.kinds.everywhere);
        facts.add(drawnRecord, drawnRecord.state().encoded());
        if (drawn.origin)
            facts.origins.push_back({n, *drawn.origin});
        for (const vault::Field &field : drawnRecord.kind()->fields) {
            for (const QString &secret : field.secret ? drawnRecord.texts(field.id) : QStringList())
                facts.secrets.push_back({n, field.id, crypto::hash("print", {secret.toUtf8()}).bytes()});
        }
    }
    return health::World(std::move(facts));
}

health::World Scene::worldOfProvider(QDate today) const
{
    health::Facts facts = world(today).facts();
    facts.ownParty = party(u"Northern"_s);
    return health::World(std::move(facts));
}

QString textOf(const std::vector<health::Finding> &findings)
{
    QStringList lines;
    for (const health::Finding &finding : findings)
        lines += u"%1: %2 | %3"_s.arg(health::severityName(finding.severity), finding.title, finding.evidence);
    return lines.join(u'\n');
}

QString findingsOf(const health::Rule &rule, const health::World &world)
{
    return textOf(health::judge(world, std::span(&rule, 1)));
}

} // namespace covault::test
