// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/attachmentscontroller.h"

#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "desktop/records/attachmentwork.h"
#include "desktop/records/recordwork.h"
#include "readers/limits.h"
#include "readers/textreader.h"
#include "vault/audit.h"

#include <QFileInfo>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr qint64 LargestOpened = 20'000'000;
constexpr qint64 LargestWithThumbnail = 5'000'000;
constexpr qsizetype LongestText = 1'000'000;
constexpr int WidthOfPage = 1000; // no screen leaves it more
constexpr int HeightOfPage = 2000;
constexpr int SideOfThumbnail = 96;
constexpr std::chrono::milliseconds PatienceForThumbnail = std::chrono::seconds(3); // nobody asked for it

// What the reader says of a file that it can't draw (app/reader/pages.cpp, readers/readerprogram.cpp).
constexpr const char *Reasons[] = {QT_TRANSLATE_NOOP("covault::desktop::AttachmentsController", "it is damaged"),
        QT_TRANSLATE_NOOP("covault::desktop::AttachmentsController", "it is damaged, or too large"),
        QT_TRANSLATE_NOOP("covault::desktop::AttachmentsController", "it is locked with a password"),
        QT_TRANSLATE_NOOP("covault::desktop::AttachmentsController", "it is of a format that is not shown here, or damaged"),
        QT_TRANSLATE_NOOP("covault::desktop::AttachmentsController", "this page is damaged"),
        QT_TRANSLATE_NOOP("covault::desktop::AttachmentsController", "this page can't be drawn"),
        QT_TRANSLATE_NOOP("covault::desktop::AttachmentsController", "reading it takes too long"),
        QT_TRANSLATE_NOOP("covault::desktop::AttachmentsController", "its reader crashed on it"),
        QT_TRANSLATE_NOOP("covault::desktop::AttachmentsController", "its reader gave no answer"),
        QT_TRANSLATE_NOOP("covault::desktop::AttachmentsController", "it makes its reader say too much")};

using Drawn = Result<std::optional<readers::FilePicture>>;

// The name of a file that somebody else chose names no folder, hides nothing and does not look like another one.
QString harmless(const QString &name)
{
    QString file = QFileInfo(name).fileName();
    file.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    const auto first = std::ranges::find_if(file, [](QChar c) { return c != u'.' && c != u' '; });
    return file.sliced(first - file.begin());
}

readers::PageWish wishFor(int page)
{
    const qreal ratio = std::min<qreal>(qGuiApp->devicePixelRatio(), readers::limits::PictureSide / HeightOfPage);
    return {page, qRound(WidthOfPage * ratio), qRound(HeightOfPage * ratio)};
}

QString reasonInWords(const QString &why)
{
    if (why.isEmpty())
        return {};
    const auto known = std::ranges::find(Reasons, why, [](const char *reason) { return QString::fromLatin1(reason); });
    return known == std::end(Reasons) ? AttachmentsController::tr("its reader gave no answer") : AttachmentsController::tr(*known);
}

QImage imageOf(const readers::FilePicture &picture)
{
    const auto *pixels = reinterpret_cast<const uchar *>(picture.pixels.constData());
    return picture.width > 0 ? QImage(pixels, picture.width, picture.height, QImage::Format_RGBA8888).copy() : QImage();
}

} // namespace

