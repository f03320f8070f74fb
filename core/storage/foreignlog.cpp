// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/foreignlog.h"

#include "crypto/hmac.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace covault::storage {

namespace {

constexpr qsizetype HeadSize = 32;
constexpr qsizetype SummedOfHead = 24;
constexpr qsizetype FrameHeadSize = 24;
constexpr qsizetype SummedOfFrameHead = 8;
constexpr qsizetype PageSize = 4096;
constexpr qsizetype SealSize = 64;
constexpr qsizetype SaltSize = 16; // in clear at the start of the first page
constexpr quint32 Magic = 0x377f0682; // one more: sums over words of which the highest byte comes first
constexpr auto SaltMask = char(0x3a); // tells the key of the seals from that of the pages

/// The sums over words by which SQLite knows which frames of a log were written to their end.
class Sums
{
public:
    explicit Sums(bool isBigEndian)
        : m_isBigEndian(isBigEndian)
    {
    }

    void add(BytesView bytes)
    {
        for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
            m_first += word(bytes.data() + at) + m_second;
            m_second += word(bytes.data() + at + 4) + m_first;
        }
    }

    bool are(BytesView written) const
    {
        return qFromBigEndian<quint32>(written.data()) == m_first && qFromBigEndian<quint32>(written.data() + 4) == m_second;
    }

private:
    quint32 word(const char *at) const { return m_isBigEndian ? qFromBigEndian<quint32>(at) : qFromLittleEndian<quint32>(at); }

    bool m_isBigEndian;
    quint32 m_first = 0;
    quint32 m_second = 0;
};

// What SQLite leaves alone as never finished needs no key.
bool isRead(BytesView log)
{
    if (log.size() < HeadSize + FrameHeadSize + PageSize)
        return false;
    const auto magic = qFromBigEndian<quint32>(log.data());
    if ((magic & ~1u) != Magic || qFromBigEndian<quint32>(log.data() + 8) != quint32(PageSize))
        return false;
    const BytesView head = log.first(HeadSize), frame = log.sliced(HeadSize);
    Sums sums((magic & 1) != 0);
    sums.add(head.first(SummedOfHead));
    if (!sums.are(head.sliced(SummedOfHead)) || frame.sliced(SummedOfFrameHead, 8) != head.sliced(16, 8))
        return false;
    sums.add(frame.first(SummedOfFrameHead));
    sums.add(frame.sliced(FrameHeadSize, PageSize));
    return sums.are(frame.sliced(16, 8));
}

bool isUnderItsSeal(BytesView page, quint32 number, const crypto::SecretBytes &key, const crypto::SecretBytes &salt)
{
    Bytes masked = salt.view().toByteArray();
    for (char &byte : masked)
        byte = char(byte ^ SaltMask);
    const auto all = crypto::pbkdf2Sha512(key, masked, 2);
    const auto sealKey = crypto::SecretBytes::copyOf(all.view().first(32));
    const qsizetype start = number == 1 ? SaltSize : 0;
    char place[4];
    qToLittleEndian(number, place);
    const Bytes seal =
            crypto::hmacSha512(sealKey, {page.sliced(start, PageSize - SealSize - start), BytesView(place, sizeof place)});
    return crypto::isSame(seal, page.last(SealSize));
}

} // namespace

Result<> checkLogIsOurs(const QString &path, const crypto::SecretBytes &key, const crypto::SecretBytes &salt)
{
    const QString name = path + u"-wal"_s;
    QFile file(name);
    if (!file.exists())
        return {};
    const QString what = u"opening %1"_s.arg(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, what, file.errorString(), u"check your rights on %1"_s.arg(name));
    const Bytes log = file.read(HeadSize + FrameHeadSize + PageSize);
    if (!isRead(log))
        return {};
    const auto number = qFromBigEndian<quint32>(log.constData() + HeadSize);
    if (isUnderItsSeal(BytesView(log).last(PageSize), number, key, salt))
        return {};
    return failure(Error::Code::Damaged, what,
            u"%1 beside it is of another vault, or was altered"_s.arg(QFileInfo(name).fileName()),
            u"move that file elsewhere and keep it, then open the vault again; nothing was changed"_s);
}

} // namespace covault::storage
