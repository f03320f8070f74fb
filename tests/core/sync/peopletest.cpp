// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/peopletest.h"

#include "crypto/random.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;

namespace covault::sync {

using namespace simulator;

void PeopleTest::makeTeam()
{
    const auto team = Team::instance();
    QVERIFY2(team, why(team).constData());
}

void PeopleTest::gather()
{
    m_people.clear();
    m_directory = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<MemoryStorage>();
    for (int i = 0; i < 3; ++i) {
        const auto &person = (*Team::instance())->people()[size_t(i)];
        m_people.push_back(std::make_unique<SimReplica>(i, person, m_directory->filePath(person.name), Team::start()));
        QVERIFY(m_people.back()->start());
    }
}

Report PeopleTest::sync(int who)
{
    const auto report = m_people[size_t(who)]->sync(*m_storage, {});
    if (!report || !*report)
        qFatal("%s", report ? "the remote failed" : qPrintable(report.error().text()));
    return **report;
}

vault::RecordKey PeopleTest::write(int who, const CollectionId &collection, const QString &title)
{
    const vault::RecordKey key{collection, u"document"_s, crypto::newUlid<RecordId>(m_people[size_t(who)]->clock())};
    edit(who, key, u"title"_s, title);
    return key;
}

void PeopleTest::edit(int who, const vault::RecordKey &record, const QString &field, const QString &text)
{
    const auto changed = vault(who).edit({{record, vault::Verb::Edit, {{field, {}, cbor::Value::text(text)}}, {}}});
    QVERIFY2(changed, why(changed).constData());
}

QString PeopleTest::titleOf(int who, const vault::RecordKey &record)
{
    const auto found = vault(who).record(record);
    return found && *found ? (*found)->title() : QString();
}

QString PeopleTest::folder(const QString &name)
{
    const QString path = m_directory->filePath(name);
    QDir().mkpath(path);
    return u"file://"_s + path;
}

QStringList PeopleTest::filesIn(const QString &path) const
{
    QStringList names;
    QDirIterator files(m_directory->filePath(path), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(files.next());
    names.sort();
    return names;
}

members::Acting PeopleTest::actingAda()
{
    auto &own = vault(Ada).replica();
    return {own.judgement, own.keys, *own.identity, own.clock};
}

void PeopleTest::state(Result<members::Composed> composed)
{
    QVERIFY2(composed, why(composed).constData());
    QVERIFY(vault(Ada).state(composed->statements, std::move(composed->keys)));
}

CollectionId PeopleTest::addPlans()
{
    auto added = members::addCollection(actingAda(), u"Plans"_s);
    const CollectionId id = added ? added->collection : CollectionId();
    state(added ? Result<members::Composed>(std::move(added->composed)) : failure(added));
    return id;
}

void PeopleTest::letCleoInto(const CollectionId &collection)
{
    const auto cleo = vault(Ada).roster().memberOf(vault(Cleo).replica().device());
    QVERIFY(cleo);
    state(members::setCollections(actingAda(), cleo->id, {shared(), collection}));
}

} // namespace covault::sync
