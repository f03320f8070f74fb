// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/peopletest.h"

#include "crypto/random.h"
#include "sync/segmentstore.h"
#include "sync/syncing.h"
#include "tests/cheapwords.h"

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
    if (!setReported(vault(who), **report))
        qFatal("what was refused can't be noted");
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

QStringList PeopleTest::filesOf(int who, const QString &path)
{
    return filesIn(path).filter(deviceOf(who).toString().toLower());
}

QString PeopleTest::fileFrom(int who)
{
    const QString path = m_directory->filePath(u"bundle%1"_s.arg(++m_files));
    const auto written = syncToFile(vault(who), path);
    if (!written)
        qFatal("%s", qPrintable(written.error().text()));
    return path;
}

void PeopleTest::take(int who, const QString &file)
{
    const auto taken = syncFromFile(vault(who), file);
    QVERIFY2(taken, why(taken).constData());
}

void PeopleTest::meet()
{
    for (const int who : {Ada, Ben, Cleo, Ada, Ben, Cleo})
        sync(who);
}

members::Acting PeopleTest::acting(int who)
{
    auto &own = vault(who).replica();
    return {own.judgement, own.keys, *own.identity, own.clock};
}

void PeopleTest::stateAs(int who, Result<members::Composed> composed)
{
    QVERIFY2(composed, why(composed).constData());
    QVERIFY(vault(who).state(composed->statements, std::move(composed->keys)));
}

members::Access PeopleTest::accessAs(members::Role role, int who)
{
    const members::Roster &roster = vault(Ada).roster();
    members::Access access = members::accessOf(roster, roster.partyOf(deviceOf(Ada))->id, memberOf(who));
    access.role = role;
    return access;
}

members::DeviceCut PeopleTest::cutOf(int whose, int where)
{
    const auto head = SegmentStore(vault(where).replica()).headOf(deviceOf(whose));
    return {deviceOf(whose), head && *head ? std::vector{(*head)->id} : std::vector<SegmentId>()};
}

CollectionId PeopleTest::addPlans()
{
    auto added = members::addCollection(actingAda(), u"Plans"_s);
    const CollectionId id = added ? added->collection : CollectionId();
    state(added ? Result<members::Composed>(std::move(added->composed)) : failure(added));
    return id;
}

void PeopleTest::letInto(int who, const CollectionId &collection)
{
    const auto role = vault(Ada).roster().findMember(memberOf(who))->role;
    state(members::setAccess(actingAda(), memberOf(who), {role, {{shared(), false, {}}, {collection, false, {}}}}));
}

} // namespace covault::sync
