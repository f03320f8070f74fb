// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle.h"

#include "members/fileprefix.h"
#include "sync/limits.h"

#include <QFileInfo>
#include <QUrl>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace covault::sync {

namespace {

constexpr qsizetype HeadSize = 2 + 4; // of an entry: length of its name, length of its bytes
constexpr qsizetype MostFiles = 1'000'000;
constexpr qsizetype FormatAt = 4;

tl::unexpected<Error> notThere(const QString &name)
{
    return failure(Error::Code::NotFound, u"reading '%1'"_s.arg(name), u"it is not in the file"_s);
}

tl::unexpected<Error> oneWay(const QString &name)
{
    return failure(Error::Code::NotAllowed, u"using '%1'"_s.arg(name), u"a sync file is written once and then only read"_s);
}

} // namespace

BundleWriter::BundleWriter(const QString &path)
    : m_file(path)
{
}

Result<std::unique_ptr<BundleWriter>> BundleWriter::create(const QString &path)
{
    std::unique_ptr<BundleWriter> bundle(new BundleWriter(path));
    const Bytes prefix = members::filePrefix(members::FileType::Bundle);
    if (!bundle->m_file.open(QIODevice::WriteOnly) || bundle->m_file.write(prefix) != prefix.size())
        return failure(Error::Code::Io, u"making %1"_s.arg(path), bundle->m_file.errorString(), u"check the folder and your rights in it"_s);
    return bundle;
}

Result<> BundleWriter::finish()
{
    if (m_file.commit())
        return {};
    return failure(Error::Code::Io, u"writing %1"_s.arg(m_file.fileName()), m_file.errorString(), u"check the space on the disk"_s);
}

QString BundleWriter::url() const
{
    return QUrl::fromLocalFile(QFileInfo(m_file.fileName()).absoluteFilePath()).toString(QUrl::FullyEncoded);
}

Result<Listing> BundleWriter::list(const QString &)
{
    return Listing();
}

Result<Bytes> BundleWriter::read(const QString &name, qint64)
{
    return notThere(name);
}

Result<> BundleWriter::writeNew(const QString &name, BytesView bytes)
{
    const Bytes utf8 = name.toUtf8();
    char head[HeadSize];
    qToLittleEndian(quint16(utf8.size()), head);
    qToLittleEndian(quint32(bytes.size()), head + 2);
    const bool isWritten = m_file.write(head, HeadSize) == HeadSize && m_file.write(utf8) == utf8.size()
            && m_file.write(bytes.data(), bytes.size()) == bytes.size();
    if (isWritten)
        return {};
    return failure(Error::Code::Io, u"writing %1"_s.arg(m_file.fileName()), m_file.errorString(), u"check the space on the disk"_s);
}

Result<> BundleWriter::remove(const QString &name)
{
    return oneWay(name);
}

BundleReader::BundleReader(const QString &path)
    : m_file(path)
{
}

Result<std::unique_ptr<BundleReader>> BundleReader::open(const QString &path)
{
    const QString what = u"reading %1"_s.arg(path);
    if (!QFileInfo(path).isFile())
        return failure(Error::Code::NotFound, what, u"there is no such file"_s);
    std::unique_ptr<BundleReader> bundle(new BundleReader(path));
    if (!bundle->m_file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, what, bundle->m_file.errorString());
    const Bytes expected = members::filePrefix(members::FileType::Bundle);
    const Bytes prefix = bundle->m_file.read(expected.size());
    const bool isOurs = prefix.size() == expected.size() && prefix.startsWith(expected.first(FormatAt));
    if (isOurs && quint8(prefix[FormatAt]) > quint8(expected[FormatAt]))
        return failure(Error::Code::NewerFormat, what, u"it was made by a newer version"_s, u"update Covault and read it again"_s);
    if (prefix != expected)
        return failure(Error::Code::Damaged, what, u"it is no file that 'sync --to' made"_s);
    if (auto read = bundle->readIndex(); !read)
        return failure(read.error().during(what));
    return bundle;
}

Result<> BundleReader::readIndex()
{
    const auto damaged = [] {
        return failure(Error::Code::Damaged, u"reading its list"_s, u"it ends in the middle or was altered"_s, u"ask for it again"_s);
    };
    while (m_file.pos() < m_file.size()) {
        const Bytes head = m_file.read(HeadSize);
        if (head.size() != HeadSize || m_files.size() >= size_t(MostFiles))
            return damaged();
        const auto nameSize = qint64(qFromLittleEndian<quint16>(head.constData()));
        const auto size = qint64(qFromLittleEndian<quint32>(head.constData() + 2));
        const QString name = QString::fromUtf8(m_file.read(nameSize));
        if (size > limits::File || !isPlainName(name) || m_file.pos() + size > m_file.size())
            return damaged();
        m_files.emplace(name, Position{m_file.pos(), size});
        m_file.seek(m_file.pos() + size);
    }
    return {};
}

QString BundleReader::url() const
{
    return QUrl::fromLocalFile(QFileInfo(m_file.fileName()).absoluteFilePath()).toString(QUrl::FullyEncoded);
}

Result<Listing> BundleReader::list(const QString &prefix)
{
    Listing listing;
    for (const auto &[name, position] : m_files) {
        if (name.startsWith(prefix + u'/'))
            listing.push_back({name, position.size});
    }
    return listing;
}

Result<Bytes> BundleReader::read(const QString &name, qint64 limit)
{
    const auto found = m_files.find(name);
    if (found == m_files.end())
        return notThere(name);
    if (found->second.size > limit)
        return failure(Error::Code::Refused, u"reading '%1'"_s.arg(name), u"it is larger than it may be"_s);
    if (!m_file.seek(found->second.offset))
        return failure(Error::Code::Io, u"reading '%1'"_s.arg(name), m_file.errorString());
    Bytes bytes = m_file.read(found->second.size);
    if (bytes.size() != found->second.size)
        return failure(Error::Code::Io, u"reading '%1'"_s.arg(name), m_file.errorString());
    return bytes;
}

Result<> BundleReader::writeNew(const QString &name, BytesView)
{
    return oneWay(name);
}

Result<> BundleReader::remove(const QString &name)
{
    return oneWay(name);
}

} // namespace covault::sync
