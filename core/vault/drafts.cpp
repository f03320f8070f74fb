// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/drafts.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

// [collection, kind, record, form]: what a draft is kept under.
Bytes nameOf(const RecordKey &record, const QString &form)
{
    return cbor::Value::array({cbor::Value::bytes(record.collection.bytes()), cbor::Value::text(record.kind),
                                      cbor::Value::bytes(record.id.bytes()), cbor::Value::text(form)})
            .encoded();
}

// [[field, element, text], …]
Bytes bodyOf(const Draft &draft)
{
    cbor::Value::Array typed;
    for (const Draft::Typed &one : draft.typed)
        typed.push_back(cbor::Value::array(
                {cbor::Value::text(one.field), cbor::Value::bytes(one.element), cbor::Value::text(one.text)}));
    return cbor::Value::array(std::move(typed)).encoded();
}

tl::unexpected<Error> unreadable()
{
    return failure(Error::Code::Damaged, u"reading a draft"_s, u"it is not in the form in which drafts are kept"_s,
            u"type it again; saved records are not affected"_s);
}

Result<Draft> readDraft(const Bytes &name, const Bytes &body, qint64 at)
{
    const auto place = cbor::decode(name);
    const auto typed = cbor::decode(body);
    if (!place || !typed || place->items().size() != 4 || !typed->isArray())
        return unreadable();
    const auto &parts = place->items();
    const auto collection = CollectionId::fromBytes(parts[0].toBytes());
    const auto id = RecordId::fromBytes(parts[2].toBytes());
    if (!collection || !id)
        return unreadable();
    Draft draft{{*collection, parts[1].toText(), *id}, parts[3].toText(), {}, momentFrom(quint64(at))};
    for (const cbor::Value &one : typed->items()) {
        if (one.items().size() != 3)
            return unreadable();
        draft.typed.push_back({one.items()[0].toText(), one.items()[1].toBytes(), one.items()[2].toText()});
    }
    return draft;
}

} // namespace

Result<> Drafts::keep(Draft draft)
{
    const Bytes body = bodyOf(draft);
    if (body.size() > limits::Change) {
        return failure(Error::Code::Refused, u"keeping what was typed"_s, u"it is larger than a record may be"_s,
                u"attach long texts as files"_s);
    }
    return m_vault.replica().database.run("INSERT INTO draft(record, body, at) VALUES(?,?,?) "
                                          "ON CONFLICT(record) DO UPDATE SET body=excluded.body, at=excluded.at",
            nameOf(draft.record, draft.form), body, toUnsigned(m_vault.clock().now()));
}

Result<> Drafts::drop(const RecordKey &record, const QString &form)
{
    return m_vault.replica().database.run("DELETE FROM draft WHERE record=?", nameOf(record, form));
}

Result<std::optional<Draft>> Drafts::find(const RecordKey &record, const QString &form)
{
    const Bytes name = nameOf(record, form);
    const auto kept = m_vault.replica().database.first(
            "SELECT body, at FROM draft WHERE record=?",
            [](const Row &row) { return std::pair(row.bytes(0), row.integer(1)); }, name);
    if (!kept)
        return failure(kept);
    if (!*kept)
        return std::optional<Draft>();
    auto draft = readDraft(name, (*kept)->first, (*kept)->second);
    return draft ? Result<std::optional<Draft>>(std::move(*draft)) : failure(draft);
}

Result<std::vector<Draft>> Drafts::all()
{
    std::vector<Draft> drafts;
    std::optional<Error> error;
    const auto read = m_vault.replica().database.each(
            "SELECT record, body, at FROM draft ORDER BY at DESC, record", [&](const Row &row) {
                auto draft = readDraft(row.bytes(0), row.bytes(1), row.integer(2));
                if (draft)
                    drafts.push_back(std::move(*draft));
                else
                    error = draft.error();
            });
    if (!read)
        return failure(read);
    return error ? Result<std::vector<Draft>>(failure(*error)) : drafts;
}

} // namespace covault::vault
