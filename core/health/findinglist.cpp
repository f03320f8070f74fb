// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/findinglist.h"

#include "health/findingcoding.h"

namespace covault::health {

Bytes FindingList::Words::at(size_t number)
{
    const std::lock_guard lock(mutex);
    return packed.at(number);
}

FindingList::FindingList()
    : m_words(std::make_unique<Words>())
{
}

FindingList::~FindingList() = default;
FindingList::FindingList(FindingList &&) noexcept = default;
FindingList &FindingList::operator=(FindingList &&) noexcept = default;

FindingList FindingList::of(const std::vector<Finding> &findings)
{
    Gathering gathering;
    for (const Finding &finding : findings)
        gathering.add(finding);
    return gathering.take();
}

Finding FindingList::marked(size_t place) const
{
    Finding finding;
    finding.id = id(place);
    finding.rule = rule(place);
    finding.severity = severity(place);
    finding.state = state(place);
    finding.due = due(place);
    finding.assignee = assignee(place);
    return finding;
}

Finding FindingList::operator[](size_t place) const
{
    Finding finding = marked(place);
    finding.records.reserve(recordCount(place));
    for (const quint32 number : recordsAt(place))
        finding.records.push_back(m_records[number]);
    decodeFinding(m_words->at(m_marks[place].words), finding);
    return finding;
}

FindingList::Line FindingList::line(size_t place) const
{
    Line line{marked(place), {}};
    decodeWords(m_words->at(m_marks[place].words), line.finding, line.face);
    return line;
}

FindingList::Iterator FindingList::begin() const
{
    return Iterator(*this, 0);
}

FindingList::Iterator FindingList::end() const
{
    return Iterator(*this, size());
}

std::optional<QDate> FindingList::due(size_t place) const
{
    const qint32 day = m_marks[place].due;
    return day == 0 ? std::nullopt : std::optional(QDate::fromJulianDay(day));
}

std::optional<MemberId> FindingList::assignee(size_t place) const
{
    const quint16 member = m_marks[place].assignee;
    return member == 0 ? std::nullopt : std::optional(m_members[member - 1u]);
}

std::span<const quint32> FindingList::recordsAt(size_t place) const
{
    return std::span(m_numbers).subspan(m_marks[place].firstRecord, m_marks[place].recordCount);
}

const vault::RecordKey *FindingList::firstRecord(size_t place) const
{
    const auto numbers = recordsAt(place);
    return numbers.empty() ? nullptr : &m_records[numbers.front()];
}

std::optional<size_t> FindingList::find(const FindingId &id) const
{
    const auto found = id.isNull() ? m_marks.end() : std::ranges::find(m_marks, id, &Mark::id);
    return found == m_marks.end() ? std::nullopt : std::optional(size_t(found - m_marks.begin()));
}

std::span<const quint32> FindingList::placesOf(const vault::RecordKey &record) const
{
    const auto idOf = [this](quint32 number) { return m_records[number].id; };
    for (const quint32 number : std::ranges::equal_range(m_byId, record.id, {}, idOf)) {
        if (m_records[number] == record)
            return placesAt(number);
    }
    return {};
}

std::span<const quint32> FindingList::placesAt(size_t record) const
{
    return std::span(m_places).subspan(m_placesFrom[record], m_placesFrom[record + 1] - m_placesFrom[record]);
}

std::vector<size_t> FindingList::about(const vault::RecordKey &record) const
{
    const auto places = placesOf(record);
    return {places.begin(), places.end()};
}

// They are in the order of the list, the gravest first.
std::optional<Severity> FindingList::worstOpenAt(std::span<const quint32> places) const
{
    const auto open = std::ranges::find_if(places, [this](quint32 place) { return state(place) == State::Open; });
    return open == places.end() ? std::nullopt : std::optional(severity(*open));
}

std::optional<Severity> FindingList::worstOpen(const vault::RecordKey &record) const
{
    return worstOpenAt(placesOf(record));
}

void FindingList::forEachOpen(const std::function<void(const vault::RecordKey &, Severity)> &look) const
{
    for (size_t record = 0; record < m_records.size(); ++record) {
        if (const auto worst = worstOpenAt(placesAt(record)))
            look(m_records[record], *worst);
    }
}

qsizetype FindingList::byteCount() const
{
    const auto bytesOf = [](const auto &list) { return qsizetype(list.capacity()) * qsizetype(sizeof(list[0])); };
    const std::lock_guard lock(m_words->mutex);
    return m_words->packed.byteCount() + bytesOf(m_marks) + bytesOf(m_records) + bytesOf(m_byId) + bytesOf(m_numbers) + bytesOf(m_placesFrom)
            + bytesOf(m_places);
}

} // namespace covault::health
