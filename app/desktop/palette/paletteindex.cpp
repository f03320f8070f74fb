// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/paletteindex.h"

#include "base/text.h"
#include "desktop/actions/recordplace.h"
#include "desktop/models/shownlabel.h"
#include "desktop/theme/icons.h"
#include "vault/search.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr size_t MostRecords = 50;
constexpr size_t MostRecent = 9;
constexpr int MostSearched = 30;

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
    return u"record/"_s + targetOf(record);
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
    if (!rows)
        return failure(rows);
    auto tags = vault::tagsIn(vault);
    if (!tags)
        return failure(tags);
    auto index = std::make_shared<PaletteIndex>();
    index->m_tags = std::move(*tags);
    const auto &roster = vault.roster();
    for (vault::RecordRow &row : *rows) {
        const vault::Kind *kind = vault.kinds(row.key.collection).find(row.key.kind);
        const auto collection = roster.findCollection(row.key.collection);
        Record record{{}, vault::FoldedTitle(row.title), {}, kind ? shownLabel(kind->title) : row.key.kind};
        record.detail = joined({row.subtitle, record.kindTitle, collection ? collection->name : QString()});
        record.row = std::move(row);
        index->m_places.insert(record.row.key, index->m_records.size());
        index->m_records.push_back(std::move(record));
    }
    for (const members::Member &member : roster.members()) {
        const auto party = roster.findParty(member.party);
        if (!member.removed)
            index->m_people.push_back({member.id, vault::FoldedTitle(member.name), party ? party->name : QString()});
    }
    return std::shared_ptr<const PaletteIndex>(std::move(index));
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

bool PaletteIndex::mayShow(const Record &record, const PaletteQuery &query) const
{
    if (query.scope == PaletteQuery::Scope::People)
        return record.row.key.kind == u"contact"_s;
    if (query.scope != PaletteQuery::Scope::OfKind)
        return true;
    return record.row.key.kind.startsWith(query.narrow, Qt::CaseInsensitive)
            || text::folded(record.kindTitle).startsWith(text::folded(query.narrow));
}

PaletteItem PaletteIndex::itemOf(const Record &record, const Asked &asked) const
{
    PaletteItem item;
    item.type = PaletteItem::Type::Record;
    item.record = record.row.key;
    item.name = useName(record.row.key);
    item.row.icon = kindIcon(record.row.key.kind);
    item.row.title = record.row.title;
    item.row.detail = record.detail;
    if (asked.findings)
        item.row.severity = asked.findings->worstOf(record.row.key);
    return item;
}

std::vector<PaletteItem> PaletteIndex::titled(const Asked &asked, const std::stop_token &stop) const
{
    const vault::FoldedTitle typed(asked.query.words);
    std::vector<PaletteItem> items;
    for (const Record &record : m_records) {
        if (stop.stop_requested())
            break;
        if (!mayShow(record, asked.query))
            continue;
        const auto match = asked.query.words.isEmpty() ? vault::TitleMatch() : vault::findMatch(typed, record.title);
        if (!match)
            continue;
        items.push_back(itemOf(record, asked));
        items.back().rank = rankOf(*match, items.back().name, asked.uses, asked.now);
        items.back().row.hits = hitsOf(*match);
    }
    keepBest(items, MostRecords);
    return items;
}

// Records that hold the words elsewhere than in their title: behind all others, with the place where they stand.
Result<> PaletteIndex::addSearched(vault::Vault &vault, const Asked &asked, std::vector<PaletteItem> &items) const
{
    const auto found = vault::Search(vault).find(searchText(asked.query), MostSearched);
    if (!found)
        return failure(found);
    const vault::FoldedTitle typed(asked.query.words);
    for (const vault::SearchHit &hit : found->hits) {
        const auto place = m_places.constFind(hit.row.key);
        const auto isHere = [&](const PaletteItem &item) { return item.record == hit.row.key; };
        if (place == m_places.cend() || std::any_of(items.begin(), items.end(), isHere))
            continue;
        PaletteItem item = itemOf(m_records[*place], asked);
        const auto match = vault::findMatch(typed, m_records[*place].title);
        const vault::TitleMatch elsewhere{vault::MatchKind::Elsewhere, vault::MatchCase::Same, {}};
        item.rank = rankOf(match.value_or(elsewhere), item.name, asked.uses, asked.now);
        item.row.hits = match ? hitsOf(*match) : std::vector<Hit>();
        if (!match && !hit.snippet.isEmpty())
            item.row.detail = joined({m_records[*place].kindTitle, Words::tr("“%1”").arg(hit.snippet.simplified())});
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
    std::vector<PaletteItem> items;
    for (const Record &record : m_records) {
        const auto use = asked.uses.find(useName(record.row.key));
        if (use == asked.uses.end())
            continue;
        items.push_back(itemOf(record, asked));
        items.back().rank.use = vault::weightOf(use->second, asked.now);
    }
    if (items.empty()) {
        for (const Record &record : m_records) {
            items.push_back(itemOf(record, asked));
            items.back().rank.use = double(toUnsigned(record.row.updated));
        }
    }
    keepBest(items, MostRecent);
    return items;
}

} // namespace covault::desktop
