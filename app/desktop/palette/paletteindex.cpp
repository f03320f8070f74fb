// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/paletteindex.h"

#include "base/text.h"
#include "desktop/actions/recordplace.h"
#include "desktop/models/shownlabel.h"
#include "desktop/theme/icons.h"
#include "scan/covering.h"
#include "vault/search.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr size_t MostRecords = 50;
constexpr size_t MostRecent = 9;
constexpr int MostSearched = 30;
const QString UsePrefix = QStringLiteral("record/");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString useName(const vault::RecordKey &record)
{
    return UsePrefix + targetOf(record);
}

/// What each record weighs that was ever used; they are few.
QHash<vault::RecordKey, double> weightsOf(const PaletteUses &uses, Moment now)
{
    QHash<vault::RecordKey, double> weights;
    for (auto use = uses.lower_bound(UsePrefix); use != uses.end() && use->first.startsWith(UsePrefix); ++use) {
        if (const auto record = recordIn(QStringView(use->first).mid(UsePrefix.size())))
            weights.insert(*record, vault::weightOf(use->second, now));
    }
    return weights;
}

// What a tag narrows to is a search's business: it knows how tags are compared.
QString searchText(const PaletteQuery &query)
{
    return query.scope == PaletteQuery::Scope::Tagged ? u"#"_s + query.narrow + u' ' + query.words : query.words;
}

} // namespace

Result<std::shared_ptr<const PaletteIndex>> PaletteIndex::read(vault::Vault &vault)
{
    auto rows = vault.list({});
    return rows ? of(vault, std::move(*rows)) : failure(rows);
}

Result<std::shared_ptr<const PaletteIndex>> PaletteIndex::of(vault::Vault &vault, std::vector<vault::RecordRow> rows)
{
    auto tags = vault::tagsIn(vault);
    if (!tags)
        return failure(tags);
    auto index = std::make_shared<PaletteIndex>();
    index->m_tags = std::move(*tags);
    index->m_records.reserve(rows.size());
    index->m_places.reserve(qsizetype(rows.size()));
    const auto &roster = vault.roster();
    std::map<std::pair<CollectionId, QString>, size_t> sorts;
    for (vault::RecordRow &row : rows) {
        const auto [sort, isNew] = sorts.try_emplace({row.key.collection, row.key.kind}, sorts.size());
        if (isNew) {
            const vault::Kind *kind = vault.kinds(row.key.collection).find(row.key.kind);
            const auto collection = roster.findCollection(row.key.collection);
            const QString title = kind ? shownLabel(kind->title) : row.key.kind;
            index->m_sorts.push_back(
                    {row.key.kind, title, text::folded(title), collection ? collection->name : QString()});
        }
        index->add(std::move(row), sort->second);
    }
    for (const members::Member &member : roster.members()) {
        const auto party = roster.findParty(member.party);
        if (!member.removed)
            index->m_people.push_back({member.id, vault::FoldedTitle(member.name), party ? party->name : QString()});
    }
    return std::shared_ptr<const PaletteIndex>(std::move(index));
}

void PaletteIndex::add(vault::RecordRow row, size_t sort)
{
    row.key.kind = m_sorts[sort].kind; // one text for all of them
    m_places.insert(row.n, m_records.size());
    m_records.push_back(
            {std::move(row.key), vault::FoldedTitle(row.title), std::move(row.subtitle), row.updated, sort});
}

