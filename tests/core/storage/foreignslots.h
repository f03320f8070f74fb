// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cbor.h"
#include "crypto/aead.h"
#include "storage/header.h"

namespace covault::storage {

/// The bytes \p first, first + 1, …
inline Bytes from(int first, int count)
{
    Bytes bytes;
    for (int i = first; i < first + count; ++i)
        bytes += char(i);
    return bytes;
}

/// Made by tests/format/header.py, which knows the format by FORMAT.md alone: file id 0, 1, …, the computer's key 32, 33, …,
/// the vault's 64, 65, …, the nonce 96, 97, …
inline KeySlot slotOfAnotherReader()
{
    const Bytes map = Bytes::fromHex(
            "a8000201507369787465656e206f662073616c742102030318400458202f9eb65c31ad6186de161fb80cb215230f09fe8b886621be60d33e9cdc19e01b"
            "055848606162636465666768696a6b6c6d6e6f7071727374757677ea0e3a7d4045617fae44ec06000839a9af9bafac0e7ec682afe95d09f99c3f820dd5"
            "a824679fb90ea65f8191207b3b68066a66726f6e742d6465736b07505c143abee0fdc2edcd8e5fca4cf63dcf");
    const auto value = cbor::decode(map);
    return {SlotKind(value->at(0).toUnsigned()), value->at(1).toBytes(), {quint32(value->at(2).toUnsigned()), quint32(value->at(3).toUnsigned())},
            value->at(4).toBytes(), value->at(5).toBytes(), value->at(6).toText(), value->at(7).toBytes()};
}

/// How \p slot stands in a file, with \p value under one of its keys, or nothing.
inline Bytes altered(const KeySlot &slot, quint64 key, const cbor::Value &value)
{
    Header written;
    written.fileId = from(0, 16);
    written.keySlots = {slot};
    const Bytes whole = Header::parse(written.encoded(crypto::SecretBytes::random(crypto::KeySize)))->keySlots.front().asRead;
    cbor::MapBuilder map;
    const auto parts = cbor::decode(whole);
    for (quint64 at = 0; at < 10; ++at) {
        const cbor::Value part = at == key ? value : parts->at(at);
        if (!part.isNull())
            map.set(at, part);
    }
    return map.take().encoded();
}

/// \p header with the slot that stands as \p bytes in place of those of its kind.
inline Header withSlot(Header header, const Bytes &bytes)
{
    KeySlot slot;
    slot.kind = SlotKind(cbor::decode(bytes)->at(0).toUnsigned());
    slot.asRead = bytes;
    std::erase_if(header.keySlots, [&slot](const KeySlot &other) { return other.kind == slot.kind; });
    header.keySlots.push_back(slot);
    return header;
}

} // namespace covault::storage
