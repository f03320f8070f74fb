// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader/pages.h"

#include "readers/filekind.h"
#include "readers/limits.h"

#include <QBuffer>
#include <QImageReader>

#include <poppler-qt6.h>

using namespace Qt::StringLiterals;

namespace covault::reader {

using readers::FilePicture;
using readers::PageWish;

namespace {

constexpr double PointsPerInch = 72;

FilePicture nothing(const QString &why, int pages = 0)
{
    return {0, 0, {}, pages, why};
}

FilePicture packed(const QImage &drawn, const PageWish &page, int pages)
{
    const QSize room(page.width, page.height);
    const bool isTooLarge = drawn.width() > room.width() || drawn.height() > room.height();
    const QImage image = (isTooLarge ? drawn.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation) : drawn)
                                 .convertToFormat(QImage::Format_RGBA8888);
    return {image.width(), image.height(), Bytes(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()), pages, {}};
}

FilePicture pageOfPdf(const Bytes &bytes, const PageWish &wish)
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) { }, {});
    const auto document = Poppler::Document::loadFromData(bytes);
    if (!document)
        return nothing(u"it is damaged"_s);
    if (document->isLocked())
        return nothing(u"it is locked with a password"_s);
    const int pages = std::min(document->numPages(), readers::limits::PdfPages);
    const auto page = wish.page <= pages ? document->page(wish.page - 1) : nullptr;
    const QSizeF size = page ? page->pageSizeF() : QSizeF(); // in points
    if (size.isEmpty())
        return nothing(u"this page is damaged"_s, pages);
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    const double resolution = PointsPerInch * std::min(wish.width / size.width(), wish.height / size.height());
    const QImage drawn = page->renderToImage(resolution, resolution);
    return drawn.isNull() ? nothing(u"this page can't be drawn"_s, pages) : packed(drawn, wish, pages);
}

FilePicture picture(const Bytes &bytes, const PageWish &wish)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return nothing(u"it is of a format that is not shown here, or damaged"_s);
    const QSize room = reader.transformation() & QImageIOHandler::TransformationRotate90 ? QSize(wish.height, wish.width)
                                                                                         : QSize(wish.width, wish.height);
    if (size.width() > room.width() || size.height() > room.height())
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage drawn = reader.read();
    return drawn.isNull() ? nothing(u"it is damaged, or too large"_s) : packed(drawn, wish, 1);
}

} // namespace

FilePicture drawn(BytesView bytes, const PageWish &page)
{
    if (!readers::hasPages(bytes))
        return nothing(u"it has no pages to look at"_s);
    const Bytes whole = bytes.toByteArray();
    return readers::kindByMagic(bytes) == readers::FileKind::Pdf ? pageOfPdf(whole, page) : picture(whole, page);
}

} // namespace covault::reader
