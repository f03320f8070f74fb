// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/fileprefix.h"

using namespace Qt::StringLiterals;

namespace covault::members {

namespace {
constexpr char Magic[] = "CVLT";
constexpr qsizetype MagicSize = 4;
constexpr char Format = 1;
} // namespace

Bytes filePrefix(FileType type)
{
    return Bytes(Magic, MagicSize) + Format + char(type);
}

Result<> checkPrefix(BytesView file, FileType type)
{
    if (file.size() < FilePrefixSize || !file.startsWith(BytesView(Magic, MagicSize)))
        return failure(Error::Code::Damaged, u"opening the file"_s, u"it was not made by Covault"_s);
    if (file[MagicSize] != Format)
        return failure(Error::Code::NewerFormat, u"opening the file"_s,
                u"it has a format that this version does not know"_s, u"update Covault"_s);
    if (file[MagicSize + 1] != char(type))
        return failure(Error::Code::Damaged, u"opening the file"_s, u"it is another sort of file"_s);
    return {};
}

} // namespace covault::members
