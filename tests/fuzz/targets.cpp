// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include "tests/fuzz/seeds.h"

#include "base/cbor.h"
#include "crypto/hash.h"
#include "diagram/diagramstore.h"
#include "interchange/importformat.h"
#include "members/request.h"
#include "members/statement.h"
#include "packet/markdown.h"
#include "readers/document.h"
#include "readers/netconfigreader.h"
#include "readers/readertalk.h"
#include "storage/header.h"
#include "sync/compression.h"
#include "sync/sectionbody.h"
#include "sync/segmentheader.h"
#include "vault/change.h"
#include "vault/kinds.h"
#include "vault/query.h"
#include "vault/recordstate.h"

using namespace Qt::StringLiterals;

namespace covault::fuzz {

namespace {

void mustBeSame(BytesView written, BytesView given, const char *what)
{
    if (written != given)
        qFatal("%s was taken and is written otherwise", what);
}

const vault::Kinds &kinds()
{
    static const auto builtIn = vault::Kinds::builtIn();
    return *builtIn;
}

bool readCbor(BytesView bytes)
{
    const auto value = cbor::decode(bytes);
    if (value)
        mustBeSame(value->encoded(), bytes, "a value");
    return value.has_value();
}

bool readChange(BytesView bytes)
{
    const auto change = vault::Change::parse(bytes);
    if (change) {
        mustBeSame(change->encoded(), bytes, "a change");
        static_cast<void>(vault::merge(std::vector<vault::KnownChange>{{change->id(), *change}}).encoded());
    }
    return change.has_value();
}

bool readState(BytesView bytes)
{
    const auto state = vault::RecordState::decode(bytes);
    if (state)
        mustBeSame(state->encoded(), bytes, "a state");
    return state.has_value();
}

bool readStatement(BytesView bytes)
{
    const auto statement = members::Statement::parse(bytes);
    if (statement)
        mustBeSame(statement->encoded(), bytes, "a statement");
    return statement.has_value();
}

bool readSegmentHeader(BytesView bytes)
{
    return sync::SegmentHeader::parse(bytes).has_value();
}

bool readEntries(BytesView bytes)
{
    bool isTaken = false;
    for (const quint64 count : {quint64(1), quint64(2), quint64(1000)})
        isTaken |= sync::parseEntries(bytes, count).has_value();
    return isTaken;
}

bool readDocument(BytesView bytes)
{
    // The first byte chooses how the file is called, since the name is a hint.
    static const QStringList names = {u"a.csv"_s, u"a.xlsx"_s, u"a.eml"_s, u"a.mbox"_s, u"a.txt"_s, u"a.cfg"_s, u"a.xml"_s, u"a.zip"_s, u"a"_s};
    return !bytes.isEmpty() && readers::read(names[quint8(bytes.front()) % names.size()], bytes.sliced(1)).has_value();
}

bool readImport(BytesView bytes)
{
    return interchange::readFile(bytes, {}, kinds()).has_value();
}

bool readKind(BytesView bytes)
{
    vault::Kinds own = kinds();
    return own.add(bytes.toByteArray()).has_value();
}

bool readRequest(BytesView bytes)
{
    return members::Request::parse(bytes).has_value();
}

// The checksum is written anew, since bytes altered by chance would never get past it.
bool readVaultHeader(BytesView bytes)
{
    constexpr qsizetype ChecksumAt = storage::HeaderCopySize - 64;
    Bytes copy = bytes.toByteArray();
    if (copy.size() == storage::HeaderCopySize)
        copy.replace(ChecksumAt, Hash::Size, crypto::hash("header", {BytesView(copy).first(ChecksumAt)}).bytes());
    return storage::Header::parse(copy).has_value();
}

bool readQuery(BytesView bytes)
{
    return !vault::Query::parse(QString::fromUtf8(bytes), [](const QString &name) { return name.size() < 5; }).isEmpty();
}

bool readMarkdown(BytesView bytes)
{
    return !packet::markdown::plainText(packet::markdown::parse(QString::fromUtf8(bytes))).isEmpty();
}

bool unpack(BytesView bytes)
{
    return sync::unpack(bytes, 1 << 20).has_value();
}

bool readNetworkConfig(BytesView bytes)
{
    return readers::readNetworkConfig(QString::fromUtf8(bytes)).has_value();
}

bool readDrawing(BytesView bytes)
{
    return diagram::readDrawingFile(bytes, u"a.drawio"_s).has_value();
}

// What a reader says that somebody has taken over.
bool readAnswer(BytesView bytes)
{
    constexpr readers::PageWish Asked{1, 8, 8};
    const auto picture = readers::talk::pictureIn(bytes, Asked);
    if (picture && picture->pixels.size() != qsizetype(picture->width) * picture->height * 4)
        qFatal("a picture was taken whose pixels do not fill it");
    return picture.has_value() || readers::talk::textIn(bytes).has_value();
}

constexpr Target Targets[] = {
        {"cbor", readCbor, seeds::values},
        {"change", readChange, seeds::changes},
        {"state", readState, seeds::states},
        {"answer", readAnswer, seeds::answers},
        {"statement", readStatement, seeds::statements},
        {"request", readRequest, seeds::requests},
        {"vaultheader", readVaultHeader, seeds::vaultHeaders},
        {"segmentheader", readSegmentHeader, seeds::segmentHeaders},
        {"entries", readEntries, seeds::entries},
        {"unpack", unpack, seeds::frames},
        {"kind", readKind, seeds::kinds},
        {"query", readQuery, seeds::queries},
        {"markdown", readMarkdown, seeds::markdown},
        {"document", readDocument, seeds::documents},
        {"netconfig", readNetworkConfig, seeds::networkConfigs},
        {"drawing", readDrawing, seeds::drawings},
        {"import", readImport, seeds::imports},
};

} // namespace

std::span<const Target> targets()
{
    return Targets;
}

const Target *findTarget(const QString &name)
{
    for (const Target &target : Targets) {
        if (name == QLatin1StringView(target.name))
            return &target;
    }
    return nullptr;
}

} // namespace covault::fuzz
