// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rotation.h"

#include "vault/audit.h"
#include "vault/loader.h"
#include "vault/log.h"
#include "vault/secretvalues.h"

#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

/// Which keys some devices could ever have: those sealed to them, and what these wrap.
class OpenableEpochs
{
public:
    OpenableEpochs(const members::Judgement &judgement, const std::set<DeviceId> &devices)
    {
        for (const members::KnownStatement &known : judgement.statements()) {
            const auto &body = known.statement.body();
            if (const auto *epoch = std::get_if<members::EpochStatement>(&body))
                note(*epoch, devices);
            else if (const auto *seal = std::get_if<members::SealStatement>(&body); seal && devices.contains(seal->device))
                open(seal->epoch);
        }
        followAll();
    }

    bool contains(const EpochId &epoch) const { return m_open.contains(epoch); }

private:
    void note(const members::EpochStatement &epoch, const std::set<DeviceId> &devices)
    {
        for (const auto &follows : epoch.follows)
            m_earlier.emplace(epoch.epoch, follows.epoch);
        if (std::ranges::any_of(epoch.seals, [&](const auto &seal) { return devices.contains(seal.device); }))
            open(epoch.epoch);
    }

    void open(const EpochId &epoch)
    {
        if (m_open.insert(epoch).second)
            m_waiting.push_back(epoch);
    }

    void followAll()
    {
        while (!m_waiting.empty()) {
            const auto [first, last] = m_earlier.equal_range(m_waiting.back());
            m_waiting.pop_back();
            for (auto earlier = first; earlier != last; ++earlier)
                open(earlier->second);
        }
    }

    std::multimap<EpochId, EpochId> m_earlier; // from each to those whose keys it wraps
    std::set<EpochId> m_open;
    std::vector<EpochId> m_waiting;
};

using Place = std::tuple<QString, Bytes, QString, Hash>; // field, element, column, print

void addPlaces(std::set<Place> &places, const Replica &replica, const Kind *kind, const QString &field, const Bytes &element, const cbor::Value &value)
{
    for (const SecretText &secret : secretsIn(kind ? kind->field(field) : nullptr, value))
        places.emplace(field, element, secret.column, printOf(replica, secret.text));
}

class RotateList
{
public:
    RotateList(Vault &vault, const std::vector<members::Device> &devices)
        : m_vault(vault)
        , m_replica(vault.replica())
    {
        for (const members::Device &device : devices)
            m_devices.insert(device.id);
    }

    Result<std::vector<RotateEntry>> made()
    {
        if (auto read = readOpenable(); !read)
            return failure(read);
        if (auto read = readReveals(); !read)
            return failure(read);
        std::vector<RotateEntry> entries;
        for (const auto &[number, places] : m_openable) {
            auto entry = entryOf(number, places);
            if (!entry)
                return failure(entry);
            if (*entry)
                entries.push_back(std::move(**entry));
        }
        sortByUrgency(entries);
        return entries;
    }

private:
    bool canOpen(const CollectionId &collection, const std::optional<EpochId> &epoch, const OpenableEpochs &epochs) const
    {
        if (epoch && epochs.contains(*epoch))
            return true;
        // What is not published yet will go out under the key of all present readers.
        return !epoch && std::ranges::any_of(m_devices, [&](const DeviceId &device) { return m_replica.roster().canRead(device, collection); });
    }

    Result<> readOpenable()
    {
        const OpenableEpochs epochs(m_replica.judgement, m_devices);
        std::optional<Error> damage;
        const auto read = m_replica.database.each("SELECT c.record, c.body, s.epoch FROM change c JOIN record r ON r.n=c.record"
                                                  " LEFT JOIN section s ON s.collection=r.collection AND (s.segment=c.segment"
                                                  " OR s.segment IN (SELECT segment FROM carrier WHERE change=c.n))",
                [&](const Row &row) {
                    const auto change = Change::parse(row.bytes(1));
                    if (!change) {
                        damage = ownDamage(change.error(), u"reading what was ever written"_s);
                        return;
                    }
                    const auto epoch = row.isNull(2) ? std::nullopt : std::optional(row.id<EpochId>(2));
                    if (canOpen(change->record.collection, epoch, epochs))
                        addSecrets(row.integer(0), *change);
                });
        return damage ? failure(*damage) : read;
    }

    void addSecrets(qint64 number, const Change &change)
    {
        const Kind *kind = m_replica.kinds.kindOf(change.record);
        for (const ChangeEdit &edit : change.edits) {
            const Field *field = kind ? kind->field(edit.field) : nullptr;
            if (field && !mayHoldSecrets(*field))
                continue;
            if (const auto value = cbor::decode(edit.value))
                addPlaces(m_openable[number], m_replica, kind, edit.field, edit.element, *value);
        }
    }

    Result<> readReveals()
    {
        const auto events = Audit(m_vault).read({});
        if (!events)
            return failure(events);
        for (const AuditEntry &event : *events) {
            const bool isReveal = event.action == u"reveal" || event.action == u"copy" || event.action == u"export";
            if (isReveal && event.record && m_devices.contains(event.device)) {
                Moment &last = m_revealed[*event.record];
                last = std::max(last, event.at);
            }
        }
        return {};
    }

    Result<std::optional<RotateEntry>> entryOf(qint64 number, const std::set<Place> &openable)
    {
        if (openable.empty())
            return std::optional<RotateEntry>();
        const auto record = readRecord(m_replica, number);
        if (!record)
            return failure(record);
        if (!*record)
            return std::optional<RotateEntry>();
        std::set<Place> present;
        for (const QString &field : (*record)->filledFields()) {
            for (const Entry &entry : (*record)->entries(field))
                addPlaces(present, m_replica, (*record)->kind(), field, entry.element, entry.value);
        }
        RotateEntry entry{(*record)->key(), (*record)->title(), false, {}, false};
        entry.isPast = std::ranges::none_of(openable, [&](const Place &place) { return present.contains(place); });
        if (const auto reveal = m_revealed.find(entry.record); reveal != m_revealed.end()) {
            entry.seen = true;
            entry.lastRevealed = reveal->second;
        }
        return std::optional(std::move(entry));
    }

    Vault &m_vault;
    Replica &m_replica;
    std::set<DeviceId> m_devices;
    std::map<qint64, std::set<Place>> m_openable; // by record: every secret that they could read, at any time
    std::map<RecordKey, Moment> m_revealed;
};

} // namespace

Result<std::vector<RotateEntry>> rotateList(Vault &vault, const std::vector<members::Device> &devices,
        const std::optional<std::vector<CollectionId>> &collections)
{
    if (auto fresh = vault.refresh(); !fresh)
        return failure(fresh);
    auto entries = RotateList(vault, devices).made();
    if (entries && collections) {
        std::erase_if(*entries, [&](const RotateEntry &entry) {
            return std::ranges::find(*collections, entry.record.collection) == collections->end();
        });
    }
    return entries;
}

void sortByUrgency(std::vector<RotateEntry> &entries)
{
    std::ranges::sort(entries, {}, [](const RotateEntry &entry) { return std::tie(entry.title, entry.record); });
    std::ranges::stable_sort(entries, [](const RotateEntry &a, const RotateEntry &b) {
        return a.isPast != b.isPast ? !a.isPast : a.lastRevealed > b.lastRevealed;
    });
}

} // namespace covault::vault
