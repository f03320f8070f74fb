// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/seeds.h"

#include "members/request.h"
#include "members/statement.h"
#include "readers/readertalk.h"
#include "storage/header.h"
#include "sync/compression.h"
#include "sync/sectionbody.h"
#include "sync/segmentheader.h"
#include "vault/change.h"
#include "vault/recordstate.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace covault::fuzz::seeds {

namespace {

/// The first change of the worked example in core/vault/FORMAT.md.
const char ExampleChange[] = "a8005026ab249bf4138be4c8156412b28ee382016a63726564656e7469616c025001a20846fe00aaaaaaaaaaaaaaaaaaaa"
                             "03502a68bd494be833c5f6f7d89b571b3806041b000001a20846fe0005010684846870617373776f726440656f6c642d3180"
                             "84657469746c65406d436f7265206669726577616c6c808464"
                             "75726c73480000010101010101" "7268747470733a2f2f3139322e302e322e312f80"
                             "8468757365726e616d6540686e657461646d696e800a50d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1";

Bytes exampleChange()
{
    return Bytes::fromHex(ExampleChange);
}

template<typename T>
T idOf(char byte)
{
    return *T::fromBytes(Bytes(T::Size, byte));
}

const Moment Now = momentFrom(1'795'435'200'000);

members::Identity identity()
{
    return *members::Identity::fromSecret(crypto::SecretBytes::copyOf(Bytes(64, '\7')));
}

Bytes statement(members::StatementBody body)
{
    return members::Statement::make(idOf<DeviceId>(1), std::move(body), Bytes(16, '\2')).encoded();
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

} // namespace

std::vector<Bytes> values()
{
    return {exampleChange(), Bytes::fromHex("a10081f6"), Bytes::fromHex("f5")};
}

std::vector<Bytes> changes()
{
    return {exampleChange()};
}

std::vector<Bytes> states()
{
    const auto change = vault::Change::parse(exampleChange());
    return {vault::merge(std::vector<vault::KnownChange>{{change->id(), *change}}).encoded()};
}

std::vector<Bytes> answers()
{
    using readers::talk::packed;
    return {packed(readers::FilePicture{2, 1, Bytes(8, 'x'), 3, {}}), packed(readers::FilePicture{0, 0, {}, 0, u"it is damaged"_s}),
            packed(readers::FileText{u"the battery lasts"_s, u"page 2: it is a picture"_s})};
}

std::vector<Bytes> statements()
{
    const members::DeviceCut cut{idOf<DeviceId>(3), {idOf<SegmentId>(4)}};
    const Bytes key(32, '\5');
    return {statement(members::PartyStatement{idOf<PartyId>(6), members::Side::Provider, u"Harbour IT"_s}),
            statement(members::DeviceStatement{idOf<MemberId>(7), key, key, u"desk"_s, idOf<RequestId>(8)}),
            statement(members::GrantStatement{idOf<CollectionId>(9), idOf<PartyId>(6), true, Now, {cut}}),
            statement(members::RemoveStatement{idOf<MemberId>(7), {cut}, Now}),
            statement(members::CheckedStatement{idOf<DeviceId>(3), idOf<RequestId>(8)})};
}

std::vector<Bytes> requests()
{
    return {members::Request::make(u"Ben Okafor"_s, u"desk"_s, members::Side::Provider, u"Harbour IT"_s, identity(), Now).encoded()};
}

std::vector<Bytes> vaultHeaders()
{
    const storage::KeySlot slot{storage::SlotKind::Passphrase, Bytes(16, 's'), crypto::FloorCost, Bytes(32, 'c'), Bytes(72, 'w'), {}};
    const storage::KeySlot bound{storage::SlotKind::PassphraseAndComputer, Bytes(16, 's'), crypto::FloorCost, Bytes(32, 'c'), Bytes(72, 'w'), u"front-desk"_s,
            Bytes(16, 'p')};
    const storage::KeySlot quick{storage::SlotKind::Quick, Bytes(16, 'q'), {}, Bytes(32, 'c'), Bytes(72, 'w'), {}};
    const auto encoded = [](std::vector<storage::KeySlot> slots) {
        return storage::Header{7, Bytes(16, 'f'), std::move(slots)}.encoded(crypto::SecretBytes::copyOf(Bytes(32, 'k')));
    };
    return {encoded({slot, quick}), encoded({bound, quick})};
}

std::vector<Bytes> segmentHeaders()
{
    sync::SegmentHeader first{idOf<VaultId>(1), idOf<DeviceId>(2), 1, {}, {}, {}, {}, Now};
    sync::SegmentHeader later{idOf<VaultId>(1), idOf<DeviceId>(2), 2, idOf<SegmentId>(3), {idOf<StatementId>(4), idOf<StatementId>(5)},
            {{idOf<DeviceId>(6), idOf<SegmentId>(7)}}, {{idOf<CollectionId>(8), idOf<EpochId>(9), 3, idOf<Hash>(10)}}, Now};
    return {first.encoded(), later.encoded()};
}

std::vector<Bytes> entries()
{
    return {sync::encodeEntries({{Hash(), exampleChange()}})};
}

std::vector<Bytes> frames()
{
    return {sync::pack(Bytes(5000, 'a')), sync::pack(exampleChange())};
}

std::vector<Bytes> kinds()
{
    return {R"({"id":"x_lift","title":"Lift","confirmed_by":["use"],"fields":[
        {"id":"name","type":"text","label":"Name","required":true},
        {"id":"x_t","type":"table","label":"T","columns":[{"id":"d","type":"date","label":"D","key":true}]}]})"};
}

std::vector<Bytes> queries()
{
    return {R"(fire "core switch" kind:asset -tag:dmz expires<30d @ada is:stale)"};
}

std::vector<Bytes> markdown()
{
    return {"# A\n\n1. b\n   - [ ] c `d`\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n> [l](#a)\n"};
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

std::vector<Bytes> networkConfigs()
{
    return {"hostname sw1\ninterface Gi0/1\n ip address 10.0.0.1 255.255.255.0\n!\nenable secret 5 $1$a\nend\n",
            "config system interface\n edit \"wan1\"\n set ip 10.0.0.1 255.255.255.0\n next\nend\n"};
}

std::vector<Bytes> drawings()
{
    return filesIn(u"diagram"_s);
}

std::vector<Bytes> imports()
{
    std::vector<Bytes> all = filesIn(u"interchange"_s);
    all.push_back("name;serial\nfw-1;S1\n");
    all.push_back("\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\",\"TOTP\"\n\"Root\",\"a\",\"b\",\"c\",\"d\",\"e\",\"\"\n");
    return all;
}

} // namespace covault::fuzz::seeds
