// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scan/scancontroller.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/recordplace.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr std::chrono::milliseconds MarkTime{100};
constexpr std::chrono::milliseconds BurstTime{200};

using Material = std::shared_ptr<const ScanMaterial>;
using Reading = std::shared_ptr<const ScanReading>;

Result<Material> materialOf(ReadScope &scope)
{
    auto material = readMaterial(scope.vault);
    return material ? Result<Material>(std::make_shared<const ScanMaterial>(std::move(*material))) : failure(material);
}

QString shownPaths(const QStringList &paths)
{
    return QDir::toNativeSeparators(paths.join(u", "_s));
}

// Of phone numbers that are written without a country.
QString region()
{
    return QLocale().name().section(u'_', 1, 1);
}

} // namespace

ScanController::ScanController(const Services &services, std::shared_ptr<Queue> scans, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_scans(std::move(scans))
    , m_material(this)
    , m_scan(this)
{
    m_state.mayWrite = !services.session.facts().isReadOnly;
    m_state.rows = std::make_shared<const std::vector<FoundRow>>();
    m_clock.setInterval(MarkTime);
    connect(&m_clock, &QTimer::timeout, this, &ScanController::showMark);
    m_delay.setSingleShot(true);
    m_delay.setInterval(BurstTime);
    connect(&m_delay, &QTimer::timeout, this, &ScanController::compareAnew);
    connect(&services.session, &Session::changed, &m_delay, qOverload<>(&QTimer::start));
    addActions();
}

ScanController::~ScanController()
{
    m_services.actions.remove(u"scan."_s);
}

void ScanController::addActions()
{
    const auto whenHere = [](const ActionState &state) {
        return state.isUnlocked && state.page == u"scan"_s ? Availability::yes()
                                                           : Availability::no(tr("Go to Scan first"));
    };
    const auto whenFound = [this, whenHere](const ActionState &state) {
        const auto here = whenHere(state);
        if (!here)
            return here;
        return m_state.view ? Availability::yes() : Availability::no(tr("Select something found first"));
    };
    const auto whenTakeable = [whenFound](const ActionState &state) {
        const auto writable = whenWritable(state);
        return writable ? whenFound(state) : writable;
    };
    const auto add = [&](const QString &id, const QString &text, const QString &icon, auto when, auto run) {
        m_services.actions.add({u"scan."_s + id, text, icon, Menu::Record, {}, when, run});
    };
    add(u"folder"_s, tr("Scan a &folder…"), u"folder-open"_s, whenHere, [this] { scan(FileWish::For::Folder); });
    add(u"file"_s, tr("Scan a fi&le…"), u"file-search"_s, whenHere, [this] { scan(FileWish::For::Opening); });
    add(u"adopt"_s, tr("Found: &adopt"), u"inbox"_s, whenTakeable, [this] { adopt(); });
    add(u"merge"_s, tr("Found: &merge into…"), u"git-merge"_s, whenTakeable, [this] { askMerge(); });
    add(u"ignore"_s, tr("Found: &ignore"), u"eye-off"_s, whenFound, [this] { ignore(); });
    add(u"next"_s, tr("Found: &next"), u"player-skip-forward"_s, whenFound, [this] { next(); });
    add(u"open"_s, tr("Found: &open the record"), u"external-link"_s, whenFound, [this] { openRecord(); });
}

void ScanController::scan(FileWish::For purpose)
{
    const bool isFolder = purpose == FileWish::For::Folder;
    const FileWish wish{isFolder ? tr("Which folder shall be scanned?") : tr("Which file shall be scanned?"), {},
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), purpose};
    m_services.prompts.file(wish, this, [this](std::optional<QString> path) {
        if (path && !path->isEmpty())
            start({*path});
    });
}

void ScanController::scanAgain()
{
    if (!m_paths.isEmpty())
        start(m_paths);
}

void ScanController::start(const QStringList &paths)
{
    m_paths = paths;
    m_scan.cancel();
    m_state.phase = ScanState::Phase::Scanning;
    m_state.where = shownPaths(paths);
    m_state.files = 0;
    m_state.reading.clear();
    m_state.error.reset();
    m_state.targets.clear();
    tell();
    m_services.session.survey(m_material, materialOf, [this](Result<Material> material) {
        if (!material)
            return take(failure(material));
        scanWith(std::move(*material));
    });
}

void ScanController::scanWith(std::shared_ptr<const ScanMaterial> material)
{
    m_mark = std::make_shared<Mark>();
    m_clock.start();
    m_scan.start(
            *m_scans,
            [material = std::move(material), mark = m_mark, paths = m_paths, region = region()](
                    std::stop_token stop) -> Result<Reading> {
                const auto progress = [&](const QString &path, qint64 files) {
                    const std::lock_guard lock(mark->mutex);
                    mark->files = files;
                    mark->path = path;
                    return !stop.stop_requested();
                };
                scan::ScanOptions options;
                options.region = region;
                auto report = scan::scanPaths(paths, material->facts, options, progress);
                if (!report)
                    return failure(report);
                return readingOf({paths, std::move(*report), material, region});
            },
            [this](Result<Reading> reading) { take(std::move(reading)); });
}

// Often enough to be seen, never for every file.
void ScanController::showMark()
{
    const std::lock_guard lock(m_mark->mutex);
    m_state.files = m_mark->files;
    m_state.reading = m_mark->path;
    tell();
}

void ScanController::stop()
{
    if (m_state.phase != ScanState::Phase::Scanning)
        return;
    m_material.cancel();
    m_scan.cancel();
    goBack();
}

