// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/leaks/processmemory.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::leaks {

namespace {

struct Range
{
    qint64 first = 0;
    qint64 last = 0;
};

// Lines of smaps: a head for each range, what is counted in it, and its flags at the end; 'dd' keeps it out of a dump.
QList<Range> dumpedRanges(qint64 pid)
{
    QFile maps(u"/proc/%1/smaps"_s.arg(pid));
    QList<Range> ranges;
    if (!maps.open(QIODevice::ReadOnly))
        return ranges;
    std::optional<Range> range;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> parts = line.simplified().split(' ');
        const QList<QByteArray> bounds = parts[0].split('-');
        if (bounds.size() == 2 && parts.size() >= 5)
            range = parts[1].startsWith("rw") ? std::optional(Range{bounds[0].toLongLong(nullptr, 16), bounds[1].toLongLong(nullptr, 16)}) : std::nullopt;
        else if (range && parts[0] == "VmFlags:" && !parts.contains("dd"))
            ranges += *range;
    }
    return ranges;
}

void count(const QByteArray &memory, const QList<Needle> &needles, QMap<QString, int> &places)
{
    for (const Needle &needle : needles) {
        for (qsizetype at = memory.indexOf(needle.bytes); at >= 0; at = memory.indexOf(needle.bytes, at + 1))
            ++places[needle.name];
    }
}

} // namespace

QList<Needle> textNeedles(const QString &name, const QByteArray &text)
{
    const QString wide = QString::fromLatin1(text);
    return {{name + u", UTF-8"_s, text}, {name + u", UTF-16"_s, QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2)}};
}

QList<Needle> keyNeedles(const QString &name, const QByteArray &key)
{
    return {{name, key}, {name + u", hexadecimal"_s, key.toHex()}, {name + u", hexadecimal"_s, key.toHex().toUpper()}};
}

QMap<QString, int> placesIn(qint64 pid, const QList<Needle> &needles)
{
    QMap<QString, int> places;
    QFile memory(u"/proc/%1/mem"_s.arg(pid));
    if (!memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {{u"its memory can't be read"_s, 1}};
    for (const Range &range : dumpedRanges(pid)) {
        QByteArray bytes(range.last - range.first, '\0');
        if (memory.seek(range.first) && memory.read(bytes.data(), bytes.size()) > 0)
            count(bytes, needles, places);
    }
    return places;
}

QString toText(const QMap<QString, int> &places)
{
    QStringList parts;
    for (auto one = places.cbegin(); one != places.cend(); ++one)
        parts += u"%1: %2"_s.arg(one.key()).arg(one.value());
    return parts.join(u"; "_s);
}

} // namespace covault::leaks
