// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/changes.h"

namespace covault::vault::testing {

Bytes encodedText(const char *text)
{
    return cbor::Value::text(QString::fromUtf8(text)).encoded();
}

Change changeAt(int minute, Verb verb)
{
    static quint32 made = 0;
    Change change;
    change.record = {*CollectionId::fromBytes(Bytes(16, 'c')), QStringLiteral("credential"),
            *RecordId::fromBytes(Bytes(16, 'r'))};
    change.device = *DeviceId::fromBytes(Bytes(16, 'd'));
    change.time = momentFrom(1'795'435'200'000) + std::chrono::minutes(minute);
    change.verb = quint64(verb);
    change.nonce = Bytes(16, '\0');
    ++made;
    for (int i = 0; i < 4; ++i)
        change.nonce[i] = char(made >> (8 * i));
    return change;
}

KnownChange known(const Change &change)
{
    return {change.id(), change};
}

KnownChange set(
        int minute, const char *field, const Bytes &element, const Bytes &value, std::vector<ChangeId> base)
{
    Change change = changeAt(minute);
    change.edits = {{QString::fromLatin1(field), element, value, std::move(base)}};
    change.putInOrder();
    return known(change);
}

KnownChange set(int minute, const char *field, const char *text, std::vector<ChangeId> base)
{
    return set(minute, field, Bytes(), encodedText(text), std::move(base));
}

KnownChange act(int minute, Verb verb, std::vector<ChangeId> heads)
{
    Change change = changeAt(minute, verb);
    change.heads = std::move(heads);
    change.putInOrder();
    return known(change);
}

} // namespace covault::vault::testing
