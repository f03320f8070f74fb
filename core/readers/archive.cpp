// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/archive.h"

#include "readers/limits.h"
#include "readers/textreader.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

struct Release
{
    void operator()(::archive *reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<::archive, Release>;

Error refusal(const QString &why, Error::Code code = Error::Code::Damaged)
{
    return Error(code, u"the archive can't be unpacked"_s, why);
}

QString nameOf(archive_entry *entry)
{
    if (const char *name = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(name);
    const char *raw = archive_entry_pathname(entry); // the locale can't say it: decode it as any text
    return raw ? readText(BytesView(raw)).text : QString();
}

/// How much may still be unpacked; shared by all members, so that many small bombs count like a large one.
struct Allowance
{
    Budget &budget;
    qint64 left;

    Allowance(Budget &of, qint64 packed)
        : budget(of)
        , left(std::min(of.unpacked, std::max(limits::UnpackedFloor, packed * limits::UnpackedRatio)))
    {
    }
    void take(qint64 bytes)
    {
        left -= bytes;
        budget.unpacked -= bytes;
    }
};

enum class Outcome { Read, Unreadable, MemberTooLarge, TooLarge };

Outcome unpack(::archive *reader, Allowance &allowance, Bytes &bytes)
{
    std::array<char, 64 * 1024> block;
    while (true) {
        const la_ssize_t got = archive_read_data(reader, block.data(), block.size());
        if (got < 0)
            return Outcome::Unreadable;
        if (got == 0)
            return Outcome::Read;
        allowance.take(got);
        if (allowance.left < 0)
            return Outcome::TooLarge;
        if (bytes.size() + got > allowance.budget.each)
            return Outcome::MemberTooLarge;
        bytes.append(block.data(), qsizetype(got));
    }
}

} // namespace

Result<Archive> Archive::open(BytesView zip, const std::function<bool(const QString &)> &wanted)
{
    Budget all;
    return open(zip, wanted, all);
}

Result<Archive> Archive::open(BytesView zip, const std::function<bool(const QString &)> &wanted, Budget &budget)
{
    if (zip.size() > limits::FileBytes)
        return failure(refusal(u"it is larger than 256 MiB"_s, Error::Code::Refused));
    const Reader reader(archive_read_new());
    archive_read_support_format_zip(reader.get());
    if (zip.isEmpty() || archive_read_open_memory(reader.get(), zip.data(), size_t(zip.size())) != ARCHIVE_OK)
        return failure(refusal(u"it is no ZIP file"_s));

    Archive archive;
    Allowance allowance(budget, zip.size());
    archive_entry *entry = nullptr;
    qsizetype count = 0;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK || status == ARCHIVE_WARN) {
        if (++count > limits::ArchiveMembers)
            return failure(refusal(u"it has more than %1 members"_s.arg(limits::ArchiveMembers), Error::Code::Refused));
        const QString name = nameOf(entry);
        if (archive_entry_filetype(entry) == AE_IFDIR || name.endsWith(u'/') || (wanted && !wanted(name)))
            continue;
        Bytes bytes;
        if (archive_entry_is_encrypted(entry)) {
            archive.m_skipped.push_back({name, u"it is encrypted"_s});
        } else if (const Outcome outcome = unpack(reader.get(), allowance, bytes); outcome == Outcome::TooLarge) {
            return failure(refusal(u"unpacked it would be larger than a file like it should be"_s, Error::Code::Refused));
        } else if (outcome == Outcome::MemberTooLarge) {
            archive.m_skipped.push_back({name, tooLarge(budget.each)});
        } else if (outcome == Outcome::Unreadable) {
            archive.m_skipped.push_back({name, u"it is damaged"_s});
        } else {
            archive.m_members.push_back({name, std::move(bytes)});
        }
    }
    if (status != ARCHIVE_EOF && count == 0)
        return failure(refusal(u"it is no ZIP file, or its directory is damaged"_s));
    if (status != ARCHIVE_EOF)
        archive.m_skipped.push_back({u"what follows member %1"_s.arg(count), u"the archive is damaged there"_s});
    return archive;
}

const Bytes *Archive::find(const QString &name) const
{
    const QStringView wanted = name.startsWith(u'/') ? QStringView(name).sliced(1) : QStringView(name);
    for (const Member &member : m_members) {
        if (wanted.compare(member.name, Qt::CaseInsensitive) == 0)
            return &member.bytes;
    }
    return nullptr;
}

} // namespace covault::readers
