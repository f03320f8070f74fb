// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/joining.h"

#include "cli/context.h"
#include "cli/fileaccess.h"
#include "cli/naming.h"
#include "cli/partyoption.h"
#include "cli/terminal.h"
#include "members/compose.h"
#include "sync/inviting.h"
#include "sync/joining.h"
#include "sync/syncing.h"
#include "vault/founding.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

// Six words are typed by a person, on a terminal or as an option; there is no way round them.
Result<QString> heardWords(const QString &given, const QString &question, const QString &option)
{
    if (!given.isEmpty())
        return given;
    if (const auto typed = terminal::ask(question, terminal::Echo::Shown))
        return *typed;
    return failure(Error::Code::Usage, u"comparing the six words"_s, u"they were not given"_s, u"use %1, or a terminal"_s.arg(option));
}

Result<storage::Database> newReplica(const QString &path, Context &context, const crypto::KdfCost &cost)
{
    const auto passphrase = context.passphrases().newPassphrase();
    if (!passphrase)
        return failure(passphrase);
    auto created = storage::VaultFile::create(path, *passphrase, cost);
    if (!created)
        return failure(created);
    terminal::say(u"covault-cli: recovery code of this replica, write it down: %1"_s.arg(created->recoveryCode));
    return created->file.connect(created->key);
}

// A second request replaces the first, as long as nobody has answered it.
Result<members::Request> makeRequest(Context &context, const members::Request::Content &wish, const crypto::KdfCost &cost)
{
    if (!QFileInfo::exists(context.path())) {
        auto database = newReplica(context.path(), context, cost);
        if (!database)
            return failure(database);
        return vault::awaitInvite(*database, wish, context.clock());
    }
    const auto replica = context.replica();
    if (!replica)
        return failure(replica);
    if (!(*replica)->roster().vaultId().isNull()) {
        return failure(Error::Code::Refused, u"asking to join"_s, u"%1 is a vault already"_s.arg(context.path()),
                u"name a file that does not exist yet"_s);
    }
    return vault::awaitInvite((*replica)->replica().database, wish, context.clock());
}

Result<members::Request> findRequest(vault::Vault &vault, const QString &typed)
{
    if (QFileInfo::exists(typed))
        return sync::readRequest(typed);
    const auto offered = sync::offeredRequests(vault);
    if (!offered)
        return failure(offered);
    const QString part = base32::normalized(typed).value_or(QString());
    for (const sync::OfferedRequest &offer : *offered) {
        auto request = members::Request::parse(offer.file);
        if (request && part.size() >= 8 && request->id().toString().startsWith(part))
            return request;
    }
    return failure(Error::Code::NotFound, u"looking for the request '%1'"_s.arg(typed), u"there is no such file, and no remote offers one"_s,
            u"see 'members V requests'"_s);
}

Result<members::Admission> admissionFrom(vault::Vault &vault, const MemberOptions &options)
{
    members::Admission admission;
    const auto role = roleFrom(options.role.isEmpty() ? u"reader"_s : options.role);
    if (!role)
        return failure(role);
    admission.role = *role;
    const auto collections = naming::findCollections(vault, options.collections.isEmpty() ? u"shared"_s : options.collections);
    if (!collections)
        return failure(collections);
    admission.collections = *collections;
    if (!options.until.isEmpty()) {
        const auto until = endFrom(options.until);
        if (!until)
            return failure(until);
        admission.until = *until;
    }
    return admission;
}

} // namespace

