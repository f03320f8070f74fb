// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sshkey.h"

#include "base/text.h"
#include "crypto/hash.h"
#include "crypto/random.h"
#include "crypto/signing.h"

#include <QtEndian>

#include <algorithm>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

const QString KeyBegin = u"-----BEGIN OPENSSH PRIVATE KEY-----\n"_s;
const QString KeyEnd = u"-----END OPENSSH PRIVATE KEY-----\n"_s;
constexpr qsizetype LineLength = 70; // as ssh-keygen breaks it
constexpr qsizetype BlockSize = 8;   // to which the private half is filled up where nothing encrypts it

const Bytes &magic()
{
    static const Bytes bytes("openssh-key-v1", 15); // with its zero byte
    return bytes;
}

// How a message writes what it holds: numbers of four bytes, the highest first; texts behind their length.
class Writer
{
public:
    Writer &number(quint32 value)
    {
        m_bytes.append(4, '\0');
        qToBigEndian(value, m_bytes.data() + m_bytes.size() - 4);
        return *this;
    }
    Writer &string(BytesView value)
    {
        number(quint32(value.size()));
        return raw(value);
    }
    Writer &raw(BytesView value)
    {
        m_bytes.append(value);
        return *this;
    }
    qsizetype size() const { return m_bytes.size(); }
    Bytes take() { return std::exchange(m_bytes, {}); }

    // Grows without moving: what was written would stay behind where it lay.
    Writer() { m_bytes.reserve(Room); }

private:
    static constexpr qsizetype Room = 64 * 1024;
    Bytes m_bytes;
};

class Reader
{
public:
    explicit Reader(BytesView bytes)
        : m_left(bytes)
    {
    }
    std::optional<quint32> number()
    {
        if (m_left.size() < 4)
            return std::nullopt;
        const auto value = qFromBigEndian<quint32>(m_left.data());
        m_left = m_left.sliced(4);
        return value;
    }
    std::optional<BytesView> string()
    {
        const auto size = number();
        if (!size || *size > size_t(m_left.size()))
            return std::nullopt;
        const BytesView value = m_left.first(qsizetype(*size));
        m_left = m_left.sliced(qsizetype(*size));
        return value;
    }
    BytesView left() const { return m_left; }

private:
    BytesView m_left;
};

// How many values follow the kind in the private half; of kinds that are not here nobody can tell where the comment begins.
std::optional<int> fieldsOf(BytesView kind)
{
    if (kind == "ssh-ed25519")
        return 2;
    if (kind == "ssh-rsa")
        return 6;
    return kind.startsWith("ecdsa-sha2-") ? std::optional(3) : std::nullopt;
}

struct PrivateHalf
{
    BytesView fields; // kind, values, comment
    std::vector<BytesView> values;
    QString comment;
};

// What the public half repeats of the values; the exponent of RSA stands there before the modulus.
Bytes publicHalfOf(BytesView kind, const std::vector<BytesView> &values)
{
    Writer half;
    half.string(kind);
    if (kind == "ssh-rsa")
        return half.string(values[1]).string(values[0]).take();
    half.string(values[0]);
    return kind == "ssh-ed25519" ? half.take() : half.string(values[1]).take();
}

bool isNameOfKind(BytesView kind)
{
    return !kind.isEmpty() && std::ranges::all_of(kind, [](char c) { return c > ' ' && c <= '~'; });
}

// In authorized_keys each line is a key that is let in.
bool isOnOneLine(const QString &comment)
{
    return std::ranges::none_of(comment, [](QChar c) {
        const auto category = c.category();
        return category == QChar::Other_Control || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
    });
}

std::optional<PrivateHalf> privateHalf(BytesView section)
{
    Reader reader(section);
    const auto first = reader.number(), second = reader.number();
    if (!first || first != second)
        return std::nullopt;
    const BytesView begin = reader.left();
    const auto kind = reader.string();
    const auto count = kind ? fieldsOf(*kind) : std::nullopt;
    if (!count)
        return std::nullopt;
    std::vector<BytesView> values;
    for (int i = 0; i < *count; ++i) {
        const auto value = reader.string();
        if (!value)
            return std::nullopt;
        values.push_back(*value);
    }
    const auto comment = reader.string();
    if (!comment)
        return std::nullopt;
    return PrivateHalf{begin.first(begin.size() - reader.left().size()), std::move(values), text::fromUtf8(*comment)};
}

tl::unexpected<Error> damaged()
{
    return failure(Error::Code::Damaged, u"reading the SSH key"_s, u"it is no private key in the OpenSSH form"_s,
            u"convert it with ssh-keygen -p -f FILE, which writes that form, and set the field again"_s);
}

} // namespace

SshKey::SshKey(crypto::Wiped whole, Bytes publicHalf, crypto::Wiped fields, QString comment, bool isLocked)
    : m_whole(std::move(whole))
    , m_public(std::move(publicHalf))
    , m_fields(std::move(fields))
    , m_comment(std::move(comment))
    , m_isLocked(isLocked)
{
}

