// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/readertalk.h"

#include "base/cbor.h"
#include "readers/limits.h"

using namespace Qt::StringLiterals;

namespace covault::readers::talk {

namespace {

constexpr qsizetype MostReasonCharacters = 1000;
constexpr qsizetype BytesOfPixel = 4;

tl::unexpected<Error> damaged(const QString &why)
{
    return failure(Error::Code::Damaged, u"reading a file"_s, why);
}

std::optional<int> numberFrom(const cbor::Value &value, int least, int most)
{
    const quint64 number = value.isUnsigned() ? value.toUnsigned() : UINT64_MAX;
    return number >= quint64(least) && number <= quint64(most) ? std::optional(int(number)) : std::nullopt;
}

std::optional<PageWish> wishFrom(const cbor::Value::Array &items)
{
    const auto page = numberFrom(items[0], 1, limits::PdfPages);
    const auto width = numberFrom(items[1], 1, limits::PictureSide);
    const auto height = numberFrom(items[2], 1, limits::PictureSide);
    return page && width && height ? std::optional(PageWish{*page, *width, *height}) : std::nullopt;
}

} // namespace

Bytes packed(const QString &name, BytesView bytes)
{
    return cbor::Writer().array(2).text(name).bytes(bytes).take();
}

Bytes packed(const PageWish &page, BytesView bytes)
{
    return cbor::Writer()
            .array(4)
            .unsignedInteger(quint64(page.page))
            .unsignedInteger(quint64(page.width))
            .unsignedInteger(quint64(page.height))
            .bytes(bytes)
            .take();
}

Bytes packed(const FileText &text)
{
    return cbor::Writer().array(2).text(text.text).text(text.why).take();
}

Bytes packed(const FilePicture &picture)
{
    return cbor::Writer()
            .array(5)
            .unsignedInteger(quint64(picture.width))
            .unsignedInteger(quint64(picture.height))
            .bytes(picture.pixels)
            .unsignedInteger(quint64(picture.pages))
            .text(picture.why)
            .take();
}

Result<Question> questionIn(BytesView said)
{
    const auto value = cbor::decode(said);
    if (!value)
        return failure(value);
    const auto &items = value->items();
    if (items.size() == 2)
        return Question{{}, items[0].toText(), items[1].toBytes()};
    const auto page = items.size() == 4 ? wishFrom(items) : std::nullopt;
    return page ? Result<Question>(Question{page, {}, items[3].toBytes()}) : damaged(u"it is no question for its reader"_s);
}

Result<FileText> textIn(BytesView said)
{
    const auto value = cbor::decode(said);
    if (!value)
        return failure(value);
    const auto &items = value->items();
    if (!value->isArray() || items.size() != 2 || !items[0].isText() || !items[1].isText())
        return damaged(u"it is no answer of its reader"_s);
    return FileText{items[0].toText().left(limits::TextCharacters), items[1].toText().left(MostReasonCharacters)};
}

Result<FilePicture> pictureIn(BytesView said, const PageWish &asked)
{
    const auto value = cbor::decode(said);
    if (!value)
        return failure(value);
    const auto &items = value->items();
    if (!value->isArray() || items.size() != 5 || !items[2].isBytes() || !items[4].isText())
        return damaged(u"it is no answer of its reader"_s);
    const auto width = numberFrom(items[0], 0, asked.width);
    const auto height = numberFrom(items[1], 0, asked.height);
    const auto pages = numberFrom(items[3], 0, limits::PdfPages);
    if (!width || !height || !pages || (*width == 0) != (*height == 0) || *width * *height * BytesOfPixel != items[2].toBytes().size())
        return damaged(u"it is no picture that was asked for"_s);
    if (*width == 0 && items[4].toText().isEmpty())
        return damaged(u"it is no picture, and says not why"_s);
    return FilePicture{*width, *height, items[2].toBytes(), *pages, items[4].toText().left(MostReasonCharacters)};
}

} // namespace covault::readers::talk
