// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/findingcoding.h"

#include "base/text.h"

#include <QDataStream>
#include <QIODevice>

namespace covault::health {

namespace {

QDataStream &operator<<(QDataStream &out, const std::optional<QDate> &day)
{
    return out << (day ? day->toJulianDay() : qint64(0));
}

QDataStream &operator>>(QDataStream &in, std::optional<QDate> &day)
{
    qint64 number = 0;
    in >> number;
    day = number == 0 ? std::nullopt : std::optional(QDate::fromJulianDay(number));
    return in;
}

void write(QDataStream &out, const QString &text)
{
    out << text.toUtf8();
}

QString readText(QDataStream &in)
{
    QByteArray bytes;
    in >> bytes;
    return text::fromUtf8(bytes);
}

template<typename AnyId>
AnyId readId(QDataStream &in)
{
    Bytes bytes(AnyId::Size, '\0');
    in.readRawData(bytes.data(), int(bytes.size()));
    return AnyId::cutFrom(bytes);
}

template<typename AnyId>
void writeId(QDataStream &out, const AnyId &id)
{
    out.writeRawData(id.view().data(), int(id.view().size()));
}

void writeKey(QDataStream &out, const vault::RecordKey &key)
{
    writeId(out, key.collection);
    write(out, key.kind);
    writeId(out, key.id);
}

vault::RecordKey readKey(QDataStream &in)
{
    const auto collection = readId<CollectionId>(in);
    const QString kind = readText(in);
    return {collection, kind, readId<RecordId>(in)};
}

// Most are about one record alone, and kept there.
enum Shape : quint8 { HasOwnSubjects = 1, HasHome = 2, HasOwnHome = 4, IsLocal = 8 };

quint8 shapeOf(const Finding &finding)
{
    const auto *first = finding.records.size() == 1 ? &finding.records.front() : nullptr;
    const bool isAboutIt = first && finding.subjects.size() == 1 && finding.subjects.front() == first->id.bytes();
    const bool isHome = first && finding.home == *first;
    return quint8((isAboutIt ? 0 : HasOwnSubjects) | (finding.home ? HasHome : 0) | (finding.home && !isHome ? HasOwnHome : 0)
            | (finding.isLocal ? IsLocal : 0));
}

quint8 readWords(QDataStream &in, Finding &finding, Face &face)
{
    quint8 shape = 0, fix = 0;
    in >> shape >> fix >> finding.since >> finding.until;
    finding.fix = Fix(fix);
    finding.isLocal = shape & IsLocal;
    for (QString *text : {&finding.title, &finding.evidence, &finding.reason, &face.title, &face.choice})
        *text = readText(in);
    return shape;
}

} // namespace

Bytes encodeFinding(const Finding &finding, const Face &face)
{
    Bytes bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    const quint8 shape = shapeOf(finding);
    out << shape << quint8(finding.fix) << finding.since << finding.until;
    for (const QString &text : {finding.title, finding.evidence, finding.reason, face.title, face.choice})
        write(out, text);
    if (shape & HasOwnSubjects) {
        out << quint32(finding.subjects.size());
        for (const Subject &subject : finding.subjects)
            out << subject;
    }
    if (shape & HasOwnHome)
        writeKey(out, *finding.home);
    return bytes;
}

void decodeWords(BytesView bytes, Finding &finding, Face &face)
{
    QDataStream in(QByteArray::fromRawData(bytes.data(), bytes.size()));
    readWords(in, finding, face);
}

void decodeFinding(BytesView bytes, Finding &finding)
{
    QDataStream in(QByteArray::fromRawData(bytes.data(), bytes.size()));
    Face face;
    const quint8 shape = readWords(in, finding, face);
    if (shape & HasOwnSubjects) {
        quint32 count = 0;
        in >> count;
        finding.subjects.resize(count);
        for (Subject &subject : finding.subjects)
            in >> subject;
    } else {
        finding.subjects = {finding.records.front().id.bytes()};
    }
    if (shape & HasOwnHome)
        finding.home = readKey(in);
    else if (shape & HasHome)
        finding.home = finding.records.front();
}

} // namespace covault::health
