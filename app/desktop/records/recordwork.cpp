// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/recordwork.h"

#include "desktop/records/editform.h"
#include "vault/attachments.h"
#include "vault/moving.h"
#include "vault/rows.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordWork)
};

/// A file that can't be read any further once the vault is to be locked.
class StoppableFile : public QFile
{
public:
    StoppableFile(const QString &path, std::stop_token stop)
        : QFile(path)
        , m_stop(std::move(stop))
    {
    }

    bool atEnd() const override { return !m_stop.stop_requested() && QFile::atEnd(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (!m_stop.stop_requested())
            return QFile::readData(data, most);
        setErrorString(Words::tr("the vault is being locked"));
        return -1;
    }

private:
    std::stop_token m_stop;
};

// An edit would make it live again, beside the one that it was moved to.
Result<> checkNotRemoved(const vault::Record &record)
{
    if (!record.state().isRemoved())
        return {};
    return failure(Error::Code::Refused, Words::tr("undoing the change of '%1'").arg(record.title()),
            Words::tr("it was removed or moved in the meantime"),
            Words::tr("restore it first, or change it where it was moved to"));
}

} // namespace

Result<OpenedAttachment> readAttachment(vault::Vault &vault, const vault::RecordKey &key, const QString &name)
{
    const auto record = vault.record(key);
    if (!record)
        return failure(record);
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    const auto info = vault::Attachments(vault).extract(record->value_or(vault::Record()), name, target);
    if (!info)
        return failure(info);
    return OpenedAttachment{info->name, info->mediaType, target.data()};
}

Result<std::vector<vault::Edit>> attachFile(
        vault::Vault &vault, const vault::RecordKey &key, const QString &path, std::stop_token stop)
{
    const QString name = QFileInfo(path).fileName();
    StoppableFile file(path, std::move(stop));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, Words::tr("reading %1").arg(name), file.errorString());
    const auto before = vault.record(key);
    if (!before)
        return failure(before);
    if (const auto attached = vault::Attachments(vault).attach(key, name, file); !attached)
        return failure(attached);
    return inverseOf({{QStringLiteral("attachments"), name.toUtf8(), {}}}, before->value_or(vault::Record()));
}

Result<vault::Changed> takeBack(vault::Vault &vault, const vault::RecordKey &key, const std::vector<vault::Edit> &edits)
{
    const auto record = vault.record(key);
    const auto isThere = record ? checkNotRemoved(record->value_or(vault::Record())) : failure(record);
    if (!isThere)
        return failure(isThere);
    vault::Wish wish{key, vault::Verb::Edit, edits, {}};
    wish.detail.cause = QStringLiteral("undo");
    return vault.edit({wish});
}

vault::Changed touched(const vault::RecordKey &key)
{
    vault::Changed changed;
    changed.records = {key};
    return changed;
}

vault::Changed touched(const health::Finding &finding)
{
    vault::Changed changed;
    changed.records = finding.records;
    if (finding.home)
        changed.records.push_back(*finding.home);
    return changed;
}

Result<std::optional<vault::RecordKey>> keyOf(vault::Vault &vault, const RecordId &id)
{
    const auto row = vault::findRow(vault.replica(), id);
    if (!row)
        return failure(row);
    if (!*row)
        return std::nullopt;
    const vault::LinkTarget target = vault::LinkTarget::ofRecord((*row)->key.collection, id);
    const auto now = vault::followMoves(vault, target);
    const auto there = now ? vault::findRow(vault.replica(), now->record, now->collection) : row;
    return there && *there ? (*there)->key : (*row)->key;
}

} // namespace covault::desktop
