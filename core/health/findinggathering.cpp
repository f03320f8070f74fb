// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FindingList that makes one.
#include "health/findingcoding.h"
#include "health/findinglist.h"

#include <numeric>

namespace covault::health {

namespace {

template<typename List, typename Value>
size_t placeIn(List &list, const Value &value)
{
    const auto found = std::find(list.begin(), list.end(), value);
    if (found != list.end())
        return size_t(found - list.begin());
    list.push_back(value);
    return size_t(list.size()) - 1;
}

} // namespace

FindingList::Mark FindingList::Gathering::markOf(const Finding &finding, const Face &face)
{
    Mark mark{};
    mark.id = finding.id;
    mark.severity = quint8(finding.severity);
    mark.state = quint8(finding.state);
    mark.rule = quint16(placeIn(m_list.m_rules, finding.rule));
    mark.assignee = finding.assignee ? quint16(placeIn(m_list.m_members, *finding.assignee) + 1) : quint16(0);
    mark.due = finding.due ? qint32(finding.due->toJulianDay()) : 0;
    mark.firstRecord = quint32(m_list.m_numbers.size());
    mark.recordCount = quint32(finding.records.size());
    for (const vault::RecordKey &record : finding.records) {
        if (m_list.m_records.empty() || m_list.m_records.back() != record)
            m_list.m_records.push_back(record);
        m_list.m_numbers.push_back(quint32(m_list.m_records.size() - 1));
    }
    mark.words = quint32(m_list.m_words->packed.add(encodeFinding(finding, face)));
    return mark;
}

size_t FindingList::Gathering::add(const Finding &finding, const Face &face)
{
    m_list.m_marks.push_back(markOf(finding, face));
    m_titles.push_back(finding.title);
    return m_list.m_marks.size() - 1;
}

Finding FindingList::Gathering::takeBack(size_t number)
{
    m_takenBack.insert(number);
    return m_list[number];
}

// Their words and numbers stay behind, unused: they are few.
void FindingList::Gathering::dropTakenBack()
{
    for (auto number = m_takenBack.rbegin(); number != m_takenBack.rend(); ++number) {
        m_list.m_marks[*number] = m_list.m_marks.back();
        m_list.m_marks.pop_back();
        m_titles[*number] = std::move(m_titles.back());
        m_titles.pop_back();
    }
    m_takenBack.clear();
}

FindingList FindingList::Gathering::take()
{
    dropTakenBack();
    sortMarks();
    sortRecords();
    indexPlaces();
    return std::exchange(m_list, {});
}

void FindingList::Gathering::sortMarks()
{
    const auto rank = [this](quint32 number) {
        const Mark &mark = m_list.m_marks[number];
        return std::tuple(-int(mark.severity), mark.due == 0 ? std::numeric_limits<qint32>::max() : mark.due);
    };
    std::vector<quint32> order(size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::sort(order, [&](quint32 a, quint32 b) {
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        if (const int compared = m_titles[a].compare(m_titles[b]); compared != 0)
            return compared < 0;
        return m_list.m_marks[a].id < m_list.m_marks[b].id;
    });
    std::exchange(m_titles, {});
    std::vector<Mark> marks;
    marks.reserve(order.size());
    for (const quint32 number : order)
        marks.push_back(m_list.m_marks[number]);
    m_list.m_marks = std::move(marks);
}

// A record may have come several times.
void FindingList::Gathering::sortRecords()
{
    auto &records = m_list.m_records;
    std::vector<quint32> order(records.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::sort(order, [&](quint32 a, quint32 b) { return records[a] < records[b]; });
    std::vector<quint32> numbers(records.size());
    std::vector<vault::RecordKey> sorted;
    for (const quint32 number : order) {
        if (sorted.empty() || sorted.back() != records[number])
            sorted.push_back(std::move(records[number]));
        numbers[number] = quint32(sorted.size() - 1);
    }
    for (quint32 &number : m_list.m_numbers)
        number = numbers[number];
    sorted.shrink_to_fit();
    records = std::move(sorted);
    m_list.m_byId.resize(records.size());
    std::iota(m_list.m_byId.begin(), m_list.m_byId.end(), 0u);
    std::ranges::sort(m_list.m_byId, {}, [&](quint32 number) { return std::pair(records[number].id, number); });
}

// Counts the places of each record, then puts them one behind the other.
void FindingList::Gathering::indexPlaces()
{
    auto &from = m_list.m_placesFrom;
    from.assign(m_list.m_records.size() + 1, 0);
    for (size_t place = 0; place < size(); ++place) {
        for (const quint32 number : m_list.recordsAt(place))
            ++from[number + 1];
    }
    std::partial_sum(from.begin(), from.end(), from.begin());
    m_list.m_places.resize(from.back());
    std::vector<quint32> next = from;
    for (size_t place = 0; place < size(); ++place) {
        for (const quint32 number : m_list.recordsAt(place))
            m_list.m_places[next[number]++] = quint32(place);
    }
}

} // namespace covault::health
