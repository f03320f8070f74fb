// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/identity.h"

#include "base/text.h"
#include "vault/sameness.h"

using namespace Qt::StringLiterals;

namespace covault::interchange {

namespace {

/// One key: the fields that make it together.
struct KeyRow
{
    QString kind;
    QStringList fields;
    bool isUnique = false;
    bool decides = true;
};

/// Kinds that are not listed go by their title alone; all others by these and then by their title.
const std::vector<KeyRow> &keyRows()
{
    static const std::vector<KeyRow> rows = {
            {u"asset"_s, {u"serial"_s}, true},
            {u"asset"_s, {u"mac"_s}, true},
            {u"asset"_s, {u"asset_tag"_s}, true},
            {u"asset"_s, {u"hostname"_s}},
            {u"contact"_s, {u"email"_s}, true},
            {u"network"_s, {u"cidr"_s}, true, false}, // sites may use the same addresses
            {u"contract"_s, {u"number"_s}, true},
            {u"circuit"_s, {u"circuit_id"_s}, true},
            {u"certificate"_s, {u"fingerprint"_s}, true},
            {u"certificate"_s, {u"issuer"_s, u"serial"_s}, true},
    };
    return rows;
}

/// All fields of a key must be there; a list gives one text an entry.
QStringList combined(const QStringList &fields, const std::function<QStringList(const QString &)> &textsOf)
{
    QStringList combinations = {QString()};
    for (const QString &field : fields) {
        QStringList longer;
        for (const QString &text : textsOf(field)) {
            for (const QString &before : combinations)
                longer += before + text::folded(text.simplified()) + u'\n';
        }
        combinations = longer;
    }
    return combinations;
}

QString textOf(const cbor::Value &value)
{
    if (value.isText())
        return value.toText();
    const auto target = vault::LinkTarget::decode(value);
    return target ? target->idText() : QString();
}

} // namespace

std::vector<IdentityKey> identityKeys(
        const vault::Kind &kind, const std::function<QStringList(const QString &)> &textsGiven)
{
    const auto textsOf = [&](const QString &id) {
        const vault::Field *field = kind.field(id);
        QStringList texts = textsGiven(id);
        for (QString &text : texts)
            text = vault::comparableText(field ? field->type : vault::FieldType::Text, text, {});
        return texts;
    };
    std::vector<IdentityKey> keys;
    for (const KeyRow &row : keyRows()) {
        if (row.kind == kind.id)
            keys.push_back({row.fields.join(u'+'), combined(row.fields, textsOf), row.isUnique, row.decides});
    }
    const QString title = kind.titleField()->id;
    // A login without a user name is named by its title; one with both, by both.
    if (kind.id == u"credential"_s) {
        const QStringList users = textsOf(u"username"_s);
        keys.push_back({u"title+username"_s,
                users.isEmpty() ? combined({title}, textsOf) : combined({title, u"username"_s}, textsOf)});
    } else {
        keys.push_back({title, combined({title}, textsOf)});
    }
    return keys;
}

std::vector<IdentityKey> identityKeys(const vault::Record &record)
{
    if (!record.kind())
        return {};
    return identityKeys(*record.kind(), [&](const QString &field) {
        QStringList texts;
        for (const vault::Entry &entry : record.entries(field))
            texts += textOf(entry.value);
        texts.removeAll(QString());
        return texts;
    });
}

std::vector<IdentityKey> identityKeys(const FittedRecord &record, const vault::Kind &kind)
{
    return identityKeys(kind, [&](const QString &field) {
        QStringList texts;
        if (const auto found = record.fields.find(field); found != record.fields.end()) {
            for (const FittedEntry &entry : found->second)
                texts += textOf(entry.value);
        }
        texts.removeAll(QString());
        return texts;
    });
}

} // namespace covault::interchange
