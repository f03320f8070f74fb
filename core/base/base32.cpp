// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/base32.h"

namespace covault::base32 {

namespace {

constexpr char Alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

int valueOf(QChar character)
{
    const char16_t upper = character.toUpper().unicode();
    if (upper == u'O')
        return 0;
    if (upper == u'I' || upper == u'L')
        return 1;
    for (int value = 0; value < 32; ++value) {
        if (char16_t(Alphabet[value]) == upper)
            return value;
    }
    return -1;
}

} // namespace

QString encode(BytesView bytes)
{
    const qsizetype characters = (bytes.size() * 8 + 4) / 5;
    QString text(characters, u'0');
    quint32 pending = 0;
    int bits = 0;
    qsizetype at = characters;
    for (qsizetype i = bytes.size(); i-- > 0;) {
        pending |= quint32(quint8(bytes[i])) << bits;
        bits += 8;
        for (; bits >= 5; bits -= 5, pending >>= 5)
            text[--at] = QLatin1Char(Alphabet[pending & 31]);
    }
    if (bits > 0)
        text[--at] = QLatin1Char(Alphabet[pending & 31]);
    return text;
}

std::optional<Bytes> decode(QStringView text, qsizetype size)
{
    if (text.size() != (size * 8 + 4) / 5)
        return std::nullopt;
    Bytes bytes(size, '\0');
    quint32 pending = 0;
    int bits = 0;
    qsizetype at = size;
    for (qsizetype i = text.size(); i-- > 0;) {
        const int value = valueOf(text[i]);
        if (value < 0)
            return std::nullopt;
        pending |= quint32(value) << bits;
        bits += 5;
        if (bits >= 8 && at > 0) {
            bytes[--at] = char(pending & 0xff);
            pending >>= 8;
            bits -= 8;
        }
    }
    if (at != 0 || pending != 0)
        return std::nullopt;
    return bytes;
}

std::optional<QString> normalized(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        const int value = valueOf(character);
        if (value < 0)
            return std::nullopt;
        result += QLatin1Char(Alphabet[value]);
    }
    return result;
}

} // namespace covault::base32
