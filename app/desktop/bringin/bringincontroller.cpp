// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/bringincontroller.h"

#include "desktop/actions/navigator.h"
#include "desktop/bringin/bringinwords.h"
#include "desktop/bringin/takingback.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"

#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

constexpr std::chrono::milliseconds BurstTime{250};

Error tooMany()
{
    return {Error::Code::Refused, BringInController::tr("looking through the folders"),
            BringInController::tr("there are more than %1 files; the others are not on the list").arg(MostFiles),
            BringInController::tr("bring in one folder after the other")};
}

} // namespace

BringInController::BringInController(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_listing(this)
    , m_looking(this)
    , m_reading(this)
    , m_counting(this)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(BurstTime);
    connect(&m_delay, &QTimer::timeout, this, &BringInController::count);
    m_state.isReadOnly = services.session.facts().isReadOnly;
    connect(&services.session, &Session::changed, &m_delay, qOverload<>(&QTimer::start));
    count();
}

void BringInController::add(const QStringList &paths)
{
    m_toList += paths;
    m_services.session.survey(
            m_listing, [paths = m_toList](ReadScope &scope) -> Result<Listing> { return filesIn(paths, scope.newer); },
            [this](const Result<Listing> &listing) {
                m_toList.clear();
                if (listing)
                    takeListing(*listing);
            });
}

void BringInController::takeListing(const Listing &listing)
{
    list({listing.files.begin(), listing.files.end()});
    if (!listing.isCut)
        return;
    BringInState state = m_state;
    state.error = tooMany();
    set(std::move(state));
}

void BringInController::list(const QStringList &files)
{
    BringInState state = m_state;
    state.error.reset();
    for (const QString &path : files) {
        FileRow *known = find(state, path);
        if (!known)
            known = &state.files.emplace_back();
        *known = FileRow{
                path, QFileInfo(path).fileName(), FileRow::State::Waiting, tr("Being looked at"), {}, {}, {}, 0, true};
    }
    set(std::move(state));
    lookAtNext();
}

void BringInController::chooseFile()
{
    m_services.prompts.file({tr("Bring in a file"), tr("All files (*)"), documents(), FileWish::For::Opening}, this,
            [this](const std::optional<QString> &path) { path ? add({*path}) : void(); });
}

void BringInController::chooseFolder()
{
    m_services.prompts.file({tr("Bring in a folder"), {}, documents(), FileWish::For::Folder}, this,
            [this](const std::optional<QString> &path) { path ? add({*path}) : void(); });
}

// One at a time, so that each is named as soon as it is known.
void BringInController::lookAtNext()
{
    const auto next = std::ranges::find(m_state.files, FileRow::State::Waiting, &FileRow::state);
    if (m_looking.isRunning() || next == m_state.files.end())
        return;
    m_services.session.survey(
            m_looking, [path = next->path](ReadScope &scope) -> Result<FileRow> { return lookAt(scope.vault, path); },
            [this](const Result<FileRow> &looked) {
                if (looked)
                    takeLook(*looked);
            });
}

void BringInController::takeLook(const FileRow &looked)
{
    BringInState state = m_state;
    if (FileRow *row = find(state, looked.path)) {
        const bool wasChosen = row->isChosen;
        *row = looked;
        row->isChosen = wasChosen;
    }
    set(std::move(state));
    lookAtNext();
}

void BringInController::toggle(const QString &path)
{
    BringInState state = m_state;
    if (FileRow *row = find(state, path); row && row->state == FileRow::State::Known)
        row->isChosen = !row->isChosen;
    set(std::move(state));
}

void BringInController::dismiss(const QString &path)
{
    BringInState state = m_state;
    std::erase_if(state.files, [&path](const FileRow &row) { return row.path == path; });
    set(std::move(state));
}

void BringInController::dismissAll()
{
    m_listing.cancel();
    m_looking.cancel();
    m_toList.clear();
    BringInState state = m_state;
    state.files.clear();
    state.error.reset();
    set(std::move(state));
}

