// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scan/scanreading.h"

#include "desktop/theme/icons.h"
#include "vault/value.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct ScanWords
{
    Q_DECLARE_TR_FUNCTIONS(ScanWords)
};

using drawing::Severity;

/// With more, one would not read them.
constexpr int MostPlaces = 300;
/// Characters of an id that tell two records of one title apart.
constexpr int IdEnd = 6;

bool holdsSecret(const ScanReading &reading, const scan::Cluster &cluster)
{
    return std::ranges::any_of(
            cluster.items, [&](std::size_t item) { return !reading.report.items[item].secrets.empty(); });
}

int filesOf(const ScanReading &reading, const scan::Cluster &cluster)
{
    std::set<QString> files;
    for (const std::size_t item : cluster.items)
        files.insert(reading.report.items[item].path);
    return int(files.size());
}

QString kindTitle(const ScanReading &reading, const QString &kind)
{
    const vault::Kind *known = reading.material->kinds.find(kind);
    return known ? known->title : kind;
}

QString titleOf(const ScanReading &reading, const scan::Cluster &cluster)
{
    return cluster.title.isEmpty() ? kindTitle(reading, cluster.kind) : cluster.title;
}

// One has words of its own: the source text is English without a translation.
QString placesWords(int places, int files)
{
    const QString in = files == 1 ? ScanWords::tr("1 file") : ScanWords::tr("%n files", nullptr, files);
    const QString at = places == 1 ? ScanWords::tr("1 place") : ScanWords::tr("%n places", nullptr, places);
    return ScanWords::tr("%1 in %2").arg(at, in);
}

FoundRow rowOf(const ScanReading &reading, const scan::Cluster &cluster, int files)
{
    FoundRow row{cluster.id.toString(), kindIcon(cluster.kind), titleOf(reading, cluster)};
    row.detail = placesWords(int(cluster.items.size()), files);
    if (holdsSecret(reading, cluster)) {
        row.severity = Severity::Critical;
        row.word = ScanWords::tr("In plain text");
    } else if (cluster.state == scan::State::Contradicts) {
        row.severity = Severity::Warning;
        row.word = ScanWords::tr("Differs");
    } else if (cluster.state == scan::State::New) {
        row.severity = Severity::Notice;
        row.word = ScanWords::tr("New");
    }
    return row;
}

void addGroup(std::vector<FoundRow> &rows, const QString &heading, std::vector<FoundRow> group)
{
    if (group.empty())
        return;
    FoundRow head;
    head.title = heading;
    head.count = int(group.size());
    rows.push_back(std::move(head));
    std::ranges::stable_sort(group, [](const FoundRow &a, const FoundRow &b) { return a.severity > b.severity; });
    std::ranges::move(group, std::back_inserter(rows));
}

std::vector<FoundRow> unreadRows(const ScanReading &reading)
{
    std::vector<FoundRow> rows;
    for (const scan::SkippedFile &file : reading.report.skipped)
        rows.push_back({u"unread/%1"_s.arg(rows.size()), u"file-text"_s, file.path, file.why, Severity::Info, {}, 0});
    return rows;
}

EvidenceRow evidenceOf(const ScanReading &reading, const scan::Item &item, const std::set<QString> &news)
{
    EvidenceRow row{false, item.where, item.why, {}};
    const vault::Kind *kind = reading.material->kinds.find(item.kind);
    for (const auto &[id, values] : item.fields) {
        const vault::Field *field = kind ? kind->field(id) : nullptr;
        const bool isSecret = item.secrets.contains(id) || (field && field->secret);
        for (const QString &value : values)
            row.parts.push_back(
                    {field ? field->label : id, isSecret ? vault::MaskedText : value.simplified(), news.contains(id)});
    }
    return row;
}

void addEvidence(const ScanReading &reading, const scan::Cluster &cluster, FoundView &view)
{
    std::set<QString> news;
    for (const OfferRow &row : view.offers) {
        if (row.offer.sort != scan::Offer::Sort::Same)
            news.insert(row.offer.field);
    }
    QString file;
    for (const std::size_t index : cluster.items) {
        const scan::Item &item = reading.report.items[index];
        if (int(view.evidence.size()) >= MostPlaces) {
            ++view.morePlaces;
            continue;
        }
        if (view.evidence.empty() || file != item.path)
            view.evidence.push_back({true, item.path});
        file = item.path;
        view.evidence.push_back(evidenceOf(reading, item, news));
    }
}

// What is typed finds a title whatever its case.
void tellApart(std::vector<MergeTarget> &targets)
{
    QHash<QString, int> counts;
    for (const MergeTarget &target : targets)
        ++counts[target.title.toCaseFolded()];
    for (MergeTarget &target : targets) {
        if (counts.value(target.title.toCaseFolded()) > 1)
            target.title = ScanWords::tr("%1 (…%2)").arg(target.title, target.id.toString().right(IdEnd));
    }
}

