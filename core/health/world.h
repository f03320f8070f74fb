// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "health/policy.h"
#include "health/strength.h"
#include "vault/kindset.h"
#include "vault/recordtext.h"

#include <QHash>

#include <map>
#include <memory>
#include <set>
#include <span>

namespace covault::health {

struct MemberFacts
{
    QString name;
    PartyId party;
    bool isRemoved = false;
    bool maySign = false; ///< an admin of the party, or one who may sign for it

    bool operator==(const MemberFacts &) const = default;
};

struct PartyFacts
{
    QString name;
    bool isInternal = false;

    bool operator==(const PartyFacts &) const = default;
};

struct CollectionFacts
{
    QString name;
    std::set<MemberId> readers;
    bool isReadable = true; ///< by this replica

    bool operator==(const CollectionFacts &) const = default;
};

/// A secret without its text: equal prints are equal secrets.
struct SecretPrint
{
    qint64 record = 0; ///< the number of the record's row
    QString field;
    Bytes print;
};

/// All that rules may know, as it was read at one moment.
struct Facts
{
    Moment now;
    QString organisation;
    vault::KindSet kinds; ///< keeps alive what the records point to
    std::vector<vault::Record> records; ///< also removed and hidden ones
    std::vector<SecretPrint> secrets;
    std::map<qint64, ActId> origins; ///< by row number: the act that made it, of unverified records
    Policy policy;
    std::map<MemberId, MemberFacts> members;
    std::map<PartyId, PartyFacts> parties;
    std::map<CollectionId, CollectionFacts> collections;
    std::map<DeviceId, MemberId> devices;
    std::optional<PartyId> ownParty;
    std::shared_ptr<Strengths> strengths = std::make_shared<Strengths>(); ///< never null
};

/// What became of the thing that a link names.
enum class Presence {
    Here,
    Removed,    ///< in the waste bin
    Missing,    ///< no such record
    Invisible,  ///< in a place that this replica may not read
};

/// What rules look at: the facts of one moment, and the ways from one to another. A pure value: two worlds of the same
/// facts answer the same.
///
/// Not copyable, since its indexes point into its records; moving is fine. Reading is thread-safe.
class World
{
public:
    explicit World(Facts facts);
    World(World &&) = default;
    World(const World &) = delete;
    World &operator=(World &&) = default;

    const Facts &facts() const { return m_facts; }
    QDate today() const { return dayOf(m_facts.now); }
    /// Whether \p day is so far ahead that it counts as unknown.
    bool isUnbelievable(QDate day) const { return day > today().addDays(1); }

    /// The records that rules judge: shown, and not removed, hidden or obsolete.
    const std::vector<const vault::Record *> &subjects() const { return m_subjects; }
    std::span<const vault::Record *const> ofKind(const QString &kind) const;
    /// The words in the names of the organisation, its parties and vendors, folded.
    const QStringList &localWords() const { return m_localWords; }
    /// Null if it is not here. A link follows where its record was moved to.
    const vault::Record *find(const vault::LinkTarget &target) const;
    const vault::Record *find(const vault::RecordKey &key) const;
    /// All records of an id, also removed ones.
    std::span<const vault::Record *const> withId(const RecordId &id) const;
    Presence presence(const vault::LinkTarget &target) const;
    /// Of a record that text names by its id alone.
    Presence presence(const RecordId &id) const;
    /// What people call it; empty if it is not known here.
    QString titleOf(const vault::LinkTarget &target) const;

    struct BackLink
    {
        const vault::Record *from;
        QString field;
    };
    /// Which judged records name the record, member or party with this id.
    std::span<const BackLink> linksTo(BytesView id) const;
    /// The judged records that hold the same secret as this one, by print; it is among them. Empty if nobody else does.
    std::vector<std::vector<const vault::Record *>> sharedSecretsOf(const vault::Record &record) const;

private:
    struct Followed
    {
        Presence presence;
        const vault::Record *record;
    };
    void indexSecrets();
    void collectWords();
    const vault::Record *at(const CollectionId &collection, const RecordId &id) const;
    /// Where a link to a record leads, moves included.
    Followed follow(const vault::LinkTarget &target) const;

    Facts m_facts;
    std::vector<const vault::Record *> m_subjects;
    QStringList m_localWords;
    QHash<QString, std::vector<const vault::Record *>> m_byKind;
    QHash<RecordId, std::vector<const vault::Record *>> m_byId;
    QHash<Bytes, std::vector<BackLink>> m_backLinks;
    QHash<Bytes, std::vector<const vault::Record *>> m_byPrint;
    std::map<qint64, std::vector<Bytes>> m_sharedPrints; // by row number
};

/// Whether lists and rules look at \p record at all.
bool isJudged(const vault::Record &record);

/// Whether \p record describes something that is not in use any more: retired, disposed of, former, departed.
bool isRetired(const vault::Record &record);

/// The day that a date field holds; an invalid one if it holds none.
QDate dayIn(const vault::Record &record, const QString &field);

/// Where the link that \p record carries in `moved_to` leads; nothing if it was not moved.
std::optional<vault::LinkTarget> movedTo(const vault::Record &record);

} // namespace covault::health