void BringInController::take()
{
    std::vector<FileRow> rows;
    std::ranges::copy_if(m_state.files, std::back_inserter(rows), &FileRow::isTaken);
    if (rows.empty() || m_state.isTaking)
        return;
    BringInState state = m_state;
    state.isTaking = true;
    state.error.reset();
    set(std::move(state));
    m_services.session.survey(
            m_reading, [rows](ReadScope &scope) { return Intake::read(scope, rows); },
            [this, rows](const Result<std::shared_ptr<Intake>> &intake) {
                intake ? write(rows, *intake) : takeRefusal(rows, intake.error());
            });
}

void BringInController::write(const std::vector<FileRow> &rows, const std::shared_ptr<Intake> &intake)
{
    m_services.session.writeInSlices(
            this, [intake](WriteScope &scope) { return intake->writeNext(scope); }, [](const Slice &) {},
            [this, rows, intake](const Result<Slice> &end) {
                end ? taken(rows, intake->brought()) : takeRefusal(rows, end.error());
            });
}

void BringInController::takeRefusal(const std::vector<FileRow> &rows, const Error &error)
{
    BringInState state = m_state;
    state.isTaking = false;
    state.error = error;
    for (const FileRow &refused : rows) {
        if (FileRow *row = find(state, refused.path))
            row->state = FileRow::State::Waiting; // it may be another file now
    }
    set(std::move(state));
    lookAtNext();
}

void BringInController::taken(const std::vector<FileRow> &rows, const Brought &brought)
{
    BringInState state = m_state;
    state.isTaking = false;
    for (const FileRow &taken : rows) {
        if (FileRow *row = find(state, taken.path)) {
            row->state = FileRow::State::Taken;
            row->plan = tr("taken in");
        }
    }
    for (const FailedFile &failed : brought.failed) {
        state.error = failed.error;
        if (FileRow *row = find(state, failed.path))
            refuse(*row, failed.error);
    }
    set(std::move(state));
    lookAtNext();
    sayTaken(brought);
}

void BringInController::sayTaken(const Brought &brought)
{
    const QString text = tr("%1 taken in").arg(recordsIn(brought.records));
    Notice notice{{}, [text](int) { return text; }, {}};
    if (brought.isAnything())
        notice.undo = [self = QPointer(this), brought] { self ? self->undo(brought) : void(); };
    m_services.notices.show(notice);
}

void BringInController::undo(const Brought &brought)
{
    const auto taking = std::make_shared<TakingBack>(brought);
    m_services.session.writeInSlices(
            this, [taking](WriteScope &scope) { return taking->takeNext(scope); }, [](const Slice &) {},
            [this, taking](const Result<Slice> &end) {
                if (!end)
                    return m_services.prompts.tell(end.error());
                if (taking->hasLeft())
                    m_services.notices.say(tr("What was changed since stays as it is"));
                lookAgain();
            });
}

// What was taken and is not any more: what would it do now?
void BringInController::lookAgain()
{
    QStringList again;
    for (const FileRow &row : m_state.files) {
        if (row.state == FileRow::State::Taken)
            again += row.path;
    }
    list(again);
}

void BringInController::showInbox()
{
    m_services.navigator.search(InboxQuery + u' ');
}

void BringInController::count()
{
    m_services.session.survey(
            m_counting, [](ReadScope &scope) { return countInbox(scope.vault); },
            [this](const Result<qint64> &inbox) {
                BringInState state = m_state;
                state.inbox = inbox.value_or(0);
                set(std::move(state));
            });
}

FileRow *BringInController::find(BringInState &state, const QString &path) const
{
    const auto found = std::ranges::find(state.files, path, &FileRow::path);
    return found == state.files.end() ? nullptr : &*found;
}

void BringInController::set(BringInState state)
{
    if (std::exchange(m_state, std::move(state)) != m_state)
        Q_EMIT stateChanged(m_state);
}

} // namespace covault::desktop
