// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/recordlisting.h"

#include "base/text.h"
#include "desktop/models/shownlabel.h"
#include "desktop/theme/icons.h"
#include "vault/search.h"

#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

using vault::Field;
using vault::Kind;
using vault::RecordRow;

/// A row on its way into the list.
struct Candidate
{
    RecordRow row;
    const Kind *kind = nullptr;
    QString choice; // of the field that groups its kind
    size_t group = 0;
    int severity = -1;
    bool isFavourite = false;
};

/// The field whose choice is the heading of a kind's records; null: the kind itself is.
const Field *groupingField(const Kind &kind)
{
    if (const Field *policy = kind.field(kind.policy); policy && !policy->many)
        return policy;
    for (const Field &field : kind.fields) {
        if (field.type == vault::FieldType::Choice && field.required && !field.many)
            return &field;
    }
    return nullptr;
}

class ListingReader
{
public:
    ListingReader(vault::Vault &vault, const ListQuery &query, const std::function<bool()> &isStopped)
        : m_vault(vault)
        , m_query(query)
        , m_isStopped(isStopped)
    {
        for (const QString &kind : query.kind.isEmpty() ? query.kinds : QStringList{query.kind})
            m_kinds[kind] = int(m_kinds.size());
    }

    Result<RecordListing> read()
    {
        if (auto collected = m_query.words.trimmed().isEmpty() ? collectAll() : collectFound(); !collected)
            return failure(collected);
        if (m_isStopped())
            return RecordListing();
        if (auto starred = markFavourites(); !starred)
            return failure(starred);
        count();
        std::erase_if(m_candidates, [this](const Candidate &one) { return !isShown(one); });
        if (m_query.sort == ListQuery::Sort::Group) {
            if (auto grouped = group(); !grouped)
                return failure(grouped);
        }
        if (m_isStopped())
            return RecordListing();
        sort();
        fill();
        return std::move(m_listing);
    }

private:
    Result<> collectAll()
    {
        std::vector<std::vector<RecordRow>> found;
        size_t count = 0;
        for (const auto &[kind, place] : m_kinds) {
            vault::ListFilter filter;
            filter.kind = kind;
            auto rows = m_vault.list(filter);
            if (!rows)
                return failure(rows);
            count += rows->size();
            found.push_back(std::move(*rows));
        }
        m_candidates.reserve(count);
        for (std::vector<RecordRow> &rows : found) {
            for (RecordRow &row : std::exchange(rows, {}))
                add(std::move(row));
        }
        return {};
    }

    Result<> collectFound()
    {
        const auto found = vault::Search(m_vault).all(m_query.words);
        if (!found)
            return failure(found);
        m_listing.notes = found->notes + found->corrected;
        for (const vault::SearchHit &hit : found->hits) {
            if (m_kinds.contains(hit.row.key.kind))
                add(hit.row);
        }
        return {};
    }

    void add(RecordRow row)
    {
        const Kind *kind = m_vault.kinds(row.key.collection).find(row.key.kind);
        const auto place = size_t(m_kinds.at(row.key.kind));
        Candidate candidate{std::move(row), kind, {}, place, -1, false};
        if (m_query.worstOpen) {
            if (const auto worst = m_query.worstOpen(candidate.row.key))
                candidate.severity = int(*worst);
        }
        m_candidates.push_back(std::move(candidate));
    }

    Result<> markFavourites()
    {
        vault::ListFilter filter;
        filter.onlyFavourites = true;
        const auto starred = m_vault.list(filter);
        if (!starred)
            return failure(starred);
        QSet<qint64> numbers;
        for (const RecordRow &row : *starred)
            numbers.insert(row.n);
        for (Candidate &one : m_candidates)
            one.isFavourite = numbers.contains(one.row.n);
        return {};
    }

    static bool needsAttention(const Candidate &one) { return one.severity >= int(drawing::Severity::Warning); }

    void count()
    {
        m_listing.total = int(m_candidates.size());
        for (const Candidate &one : m_candidates) {
            m_listing.attention += needsAttention(one) ? 1 : 0;
            m_listing.favourites += one.isFavourite ? 1 : 0;
        }
    }

    bool isShown(const Candidate &one) const
    {
        switch (m_query.show) {
        case ListQuery::Show::All:
            return true;
        case ListQuery::Show::Attention:
            return needsAttention(one);
        case ListQuery::Show::Favourites:
            return one.isFavourite;
        }
        return true;
    }

