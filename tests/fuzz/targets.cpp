// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include "base/cbor.h"
#include "diagram/diagramstore.h"
#include "interchange/importformat.h"
#include "members/request.h"
#include "members/statement.h"
#include "packet/markdown.h"
#include "readers/document.h"
#include "readers/netconfigreader.h"
#include "storage/header.h"
#include "sync/compression.h"
#include "sync/sectionbody.h"
#include "sync/segmentheader.h"
#include "vault/change.h"
#include "vault/kinds.h"
#include "vault/query.h"
#include "vault/recordstate.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace covault::fuzz {

namespace {

/// The first change of the worked example in core/vault/FORMAT.md.
const char ExampleChange[] = "a8005026ab249bf4138be4c8156412b28ee382016a63726564656e7469616c025001a20846fe00aaaaaaaaaaaaaaaaaaaa"
                             "03502a68bd494be833c5f6f7d89b571b3806041b000001a20846fe0005010684846870617373776f726440656f6c642d3180"
                             "84657469746c65406d436f7265206669726577616c6c808464"
                             "75726c73480000010101010101" "7268747470733a2f2f3139322e302e322e312f80"
                             "8468757365726e616d6540686e657461646d696e800a50d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1";

void mustBeSame(BytesView written, BytesView given, const char *what)
{
    if (written != given)
        qFatal("%s was taken and is written otherwise", what);
}

Bytes exampleChange()
{
    return Bytes::fromHex(ExampleChange);
}

std::vector<Bytes> filesIn(const QString &folder)
{
    std::vector<Bytes> contents;
    const QDir directory(qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/tests/data/"_s + folder);
    for (const QString &name : directory.entryList(QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        if (name != u"ORIGINS.md" && file.size() < 200'000 && file.open(QIODevice::ReadOnly))
            contents.push_back(file.readAll());
    }
    return contents;
}

const vault::Kinds &kinds()
{
    static const auto builtIn = vault::Kinds::builtIn();
    return *builtIn;
}

void readCbor(BytesView bytes)
{
    if (const auto value = cbor::decode(bytes))
        mustBeSame(value->encoded(), bytes, "a value");
}

void readChange(BytesView bytes)
{
    if (const auto change = vault::Change::parse(bytes)) {
        mustBeSame(change->encoded(), bytes, "a change");
        static_cast<void>(vault::merge(std::vector<vault::KnownChange>{{change->id(), *change}}).encoded());
    }
}

void readState(BytesView bytes)
{
    if (const auto state = vault::RecordState::decode(bytes))
        mustBeSame(state->encoded(), bytes, "a state");
}

void readStatement(BytesView bytes)
{
    if (const auto statement = members::Statement::parse(bytes))
        mustBeSame(statement->encoded(), bytes, "a statement");
}

void readSegmentHeader(BytesView bytes)
{
    static_cast<void>(sync::SegmentHeader::parse(bytes));
}

void readEntries(BytesView bytes)
{
    for (const quint64 count : {quint64(1), quint64(2), quint64(1000)})
        static_cast<void>(sync::parseEntries(bytes, count));
}

void readDocument(BytesView bytes)
{
    // The first byte chooses how the file is called, since the name is a hint.
    static const QStringList names = {u"a.csv"_s, u"a.xlsx"_s, u"a.eml"_s, u"a.mbox"_s, u"a.txt"_s, u"a.cfg"_s, u"a.xml"_s, u"a.zip"_s, u"a"_s};
    if (!bytes.isEmpty())
        static_cast<void>(readers::read(names[quint8(bytes.front()) % names.size()], bytes.sliced(1)));
}

std::vector<Bytes> documents()
{
    std::vector<Bytes> all;
    for (const Bytes &content : filesIn(u"readers"_s)) {
        for (char name = 0; name < 9; ++name)
            all.push_back(Bytes(1, name) + content);
    }
    return all;
}

void readImport(BytesView bytes)
{
    static_cast<void>(interchange::readFile(bytes, {}, kinds()));
}

std::vector<Bytes> imports()
{
    std::vector<Bytes> all = filesIn(u"interchange"_s);
    all.push_back("name;serial\nfw-1;S1\n");
    all.push_back("\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\",\"TOTP\"\n\"Root\",\"a\",\"b\",\"c\",\"d\",\"e\",\"\"\n");
    return all;
}

void readKind(BytesView bytes)
{
    vault::Kinds own = kinds();
    static_cast<void>(own.add(bytes.toByteArray()));
}

const std::vector<Target> &table()
{
    static const std::vector<Target> targets = {
            {"cbor", readCbor, [] { return std::vector<Bytes>{exampleChange(), Bytes::fromHex("a10081f6"), Bytes::fromHex("f5")}; }},
            {"change", readChange, [] { return std::vector<Bytes>{exampleChange()}; }},
            {"state", readState,
                    [] {
                        const auto change = vault::Change::parse(exampleChange());
                        return std::vector<Bytes>{vault::merge(std::vector<vault::KnownChange>{{change->id(), *change}}).encoded()};
                    }},
            {"statement", readStatement, [] { return std::vector<Bytes>{Bytes::fromHex("a1000a"), Bytes::fromHex("a200010150000102030405060708090a0b0c0d0e0f")}; }},
            {"request", [](BytesView bytes) { static_cast<void>(members::Request::parse(bytes)); }, [] { return std::vector<Bytes>{"CVLT\x02", "CVLT\x01"}; }},
            {"vaultheader", [](BytesView bytes) { static_cast<void>(storage::Header::parse(bytes)); },
                    [] { return std::vector<Bytes>{Bytes("Covault\0", 8) + Bytes(storage::HeaderCopySize - 8, '\0')}; }},
            {"segmentheader", readSegmentHeader, [] { return std::vector<Bytes>{exampleChange()}; }},
            {"entries", readEntries, [] { return std::vector<Bytes>{sync::encodeEntries({{Hash(), exampleChange()}})}; }},
            {"unpack", [](BytesView bytes) { static_cast<void>(sync::unpack(bytes, 1 << 20)); }, [] { return std::vector<Bytes>{sync::pack(Bytes(5000, 'a'))}; }},
            {"kind", readKind,
                    [] { return std::vector<Bytes>{R"({"id":"x_lift","title":"Lift","confirmed_by":["use"],"fields":[{"id":"name","type":"text","label":"Name","required":true},{"id":"x_t","type":"table","label":"T","columns":[{"id":"d","type":"date","label":"D","key":true}]}]})"}; }},
            {"query", [](BytesView bytes) { static_cast<void>(vault::Query::parse(QString::fromUtf8(bytes), [](const QString &name) { return name.size() < 5; })); },
                    [] { return std::vector<Bytes>{R"(fire "core switch" kind:asset -tag:dmz expires<30d @ada is:stale)"}; }},
            {"markdown", [](BytesView bytes) { static_cast<void>(packet::markdown::plainText(packet::markdown::parse(QString::fromUtf8(bytes)))); },
                    [] { return std::vector<Bytes>{"# A\n\n1. b\n   - [ ] c `d`\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n> [l](#a)\n"}; }},
            {"document", readDocument, documents},
            {"netconfig", [](BytesView bytes) { static_cast<void>(readers::readNetworkConfig(QString::fromUtf8(bytes))); },
                    [] { return std::vector<Bytes>{"hostname sw1\ninterface Gi0/1\n ip address 10.0.0.1 255.255.255.0\n!\nenable secret 5 $1$a\nend\n",
                                 "config system interface\n edit \"wan1\"\n set ip 10.0.0.1 255.255.255.0\n next\nend\n"}; }},
            {"drawing", [](BytesView bytes) { static_cast<void>(diagram::readDrawingFile(bytes, u"a.drawio"_s)); }, [] { return filesIn(u"diagram"_s); }},
            {"import", readImport, imports},
    };
    return targets;
}

} // namespace

std::span<const Target> targets()
{
    return table();
}

const Target *findTarget(const QString &name)
{
    for (const Target &target : table()) {
        if (name == QLatin1StringView(target.name))
            return &target;
    }
    return nullptr;
}

} // namespace covault::fuzz
