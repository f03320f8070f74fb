// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/attachmentwork.h"

#include "desktop/records/editform.h"
#include "vault/attachments.h"

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

/// Hands on what is read or written, until the vault is to be locked.
class StoppableDevice : public QIODevice
{
public:
    StoppableDevice(QIODevice &device, std::stop_token stop)
        : m_device(device)
        , m_stop(std::move(stop))
    {
        open(device.openMode() | Unbuffered);
    }

    qint64 size() const override { return m_device.size(); }
    bool atEnd() const override { return !m_stop.stop_requested() && m_device.atEnd(); }

protected:
    qint64 readData(char *data, qint64 most) override { return isStopped() ? -1 : passedOn(m_device.read(data, most)); }
    qint64 writeData(const char *data, qint64 size) override { return isStopped() ? -1 : passedOn(m_device.write(data, size)); }

private:
    bool isStopped()
    {
        if (m_stop.stop_requested())
            setErrorString(Words::tr("the vault is being locked"));
        return m_stop.stop_requested();
    }

    qint64 passedOn(qint64 count)
    {
        if (count < 0)
            setErrorString(m_device.errorString());
        return count;
    }

    QIODevice &m_device;
    std::stop_token m_stop;
};

Result<std::vector<vault::Edit>> editsToUndo(vault::Vault &vault, const vault::RecordKey &key, const QString &name)
{
    const auto before = vault.record(key);
    if (!before)
        return failure(before);
    return inverseOf({{QStringLiteral("attachments"), name.toUtf8(), {}}}, before->value_or(vault::Record()));
}

Result<> extract(vault::Vault &vault, const vault::RecordKey &key, const QString &name, QIODevice &target)
{
    const auto record = vault.record(key);
    if (!record)
        return failure(record);
    const auto info = vault::Attachments(vault).extract(record->value_or(vault::Record()), name, target);
    return info ? Result<>() : failure(info);
}

} // namespace

Result<Bytes> readAttachment(vault::Vault &vault, const vault::RecordKey &key, const QString &name, std::stop_token stop)
{
    QBuffer memory;
    memory.open(QIODevice::WriteOnly);
    StoppableDevice target(memory, std::move(stop));
    const auto read = extract(vault, key, name, target);
    return read ? Result<Bytes>(memory.data()) : failure(read);
}

Result<std::shared_ptr<OwnFile>> copyAttachment(
        vault::Vault &vault, const vault::RecordKey &key, const QString &name, const QString &path, std::stop_token stop)
{
    auto file = std::make_shared<OwnFile>(path);
    if (auto opened = file->open(); !opened)
        return failure(opened);
    StoppableDevice target(file->device(), std::move(stop));
    if (auto written = extract(vault, key, name, target); !written)
        return failure(written);
    const auto finished = file->finish();
    return finished ? Result<std::shared_ptr<OwnFile>>(std::move(file)) : failure(finished);
}

Result<std::vector<vault::Edit>> attachFile(
        vault::Vault &vault, const vault::RecordKey &key, const QString &path, std::stop_token stop)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, Words::tr("reading %1").arg(name), file.errorString());
    auto undo = editsToUndo(vault, key, name);
    if (!undo)
        return undo;
    StoppableDevice source(file, std::move(stop));
    const auto attached = vault::Attachments(vault).attach(key, name, source);
    return attached ? std::move(undo) : failure(attached);
}

Result<std::vector<vault::Edit>> removeAttachment(vault::Vault &vault, const vault::RecordKey &key, const QString &name)
{
    auto undo = editsToUndo(vault, key, name);
    if (!undo)
        return undo;
    const auto removed = vault::Attachments(vault).remove(key, name);
    return removed ? std::move(undo) : failure(removed);
}

} // namespace covault::desktop
