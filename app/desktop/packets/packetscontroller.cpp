// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/packets/packetscontroller.h"

#include "base/ownfile.h"
#include "desktop/actions/actions.h"
#include "desktop/actions/navigator.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "packet/htmlwriter.h"
#include "packet/pdfwriter.h"
#include "vault/audit.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr std::chrono::milliseconds BurstTime{250};
constexpr int ThumbnailWidth = 96;
constexpr double PixelsPerPoint = 96.0 / 72;
constexpr double Zooms[] = {0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3};
/// Above it a picture of a page takes more than 60 MB.
constexpr int MostPixels = 3400;

QString endingOf(PacketFormat format)
{
    return format == PacketFormat::Pdf ? u"pdf"_s : u"html"_s;
}

// A file name that every system takes.
QString suggestedPath(const QString &recipient, PacketFormat format)
{
    QString name = recipient.simplified();
    name.replace(QRegularExpression(u"[\\\\/:*?\"<>|\\x00-\\x1f]+"_s), u"-"_s);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath(PacketsController::tr("Packet for %1").arg(name) + u'.' + endingOf(format));
}

} // namespace

PacketsController::PacketsController(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_patterns(this)
    , m_making(this)
    , m_painting(this)
    , m_thumbnails(this)
    , m_writing(this)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(BurstTime);
    connect(&m_delay, &QTimer::timeout, this, &PacketsController::make);
    connect(&services.session, &Session::changed, this, [this] {
        readPatterns();
        m_delay.start();
    });
    services.actions.add({u"packets.export"_s, tr("&Export the packet…"), u"file-export"_s, Menu::Vault, {},
            [this](const ActionState &state) {
                if (!state.isUnlocked || state.page != u"packets"_s)
                    return Availability::no(tr("Go to Packets first"));
                return m_state.mayExport() ? Availability::yes() : Availability::no(tr("Say who will read it first"));
            },
            [this] { exportPacket(); }});
    readPatterns();
    make();
}

PacketsController::~PacketsController()
{
    m_services.actions.remove(u"packets."_s);
}

// Until a name is typed the pages show where it will stand.
PacketOrder PacketsController::order() const
{
    const QString recipient = m_state.recipient.simplified();
    return {{m_state.pattern, recipient.isEmpty() ? tr("(name)") : recipient}, m_without};
}

void PacketsController::readPatterns()
{
    m_services.session.survey(
            m_patterns, [](ReadScope &scope) { return patternsOf(scope.vault); },
            [this](Result<std::vector<PacketPattern>> patterns) {
                if (patterns)
                    m_state.patterns = std::move(*patterns);
                tell();
            });
}

void PacketsController::make()
{
    m_delay.stop();
    m_state.isMaking = true;
    tell();
    m_services.session.survey(
            m_making, [order = order()](ReadScope &scope) { return makePacket(scope.vault, order); },
            [this](Result<MadePacket> made) { take(std::move(made)); });
}

void PacketsController::take(Result<MadePacket> made)
{
    m_state.isMaking = false;
    m_state.error = made ? std::nullopt : std::optional(made.error());
    if (!made)
        return tell();
    m_sheets = made->sheets;
    m_state.wanted = made->packet.wanted;
    m_state.lacking.clear();
    for (const packet::Lack lack : made->packet.lacking)
        m_state.lacking.push_back(wordsOf(lack));
    m_state.findings = made->packet.health ? made->packet.health->findings : std::vector<packet::Finding>();
    m_state.parts.clear();
    for (const packet::Part part : made->parts)
        m_state.parts.push_back({part, titleOf(part), !m_without.contains(part)});
    m_state.omitted = m_sheets->omitted();
    m_state.sections = m_sheets->sections();
    m_state.pages = m_sheets->count();
    m_state.thumbnails.assign(size_t(m_state.pages), QImage());
    showPage(std::min(m_state.page, m_state.pages - 1));
    paintThumbnails();
}

void PacketsController::usePattern(const QString &pattern)
{
    if (pattern == m_state.pattern || pattern.isEmpty())
        return;
    m_state.pattern = pattern;
    m_state.page = 0;
    m_without.clear();
    make();
}

void PacketsController::makeFor(const QString &recipient)
{
    if (recipient == m_state.recipient)
        return;
    m_state.recipient = recipient;
    m_delay.start();
    tell();
}

void PacketsController::usePart(packet::Part part, bool isWanted)
{
    if (isWanted)
        m_without.erase(part);
    else
        m_without.insert(part);
    for (PacketPart &one : m_state.parts)
        one.isWanted = one.part == part ? isWanted : one.isWanted;
    make();
}

void PacketsController::useFormat(PacketFormat format)
{
    m_state.format = format;
    tell();
}

void PacketsController::showPage(int page)
{
    if (!m_sheets || page < 0 || page >= m_state.pages)
        return tell();
    m_state.page = page;
    m_state.paper = m_sheets->size(page);
    paintSheet();
    tell();
}

void PacketsController::zoom(int step)
{
    auto &factor = m_state.zoom.factor;
    if (step == 0) {
        factor.reset();
    } else if (step > 0) {
        const auto next = std::ranges::find_if(Zooms, [&](double one) { return one > m_state.zoom.shown + 0.01; });
        factor = next == std::end(Zooms) ? Zooms[std::size(Zooms) - 1] : *next;
    } else {
        double before = Zooms[0];
        for (const double one : Zooms)
            before = one < m_state.zoom.shown - 0.01 ? one : before;
        factor = before;
    }
    paintSheet();
    tell();
}

