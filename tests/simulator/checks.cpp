// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulation.h"

#include "sync/verifying.h"

using namespace Qt::StringLiterals;

/// What a run must have kept: the promises of sync, one function each.
namespace covault::simulator {

void Simulation::check()
{
    checkAgreement();
    checkNothingLost();
    checkNobodyIsLockedOut();
    checkTheRemovedReadNothingNew();
    checkStorage();
    checkFiles();
    for (const auto &[index, report] : m_lastReports) {
        if (m_removed.contains(index))
            continue;
        const QString name = m_replicas[size_t(index)]->name();
        for (const sync::Pending &pending : report.pending) {
            if (!m_storage.planted().contains(pending.what))
                wrong(u"%1 still waits for %2: %3"_s.arg(name, pending.what, pending.why));
        }
        if (!report.forks.empty())
            wrong(u"%1 sees a fork where nobody forked"_s.arg(name));
        if (report.isOlder)
            wrong(u"%1 takes a storage that has everything for an older one"_s.arg(name));
        const bool mayHaveLostRights = m_tally.cuts > 0 && index > 0;
        for (const QString &text : mayHaveLostRights ? std::vector<QString>() : report.notes)
            wrong(u"%1 could not send: %2"_s.arg(name, text));
    }
}

std::vector<CollectionId> Simulation::allCollections()
{
    std::vector<CollectionId> collections;
    for (const auto &collection : m_replicas.front()->vault().roster().collections())
        collections.push_back(collection.id);
    return collections;
}

void Simulation::checkAgreement()
{
    const auto &heads = m_replicas.front()->vault().replica().judgement.heads();
    for (const auto &replica : m_replicas) {
        if (!m_removed.contains(replica->index()) && replica->vault().replica().judgement.heads() != heads)
            wrong(u"%1 knows other statements than %2"_s.arg(replica->name(), m_replicas.front()->name()));
    }
    for (const CollectionId &collection : allCollections()) {
        std::optional<Hash> expected;
        for (const auto &replica : m_replicas) {
            if (m_removed.contains(replica->index()) || !replica->canRead(collection))
                continue;
            const auto digest = replica->digest(collection);
            if (!isDone(digest, replica->name() + u" reads a collection"_s))
                return;
            if (expected && *expected != *digest)
                wrong(u"%1 shows another %2 than those before"_s.arg(replica->name(), collection.toString()));
            expected = *digest;
        }
    }
}

// What was acknowledged is with everyone who may read it and counts, unless its author's rights had ended; then all agree.
void Simulation::checkNothingLost()
{
    using Standing = SimReplica::Standing;
    const auto &roster = m_replicas.front()->vault().roster();
    for (const auto &[change, made] : m_acknowledged) {
        const bool isCut = !roster.cutsOf(made.author, made.collection).empty();
        std::optional<Standing> agreed;
        for (const auto &replica : m_replicas) {
            const auto standing = replica->standingOf(change);
            if (!isDone(standing, u"looking for a change"_s))
                return;
            const bool isOwn = replica->vault().replica().device() == made.author;
            if (!replica->canRead(made.collection) || m_removed.contains(replica->index())) {
                if (*standing != Standing::Missing && !isOwn && !m_couldRead.contains({replica->index(), made.collection}))
                    wrong(u"%1 can read what is not for it: change %2"_s.arg(replica->name(), change.toString()));
                continue;
            }
            if (!isCut && *standing != Standing::Counts)
                wrong(u"%1 %2 change %3"_s.arg(replica->name(), *standing == Standing::Void ? u"does not count"_s : u"lacks"_s, change.toString()));
            // A void section is not decrypted everywhere, so void and missing are one.
            const bool counts = *standing == Standing::Counts;
            if (agreed && counts != (*agreed == Standing::Counts) && !(isCut && isOwn))
                wrong(u"%1 counts change %2 otherwise than those before"_s.arg(replica->name(), change.toString()));
            m_tally.voids += isCut && !counts ? 1 : 0;
            agreed = agreed.value_or(*standing);
        }
    }
}

// Who was admitted while others changed keys can read what is written now.
void Simulation::checkNobodyIsLockedOut()
{
    const auto &own = m_replicas.front()->vault().replica();
    const auto &newcomer = (*Team::instance())->newcomer();
    members::KeyRing keys(own.vault);
    for (const auto &known : own.judgement.statements())
        static_cast<void>(keys.take(known.statement, newcomer));
    for (const CollectionId &collection : allCollections()) {
        const auto chosen = own.keys.chooseForWriting(collection, own.roster());
        if (chosen && own.roster().canRead(newcomer.device(), collection) && !keys.find(*chosen))
            wrong(u"the newcomer lacks the key of %1"_s.arg(collection.toString()));
    }
}

void Simulation::checkTheRemovedReadNothingNew()
{
    const auto &own = m_replicas.front()->vault().replica();
    for (const int index : m_removed) {
        const auto &removed = m_replicas[size_t(index)]->vault().replica();
        for (const CollectionId &collection : allCollections()) {
            const auto chosen = own.keys.chooseForWriting(collection, own.roster());
            if (chosen && removed.keys.find(*chosen))
                wrong(u"%1 was removed and holds the key of %2"_s.arg(m_replicas[size_t(index)]->name(), collection.toString()));
        }
    }
}

// Only what somebody planted may be called false, and every refusal says why.
void Simulation::checkReports(const SimReplica &replica, const sync::Report &report)
{
    for (const sync::Rejection &rejection : report.rejected) {
        m_tally.rejections += rejection.isNew ? 1 : 0;
        if (rejection.why.isEmpty() || rejection.reason.isEmpty())
            wrong(u"%1 refuses %2 without saying why"_s.arg(replica.name(), rejection.what));
        QString original = rejection.what;
        original.remove(u" (1)"_s).remove(u".sync-conflict-20261123-120000-ABCDEFG"_s);
        const bool isAboveACut = rejection.reason == u"after-removal"_s || rejection.reason == u"not-allowed"_s;
        if (!m_storage.planted().contains(original) && !(isAboveACut && m_tally.cuts > 0))
            wrong(u"%1 refuses %2, which is as it was written: %3"_s.arg(replica.name(), rejection.what, rejection.why));
    }
}

void Simulation::checkStorage()
{
    for (const auto &[name, bytes] : m_storage.everything()) {
        if (bytes.contains("plainly readable"))
            wrong(u"%1 can be read by anybody"_s.arg(name));
        for (const CollectionId &collection : allCollections()) {
            const QString hex = QString::fromLatin1(collection.bytes().toHex());
            if (bytes.contains(collection.bytes()) || name.contains(collection.toString(), Qt::CaseInsensitive) || name.contains(hex))
                wrong(u"%1 shows the id of a collection"_s.arg(name));
        }
    }
}

void Simulation::checkFiles()
{
    SimReplica &replica = *m_replicas[m_dice.below(m_replicas.size())];
    const auto verification = sync::verify(replica.vault());
    if (!isDone(verification, u"verifying"_s))
        return;
    for (const auto &problem : verification->problems)
        wrong(u"%1's file: %2 %3: %4"_s.arg(replica.name(), problem.what, problem.where, problem.why));
}

} // namespace covault::simulator
