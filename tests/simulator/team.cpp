// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/team.h"

#include "crypto/random.h"
#include "members/compose.h"
#include "members/invite.h"
#include "storage/schema.h"
#include "storage/vfs.h"
#include "sync/publisher.h"
#include "sync/segmentstore.h"
#include "vault/founding.h"
#include "tests/cheapwords.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace covault::simulator {

namespace {

const QStringList Names = {u"Ada"_s, u"Ben"_s, u"Cleo"_s, u"Dan"_s};

Result<storage::Database> openDatabase(const QString &path, const crypto::SecretBytes &master)
{
    const storage::VaultKey key(master.copy());
    if (!QFile::exists(path)) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(Bytes(storage::vfs::DatabaseOffset, '\0')) < 0)
            return failure(Error::Code::Io, u"making a vault"_s, file.errorString());
    }
    auto database = storage::Database::open(path, key.databaseKey(), key.databaseSalt(), storage::Access::ReadWrite);
    if (!database)
        return database;
    if (auto migrated = storage::schema::migrate(*database); !migrated)
        return failure(migrated);
    return database;
}

members::Acting actingIn(vault::Vault &vault)
{
    auto &replica = vault.replica();
    return {replica.judgement, replica.keys, *replica.identity, replica.clock};
}

// All that the founder knows, for a newcomer.
Result<members::InviteContent> contentFor(vault::Vault &founder, const members::Request &request)
{
    auto &replica = founder.replica();
    const auto head = sync::SegmentStore(replica).headOf(replica.device());
    if (!head)
        return failure(head);
    members::InviteContent content;
    content.vault = replica.vault;
    content.request = request.id();
    content.inviter = replica.device();
    content.statements = replica.judgement.statements();
    content.links = replica.judgement.essentialLinks();
    content.heads = {{replica.device(), (*head)->id}};
    content.madeAt = replica.clock.now();
    return content;
}

} // namespace

Moment Team::start()
{
    return *momentFromIso(u"2026-11-23T12:00:00Z");
}

Result<std::unique_ptr<vault::Vault>> openVault(const QString &path, const crypto::SecretBytes &master, Clock &clock)
{
    auto database = openDatabase(path, master);
    if (!database)
        return failure(database);
    return vault::Vault::open(std::move(*database), storage::VaultKey(master.copy()), clock);
}

Result<const Team *> Team::instance()
{
    static Team team;
    if (team.m_people.empty()) {
        // A replay must not depend on what ran before it in the process.
        const crypto::SeededRandom random(1);
        if (auto made = team.make(); !made)
            return failure(made.error().during(u"making the team"_s));
    }
    return &team;
}

Result<> Team::make()
{
    QTemporaryDir directory;
    SetClock clock(start());
    std::vector<QString> paths;
    for (const QString &name : Names) {
        m_people.push_back({name, {}, crypto::SecretBytes::random(crypto::KeySize)});
        paths.push_back(directory.filePath(name + u".covault"_s));
    }
    if (auto founded = found(paths.front(), clock); !founded)
        return founded;
    for (size_t i = 1; i < Size; ++i) {
        if (auto joined = join(i, paths.front(), paths[i], clock); !joined)
            return failure(joined.error().during(Names[qsizetype(i)] + u" joins"_s));
    }
    if (auto prepared = prepareNewcomer(clock); !prepared)
        return prepared;
    for (size_t i = 0; i < Size; ++i) {
        QFile file(paths[i]);
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Code::Io, u"reading a vault"_s, file.errorString());
        m_people[i].file = file.readAll();
    }
    return {};
}

Result<> Team::prepareNewcomer(Clock &clock)
{
    m_newcomer = members::Identity::generate();
    const auto request = members::Request::make(u"Eve"_s, u"desk"_s, members::Side::Provider, {}, *m_newcomer, clock.now());
    const auto words = request.words();
    if (!words)
        return failure(words);
    auto compared = members::ComparedRequest::compare(request, *words, clock.now());
    if (!compared)
        return failure(compared);
    m_request = std::move(*compared);
    return {};
}

Result<> Team::found(const QString &path, Clock &clock)
{
    auto database = openDatabase(path, m_people.front().master);
    if (!database)
        return failure(database);
    members::Founding founding;
    founding.vaultName = u"Works"_s;
    founding.memberName = Names.front();
    founding.deviceName = u"desk"_s;
    const auto vault = vault::foundVault(std::move(*database), storage::VaultKey(m_people.front().master.copy()), founding, clock);
    return vault ? Result<>() : failure(vault);
}

Result<> Team::join(size_t index, const QString &founderPath, const QString &path, Clock &clock)
{
    auto founder = openVault(founderPath, m_people.front().master, clock);
    auto database = openDatabase(path, m_people[index].master);
    if (!founder || !database)
        return founder ? failure(database) : failure(founder);
    const bool isProvider = index == 1;
    members::Request::Content wish;
    wish.name = Names[qsizetype(index)];
    wish.deviceName = u"desk"_s;
    wish.side = isProvider ? members::Side::Provider : members::Side::Internal;
    const auto request = vault::awaitInvite(*database, wish, clock);
    if (!request)
        return failure(request);
    const auto words = request->words();
    const auto compared = words ? members::ComparedRequest::compare(*request, *words, clock.now()) : failure(words);
    if (!compared)
        return failure(compared);
    members::Admission admission;
    admission.role = isProvider ? members::Role::Admin : members::Role::Editor;
    admission.collections = {(*founder)->roster().sharedCollection()};
    auto admitted = members::admit(actingIn(**founder), *compared, admission);
    if (!admitted)
        return failure(admitted);
    if (auto stated = (*founder)->state(admitted->composed.statements, std::move(admitted->composed.keys)); !stated)
        return failure(stated);
    if (auto published = sync::Publisher(**founder).publishStatements(); !published)
        return failure(published);
    auto content = contentFor(**founder, *request);
    if (!content)
        return failure(content);
    const auto invite = members::makeInvite(*compared, std::move(*content), *(*founder)->replica().identity);
    if (!invite)
        return failure(invite);

    auto newcomer = vault::Vault::open(std::move(*database), storage::VaultKey(m_people[index].master.copy()), clock);
    if (!newcomer)
        return failure(newcomer);
    auto opened = members::openInvite(invite->file, *request, *(*newcomer)->replica().identity, invite->words, clock.now());
    if (!opened)
        return failure(opened);
    if (auto accepted = vault::acceptInvite(**newcomer, std::move(*opened)); !accepted)
        return accepted;
    auto completed = members::completeJoin(actingIn(**newcomer));
    if (!completed)
        return failure(completed);
    if (completed->statements.empty())
        return {};
    const auto stated = (*newcomer)->state(completed->statements, std::move(completed->keys));
    return stated ? Result<>() : failure(stated);
}

} // namespace covault::simulator
