// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "health/policy.h"
#include "health/storedrecord.h"
#include "health/strength.h"
#include "vault/kindset.h"
#include "vault/recordtext.h"

#include <QHash>

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <unordered_map>

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

/// The act that made a record.
struct Origin
{
    qint64 record = 0; ///< the number of its row
    ActId act;
};

/// The bytes of the id of a record, member or party.
using NamedId = Id<struct NamedTag, 16>;

/// That a judged record names a record, member or party.
struct BackLink
{
    NamedId to;
    size_t from = 0; ///< the place among the records of the one that names it
    QString field;
};

/// All that rules may know, as it was read at one moment. Of each record it takes some hundred bytes; its state is packed.
struct Facts
{
    Moment now;
    QString organisation;
    vault::KindSet kinds; ///< keeps alive what the records point to
    std::vector<StoredRecord> records; ///< also removed and hidden ones
    PackedBytes states;               ///< of the records
    std::vector<BackLink> links;
    std::vector<SecretPrint> secrets; ///< at least those that stand in more than one place
    std::vector<Origin> origins; ///< of unverified records, by rising row number
    Policy policy;
    std::map<MemberId, MemberFacts> members;
    std::map<PartyId, PartyFacts> parties;
    std::map<CollectionId, CollectionFacts> collections;
    std::map<DeviceId, MemberId> devices;
    std::optional<PartyId> ownParty;
    std::shared_ptr<Strengths> strengths = std::make_shared<Strengths>(); ///< never null

    /// Takes in a record, and whom it names. \p state: its state in encoded form.
    void add(const vault::Record &record, Bytes state);
};

/// What became of the thing that a link names.
enum class Presence {
    Here,
    Removed,    ///< in the waste bin
    Missing,    ///< no such record
    Invisible,  ///< in a place that this replica may not read
};

/// What rules look at: the facts of one moment, and the ways from one to another. A pure value: two worlds of the same
/// facts answer the same. Of one record alone a Neighbourhood answers the same too, which reads what it is asked for.
///
/// Records are kept as they are stored. Whose values are asked for is opened, and stays so until the Visit in which that
/// happened is over, or as long as the world: so long holds what open(), ofKind() and find() gave.
///
/// Not copyable, since its indexes point into its records; moving is fine. One thread at a time.
class World
{
public:
    /// One step of long work, the judgement of one record: at its end everything that was opened in it is let go again, so
    /// that never more records are open than one step needs. They nest; what was open before stays open.
    class Visit
    {
    public:
        /// \p world must outlive it.
        explicit Visit(const World &world)
            : m_world(world)
            , m_openBefore(world.openCount())
        {
        }
        Visit(const Visit &) = delete;
        Visit &operator=(const Visit &) = delete;
        ~Visit() { m_world.closeDownTo(m_openBefore); }

    private:
        const World &m_world;
        size_t m_openBefore;
    };

    explicit World(Facts facts);
    virtual ~World() = default;
    World(World &&) = default;
    World(const World &) = delete;
    World &operator=(World &&) = default;

    /// Its links are in the order of what they name.
    const Facts &facts() const { return m_facts; }
    QDate today() const { return dayOf(m_facts.now); }
    /// Whether \p day is so far ahead that it counts as unknown.
    bool isUnbelievable(QDate day) const { return day > today().addDays(1); }

    /// The records that rules judge: shown, and not removed, hidden or obsolete.
    virtual std::span<const StoredRecord *const> subjects() const { return m_subjects; }
    virtual std::span<const StoredRecord *const> subjectsOf(const QString &kind) const;
    /// The same, opened.
    std::vector<const vault::Record *> ofKind(const QString &kind) const;
    /// The words in the names of the organisation, its parties and vendors, folded.
    virtual const QStringList &localWords() const { return m_localWords; }

    /// The values of a record of this world.
    const vault::Record &open(const StoredRecord &stored) const;
    /// How many records are open: each takes some thousand bytes.
    size_t openCount() const { return m_opened.size(); }

    /// Null if it is not here. A link follows where its record was moved to.
    const StoredRecord *findStored(const vault::LinkTarget &target) const;
    const StoredRecord *findStored(const vault::RecordKey &key) const;
    /// The same, opened.
    const vault::Record *find(const vault::LinkTarget &target) const;
    const vault::Record *find(const vault::RecordKey &key) const;
    /// All records of an id, also removed ones.
    virtual std::span<const StoredRecord *const> withId(const RecordId &id) const;
    Presence presence(const vault::LinkTarget &target) const;
    /// Of a record that text names by its id alone.
    Presence presence(const RecordId &id) const;
    /// What people call it; empty if it is not known here.
    QString titleOf(const vault::LinkTarget &target) const;

    /// The act that made an unverified record; null if it is not known.
    const ActId *originOf(const vault::Record &record) const;
    /// Which judged records name the record, member or party with this id.
    virtual std::span<const BackLink> linksTo(BytesView id) const;
    /// The record in which \p link, one of this world, stands.
    virtual const StoredRecord &from(const BackLink &link) const { return m_facts.records[link.from]; }
    /// False only if \p record surely names no record of \p kind, also none that was moved: then it need not be opened to
    /// see which it names.
    virtual bool mayName(const StoredRecord &record, const QString &kind) const;
    /// The groups of judged records that hold one secret, of which this is the first: each is given once, for one record.
    virtual std::vector<std::vector<const StoredRecord *>> sharedSecretsOf(const vault::Record &record) const;

protected:
    virtual vault::Record read(const StoredRecord &stored) const { return stored.read(m_facts.states); }
    /// The words in \p vendors and in what else is named in the facts.
    QStringList wordsIn(const QStringList &vendors) const;

private:
    struct Followed
    {
        Presence presence;
        const StoredRecord *record;
    };
    void indexLinks();
    void indexSecrets();
    void collectWords();
    const StoredRecord *at(const CollectionId &collection, const RecordId &id) const;
    /// Where a link to a record leads, moves included.
    Followed follow(const vault::LinkTarget &target) const;
    void closeDownTo(size_t count) const;

    Facts m_facts;
    std::vector<const StoredRecord *> m_subjects;
    QStringList m_localWords;
    QHash<QString, std::vector<const StoredRecord *>> m_byKind;
    std::vector<const StoredRecord *> m_byId; // sorted by it
    std::vector<quint32> m_byFrom; // the places of the links, by the record in which they stand
    QHash<Bytes, std::vector<const StoredRecord *>> m_byPrint;
    std::map<qint64, std::vector<Bytes>> m_sharedPrints; // by the row number of the first that holds them
    mutable std::unordered_map<const StoredRecord *, vault::Record> m_open;
    mutable std::vector<const StoredRecord *> m_opened; // in the order in which they were
};

/// Visits the judged records one after another, each open as long as it is looked at.
void forEachSubject(const World &world, const std::function<void(const vault::Record &)> &look);

/// Whether lists and rules look at the record of \p row at all.
bool isJudged(const vault::RecordRow &row);

/// Whether \p record describes something that is not in use any more: retired, disposed of, former, departed.
bool isRetired(const vault::Record &record);

/// The day that a date field holds; an invalid one if it holds none.
QDate dayIn(const vault::Record &record, const QString &field);

/// Where the link that \p record carries in `moved_to` leads; nothing if it was not moved.
std::optional<vault::LinkTarget> movedTo(const vault::Record &record);

} // namespace covault::health
