// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/readertalk.h"

#include "base/cbor.h"
#include "readers/limits.h"

using namespace Qt::StringLiterals;

namespace covault::readers::talk {

namespace {

constexpr qsizetype MostReasonCharacters = 1000;

} // namespace

Bytes packed(const QString &name, BytesView bytes)
{
    return cbor::Writer().array(2).text(name).bytes(bytes).take();
}

Bytes packed(const FileText &text)
{
    return cbor::Writer().array(2).text(text.text).text(text.why).take();
}

Result<File> fileIn(BytesView said)
{
    const auto value = cbor::decode(said);
    if (!value)
        return failure(value);
    if (value->items().size() != 2)
        return failure(Error::Code::Damaged, u"reading a file"_s, u"it is no question for its reader"_s);
    return File{value->items()[0].toText(), value->items()[1].toBytes()};
}

Result<FileText> textIn(BytesView said)
{
    const auto value = cbor::decode(said);
    if (!value)
        return failure(value);
    const auto &items = value->items();
    if (!value->isArray() || items.size() != 2 || !items[0].isText() || !items[1].isText())
        return failure(Error::Code::Damaged, u"reading a file"_s, u"it is no answer of its reader"_s);
    return FileText{items[0].toText().left(limits::TextCharacters), items[1].toText().left(MostReasonCharacters)};
}

} // namespace covault::readers::talk
