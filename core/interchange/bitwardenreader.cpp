// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/bitwardenreader.h"

#include "interchange/bitwardenitem.h"
#include "interchange/jsonfile.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::interchange {

namespace {

std::map<QString, QString> foldersOf(const QJsonObject &document)
{
    std::map<QString, QString> names;
    for (const QString &list : {u"folders"_s, u"collections"_s}) {
        for (const QJsonValue entry : document.value(list).toArray()) {
            const QJsonObject folder = entry.toObject();
            if (!folder.value(u"id"_s).toString().isEmpty() && !folder.value(u"name"_s).toString().isEmpty())
                names[folder.value(u"id"_s).toString()] = folder.value(u"name"_s).toString();
        }
    }
    return names;
}

Result<> checkReadable(const QJsonObject &document)
{
    if (document.value(u"encrypted"_s).toBool()) {
        const bool isAccountBound = !document.value(u"passwordProtected"_s).toBool();
        return failure(Error::Code::Refused, u"the Bitwarden export"_s,
                isAccountBound
                        ? u"it is encrypted for one Bitwarden account, and only that account can open it"_s
                        : u"it is protected by a password, and such exports can't be opened here, not even with it"_s,
                u"in Bitwarden choose Tools, Export vault, and the file format '.json' (not '.json (Encrypted)'), "
                u"bring that in, "
                "then delete the file"_s);
    }
    if (!document.value(u"items"_s).isArray())
        return failure(
                Error::Code::Damaged, u"the Bitwarden export"_s, u"it has no list of items"_s, u"export it again"_s);
    return {};
}

/// What an item without an id goes by in the next export.
QString substituteKey(const IncomingRecord &record)
{
    QStringList parts = record.tags.mid(0, 1);
    for (const QString &field : {u"title"_s, u"name"_s, u"username"_s}) {
        for (const IncomingField &given : record.fields) {
            if (given.field == field)
                parts += given.value.toString();
        }
    }
    return parts.join(u'/');
}

} // namespace

bool isBitwardenExport(const QString &, BytesView head)
{
    if (!looksLikeJsonObject(head))
        return false;
    const QString text = QString::fromUtf8(head);
    static const QRegularExpression encrypted(
            u"\"(?:encrypted|passwordProtected|encKeyValidation_DO_NOT_EDIT)\"\\s*:"_s);
    static const QRegularExpression lists(u"\"(?:folders|collections|items)\"\\s*:\\s*\\["_s);
    static const QRegularExpression items(u"\"(?:items|folderId|organizationId)\"\\s*:"_s);
    return encrypted.match(text).hasMatch() || (lists.match(text).hasMatch() && items.match(text).hasMatch());
}

Result<IncomingFile> readBitwardenExport(BytesView bytes, const ReadOptions &, const vault::Kinds &)
{
    const auto document = readJsonObject(bytes);
    if (!document)
        return failure(document);
    if (const auto readable = checkReadable(*document); !readable)
        return failure(readable);
    IncomingFile file;
    file.source = u"bitwarden"_s;
    const auto folders = foldersOf(*document);
    const QJsonArray items = document->value(u"items"_s).toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString where = u"item %1"_s.arg(i + 1);
        if (!items.at(i).isObject() || items.at(i).toObject().isEmpty()) {
            file.warnings.push_back({where, u"is no item; it was left out"_s});
            continue;
        }
        BitwardenItem item = readBitwardenItem(items.at(i).toObject(), folders);
        item.record.where = where;
        if (item.record.sourceKey.isEmpty())
            item.record.sourceKey = substituteKey(item.record);
        for (const QString &warning : item.warnings)
            file.warnings.push_back({where, warning});
        file.records.push_back(std::move(item.record));
    }
    return file;
}

} // namespace covault::interchange
