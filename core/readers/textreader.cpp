// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/textreader.h"

#include <QStringConverter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

constexpr qsizetype Looked = 64 * 1024;

/// What Windows-1252 has where Latin-1 has control characters; holes stay what Latin-1 says.
constexpr std::array<char16_t, 32> WindowsCharacters = {
        0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f,
        0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178};

QString fromWindows(BytesView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        if (character.unicode() >= 0x80 && character.unicode() < 0xa0)
            character = QChar(WindowsCharacters[character.unicode() - 0x80u]);
    }
    return text;
}

QString decoded(BytesView bytes, QStringConverter::Encoding encoding)
{
    return QStringDecoder(encoding, QStringConverter::Flag::Stateless).decode(bytes);
}

/// UTF-16 without a mark: Western text has a zero in nearly every second place.
std::optional<QStringConverter::Encoding> unmarkedUtf16(BytesView bytes)
{
    const BytesView head = bytes.first(std::min(bytes.size(), qsizetype(4096)) & ~qsizetype(1));
    if (head.size() < 8)
        return std::nullopt;
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == '\0' ? 1 : 0;
    const qsizetype many = head.size() / 4, few = head.size() / 50;
    if (zeros[1] > many && zeros[0] <= few)
        return QStringConverter::Utf16LE;
    if (zeros[0] > many && zeros[1] <= few)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

std::optional<QStringConverter::Encoding> utf16Of(BytesView bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return QStringConverter::Utf16LE;
    if (bytes.startsWith("\xfe\xff"))
        return QStringConverter::Utf16BE;
    return unmarkedUtf16(bytes);
}

/// A long file in UTF-8 may have a few wrong bytes; text in Windows-1252 has hardly a right sequence.
bool isMostlyUtf8(const QString &decoded)
{
    qsizetype wrong = 0, right = 0;
    for (const QChar character : decoded) {
        wrong += character == QChar::ReplacementCharacter ? 1 : 0;
        right += character.unicode() >= 0x80 ? 1 : 0;
    }
    return wrong * 4 <= right - wrong;
}

} // namespace

Text readText(BytesView bytes)
{
    if (const auto encoding = utf16Of(bytes)) {
        QString text = decoded(bytes, *encoding);
        return {std::move(text), *encoding == QStringConverter::Utf16LE ? u"UTF-16 LE"_s : u"UTF-16 BE"_s};
    }
    QString text = decoded(bytes, QStringConverter::Utf8); // drops the mark
    const bool isValid = QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8();
    if (isValid || isMostlyUtf8(text))
        return {std::move(text), u"UTF-8"_s};
    return {fromWindows(bytes), u"Windows-1252"_s};
}

bool isBinary(BytesView bytes)
{
    const BytesView head = bytes.first(std::min(bytes.size(), Looked));
    if (utf16Of(head)) {
        const QString text = readText(head).text;
        return std::ranges::count_if(text, [](QChar c) { return c.unicode() < 9 || c.isNonCharacter(); }) * 20 > text.size();
    }
    qsizetype controls = 0;
    for (const char byte : head) {
        if (byte == '\0')
            return true;
        controls += uchar(byte) < 9 || (uchar(byte) > 13 && uchar(byte) < 32 && byte != '\x1b') ? 1 : 0;
    }
    return controls * 20 > head.size();
}

} // namespace covault::readers