Result<std::vector<PaletteItem>> PaletteIndex::find(vault::Vault &vault, const Asked &asked, std::stop_token stop) const
{
    using Scope = PaletteQuery::Scope;
    const bool isOpen = asked.query.words.isEmpty() && asked.query.scope == Scope::Everything;
    if (isOpen)
        return recent(asked);
    if (asked.query.scope == Scope::Commands || asked.query.scope == Scope::Findings)
        return std::vector<PaletteItem>();
    std::vector<PaletteItem> items;
    if (asked.query.scope != Scope::Tagged)
        items = titled(asked, stop);
    const bool searches = (asked.query.scope == Scope::Tagged && !asked.query.narrow.isEmpty())
            || (asked.query.scope == Scope::Everything && items.size() < MostRecords);
    if (searches && !stop.stop_requested()) {
        if (auto searched = addSearched(vault, asked, items); !searched)
            return failure(searched);
    }
    keepBest(items, MostRecords);
    for (PaletteItem &person : people(asked))
        items.push_back(std::move(person));
    for (PaletteItem &tag : tags(asked.query))
        items.push_back(std::move(tag));
    return items;
}

std::vector<bool> PaletteIndex::sortsToShow(const PaletteQuery &query) const
{
    const QString narrow = text::folded(query.narrow);
    std::vector<bool> shown;
    for (const Sort &sort : m_sorts) {
        if (query.scope == PaletteQuery::Scope::People)
            shown.push_back(sort.kind == u"contact"_s);
        else if (query.scope == PaletteQuery::Scope::OfKind)
            shown.push_back(
                    sort.kind.startsWith(query.narrow, Qt::CaseInsensitive) || sort.foldedKindTitle.startsWith(narrow));
        else
            shown.push_back(true);
    }
    return shown;
}

PaletteItem PaletteIndex::itemOf(const Record &record, const Asked &asked) const
{
    const Sort &sort = m_sorts[record.sort];
    PaletteItem item;
    item.type = PaletteItem::Type::Record;
    item.record = record.key;
    item.name = useName(record.key);
    item.row.icon = kindIcon(record.key.kind);
    item.row.title = record.title.title();
    item.row.detail = joined({record.subtitle, sort.kindTitle, sort.collection});
    if (asked.findings)
        item.row.severity = asked.findings->worstOf(record.key);
    return item;
}

// Equals stay in the order of their titles, which is that of their places.
std::vector<PaletteItem> PaletteIndex::best(std::vector<Found> found, size_t most, const Asked &asked) const
{
    const auto end = found.begin() + qsizetype(std::min(most, found.size()));
    std::partial_sort(found.begin(), end, found.end(), [](const Found &a, const Found &b) {
        return vault::comesBefore(a.rank, b.rank) || (!vault::comesBefore(b.rank, a.rank) && a.place < b.place);
    });
    std::vector<PaletteItem> items;
    for (auto one = found.begin(); one != end; ++one) {
        items.push_back(itemOf(m_records[one->place], asked));
        items.back().rank = one->rank;
    }
    return items;
}

std::vector<PaletteItem> PaletteIndex::titled(const Asked &asked, const std::stop_token &stop) const
{
    const vault::FoldedTitle typed(asked.query.words);
    const bool hasWords = !asked.query.words.isEmpty();
    const auto weights = weightsOf(asked.uses, asked.now);
    const auto isShown = sortsToShow(asked.query);
    std::vector<Found> found;
    for (size_t place = 0; place < m_records.size() && !stop.stop_requested(); ++place) {
        const Record &record = m_records[place];
        if (!isShown[record.sort])
            continue;
        const auto match = hasWords ? vault::findMatch(typed, record.title) : vault::TitleMatch();
        if (match)
            found.push_back({{match->kind, match->letters, weights.isEmpty() ? 0 : weights.value(record.key)}, place});
    }
    std::vector<PaletteItem> items = best(std::move(found), MostRecords, asked);
    for (PaletteItem &item : items) {
        if (const auto match = vault::findMatch(typed, vault::FoldedTitle(item.row.title)))
            item.row.hits = hitsOf(*match);
    }
    return items;
}