void PacketsController::fitInto(const QSize &room, double ratio)
{
    if (m_room == room && m_ratio == ratio)
        return;
    m_room = room;
    m_ratio = ratio;
    paintSheet();
    tell();
}

void PacketsController::goTo(const QString &page)
{
    m_services.navigator.go({page, {}});
}

void PacketsController::paintSheet()
{
    if (!m_sheets || m_room.isEmpty() || m_state.paper.isEmpty())
        return;
    const QSizeF natural = m_state.paper * PixelsPerPoint;
    const double whole = std::min(m_room.width() / natural.width(), m_room.height() / natural.height());
    m_state.zoom.shown = m_state.zoom.factor.value_or(std::max(whole, 0.1));
    const int width = std::min(MostPixels, qRound(natural.width() * m_state.zoom.shown * m_ratio));
    m_services.session.survey(
            m_painting,
            [sheets = m_sheets, page = m_state.page, width](
                    ReadScope &) -> Result<QImage> { return sheets->image(page, width); },
            [this](Result<QImage> image) {
                m_state.sheet = image ? std::move(*image) : QImage();
                tell();
            });
}

// One after the other: what is asked meanwhile comes between.
void PacketsController::paintThumbnails()
{
    const auto next = std::ranges::find_if(m_state.thumbnails, [](const QImage &image) { return image.isNull(); });
    if (!m_sheets || next == m_state.thumbnails.end())
        return;
    const int page = int(next - m_state.thumbnails.begin());
    m_services.session.survey(
            m_thumbnails,
            [sheets = m_sheets, page, width = qRound(ThumbnailWidth * std::max(1.0, m_ratio))](
                    ReadScope &) -> Result<QImage> { return sheets->image(page, width); },
            [this, page](Result<QImage> image) {
                if (!image)
                    return; // locked meanwhile
                m_state.thumbnails[size_t(page)] = std::move(*image);
                tell();
                paintThumbnails();
            });
}

// The form stays open meanwhile: what was confirmed is what is written, noted and told.
void PacketsController::exportPacket()
{
    if (!m_state.mayExport())
        return;
    const Export wanted{order(), m_state.format};
    const Question question{tr("Export a packet for %1?").arg(wanted.recipient()),
            tr("The file leaves the vault: whoever has it can read names, numbers and how things are built. It holds "
               "no "
               "password, key or code. The export is noted in the audit."),
            tr("Export"), Question::Weight::Usual};
    m_services.prompts.confirm(question, this, [this, wanted](bool isAgreed) {
        if (isAgreed)
            chooseFile(wanted);
    });
}

void PacketsController::chooseFile(const Export &wanted)
{
    const bool isPdf = wanted.format == PacketFormat::Pdf;
    const FileWish wish{tr("Save the packet as"), isPdf ? tr("PDF documents (*.pdf)") : tr("Web pages (*.html)"),
            suggestedPath(wanted.recipient(), wanted.format), FileWish::For::Saving};
    m_services.prompts.file(wish, this, [this, wanted](std::optional<QString> path) {
        if (path && !path->isEmpty())
            writeTo(*path, wanted);
    });
}

void PacketsController::writeTo(const QString &path, const Export &wanted)
{
    const QString ending = u'.' + endingOf(wanted.format);
    const QString whole = path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending;
    m_state.isWriting = true;
    tell();
    m_services.session.survey(
            m_writing,
            [wanted](ReadScope &scope) -> Result<Bytes> {
                const auto packet = packetOf(scope.vault, wanted.order);
                if (!packet)
                    return failure(packet);
                auto rendered = wanted.format == PacketFormat::Pdf ? packet::toPdf(*packet) : packet::toHtml(*packet);
                return rendered ? Result<Bytes>(std::move(rendered->bytes)) : failure(rendered);
            },
            [this, whole, wanted](Result<Bytes> bytes) {
                if (!bytes)
                    return finish(whole, wanted, failure(bytes));
                note(whole, wanted, std::move(*bytes));
            });
}

// What can't be noted is not written.
void PacketsController::note(const QString &path, const Export &wanted, Bytes bytes)
{
    const QString detail = u"%1 for %2"_s.arg(wanted.order.wish.pattern, wanted.recipient()); // as the command line does
    m_services.session.write(
            this,
            [detail, path, bytes = std::move(bytes)](WriteScope &scope) -> Result<> {
                if (auto noted = vault::Audit(scope.vault).noteVault(u"packet"_s, detail); !noted)
                    return noted;
                return writeOwnFile(path, bytes);
            },
            [this, path, wanted](const Result<> &written) { finish(path, wanted, written); });
}

void PacketsController::finish(const QString &path, const Export &wanted, const Result<> &written)
{
    m_state.isWriting = false;
    tell();
    if (!written)
        return m_services.prompts.tell(written.error());
    m_services.notices.say(tr("Packet for %1 saved as %2").arg(wanted.recipient(), QFileInfo(path).fileName()));
}

} // namespace covault::desktop
