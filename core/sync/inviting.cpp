// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/inviting.h"

#include "base/readfile.h"
#include "members/invite.h"
#include "sync/publisher.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace covault::sync {

namespace {

// True if the request was granted before: nothing more is given.
Result<bool> admitOnce(vault::Vault &vault, const members::ComparedRequest &compared, const members::Admission &admission)
{
    const auto device = vault.roster().findDevice(compared.request().device());
    if (device && device->request == compared.request().id() && vault.roster().isActive(device->id))
        return true;
    auto &replica = vault.replica();
    auto admitted = members::admit({replica.judgement, replica.keys, *replica.identity, replica.clock}, compared, admission);
    if (!admitted)
        return failure(admitted);
    const auto stated = vault.state(admitted->composed.statements, std::move(admitted->composed.keys));
    return stated ? Result<bool>(false) : failure(stated);
}

Result<std::map<DeviceId, SegmentId>> headsHere(vault::Vault &vault)
{
    std::map<DeviceId, SegmentId> heads;
    const auto read = vault.replica().database.each(
            "SELECT d.id, s.id FROM segment s JOIN name d ON d.n=s.device ORDER BY s.number",
            [&](const storage::Row &row) { heads[row.id<DeviceId>(0)] = row.id<SegmentId>(1); });
    if (!read)
        return failure(read);
    return heads;
}

} // namespace

Result<members::Request> readRequest(const QString &path)
{
    const auto bytes = readFile(path, members::Request::MaxSize);
    return bytes ? members::Request::parse(*bytes) : failure(bytes);
}

Result<Invited> invite(vault::Vault &vault, const members::ComparedRequest &compared,
        const members::Admission &admission, const std::vector<QString> &remotes, const QString &path)
{
    // Nobody is let in by an invite that can't be written.
    QSaveFile output(path);
    if (!output.open(QIODevice::WriteOnly))
        return failure(Error::Code::Io, u"writing %1"_s.arg(path), output.errorString(), u"choose another place"_s);
    if (auto fresh = vault.refresh(); !fresh)
        return failure(fresh);
    const auto wasLetIn = admitOnce(vault, compared, admission);
    if (!wasLetIn)
        return failure(wasLetIn);
    if (auto published = Publisher(vault).publishStatements(); !published)
        return failure(published);
    const auto heads = headsHere(vault);
    if (!heads)
        return failure(heads);
    const auto &replica = vault.replica();
    const auto made = members::makeInvite(compared,
            {vault.roster().vaultId(), compared.request().id(), replica.device(), replica.judgement.statements(),
                    replica.judgement.essentialLinks(), *heads, remotes, vault.clock().now()},
            *replica.identity);
    if (!made)
        return failure(made);
    if (output.write(made->file) != made->file.size() || !output.commit()) {
        return failure(Error::Code::Io, u"writing %1"_s.arg(path), output.errorString(),
                u"invite again with another place: the newcomer is let in already"_s);
    }
    return Invited{made->words, *wasLetIn};
}

} // namespace covault::sync