// What was found before is there again, with what it was found in.
void ScanController::goBack()
{
    m_clock.stop();
    m_state.phase = m_reading ? ScanState::Phase::Done : ScanState::Phase::Waiting;
    m_paths = m_reading ? m_reading->paths : QStringList();
    m_state.where = shownPaths(m_paths);
    m_state.files = m_reading ? m_reading->report.files : 0;
    tell();
    if (m_isStale)
        compareAnew();
}

void ScanController::take(Result<Reading> reading)
{
    if (!reading) {
        if (m_reading) // what was found before is shown, and no place is left for words
            m_services.prompts.tell(reading.error());
        else
            m_state.error = reading.error();
        return goBack();
    }
    m_clock.stop();
    m_state.phase = ScanState::Phase::Done;
    if (m_reading && m_reading->paths != (*reading)->paths)
        m_decisions.ignored.clear(); // a thing is known by its place in what was scanned
    m_decisions.taken.clear();
    m_reading = std::move(*reading);
    m_state.files = m_reading->report.files;
    listRows(0);
    if (m_isStale)
        compareAnew();
}

// What was found stays; what the vault says may be different now. While a scan runs it waits for its end.
void ScanController::compareAnew()
{
    if (m_state.phase == ScanState::Phase::Waiting)
        return;
    m_isStale = true;
    if (m_state.phase == ScanState::Phase::Scanning)
        return;
    m_scan.cancel();
    m_services.session.survey(m_material, materialOf, [this](Result<Material> material) {
        if (!material)
            return;
        m_scan.start(
                *m_scans,
                [material = *material, before = m_reading](std::stop_token) -> Result<Reading> {
                    ScanReading reading{before->paths, before->report, material, before->region};
                    reading.report.resolved = scan::resolve(reading.report.items, material->facts, reading.region);
                    return readingOf(std::move(reading));
                },
                [this](Result<Reading> reading) {
                    m_isStale = false;
                    m_reading = *reading; // comparing can't fail
                    listRows(rowOf(m_state.current));
                });
    });
}

int ScanController::rowOf(const QString &id) const
{
    const auto &rows = *m_state.rows; // headings have no id
    return id.isEmpty() ? int(rows.size()) : int(std::ranges::find(rows, id, &FoundRow::id) - rows.begin());
}

// What is gone gives its place to what came after it.
void ScanController::listRows(int before)
{
    auto rows = rowsOf(*m_reading, m_decisions, m_state.shown);
    m_state.counts = countsOf(*m_reading, m_decisions);
    if (rows != *m_state.rows)
        m_state.rows = std::make_shared<const std::vector<FoundRow>>(std::move(rows));
    if (rowOf(m_state.current) == int(m_state.rows->size())) {
        const auto isThing = [](const FoundRow &row) { return !row.isHeading(); };
        const auto from = m_state.rows->begin() + std::min(before, int(m_state.rows->size()));
        auto place = std::find_if(from, m_state.rows->end(), isThing);
        if (place == m_state.rows->end()) {
            const auto last = std::find_if(m_state.rows->rbegin(), m_state.rows->rend(), isThing);
            place = last == m_state.rows->rend() ? m_state.rows->end() : last.base() - 1;
        }
        m_state.current = place == m_state.rows->end() ? QString() : place->id;
        m_without.clear();
        m_with.clear();
        m_state.targets.clear();
    }
    m_services.navigator.setOpenWork(u"scan"_s, m_state.counts[size_t(ScanShown::Open)]);
    showCurrent();
}

void ScanController::showCurrent()
{
    const int row = rowOf(m_state.current);
    m_state.place = 0;
    for (int at = 0; at <= row && row < int(m_state.rows->size()); ++at)
        m_state.place += (*m_state.rows)[size_t(at)].isHeading() ? 0 : 1;
    const scan::Cluster *cluster = current();
    m_state.view.reset();
    if (cluster) {
        m_state.view = viewOf(*m_reading, *cluster, m_without, m_with);
        m_state.view->isOpen = shownOf(*cluster, m_decisions) == ScanShown::Open;
    }
    tell();
}

const scan::Cluster *ScanController::current() const
{
    return m_reading ? m_reading->find(m_state.current) : nullptr;
}

void ScanController::show(ScanShown shown)
{
    m_state.shown = shown;
    m_state.current.clear();
    if (m_reading)
        listRows(0);
}

void ScanController::select(const QString &id)
{
    if (id == m_state.current || id.isEmpty())
        return;
    m_state.current = id;
    m_without.clear();
    m_with.clear();
    m_state.targets.clear();
    showCurrent();
}

void ScanController::next()
{
    const auto &rows = *m_state.rows;
    const int count = int(rows.size());
    for (int step = 1; step <= count; ++step) {
        const FoundRow &row = rows[size_t((rowOf(m_state.current) % count + step) % count)];
        if (!row.isHeading())
            return select(row.id);
    }
}

void ScanController::choose(const QString &field, bool isChosen)
{
    (isChosen ? m_without : m_with).erase(field);
    (isChosen ? m_with : m_without).insert(field);
    showCurrent();
}

void ScanController::ignore()
{
    const scan::Cluster *cluster = current();
    if (!cluster)
        return;
    const int before = rowOf(m_state.current);
    if (m_decisions.ignored.erase(cluster->id) == 0)
        m_decisions.ignored.insert(cluster->id);
    listRows(before);
}

void ScanController::openRecord()
{
    const scan::Cluster *cluster = current();
    if (!cluster)
        return;
    const auto key = m_reading->material->keys.find(cluster->record);
    if (key != m_reading->material->keys.end())
        m_services.navigator.go(placeOf(key->second, m_services.actions));
}

} // namespace covault::desktop
