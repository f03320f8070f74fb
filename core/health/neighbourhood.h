// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/world.h"
#include "vault/vault.h"

#include <deque>

namespace covault::health {

/// The world as seen from one record, its centre: the only one that is judged. What a rule asks for is read when it asks, so
/// that a record costs what it is connected with and not what the vault holds.
///
/// Answers as the world of the whole vault does, but that it shows the secrets that the centre shares with others whether
/// or not it is the first of them. Its facts hold no records. Reads until it is gone; the vault must not change meanwhile.
class Neighbourhood final : public World
{
public:
    static Result<std::unique_ptr<Neighbourhood>> around(vault::Vault &vault, const vault::RecordKey &centre);

    std::span<const StoredRecord *const> subjects() const override { return m_centre; }
    std::span<const StoredRecord *const> subjectsOf(const QString &kind) const override;
    const QStringList &localWords() const override;
    std::span<const StoredRecord *const> withId(const RecordId &id) const override;
    std::span<const BackLink> linksTo(BytesView id) const override;
    const StoredRecord &from(const BackLink &link) const override { return m_records[link.from]; }
    bool mayName(const StoredRecord &, const QString &) const override { return true; }
    std::vector<std::vector<const StoredRecord *>> sharedSecretsOf(const vault::Record &record) const override;

    /// What could not be read so far: without it an answer may lack something.
    Result<> complete() const { return m_damage ? failure(*m_damage) : Result<>(); }

protected:
    vault::Record read(const StoredRecord &stored) const override { return stored.read(m_states); }

private:
    using Group = std::vector<const StoredRecord *>;

    Neighbourhood(Facts facts, vault::Replica &replica);
    size_t keep(const vault::Record &record, Bytes state) const;
    template<typename... Bound>
    Group fetch(const char *condition, const Bound &...bound) const;
    template<typename... Bound>
    Group fetchJudged(const char *condition, const Bound &...bound) const;
    void note(const Result<> &read) const;

    vault::Replica &m_replica;
    Group m_centre; // empty if it is not judged
    mutable std::deque<StoredRecord> m_records; // of which others hold pointers
    mutable PackedBytes m_states;
    mutable std::map<qint64, size_t> m_places; // by the number of the row
    mutable std::map<RecordId, Group> m_byId;
    mutable std::map<QString, Group> m_byKind;
    mutable std::map<Bytes, std::vector<BackLink>> m_linksTo;
    mutable std::optional<QStringList> m_localWords;
    mutable std::optional<Error> m_damage;
};

} // namespace covault::health