AttachmentsController::AttachmentsController(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_writing(services, this)
    , m_program(readers::ReaderProgram::besideThisProgram())
    , m_thumbnailProgram(readers::ReaderProgram::besideThisProgram(), PatienceForThumbnail)
    , m_fetch(this)
    , m_draw(this)
    , m_thumbnailFetch(this)
    , m_thumbnailDraw(this)
    , m_copy(this)
{
}

void AttachmentsController::setRecord(const std::optional<RecordView> &record)
{
    if (!record || record->key != m_record)
        forget();
    m_record = record ? std::optional(record->key) : std::nullopt;
    m_attachments = record ? record->attachments : std::vector<AttachmentView>();
    closeWhatIsGone();
    drawThumbnails();
}

// Also what another one replaced under its name.
void AttachmentsController::closeWhatIsGone()
{
    const AttachmentView *present = m_state.opened ? find(m_state.opened->name) : nullptr;
    if (m_state.opened && (!present || present->sha256 != m_state.opened->sha256))
        close();
}

void AttachmentsController::forget()
{
    for (Job *job : {&m_fetch, &m_draw, &m_thumbnailFetch, &m_thumbnailDraw})
        job->cancel();
    m_state = {};
    m_bytes.clear();
    m_withoutThumbnail.clear();
    tell();
}

void AttachmentsController::setShown(bool isShown)
{
    m_isShown = isShown;
    if (isShown)
        return drawThumbnails();
    m_thumbnailFetch.cancel();
    m_thumbnailDraw.cancel();
}

const AttachmentView *AttachmentsController::find(const QString &name) const
{
    const auto found = std::ranges::find(m_attachments, name, &AttachmentView::name);
    return found == m_attachments.end() ? nullptr : &*found;
}

void AttachmentsController::open(const QString &name)
{
    const AttachmentView *attachment = find(name);
    if (!attachment)
        return;
    if (attachment->bytes > LargestOpened) {
        return m_services.prompts.tell(Error(Error::Code::Refused, tr("opening %1").arg(name),
                tr("it is larger than what is shown here"), tr("save a copy of it")));
    }
    m_draw.cancel();
    m_bytes.clear();
    m_state.opened = OpenedAttachment{name, attachment->sha256};
    tell();
    m_services.session.read(
            m_fetch, [key = *m_record, name](ReadScope &scope) { return readAttachment(scope.vault, key, name, scope.locked); },
            [this](const Result<Bytes> &bytes) {
                if (bytes)
                    return take(*bytes);
                close();
                m_services.prompts.tell(bytes.error());
            });
}

void AttachmentsController::take(const Bytes &bytes)
{
    if (readers::hasPages(bytes)) {
        m_bytes = bytes;
        return draw(1);
    }
    if (readers::isBinary(bytes))
        return readWords(bytes);
    if (bytes.size() > LongestText)
        return finish(tr("This text is too long to be shown here. Save a copy to open it with another program."));
    m_state.opened->text = readers::readText(bytes).text;
    finish({});
}

// Of a document or a workbook its words are better than nothing.
void AttachmentsController::readWords(const Bytes &bytes)
{
    using Read = Result<std::optional<readers::FileText>>;
    m_draw.start(
            m_drawer,
            [program = m_program, name = m_state.opened->name, bytes](const std::stop_token &stop) {
                return readers::isIntricate(name, bytes) ? program.textOf(name, bytes, [&stop] { return stop.stop_requested(); })
                                                         : Read(readers::FileText());
            },
            [this](const Read &read) {
                if (read && !*read)
                    return;
                if (!read || (*read)->text.trimmed().isEmpty())
                    return finish(tr("It can't be shown here. Save a copy to open it with another program."));
                m_state.opened->text = (*read)->text;
                finish((*read)->why.isEmpty() ? QString() : tr("Not all of it could be read."));
            });
}

void AttachmentsController::finish(const QString &why)
{
    m_state.opened->why = why;
    m_state.opened->isUnderWay = false;
    tell();
}

void AttachmentsController::draw(int page)
{
    m_state.opened->isUnderWay = true;
    m_state.opened->number = page;
    tell();
    m_draw.start(
            m_drawer,
            [program = m_program, bytes = m_bytes, wish = wishFor(page)](const std::stop_token &stop) {
                return program.pictureOf(bytes, wish, [&stop] { return stop.stop_requested(); });
            },
            [this](const Drawn &drawn) {
                if (drawn && !*drawn)
                    return;
                m_state.opened->page = drawn ? imageOf(**drawn) : QImage();
                if (drawn && (*drawn)->pages > 0) // what breaks off at one page does not know
                    m_state.opened->pages = (*drawn)->pages;
                finish(drawn ? reasonInWords((*drawn)->why) : drawn.error().why());
            });
}

void AttachmentsController::turnTo(int page)
{
    if (m_state.opened && page >= 1 && page <= m_state.opened->pages)
        draw(page);
}

void AttachmentsController::close()
{
    m_fetch.cancel();
    m_draw.cancel();
    m_bytes.clear();
    m_state.opened.reset();
    tell();
}

// One after the other, as long as somebody looks.
void AttachmentsController::drawThumbnails()
{
    if (!m_isShown || m_thumbnailFetch.isRunning() || m_thumbnailDraw.isRunning())
        return;
    const auto lacks = [this](const AttachmentView &attachment) {
        const bool isTried = m_state.thumbnails.contains(attachment.sha256) || m_withoutThumbnail.contains(attachment.sha256);
        return attachment.isHere && attachment.bytes <= LargestWithThumbnail && !isTried;
    };
    const auto next = std::ranges::find_if(m_attachments, lacks);
    if (next != m_attachments.end())
        drawThumbnail(*next);
}

void AttachmentsController::drawThumbnail(const AttachmentView &attachment)
{
    m_services.session.read(
            m_thumbnailFetch, [key = *m_record, name = attachment.name](ReadScope &scope) { return readAttachment(scope.vault, key, name, scope.locked); },
            [this, sha256 = attachment.sha256](const Result<Bytes> &bytes) {
                if (!bytes || !readers::hasPages(*bytes))
                    return keepThumbnail(sha256, {});
                m_thumbnailDraw.start(
                        m_thumbnailer,
                        [program = m_thumbnailProgram, bytes = *bytes](const std::stop_token &stop) {
                            return program.pictureOf(bytes, {1, SideOfThumbnail, SideOfThumbnail}, [&stop] { return stop.stop_requested(); });
                        },
                        [this, sha256](const Drawn &drawn) { keepThumbnail(sha256, drawn && *drawn ? imageOf(**drawn) : QImage()); });
            });
}

void AttachmentsController::keepThumbnail(const QString &sha256, const QImage &thumbnail)
{
    if (thumbnail.isNull())
        m_withoutThumbnail.insert(sha256);
    else
        m_state.thumbnails.insert(sha256, thumbnail);
    tell();
    drawThumbnails();
}

void AttachmentsController::add()
{
    if (!m_record)
        return;
    const FileWish wish{tr("Attach a file"), tr("All files (*)"), {}};
    m_services.prompts.file(wish, this, [this, record = *m_record](const std::optional<QString> &path) {
        if (path)
            attach(*path, record);
    });
}

void AttachmentsController::attach(const QString &path, const vault::RecordKey &record)
{
    const auto undo = std::make_shared<std::vector<vault::Edit>>(); // filled by the one, used by the other
    m_writing.write(
            [key = record, path, undo](WriteScope &scope) -> Result<vault::Changed> {
                auto edits = attachFile(scope.vault, key, path, scope.stop);
                if (!edits)
                    return failure(edits);
                *undo = std::move(*edits);
                return touched(key);
            },
            u"attached"_s,
            [](int count) { return count == 1 ? tr("File attached") : tr("%n files attached", nullptr, count); },
            [key = record, undo](WriteScope &scope) { return takeBack(scope.vault, key, *undo); });
}

void AttachmentsController::remove(const QString &name)
{
    if (!find(name))
        return;
    if (m_state.opened && m_state.opened->name == name)
        close();
    const auto undo = std::make_shared<std::vector<vault::Edit>>(); // filled by the one, used by the other
    m_writing.write(
            [key = *m_record, name, undo](WriteScope &scope) -> Result<vault::Changed> {
                auto edits = removeAttachment(scope.vault, key, name);
                if (!edits)
                    return failure(edits);
                *undo = std::move(*edits);
                return touched(key);
            },
            {}, [name](int) { return tr("%1 was removed").arg(name); },
            [key = *m_record, undo](WriteScope &scope) { return takeBack(scope.vault, key, *undo); });
}

void AttachmentsController::saveCopy(const QString &name)
{
    if (!find(name))
        return;
    const Question question{tr("Save a copy of %1?").arg(name),
            tr("Outside the vault the copy is not encrypted: whoever can read it there can read what stands in it. The audit of this record "
               "says that you saved it."),
            tr("Choose where")};
    m_services.prompts.confirm(question, this, [this, name, record = *m_record](bool isWished) {
        if (!isWished)
            return;
        const FileWish wish{tr("Save a copy"), tr("All files (*)"), harmless(name), FileWish::For::Saving};
        m_services.prompts.file(wish, this, [this, name, record](const std::optional<QString> &path) {
            if (path)
                copyTo(*path, record, name);
        });
    });
}

void AttachmentsController::copyTo(const QString &path, const vault::RecordKey &record, const QString &name)
{
    m_services.session.survey(
            m_copy,
            [record, path, name](ReadScope &scope) { return copyAttachment(scope.vault, record, name, path, scope.locked); },
            [this, path, record, name](const Result<std::shared_ptr<OwnFile>> &copy) {
                if (copy)
                    return commit(*copy, path, record, name);
                m_services.prompts.tell(copy.error());
            });
}

// What can't be noted is not there: the copy is nowhere before.
void AttachmentsController::commit(
        const std::shared_ptr<OwnFile> &copy, const QString &path, const vault::RecordKey &record, const QString &name)
{
    m_services.session.write(
            this,
            [record, copy, name](WriteScope &scope) -> Result<> {
                auto noted = vault::Audit(scope.vault).note(record, u"export"_s, name);
                return noted ? copy->commit() : noted;
            },
            [this, path](const Result<> &written) {
                if (!written)
                    return m_services.prompts.tell(written.error());
                m_services.notices.say(tr("Saved as %1").arg(QFileInfo(path).fileName()));
            });
}

} // namespace covault::desktop
