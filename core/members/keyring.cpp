// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/keyring.h"

#include "crypto/aead.h"
#include "members/contexts.h"
#include "members/ids.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::members {

namespace {

// Binds a wrapped key to its place: vault, collection, the key that wraps it, itself.
Bytes placeOf(const VaultId &vault, const CollectionId &collection, const EpochId &later, const EpochId &earlier)
{
    return vault.bytes() + collection.bytes() + later.bytes() + earlier.bytes();
}

Error notTheKey()
{
    return Error(Error::Code::Tampered, u"taking a collection key"_s, u"it is not the key that its name says"_s);
}

// How many epochs of its collection lie before one, counting each once. Names that no epoch bears are made up.
size_t ancestorCount(const QMap<EpochId, Epoch> &epochs, const Epoch &of)
{
    std::set<EpochId> seen;
    std::vector<EpochId> open{of.id};
    while (!open.empty()) {
        const EpochId later = open.back();
        open.pop_back();
        for (const EpochId &earlier : epochs.constFind(later)->follows) {
            const auto known = epochs.constFind(earlier);
            if (known != epochs.constEnd() && known->collection == of.collection && seen.insert(earlier).second)
                open.push_back(earlier);
        }
    }
    return seen.size();
}

} // namespace

KeyRing::KeyRing(const VaultId &vault)
    : m_vault(vault)
{
}

Result<> KeyRing::add(HeldEpoch epoch)
{
    if (epoch.key.size() != crypto::KeySize || epochIdOf(m_vault, epoch.collection, epoch.key) != epoch.id)
        return failure(notTheKey());
    const EpochId id = epoch.id;
    m_held.insert_or_assign(id, std::move(epoch));
    std::vector<EpochId> taken;
    openEarlier(id, taken);
    return {};
}

Result<std::vector<EpochId>> KeyRing::take(const Statement &statement, const Identity &own)
{
    std::vector<EpochId> taken;
    EpochId id;
    CollectionId collection;
    Bytes sealed;
    if (const auto *epoch = statement.as<EpochStatement>()) {
        id = epoch->epoch;
        collection = epoch->collection;
        std::vector<Wrapped> &wrapped = m_wrapped[id];
        for (const auto &[earlier, key] : epoch->follows) {
            if (std::ranges::find(wrapped, key, &Wrapped::key) == wrapped.end())
                wrapped.push_back({earlier, collection, key});
        }
        const auto mine = std::ranges::find(epoch->seals, own.device(), &EpochStatement::Sealed::device);
        sealed = mine == epoch->seals.end() ? Bytes() : mine->key;
    } else if (const auto *seal = statement.as<SealStatement>(); seal && seal->device == own.device()) {
        id = seal->epoch;
        collection = seal->collection;
        sealed = seal->key;
    } else {
        return taken;
    }
    if (!m_held.contains(id) && !sealed.isEmpty()) {
        auto key = own.box().open(sealed);
        if (!key || key->size() != crypto::KeySize || epochIdOf(m_vault, collection, *key) != id)
            return failure(notTheKey());
        m_held.emplace(id, HeldEpoch{id, collection, std::move(*key)});
        taken.push_back(id);
    }
    openEarlier(id, taken);
    return taken;
}

std::optional<crypto::SecretBytes> KeyRing::unwrapped(const HeldEpoch &later, const EpochId &earlier,
        const CollectionId &collection, const Bytes &wrapped) const
{
    const crypto::SecretBytes wrapKey = contexts::keyFor(later.key, contexts::Wrap);
    auto key = crypto::openKey(wrapKey, wrapped, placeOf(m_vault, collection, later.id, earlier));
    if (!key || key->size() != crypto::KeySize || epochIdOf(m_vault, collection, *key) != earlier)
        return std::nullopt;
    return std::move(*key);
}

// One wrap that is false must not keep the others shut: whoever may write could lay it.
void KeyRing::openEarlier(const EpochId &from, std::vector<EpochId> &taken)
{
    std::vector<EpochId> open{from};
    while (!open.empty()) {
        const EpochId later = open.back();
        open.pop_back();
        const auto held = m_held.find(later);
        const auto wraps = m_wrapped.find(later);
        if (held == m_held.end() || wraps == m_wrapped.end())
            continue;
        for (const Wrapped &wrapped : wraps->second) {
            if (m_held.contains(wrapped.epoch))
                continue;
            auto key = unwrapped(held->second, wrapped.epoch, wrapped.collection, wrapped.key);
            if (!key)
                continue;
            m_held.emplace(wrapped.epoch, HeldEpoch{wrapped.epoch, wrapped.collection, std::move(*key)});
            taken.push_back(wrapped.epoch);
            open.push_back(wrapped.epoch);
        }
    }
}