// Records that hold the words elsewhere than in their title: behind all others, with the place where they stand.
Result<> PaletteIndex::addSearched(vault::Vault &vault, const Asked &asked, std::vector<PaletteItem> &items) const
{
    const auto found = vault::Search(vault, {}, scan::withSecretsCovered).find(searchText(asked.query), MostSearched);
    if (!found)
        return failure(found);
    const vault::FoldedTitle typed(asked.query.words);
    for (const vault::SearchHit &hit : found->hits) {
        const auto place = m_places.constFind(hit.row.n);
        const auto isHere = [&](const PaletteItem &item) { return item.record == hit.row.key; };
        if (place == m_places.cend() || m_records[*place].key != hit.row.key
                || std::any_of(items.begin(), items.end(), isHere))
            continue;
        const Record &record = m_records[*place];
        PaletteItem item = itemOf(record, asked);
        const auto match = vault::findMatch(typed, record.title);
        const vault::TitleMatch elsewhere{vault::MatchKind::Elsewhere, vault::MatchCase::Same, {}};
        item.rank = rankOf(match.value_or(elsewhere), item.name, asked.uses, asked.now);
        item.row.hits = match ? hitsOf(*match) : std::vector<Hit>();
        if (!match && !hit.snippet.isEmpty())
            item.row.detail = joined({m_sorts[record.sort].kindTitle, hit.attachment, Words::tr("“%1”").arg(hit.snippet.simplified())});
        items.push_back(std::move(item));
    }
    return {};
}

std::vector<PaletteItem> PaletteIndex::people(const Asked &asked) const
{
    const bool isAsked = asked.query.scope == PaletteQuery::Scope::People;
    if (!isAsked && asked.query.scope != PaletteQuery::Scope::Everything)
        return {};
    const vault::FoldedTitle typed(asked.query.words);
    std::vector<PaletteItem> items;
    for (const Person &person : m_people) {
        const auto match = asked.query.words.isEmpty() ? vault::TitleMatch() : vault::findMatch(typed, person.name);
        if (!match)
            continue;
        PaletteItem item;
        item.type = PaletteItem::Type::Person;
        item.target = person.id.toString();
        item.name = u"member/"_s + item.target;
        item.rank = rankOf(*match, item.name, asked.uses, asked.now);
        item.row.icon = u"user"_s;
        item.row.title = person.name.title();
        item.row.hits = hitsOf(*match);
        item.row.detail = joined({Words::tr("Member"), person.party});
        items.push_back(std::move(item));
    }
    keepBest(items, MostRecords);
    return items;
}

// The tags that begin as far as one has typed; one with a space can't be typed behind the sign.
std::vector<PaletteItem> PaletteIndex::tags(const PaletteQuery &query) const
{
    const QString begun = text::folded(query.narrow);
    std::vector<PaletteItem> items;
    for (const vault::Tag &tag : m_tags) {
        const bool isOffered = query.scope == PaletteQuery::Scope::Tagged && query.words.isEmpty() && tag.name != begun
                && tag.name.startsWith(begun) && !tag.name.contains(u' ');
        if (!isOffered)
            continue;
        PaletteItem item;
        item.type = PaletteItem::Type::Tag;
        item.target = tag.name;
        item.row.icon = u"tag"_s;
        item.row.title = tag.name;
        item.row.hits = begun.isEmpty() ? std::vector<Hit>() : std::vector<Hit>{{0, int(begun.size())}};
        item.row.detail = tag.records == 1 ? Words::tr("1 record") : Words::tr("%n records", nullptr, int(tag.records));
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<PaletteItem> PaletteIndex::recent(const Asked &asked) const
{
    const auto weights = weightsOf(asked.uses, asked.now);
    std::vector<Found> found;
    for (size_t place = 0; place < m_records.size() && !weights.isEmpty(); ++place) {
        if (const auto weight = weights.constFind(m_records[place].key); weight != weights.cend())
            found.push_back({{{}, {}, *weight}, place});
    }
    if (found.empty()) {
        for (size_t place = 0; place < m_records.size(); ++place)
            found.push_back({{{}, {}, double(toUnsigned(m_records[place].updated))}, place});
    }
    return best(std::move(found), MostRecent, asked);
}

} // namespace covault::desktop
