// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/finding.h"
#include "health/packedbytes.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <span>

namespace covault::health {

/// What rules say of a whole vault, in the order of comesBefore(): a hundred bytes each and not seven hundred, since a vault
/// may have as many findings as records.
///
/// What lists ask of each is at hand, under its place from 0; its words are packed and made anew whenever it is asked
/// for as a whole, in some microseconds. Never changed after it was made; any thread may read, several at once. Move-only.
class FindingList
{
public:
    class Gathering;
    class Iterator;

    FindingList();
    ~FindingList();
    FindingList(FindingList &&) noexcept;
    FindingList &operator=(FindingList &&) noexcept;
    /// The list of \p findings, which may come in any order, without faces: for what is few.
    static FindingList of(const std::vector<Finding> &findings);

    size_t size() const { return m_marks.size(); }
    bool empty() const { return m_marks.empty(); }
    Finding operator[](size_t place) const;
    Finding front() const { return (*this)[0]; }
    /// Gives findings, not references to them.
    Iterator begin() const;
    Iterator end() const;

    FindingId id(size_t place) const { return m_marks[place].id; }
    const QString &rule(size_t place) const { return m_rules[m_marks[place].rule]; }
    Severity severity(size_t place) const { return Severity(m_marks[place].severity); }
    State state(size_t place) const { return State(m_marks[place].state); }
    std::optional<QDate> due(size_t place) const;
    std::optional<MemberId> assignee(size_t place) const;
    /// In how many records it was seen, and the first of them, which is null if there is none.
    size_t recordCount(size_t place) const { return recordsAt(place).size(); }
    const vault::RecordKey *firstRecord(size_t place) const;
    /// A finding as lines show it: with its words, its days and its first record's face, without its records and subjects, of which
    /// there may be very many.
    struct Line;
    Line line(size_t place) const;

    /// The place of the finding with this id; nothing for the null id. Linear, a millisecond for 200,000.
    std::optional<size_t> find(const FindingId &id) const;
    /// The places of the findings about a record, gravest first. Logarithmic.
    std::vector<size_t> about(const vault::RecordKey &record) const;
    /// The worst that is open about a record. Logarithmic.
    std::optional<Severity> worstOpen(const vault::RecordKey &record) const;
    /// Shows each record about which something is open, in rising order, and the worst of it.
    void forEachOpen(const std::function<void(const vault::RecordKey &, Severity)> &look) const;
    /// How many bytes it is kept in.
    qsizetype byteCount() const;

private:
    struct Mark
    {
        FindingId id;
        quint8 severity;
        quint8 state;
        quint16 rule;        // the place of its name
        quint16 assignee;    // the place of the member's id from 1; 0: nobody
        qint32 due;          // the Julian day; 0: none
        quint32 firstRecord; // its records are numbers in m_numbers from here on
        quint32 recordCount;
        quint32 words;       // the number of its words
    };
    struct Words
    {
        PackedBytes packed;
        std::mutex mutex; // what was unpacked last is kept in them

        Bytes at(size_t number);
    };

    Finding marked(size_t place) const;
    std::span<const quint32> recordsAt(size_t place) const;
    std::span<const quint32> placesOf(const vault::RecordKey &record) const;
    std::span<const quint32> placesAt(size_t record) const;
    std::optional<Severity> worstOpenAt(std::span<const quint32> places) const;

    std::vector<Mark> m_marks;
    QStringList m_rules;
    std::vector<MemberId> m_members;
    std::vector<vault::RecordKey> m_records; // sorted, each once
    std::vector<quint32> m_byId;             // numbers of records in the order of their ids, which differ sooner than kinds
    std::vector<quint32> m_numbers;          // of records, finding by finding
    std::vector<quint32> m_placesFrom;       // for each record: where its places begin in m_places; and their end
    std::vector<quint32> m_places;           // of findings, record by record
    std::unique_ptr<Words> m_words;
};

struct FindingList::Line
{
    Finding finding;
    Face face;
};

/// Makes a FindingList out of findings as they come.
class FindingList::Gathering
{
public:
    /// Takes in a finding; gives the number under which it can be taken back.
    size_t add(const Finding &finding, const Face &face = {});
    /// Takes back what was taken in under a \p number: it is as if it had never been.
    Finding takeBack(size_t number);
    /// All of them, sorted. Nothing is here any more.
    FindingList take();

private:
    size_t size() const { return m_list.m_marks.size(); }
    Mark markOf(const Finding &finding, const Face &face);
    void dropTakenBack();
    void sortRecords();
    void sortMarks();
    void indexPlaces();

    FindingList m_list;
    std::vector<QString> m_titles; // to sort by
    std::set<size_t> m_takenBack;
};

/// Goes through a list; each finding is made when it is looked at.
class FindingList::Iterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Finding;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = Finding;

    Iterator() = default;
    Iterator(const FindingList &list, size_t place)
        : m_list(&list)
        , m_place(place)
    {
    }
    Finding operator*() const { return (*m_list)[m_place]; }
    Iterator &operator++()
    {
        ++m_place;
        return *this;
    }
    Iterator operator++(int)
    {
        Iterator before = *this;
        ++m_place;
        return before;
    }
    bool operator==(const Iterator &) const = default;

private:
    const FindingList *m_list = nullptr;
    size_t m_place = 0;
};

} // namespace covault::health
