// SPDX-License-Identifier: GPL-3.0-or-later
// How the two sides come together: founding, joining by words, working apart, agreeing again.
#include "cli/demo/stage.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace covault::cli::demo {

namespace {

/// One round after which both have what both made.
Result<> syncBoth(Stage &stage)
{
    for (Actor *actor : {&stage.internal(), &stage.provider(), &stage.internal()}) {
        if (auto synced = actor->run({u"sync"_s}); !synced)
            return failure(synced);
    }
    return {};
}

Result<qint64> conflictsIn(Actor &actor)
{
    const auto vault = actor.vault();
    if (!vault)
        return failure(vault);
    const auto rows = (*vault)->list({});
    if (!rows)
        return failure(rows);
    return std::ranges::count_if(*rows, [](const vault::RecordRow &row) { return row.flags.testFlag(vault::RecordFlag::Conflict); });
}

/// What stands in `Shared`, as one hash over every element of every record, hidden ones too.
Result<QString> contentOf(Actor &actor)
{
    const auto opened = actor.vault();
    if (!opened)
        return failure(opened);
    vault::Vault &vault = **opened;
    vault::ListFilter filter;
    filter.collection = vault.roster().sharedCollection();
    filter.includeHidden = true;
    filter.removed = vault::ListFilter::Bin::With;
    const auto rows = vault.list(filter);
    if (!rows)
        return failure(rows);
    std::map<vault::RecordKey, QByteArray> records;
    for (const vault::RecordRow &row : *rows) {
        const auto record = vault.record(row.n);
        if (!record)
            return failure(record);
        if (*record)
            records[row.key] = (*record)->state().encoded();
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[key, state] : records) {
        hash.addData(key.id.view());
        hash.addData(state);
    }
    return u"%1 records, %2"_s.arg(records.size()).arg(QString::fromLatin1(hash.result().toHex().first(16)));
}

} // namespace

Result<> found(Stage &stage)
{
    const auto made = stage.internal().run({u"create"_s, u"--name"_s, u"Lindgren Maschinenbau GmbH"_s, u"--member"_s, u"Katrin Lindgren"_s,
            u"--party"_s, u"internal"_s, u"--party-name"_s, u"Lindgren IT"_s, u"--kdf"_s, u"3x64"_s});
    if (!made)
        return failure(made);
    const auto info = stage.internal().run({u"info"_s});
    if (!info)
        return failure(info);
    stage.expect(u"found"_s, made->toObject().value(u"vault"_s), info->toObject().value(u"vault"_s), u"a vault for the internal side"_s);
    if (auto added = stage.internal().run({u"remote"_s, u"add"_s, stage.remote()}); !added)
        return failure(added);
    const auto synced = stage.internal().run({u"sync"_s});
    return synced ? Result<>() : failure(synced);
}

Result<> join(Stage &stage)
{
    const QString request = stage.path(u"provider.covault-join"_s), invite = stage.path(u"provider.covault-invite"_s);
    const auto asked = stage.provider().run({u"members"_s, u"request"_s, u"--name"_s, u"Jonas Lehnert"_s, u"--party"_s, u"provider"_s,
            u"--party-name"_s, u"Tannenfels IT"_s, u"--kdf"_s, u"3x64"_s, u"-o"_s, request});
    if (!asked)
        return failure(asked);
    const auto invited = stage.internal().run({u"members"_s, u"invite"_s, request, u"--fingerprint"_s, asked->toObject().value(u"fingerprint"_s).toString(),
            u"--role"_s, u"editor"_s, u"--collections"_s, u"shared"_s, u"--with-remote"_s, stage.remote(), u"-o"_s, invite});
    if (!invited)
        return failure(invited);
    if (auto synced = stage.internal().run({u"sync"_s}); !synced)
        return failure(synced);
    const auto joined = stage.provider().run({u"members"_s, u"join"_s, invite, u"--words"_s, invited->toObject().value(u"words"_s).toString()});
    if (!joined)
        return failure(joined);
    if (auto synced = syncBoth(stage); !synced)
        return synced;
    stage.expect(u"join"_s, 0, joined->toObject().value(u"missing"_s), u"the provider joined over a shared folder, by six words twice"_s);
    const auto info = stage.internal().run({u"info"_s});
    if (!info)
        return failure(info);
    stage.expect(u"members"_s, 2, info->toObject().value(u"members"_s), u"the internal side sees both members"_s);
    return {};
}

Result<> editApart(Stage &stage)
{
    const QString device = u"asset:"_s + stage.planted()[u"network"_s].toObject()[u"changed"_s].toArray().first().toObject()[u"title"_s].toString();
    if (auto synced = syncBoth(stage); !synced)
        return synced;
    // Neither knows of the other's edit: one and the same field is a conflict, different ones are not.
    const std::vector<std::pair<Actor *, QStringList>> edits = {
            {&stage.internal(), {u"edit"_s, device, u"room"_s + u"=Halle 1 Nord"_s, u"asset_tag=LM-2101"_s}},
            {&stage.provider(), {u"edit"_s, device, u"room"_s + u"=Halle 1 Tor 3"_s, u"firmware=7.4.2"_s}},
            {&stage.provider(), {u"add"_s, u"document"_s, u"title=Access point tauschen"_s, u"type=runbook"_s, u"status=in_force"_s, u"body=Strom ab, Gerät wechseln, Link prüfen."_s}},
    };
    for (const auto &[actor, words] : edits) {
        stage.pass(std::chrono::minutes(5));
        if (auto edited = actor->run(words); !edited)
            return failure(edited);
    }
    if (auto synced = syncBoth(stage); !synced)
        return synced;
    const auto here = conflictsIn(stage.internal()), there = conflictsIn(stage.provider());
    if (!here || !there)
        return failure(here ? there : here);
    stage.expect(u"conflict"_s, QJsonArray{1, 1}, QJsonArray{*here, *there}, u"both typed another room for %1; nothing else clashed"_s.arg(device.section(u':', 1)));

    stage.pass(std::chrono::minutes(5));
    if (auto settled = stage.internal().run({u"edit"_s, device, u"room=Halle 1 Tor 3"_s}); !settled)
        return failure(settled);
    if (auto synced = syncBoth(stage); !synced)
        return synced;
    const auto left = conflictsIn(stage.internal()), leftThere = conflictsIn(stage.provider());
    if (!left || !leftThere)
        return failure(left ? leftThere : left);
    stage.expect(u"settle"_s, QJsonArray{0, 0}, QJsonArray{*left, *leftThere}, u"the internal side chose one"_s);
    return {};
}

Result<> agree(Stage &stage)
{
    if (auto synced = syncBoth(stage); !synced)
        return synced;
    const auto here = contentOf(stage.internal()), there = contentOf(stage.provider());
    if (!here || !there)
        return failure(here ? there : here);
    stage.expect(u"agree"_s, *here, *there, u"every element of every shared record is the same on both sides"_s);
    return {};
}

Result<> verify(Stage &stage)
{
    for (Actor *actor : {&stage.internal(), &stage.provider()}) {
        const auto checked = actor->run({u"verify"_s});
        if (!checked)
            return failure(checked);
        stage.expect(u"verify"_s, true, checked->toObject().value(u"ok"_s), actor->path());
    }
    return {};
}

} // namespace covault::cli::demo