const HeldEpoch *KeyRing::find(const EpochId &id) const
{
    const auto held = m_held.find(id);
    return held == m_held.end() ? nullptr : &held->second;
}

std::vector<EpochId> KeyRing::held() const
{
    std::vector<EpochId> ids;
    for (const auto &held : m_held)
        ids.push_back(held.first);
    return ids;
}

Result<MadeEpoch> KeyRing::makeEpoch(const DeviceId &author, const CollectionId &collection,
        const std::vector<EpochId> &follows, const std::vector<Device> &recipients) const
{
    crypto::SecretBytes key = crypto::SecretBytes::random(crypto::KeySize);
    EpochStatement epoch{collection, epochIdOf(m_vault, collection, key), {}, {}};
    const crypto::SecretBytes wrapKey = contexts::keyFor(key, contexts::Wrap);
    for (const EpochId &earlier : follows) {
        const HeldEpoch *held = find(earlier);
        if (!held)
            return failure(Error::Code::NotAllowed, u"making a new key"_s, u"an earlier key is not here"_s,
                    u"wait for a sync with those who have it"_s);
        epoch.follows.push_back(
                {earlier, crypto::seal(wrapKey, held->key.view(), placeOf(m_vault, collection, epoch.epoch, earlier))});
    }
    for (const Device &device : recipients) {
        const auto sealed = crypto::sealTo(device.boxKey, key.view());
        if (!sealed)
            return failure(Error::Code::Refused, u"making a new key"_s,
                    u"the key of the device %1 keeps no secret"_s.arg(device.name));
        epoch.seals.push_back({device.id, *sealed});
    }
    HeldEpoch held{epoch.epoch, collection, std::move(key)};
    return MadeEpoch{Statement::make(author, std::move(epoch)), std::move(held)};
}

Result<Statement> KeyRing::makeSeal(const DeviceId &author, const EpochId &epoch, const Device &recipient) const
{
    const HeldEpoch *held = find(epoch);
    if (!held)
        return failure(Error::Code::NotAllowed, u"handing on a key"_s, u"it is not here"_s);
    const auto sealed = crypto::sealTo(recipient.boxKey, held->key.view());
    if (!sealed)
        return failure(Error::Code::Refused, u"handing on a key"_s,
                u"the key of the device %1 keeps no secret"_s.arg(recipient.name));
    return Statement::make(author, SealStatement{held->collection, epoch, recipient.id, *sealed});
}

std::optional<EpochId> KeyRing::chooseForWriting(const CollectionId &collection, const Roster &roster) const
{
    std::optional<EpochId> chosen;
    size_t most = 0;
    for (const Epoch &epoch : roster.epochs()) { // by id, so of equals the smallest comes first
        const bool isSafe = std::ranges::all_of(
                epoch.recipients, [&](const DeviceId &device) { return roster.canRead(device, collection); });
        if (epoch.collection != collection || !isSafe || !find(epoch.id))
            continue;
        const size_t ancestors = ancestorCount(roster.epochs(), epoch);
        if (!chosen || ancestors > most) {
            chosen = epoch.id;
            most = ancestors;
        }
    }
    return chosen;
}

std::vector<EpochId> KeyRing::heads(const CollectionId &collection, const Judgement &judgement) const
{
    std::set<EpochId> heads;
    for (const Epoch &epoch : judgement.now().epochs()) {
        if (epoch.collection == collection && find(epoch.id))
            heads.insert(epoch.id);
    }
    for (const KnownStatement &known : judgement.statements()) {
        const auto *epoch = known.statement.as<EpochStatement>();
        const HeldEpoch *later = epoch && epoch->collection == collection ? find(epoch->epoch) : nullptr;
        if (!later)
            continue;
        for (const auto &[earlier, wrapped] : epoch->follows) {
            if (heads.contains(earlier) && unwrapped(*later, earlier, collection, wrapped))
                heads.erase(earlier);
        }
    }
    return {heads.begin(), heads.end()};
}

} // namespace covault::members