    // A heading's number: the kind's place, then that of the choice in its field; records without one come last.
    Result<> group()
    {
        const bool withChoices = m_candidates.size() <= MostWithChoices;
        for (Candidate &one : m_candidates) {
            if (m_isStopped())
                return {};
            const Field *field = withChoices && one.kind ? groupingField(*one.kind) : nullptr;
            if (!field) {
                one.group = headingOf(one, {}, NoChoice);
                continue;
            }
            const auto record = m_vault.record(one.row.n);
            if (!record)
                return failure(record);
            one.choice = *record ? (*record)->text(field->id) : QString();
            const auto known = std::find_if(field->choices.begin(), field->choices.end(),
                    [&one](const vault::Choice &choice) { return choice.id == one.choice; });
            const size_t place =
                    one.choice.isEmpty() ? NoChoice : std::min(size_t(known - field->choices.begin()), NoChoice - 1);
            one.group = headingOf(
                    one, one.choice.isEmpty() ? QString() : shownLabel(field->choiceLabel(one.choice)), place);
        }
        return {};
    }

    size_t headingOf(const Candidate &one, const QString &label, size_t place)
    {
        const size_t group = size_t(m_kinds.at(one.row.key.kind)) * GroupsOfAKind + place;
        if (!m_headings.contains(group))
            m_headings[group] = !label.isEmpty() ? label : one.kind ? shownLabel(one.kind->title) : one.row.key.kind;
        return group;
    }

    void sort()
    {
        using Sort = ListQuery::Sort;
        const auto before = [this](const Candidate &a, const Candidate &b) {
            if (m_query.sort == Sort::Group && a.group != b.group)
                return a.group < b.group;
            if (m_query.sort == Sort::Updated && a.row.updated != b.row.updated)
                return a.row.updated > b.row.updated;
            if (m_query.sort == Sort::Severity && a.severity != b.severity)
                return a.severity > b.severity;
            return false;
        };
        // Each kind's rows come in the order of their titles; several kinds are brought together once.
        if (m_kinds.size() > 1 || !m_query.words.isEmpty())
            sortByTitle();
        std::stable_sort(m_candidates.begin(), m_candidates.end(), before);
    }

    void sortByTitle()
    {
        std::vector<std::pair<QString, size_t>> order;
        order.reserve(m_candidates.size());
        for (size_t place = 0; place < m_candidates.size(); ++place)
            order.emplace_back(text::folded(m_candidates[place].row.title), place);
        std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        std::vector<Candidate> sorted;
        sorted.reserve(m_candidates.size());
        for (const auto &[title, place] : order)
            sorted.push_back(std::move(m_candidates[place]));
        m_candidates = std::move(sorted);
    }

    void fill()
    {
        // One heading that would stand above everything says nothing.
        const bool hasHeadings = m_query.sort == ListQuery::Sort::Group && m_headings.size() > 1;
        size_t heading = 0;
        const Candidate *before = nullptr;
        for (const Candidate &one : m_candidates) {
            if (hasHeadings && (!before || before->group != one.group)) {
                heading = m_listing.rows.size();
                m_listing.rows.push_back({-1 - qint64(one.group), m_headings[one.group]});
            }
            m_listing.rows.push_back({one.row.n, one.row.title, one.row.subtitle, 0, iconOf(one), qint8(one.severity),
                    one.row.flags.testFlag(vault::RecordFlag::Removed)});
            if (hasHeadings)
                ++m_listing.rows[heading].count;
            before = &one;
        }
    }

    quint16 iconOf(const Candidate &one)
    {
        const auto key = std::pair(one.row.key.kind, one.choice);
        const auto known = m_icons.constFind(key);
        if (known != m_icons.constEnd())
            return *known;
        const auto place = quint16(m_listing.icons.size());
        m_listing.icons += kindIcon(one.row.key.kind, one.choice);
        return *m_icons.insert(key, place);
    }

    static constexpr size_t GroupsOfAKind = 1'000;
    static constexpr size_t NoChoice = GroupsOfAKind - 1;

    vault::Vault &m_vault;
    const ListQuery &m_query;
    const std::function<bool()> &m_isStopped;
    std::map<QString, int> m_kinds; // and the place of each
    std::vector<Candidate> m_candidates;
    std::map<size_t, QString> m_headings;
    QHash<std::pair<QString, QString>, quint16> m_icons;
    RecordListing m_listing;
};

} // namespace

Result<RecordListing> readListing(vault::Vault &vault, const ListQuery &query, const std::function<bool()> &isStopped)
{
    return ListingReader(vault, query, isStopped).read();
}

} // namespace covault::desktop
