// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/findinglist.h"

#include "base/text.h"
#include "health/storedstates.h"

#include <QDataStream>
#include <QIODevice>

#include <mutex>
#include <numeric>

namespace covault::health {

namespace {

QDataStream &operator<<(QDataStream &out, const std::optional<QDate> &day)
{
    return out << (day ? day->toJulianDay() : qint64(0));
}

QDataStream &operator>>(QDataStream &in, std::optional<QDate> &day)
{
    qint64 number = 0;
    in >> number;
    day = number == 0 ? std::nullopt : std::optional(QDate::fromJulianDay(number));
    return in;
}

void write(QDataStream &out, const QString &text)
{
    out << text.toUtf8();
}

QString readText(QDataStream &in)
{
    QByteArray bytes;
    in >> bytes;
    return text::fromUtf8(bytes);
}

template<typename AnyId>
AnyId readId(QDataStream &in)
{
    Bytes bytes(AnyId::Size, '\0');
    in.readRawData(bytes.data(), int(bytes.size()));
    return AnyId::cutFrom(bytes);
}

template<typename AnyId>
void writeId(QDataStream &out, const AnyId &id)
{
    out.writeRawData(id.view().data(), int(id.view().size()));
}

void writeKey(QDataStream &out, const vault::RecordKey &key)
{
    writeId(out, key.collection);
    write(out, key.kind);
    writeId(out, key.id);
}

vault::RecordKey readKey(QDataStream &in)
{
    const auto collection = readId<CollectionId>(in);
    const QString kind = readText(in);
    return {collection, kind, readId<RecordId>(in)};
}

// Most are about one record alone, and kept there.
enum Shape : quint8 { HasOwnSubjects = 1, HasHome = 2, HasOwnHome = 4, IsLocal = 8 };

quint8 shapeOf(const Finding &finding)
{
    const auto *first = finding.records.size() == 1 ? &finding.records.front() : nullptr;
    const bool isAboutIt = first && finding.subjects.size() == 1 && finding.subjects.front() == first->id.bytes();
    const bool isHome = first && finding.home == *first;
    return quint8((isAboutIt ? 0 : HasOwnSubjects) | (finding.home ? HasHome : 0) | (finding.home && !isHome ? HasOwnHome : 0)
            | (finding.isLocal ? IsLocal : 0));
}

// Everything that stands in no mark. The program's own memory: no other one reads it.
Bytes encoded(const Finding &finding, const Face &face)
{
    Bytes bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    const quint8 shape = shapeOf(finding);
    out << shape << quint8(finding.fix) << finding.since << finding.until;
    for (const QString &text : {finding.title, finding.evidence, finding.reason, face.title, face.choice})
        write(out, text);
    if (shape & HasOwnSubjects) {
        out << quint32(finding.subjects.size());
        for (const Subject &subject : finding.subjects)
            out << subject;
    }
    if (shape & HasOwnHome)
        writeKey(out, *finding.home);
    return bytes;
}

quint8 decodeWords(QDataStream &in, Finding &finding, Face &face)
{
    quint8 shape = 0, fix = 0;
    in >> shape >> fix >> finding.since >> finding.until;
    finding.fix = Fix(fix);
    finding.isLocal = shape & IsLocal;
    for (QString *text : {&finding.title, &finding.evidence, &finding.reason, &face.title, &face.choice})
        *text = readText(in);
    return shape;
}

// \p finding has its records already.
void decode(const Bytes &bytes, Finding &finding)
{
    QDataStream in(bytes);
    Face face;
    const quint8 shape = decodeWords(in, finding, face);
    if (shape & HasOwnSubjects) {
        quint32 count = 0;
        in >> count;
        finding.subjects.resize(count);
        for (Subject &subject : finding.subjects)
            in >> subject;
    } else {
        finding.subjects = {finding.records.front().id.bytes()};
    }
    if (shape & HasOwnHome)
        finding.home = readKey(in);
    else if (shape & HasHome)
        finding.home = finding.records.front();
}

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

struct FindingList::Words
{
    StoredStates states;
    std::mutex mutex; // what was unpacked last is kept in them

    Bytes at(size_t number)
    {
        const std::lock_guard lock(mutex);
        return states.at(number);
    }
};

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
    decode(m_words->at(m_marks[place].words), finding);
    return finding;
}

FindingList::Line FindingList::line(size_t place) const
{
    Line line{marked(place), {}};
    const Bytes words = m_words->at(m_marks[place].words);
    QDataStream in(words);
    decodeWords(in, line.finding, line.face);
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
    return m_words->states.byteCount() + bytesOf(m_marks) + bytesOf(m_records) + bytesOf(m_byId) + bytesOf(m_numbers) + bytesOf(m_placesFrom)
            + bytesOf(m_places);
}

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
    mark.words = quint32(m_list.m_words->states.add(encoded(finding, face)));
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