void addTargets(ScanMaterial &material)
{
    for (const scan::VaultFact &fact : material.facts) {
        if (!fact.title.isEmpty())
            material.targets[fact.kind].push_back({fact.record, fact.title});
    }
    for (auto &[kind, targets] : material.targets) {
        tellApart(targets);
        std::ranges::sort(targets, [](const MergeTarget &a, const MergeTarget &b) {
            return QString::localeAwareCompare(a.title, b.title) < 0;
        });
    }
}

} // namespace

const scan::VaultFact *ScanMaterial::factOf(const RecordId &record) const
{
    const auto place = places.find(record);
    return record.isNull() || place == places.end() ? nullptr : &facts[place->second];
}

const scan::Cluster *ScanReading::find(const QString &id) const
{
    const auto place = places.constFind(id);
    return place == places.cend() ? nullptr : &report.resolved.clusters[*place];
}

Result<ScanMaterial> readMaterial(vault::Vault &vault)
{
    auto facts = scan::factsOf(vault);
    if (!facts)
        return failure(facts);
    ScanMaterial material{std::move(*facts), vault.kinds(), {}, {}, {}};
    for (size_t place = 0; place < material.facts.size(); ++place)
        material.places.emplace(material.facts[place].record, place);
    addTargets(material);
    const auto rows = vault.list({});
    if (!rows)
        return failure(rows);
    for (const vault::RecordRow &row : *rows)
        material.keys[row.key.id] = row.key;
    return material;
}

std::shared_ptr<const ScanReading> readingOf(ScanReading found)
{
    for (const scan::Cluster &cluster : found.report.resolved.clusters) {
        found.files.push_back(filesOf(found, cluster));
        found.rows.push_back(rowOf(found, cluster, found.files.back()));
        found.places.insert(found.rows.back().id, found.rows.size() - 1);
    }
    found.unread = unreadRows(found);
    return std::make_shared<const ScanReading>(std::move(found));
}

ScanShown shownOf(const scan::Cluster &cluster, const ScanDecisions &decisions)
{
    if (decisions.taken.contains(cluster.id) || cluster.state == scan::State::InVault)
        return ScanShown::Known;
    return decisions.ignored.contains(cluster.id) ? ScanShown::Ignored : ScanShown::Open;
}

std::vector<FoundRow> rowsOf(const ScanReading &reading, const ScanDecisions &decisions, ScanShown shown)
{
    if (shown == ScanShown::Unread)
        return reading.unread;
    std::vector<FoundRow> differing, others;
    for (size_t place = 0; place < reading.rows.size(); ++place) {
        const scan::Cluster &cluster = reading.report.resolved.clusters[place];
        if (shownOf(cluster, decisions) == shown)
            (cluster.state == scan::State::Contradicts ? differing : others).push_back(reading.rows[place]);
    }
    std::vector<FoundRow> rows;
    if (shown != ScanShown::Open) {
        std::ranges::move(others, std::back_inserter(differing));
        return differing;
    }
    addGroup(rows, ScanWords::tr("Say something else than the vault"), std::move(differing));
    addGroup(rows, ScanWords::tr("New to the vault"), std::move(others));
    return rows;
}

std::array<int, ScanShownCount> countsOf(const ScanReading &reading, const ScanDecisions &decisions)
{
    std::array<int, ScanShownCount> counts{};
    for (const scan::Cluster &cluster : reading.report.resolved.clusters)
        ++counts[size_t(shownOf(cluster, decisions))];
    counts[size_t(ScanShown::Unread)] = int(reading.report.skipped.size());
    return counts;
}

FoundView viewOf(const ScanReading &reading, const scan::Cluster &cluster, const std::set<QString> &without,
        const std::set<QString> &with)
{
    FoundView view;
    view.id = cluster.id.toString();
    view.kind = kindTitle(reading, cluster.kind);
    view.title = titleOf(reading, cluster);
    view.places = int(cluster.items.size());
    view.files = reading.files[size_t(&cluster - reading.report.resolved.clusters.data())];
    view.isSecretOutside = holdsSecret(reading, cluster);
    const scan::VaultFact *fact = reading.material->factOf(cluster.record);
    if (fact)
        view.recordTitle = fact->title.isEmpty() ? view.title : fact->title;
    if (const vault::Kind *kind = reading.material->kinds.find(cluster.kind)) {
        for (scan::Offer &offer : scan::offersOf(reading.report, cluster, *kind, fact, reading.region)) {
            const bool isUsual = offer.sort == scan::Offer::Sort::Adds;
            const bool isChosen =
                    offer.canTake && (isUsual ? !without.contains(offer.field) : with.contains(offer.field));
            view.offers.push_back({std::move(offer), isChosen});
        }
    }
    addEvidence(reading, cluster, view);
    return view;
}

const std::vector<MergeTarget> &targetsOf(const ScanReading &reading, const scan::Cluster &cluster)
{
    static const std::vector<MergeTarget> none;
    const auto targets = reading.material->targets.find(cluster.kind);
    return targets == reading.material->targets.end() ? none : targets->second;
}

} // namespace covault::desktop
