// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/health/healthcontroller.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/recordplace.h"
#include "desktop/findings/findings.h"
#include "desktop/health/healthwords.h"
#include "desktop/health/reviewinparts.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

QString checkedWords(const health::Overview &overview)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(qint64(toUnsigned(overview.checked))).time();
    const int records = int(overview.report.score.records);
    const QString words = records == 1 ? HealthController::tr("1 record checked at %1")
                                       : HealthController::tr("%n records checked at %1", nullptr, records);
    return words.arg(QLocale().toString(at, QLocale::ShortFormat));
}

QString reviewedWords(const health::Finding &finding, const HealthReading &reading)
{
    const int count = int(finding.records.size());
    if (count > 1)
        return HealthController::tr("%n records marked reviewed", nullptr, count);
    const auto place = reading.findings().find(finding.id);
    const QString title = place ? reading.findings().line(*place).face.title : QString();
    return HealthController::tr("%1 marked reviewed").arg(title.isEmpty() ? finding.title : title);
}

} // namespace

HealthController::HealthController(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_job(this)
{
    connect(&services.findings, &Findings::changed, this, &HealthController::load);
    addActions();
    load();
}

HealthController::~HealthController()
{
    m_services.actions.remove(u"health."_s);
    m_services.session.letGo(std::exchange(m_reading, nullptr));
}

void HealthController::addActions()
{
    const auto whenFinding = [this](const ActionState &state) {
        const auto writable = whenWritable(state);
        if (!writable)
            return writable;
        return state.page == u"health"_s && m_place ? Availability::yes()
                                                      : Availability::no(tr("Select a finding first"));
    };
    const auto add = [&](const QString &id, const QString &text, const QString &icon, auto run) {
        m_services.actions.add({u"health."_s + id, text, icon, Menu::Record, {}, whenFinding, run});
    };
    add(u"fix"_s, tr("Finding: &fix"), u"tool"_s, [this] { fix(); });
    add(u"review"_s, tr("Finding: mark &reviewed"), u"check"_s, [this] { review(); });
    add(u"open"_s, tr("Finding: &open the record"), u"external-link"_s, [this] { open(); });
    add(u"assign"_s, tr("Finding: &assign…"), u"user-plus"_s, [this] { decide(Deciding::Assign); });
    add(u"snooze"_s, tr("Finding: &snooze…"), u"bell-off"_s, [this] { decide(Deciding::Snooze); });
    add(u"accept"_s, tr("Finding: accept the ris&k…"), u"shield-check"_s, [this] { decide(Deciding::Accept); });
    add(u"reopen"_s, tr("Finding: &take back what was decided"), u"arrow-back-up"_s, [this] { reopen(); });
}

void HealthController::load()
{
    if (const auto &error = m_services.findings.error())
        return take(failure(*error));
    if (!m_services.findings.overview())
        return; // it is judged, and then heard of
    m_services.session.survey(
            m_job,
            [overview = m_services.findings.overview()](ReadScope &) -> Result<std::shared_ptr<const HealthReading>> {
                return std::make_shared<const HealthReading>(readingOf(overview));
            },
            [this](Result<std::shared_ptr<const HealthReading>> reading) { take(std::move(reading)); });
}

void HealthController::take(Result<std::shared_ptr<const HealthReading>> reading)
{
    m_state.isLoading = false;
    m_state.error = reading ? std::nullopt : std::optional(reading.error());
    if (!reading)
        return tell();
    const auto before = std::exchange(m_reading, std::move(*reading));
    m_state.today = m_reading->overview->today();
    m_state.checked = checkedWords(*m_reading->overview);
    m_state.charts = m_reading->charts;
    m_state.members = m_reading->members;
    chooseRows();
    m_services.navigator.setOpenWork(u"health"_s, m_state.shownCounts[size_t(Shown::Attention)]);
    if (!m_target.isEmpty())
        showTarget(std::exchange(m_target, {}));
    m_services.session.letGo(before); // no row of it is shown any more
}

void HealthController::chooseRows()
{
    if (!m_reading)
        return;
    const size_t before = m_state.rows.find(m_state.current).value_or(0);
    choose(m_reading->overview, m_state);
    settleCurrent(before);
    tell();
}

// What is gone gives its place to what came after it.
void HealthController::settleCurrent(size_t before)
{
    const FindingRows &rows = m_state.rows;
    if (!rows.find(m_state.current)) {
        size_t next = before;
        while (next < rows.size() && rows.isGroup(next))
            ++next;
        for (size_t end = rows.size(); end > 0 && next >= rows.size(); --end)
            next = rows.isGroup(end - 1) ? next : end - 1;
        m_state.current = next < rows.size() ? rows.idAt(next) : FindingId();
        m_state.deciding.reset();
    }
    const auto current = rows.find(m_state.current);
    m_place = m_reading->findings().find(m_state.current);
    m_state.place = 0;
    for (size_t row = 0; current && row <= *current; ++row)
        m_state.place += rows.isGroup(row) ? 0 : 1;
}

void HealthController::tell()
{
    m_state.about = m_place ? m_reading->findings().line(*m_place).finding.title : QString();
    Q_EMIT stateChanged(m_state);
    const vault::RecordKey *first = m_place ? m_reading->findings().firstRecord(*m_place) : nullptr;
    const auto record = first ? std::optional(*first) : std::nullopt;
    if (std::exchange(m_record, record) != record)
        Q_EMIT recordChanged(record);
}

std::optional<health::Finding> HealthController::current() const
{
    return m_place ? std::optional(m_reading->findings()[*m_place]) : std::nullopt;
}

void HealthController::show(Shown shown)
{
    m_state.shown = shown;
    m_state.current = {};
    m_state.deciding.reset();
    chooseRows();
}

void HealthController::showOf(Whose whose)
{
    m_state.whose = whose;
    m_state.current = {};
    m_state.deciding.reset();
    chooseRows();
}

void HealthController::select(const FindingId &id)
{
    if (id == m_state.current || id.isNull() || !m_reading)
        return;
    m_state.current = id;
    m_state.deciding.reset();
    settleCurrent(0);
    tell();
}

void HealthController::showTarget(const QString &target)
{
    const auto id = FindingId::parse(target);
    const auto record = recordIn(target);
    m_target = m_reading ? QString() : target;
    if (!m_reading)
        return;
    const health::FindingList &findings = m_reading->findings();
    auto place = id ? findings.find(*id) : std::nullopt;
    if (const auto about = record ? findings.about(*record) : std::vector<size_t>(); !place && !about.empty())
        place = about.front();
    if (!place)
        return;
    m_state.shown = shownAt(findings, *place);
    m_state.whose = Whose::Everyone;
    m_state.current = findings.id(*place);
    chooseRows();
}

void HealthController::fix()
{
    const auto finding = current();
    if (!finding)
        return;
    if (finding->state != health::State::Open)
        return reopen();
    if (finding->fix == health::Fix::Review)
        return review();
    open(); // all else is done where the record is
}

void HealthController::open()
{
    const auto finding = current();
    if (finding && !finding->records.empty())
        m_services.navigator.go(placeOf(finding->records.front(), m_services.actions));
}

void HealthController::review()
{
    const auto finding = current();
    if (!finding || finding->records.empty())
        return;
    if (finding->records.size() == 1)
        return reviewRecords(*finding);
    const int count = int(finding->records.size());
    const Question question{tr("Mark %n records as reviewed?", nullptr, count),
            tr("You sign that you checked each of them and found it right. This can't be taken back."),
            tr("Mark reviewed")};
    m_services.prompts.confirm(question, this, [this, asked = *finding](bool agrees) {
        if (agrees)
            reviewRecords(asked);
    });
}

void HealthController::reviewRecords(const health::Finding &finding)
{
    if (!m_reviewed.insert(finding.id).second)
        return; // under way
    m_services.session.writeInSlices(
            this, ReviewInParts(finding.records), [](const Slice &) {},
            [this, id = finding.id, words = reviewedWords(finding, *m_reading)](const Result<Slice> &reviewed) {
                m_reviewed.erase(id);
                if (!reviewed)
                    return m_services.prompts.tell(reviewed.error());
                m_services.notices.say(words);
            });
}

} // namespace covault::desktop