Result<Answer> requestToJoin(Context &context, const MemberOptions &options)
{
    if (options.name.isEmpty() || options.party.isEmpty() || options.output.isEmpty())
        return failure(Error::Code::Usage, u"asking to join"_s, u"--name, --party and -o are needed"_s, u"see 'covault-cli members --help'"_s);
    const auto side = sideFrom(options.party);
    if (!side)
        return failure(side);
    const auto cost = costFrom(options.cost);
    if (!cost)
        return failure(cost);
    if (auto checked = members::Request::checkNames(options.name, QSysInfo::machineHostName(), options.partyName); !checked)
        return failure(checked);
    members::Request::Content wish;
    wish.name = options.name;
    wish.deviceName = QSysInfo::machineHostName();
    wish.side = *side;
    wish.partyName = options.partyName;
    const auto request = makeRequest(context, wish, *cost);
    if (!request)
        return failure(request);
    if (auto written = writeWhole(options.output, request->encoded()); !written)
        return failure(written);
    const auto words = request->words();
    if (!words)
        return failure(words);
    return Answer(QJsonObject{{u"fingerprint"_s, *words}});
}

Result<Answer> listRequests(vault::Vault &vault)
{
    const auto offered = sync::offeredRequests(vault);
    if (!offered)
        return failure(offered);
    QJsonArray json;
    for (const sync::OfferedRequest &offer : *offered) {
        const auto request = members::Request::parse(offer.file);
        if (!request)
            continue;
        const auto &content = request->content();
        json.append(QJsonObject{{u"id"_s, request->id().toString()}, {u"name"_s, content.name},
                {u"party"_s, content.partyName.isEmpty() ? sideName(content.side) : content.partyName}, {u"remote"_s, offer.url},
                {u"at"_s, toIso(content.madeAt)}});
    }
    return Answer(json);
}

Result<Answer> invite(vault::Vault &vault, const QString &requestFile, const MemberOptions &options, Context &context)
{
    if (options.output.isEmpty())
        return failure(Error::Code::Usage, u"inviting"_s, u"-o FILE is needed"_s, u"see 'covault-cli members --help'"_s);
    const auto request = findRequest(vault, requestFile);
    if (!request)
        return failure(request.error().during(u"inviting"_s));
    const auto heard = heardWords(options.fingerprint, u"The six words that %1 reads out: "_s.arg(request->content().name), u"--fingerprint"_s);
    if (!heard)
        return failure(heard);
    if (auto confirmed = context.confirmPassphrase(); !confirmed)
        return failure(confirmed);
    const auto compared = members::ComparedRequest::compare(*request, *heard, vault.clock().now());
    if (!compared)
        return failure(compared);
    const auto admission = admissionFrom(vault, options);
    if (!admission)
        return failure(admission);
    std::vector<QString> remotes;
    if (!options.remote.isEmpty())
        remotes.push_back(options.remote);
    const auto invited = sync::invite(vault, *compared, *admission, remotes, options.output);
    if (!invited)
        return failure(invited);
    if (invited->wasLetInBefore)
        terminal::say(u"covault-cli: %1 was let in by this request before; role and collections stay as they are"_s.arg(request->content().name));
    return Answer(QJsonObject{{u"member"_s, request->content().name}, {u"words"_s, invited->words}});
}

Result<Answer> join(Context &context, const QString &inviteFile, const MemberOptions &options)
{
    const auto replica = context.replica();
    if (!replica)
        return failure(replica);
    vault::Vault &vault = **replica;
    const auto request = vault::pendingRequest(vault);
    if (!request)
        return failure(request);
    if (!*request)
        return failure(Error::Code::Refused, u"joining"_s, u"%1 does not wait for an invite"_s.arg(context.path()), u"make a request with 'members V request' first"_s);
    const auto bytes = sync::readInvite(inviteFile);
    if (!bytes)
        return failure(bytes);
    const auto words = heardWords(options.words, u"The six words that the admin reads out: "_s, u"--words"_s);
    if (!words)
        return failure(words);
    const auto joined = sync::join(vault, *bytes, *words);
    if (!joined)
        return failure(joined);
    for (const auto &failed : joined->failed)
        terminal::say(u"covault-cli: %1: %2"_s.arg(failed.url, failed.error.text()));
    return Answer(QJsonObject{{u"vault"_s, shortText(vault.roster().vaultId())}, {u"words"_s, *words}, {u"records"_s, joined->records}, {u"missing"_s, joined->missing}});
}

} // namespace covault::cli
