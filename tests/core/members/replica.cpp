// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/members/replica.h"

#include "crypto/random.h"
#include "tests/cheapwords.h"

namespace covault::members {

Replica Replica::founded(Side side)
{
    Replica replica;
    auto made = found({QStringLiteral("Example"), QStringLiteral("Ann"), QStringLiteral("desk"), side, {}, {}},
            replica.identity, replica.clock);
    replica.vault = made->vault;
    replica.keys = KeyRing(made->vault);
    replica.append(std::move(made->composed));
    return replica;
}

void Replica::append(Composed composed)
{
    const SegmentId segment = *SegmentId::fromBytes(crypto::randomBytes(SegmentId::Size));
    links.push_back({segment, last[identity.device()]});
    last[identity.device()] = segment;
    const auto position = judgement.heads();
    quint32 index = 0;
    for (const Statement &statement : composed.statements)
        statements.push_back({statement.id(), statement, identity.device(), segment, index++, position});
    for (HeldEpoch &epoch : composed.keys)
        QVERIFY(keys.add(std::move(epoch)));
    judgement = Judgement(vault, statements, links);
}

void Replica::pull(const Replica &other)
{
    for (const KnownStatement &known : other.statements) {
        if (std::ranges::find(statements, known.id, &KnownStatement::id) != statements.end())
            continue;
        statements.push_back(known);
        QVERIFY(keys.take(known.statement, identity));
    }
    links.insert(links.end(), other.links.begin(), other.links.end());
    last.insert(other.last.begin(), other.last.end());
    judgement = Judgement(vault, statements, links);
}

Request Replica::request(Side side, const QString &name)
{
    return Request::make(name, QStringLiteral("laptop"), side, {}, identity, clock.now());
}

InviteContent Replica::inviteContent() const
{
    return {vault, {}, {}, statements, judgement.essentialLinks(), last, {QStringLiteral("file:///srv/shared")},
            clock.now()};
}

std::vector<CollectionId> Replica::readable() const
{
    std::vector<CollectionId> all;
    for (const Collection &collection : roster().collections()) {
        if (roster().canRead(identity.device(), collection.id))
            all.push_back(collection.id);
    }
    return all;
}

ComparedRequest compared(const Request &request, Moment now)
{
    return *ComparedRequest::compare(request, *request.words(), now);
}

Admitted join(Replica &admin, Replica &newcomer, Side side, const Admission &admission)
{
    const Request request = newcomer.request(side);
    auto admitted = admit(admin.acting(), compared(request, admin.clock.now()), admission);
    if (!admitted)
        qFatal("%s", qPrintable(admitted.error().text()));
    admin.append({admitted->composed.statements, {}});
    newcomer.vault = admin.vault;
    newcomer.keys = KeyRing(admin.vault);
    newcomer.pull(admin);
    return std::move(*admitted);
}

} // namespace covault::members