SshKey SshKey::generate(const QString &comment)
{
    const auto pair = crypto::SigningKey::generate();
    const QString shown = comment.simplified();
    const Bytes publicHalf = Writer().string("ssh-ed25519").string(pair.publicKey()).take();
    // The private value of Ed25519 is the seed with the public half behind it.
    const crypto::Wiped secret(Writer().raw(pair.seed().view()).raw(pair.publicKey()).take());
    crypto::Wiped fields(
            Writer().raw(publicHalf).string(secret.bytes()).string(shown.toUtf8()).take());
    const quint32 check = crypto::randomBelow(std::numeric_limits<quint32>::max());
    Writer section;
    section.number(check).number(check).raw(fields.bytes());
    for (char fill = 1; section.size() % BlockSize != 0; ++fill)
        section.raw(BytesView(&fill, 1));
    const crypto::Wiped filled(section.take());
    crypto::Wiped whole(Writer()
                          .raw(magic())
                          .string("none")
                          .string("none")
                          .string({})
                          .number(1)
                          .string(publicHalf)
                          .string(filled.bytes())
                          .take());
    return {std::move(whole), publicHalf, std::move(fields), shown, false};
}

Result<SshKey> SshKey::read(const QString &text)
{
    const QStringView trimmed = QStringView(text).trimmed();
    const QStringView end = QStringView(KeyEnd).chopped(1);
    if (!trimmed.startsWith(KeyBegin) || !trimmed.endsWith(end) || trimmed.size() < KeyBegin.size() + end.size())
        return damaged();
    Bytes base64 = trimmed.mid(KeyBegin.size()).chopped(end.size()).toLatin1();
    base64.replace('\n', "").replace('\r', "");
    auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    crypto::wipe(base64);
    crypto::Wiped whole(std::move(decoded.decoded));
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok || !whole.bytes().startsWith(magic()))
        return damaged();
    Reader reader(BytesView(whole.bytes()).sliced(magic().size()));
    const auto cipher = reader.string();
    const bool hasKdf = reader.string() && reader.string();
    const auto count = reader.number();
    const auto publicHalf = reader.string();
    const auto section = reader.string();
    if (!cipher || !hasKdf || count != 1u || !publicHalf || !section)
        return damaged();
    const bool isLocked = *cipher != "none";
    const auto kind = Reader(*publicHalf).string();
    const auto half = isLocked ? std::nullopt : privateHalf(*section);
    if (!kind || !isNameOfKind(*kind))
        return damaged();
    if (half && (!isOnOneLine(half->comment) || publicHalfOf(*Reader(half->fields).string(), half->values) != *publicHalf))
        return damaged();
    return SshKey(std::move(whole), publicHalf->toByteArray(), crypto::Wiped(half ? half->fields.toByteArray() : Bytes()), half ? half->comment : QString(), isLocked);
}

QString SshKey::text() const
{
    Bytes base64 = m_whole.bytes().toBase64();
    QString text = KeyBegin;
    text.reserve(KeyBegin.size() + base64.size() + base64.size() / LineLength + KeyEnd.size() + 1);
    for (qsizetype at = 0; at < base64.size(); at += LineLength)
        text += QLatin1StringView(base64.constData() + at, std::min(LineLength, base64.size() - at)) + u'\n';
    crypto::wipe(base64);
    return text + KeyEnd;
}

QString SshKey::publicLine() const
{
    const auto kind = Reader(m_public).string().value_or(BytesView());
    const QString line = QString::fromLatin1(kind) + u' ' + QString::fromLatin1(m_public.toBase64());
    return m_comment.isEmpty() ? line : line + u' ' + m_comment;
}

QString SshKey::fingerprint() const
{
    return u"SHA256:"_s + QString::fromLatin1(crypto::sha256(m_public).toBase64(QByteArray::OmitTrailingEquals));
}

Result<crypto::Wiped> SshKey::agentRequest(std::chrono::seconds lifetime, bool confirms) const
{
    constexpr char AddConstrained = 25, ForATime = 1, WithConsent = 2;
    const QString what = u"handing the key to the agent"_s;
    if (m_isLocked)
        return failure(Error::Code::Refused, what, u"it has a passphrase of its own"_s, u"write it out and use ssh-add, which asks for it"_s);
    if (m_fields.bytes().isEmpty())
        return failure(Error::Code::Refused, what, u"keys of its kind are not understood here"_s, u"write it out and use ssh-add"_s);
    if (lifetime.count() < 1 || lifetime.count() > std::numeric_limits<quint32>::max())
        return failure(Error::Code::Usage, what, u"%1 seconds are no time for which an agent holds a key"_s.arg(lifetime.count()));
    Writer body;
    body.raw(BytesView(&AddConstrained, 1)).raw(m_fields.bytes()).raw(BytesView(&ForATime, 1)).number(quint32(lifetime.count()));
    if (confirms)
        body.raw(BytesView(&WithConsent, 1));
    const crypto::Wiped message(body.take());
    return crypto::Wiped(Writer().string(message.bytes()).take());
}

} // namespace covault::vault
