// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/edition.h"

#include "crypto/hash.h"
#include "crypto/random.h"

using namespace Qt::StringLiterals;

namespace covault::comanage {

namespace {

const QString DutyKind = QStringLiteral("responsibility");

Result<> checkRight(const vault::Vault &vault)
{
    const auto member = vault.roster().memberOf(vault.replica().device());
    if (member && (member->signatory || member->role == members::Role::Admin))
        return {};
    return failure(Error::Code::NotAllowed, u"signing the duties"_s, u"you are neither an admin of your side nor may you sign for it"_s,
            u"ask an admin of your side to sign, or to let you sign for it"_s);
}

Result<std::vector<vault::RecordKey>> dutiesToSign(vault::Vault &vault, const Signing &signing)
{
    if (!signing.duties.empty())
        return signing.duties;
    vault::ListFilter filter;
    filter.kind = DutyKind;
    const auto rows = vault.list(filter);
    if (!rows)
        return failure(rows);
    std::vector<vault::RecordKey> keys;
    for (const vault::RecordRow &row : *rows)
        keys.push_back(row.key);
    return keys;
}

Result<std::vector<vault::Record>> read(vault::Vault &vault, const std::vector<vault::RecordKey> &keys)
{
    std::vector<vault::Record> records;
    for (const vault::RecordKey &key : keys) {
        auto record = key.kind == DutyKind ? vault.record(key) : Result<std::optional<vault::Record>>(std::nullopt);
        if (!record)
            return failure(record);
        if (!*record || (*record)->state().isRemoved()) {
            return failure(Error::Code::NotFound, u"signing record %1"_s.arg(key.id.toString()),
                    u"it is no duty of this vault"_s, u"name duties that the matrix shows"_s);
        }
        records.push_back(std::move(**record));
    }
    if (records.empty()) {
        return failure(Error::Code::NotFound, u"signing the duties"_s, u"this vault has none"_s,
                u"add records of the kind responsibility first"_s);
    }
    return records;
}

} // namespace

Hash editionHash(std::vector<const vault::Record *> duties)
{
    std::sort(duties.begin(), duties.end(), [](const vault::Record *a, const vault::Record *b) {
        return std::tie(a->key().id, a->key().collection) < std::tie(b->key().id, b->key().collection);
    });
    crypto::Hasher hasher("edition");
    for (const vault::Record *duty : duties) {
        hasher.add(duty->key().id.view());
        for (const ChangeId &head : duty->state().heads()) // sorted already
            hasher.add(head.view());
    }
    return hasher.finish();
}

Result<Signed> sign(vault::Vault &vault, const Signing &signing)
{
    if (auto allowed = checkRight(vault); !allowed)
        return failure(allowed);
    const auto keys = dutiesToSign(vault, signing);
    if (!keys)
        return failure(keys);
    const auto records = read(vault, *keys);
    if (!records)
        return failure(records);
    Signed result;
    if (!signing.edition.trimmed().isEmpty()) {
        std::vector<const vault::Record *> duties;
        for (const vault::Record &record : *records)
            duties.push_back(&record);
        result.edition = vault::Edition{signing.edition.trimmed(), editionHash(duties)};
    }
    std::vector<vault::Wish> wishes;
    for (const vault::Record &record : *records) {
        vault::Wish wish;
        wish.record = record.key();
        wish.verb = vault::Verb::Sign;
        wish.detail.edition = result.edition;
        wish.detail.onBehalfOf = signing.onBehalfOf;
        wishes.push_back(std::move(wish));
        result.duties.push_back(record.key());
    }
    auto changed = vault.edit(wishes, crypto::newUlid<ActId>(vault.clock()));
    if (!changed)
        return failure(changed);
    result.changed = std::move(*changed);
    return result;
}

} // namespace covault::comanage
