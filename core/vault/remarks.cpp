// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/remarks.h"

#include "crypto/random.h"
#include "vault/value.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

tl::unexpected<Error> refused(Error::Code code, const QString &why, const QString &advice = {})
{
    return failure(code, u"writing a remark"_s, why, advice);
}

QString idOf(RemarkType type)
{
    switch (type) {
    case RemarkType::Plain: return {};
    case RemarkType::Doubt: return u"doubt"_s;
    case RemarkType::Question: return u"question"_s;
    case RemarkType::Answer: return u"answer"_s;
    case RemarkType::Settled: return u"settled"_s;
    }
    return {};
}

bool isMine(const members::Roster &roster, const DeviceId &own, const DeviceId &author)
{
    const auto me = roster.memberOf(own), other = roster.memberOf(author);
    return own == author || (me && other && me->id == other->id);
}

// A reader closes what he opened himself; an editor anything.
Result<> checkAbout(const Vault &vault, const Record &record, RemarkType type, const Bytes &about)
{
    const auto remarks = record.state().remarks(vault.clock().now());
    const auto row = std::ranges::find(remarks, about, &Remark::element);
    if (row == remarks.end())
        return refused(Error::Code::NotFound, u"'%1' has no remark of that row"_s.arg(record.title()), u"'show' lists them"_s);
    const auto &roster = vault.roster();
    const DeviceId own = vault.replica().device();
    if (type == RemarkType::Answer || isMine(roster, own, row->device))
        return {};
    const auto may = roster.may(own, record.key().collection, members::Right::Edit);
    return may ? Result<>() : refused(Error::Code::NotAllowed, u"another wrote it, and "_s + may.why, u"answer it"_s);
}

} // namespace

Result<Bytes> remark(Vault &vault, const RecordKey &key, RemarkType type, const QString &text, const Bytes &about)
{
    const auto record = vault.record(key);
    if (!record)
        return failure(record);
    if (!*record)
        return refused(Error::Code::NotFound, u"there is no such record"_s);
    if ((*record)->state().isRemoved())
        return refused(Error::Code::Refused, u"'%1' is removed"_s.arg((*record)->title()), u"restore it first"_s);
    const QString words = text.trimmed();
    if (words.isEmpty())
        return refused(Error::Code::Refused, u"there are no words"_s);
    const bool namesRow = type == RemarkType::Answer || type == RemarkType::Settled;
    if (namesRow) {
        if (auto checked = checkAbout(vault, **record, type, about); !checked)
            return failure(checked);
    }
    cbor::Value::Map row{{cbor::Value::text(u"text"_s), cbor::Value::text(words)}};
    if (type != RemarkType::Plain)
        row.emplace_back(cbor::Value::text(u"type"_s), cbor::Value::text(idOf(type)));
    if (namesRow)
        row.emplace_back(cbor::Value::text(u"about"_s), cbor::Value::text(QString::fromLatin1(about.toHex())));
    const Bytes element = newElement(0, crypto::randomBytes(6));
    const auto changed = vault.edit({{key, Verb::Edit, {{u"remarks"_s, element, cbor::Value::map(std::move(row))}}, {}}});
    return changed ? Result<Bytes>(element) : failure(changed);
}

} // namespace covault::vault
