// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ownfile.h"
#include "cli/attachmenttext.h"
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/naming.h"
#include "vault/attachments.h"
#include "vault/audit.h"

#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

Answer answerOf(const vault::RecordKey &record, const vault::AttachmentInfo &info)
{
    return QJsonObject{{u"id"_s, record.id.toString()}, {u"name"_s, info.name}, {u"bytes"_s, info.bytes}};
}

class AttachCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"attach", "Takes a file into a record; one of the same name is replaced",
                "covault-cli attach acme.covault 'document:Restore the file server' manual.pdf"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addText(app, "REC", m_record, "The record")->required();
        addText(app, "FILE", m_file, "The file")->required();
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        const auto row = naming::findRecord(vault, m_record);
        if (!row)
            return failure(row);
        QFile file(m_file);
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Code::Io, u"reading %1"_s.arg(m_file), file.errorString(), u"check the path and your rights"_s);
        const auto info = vault::Attachments(vault).attach(row->key, QFileInfo(m_file).fileName(), file);
        if (!info)
            return failure(info);
        readAttachmentTexts(vault);
        return answerOf(row->key, *info);
    }

private:
    QString m_record, m_file;
};

class DetachCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"detach", "Copies an attachment out; it stays in the vault unless --remove is given",
                "covault-cli detach acme.covault 'document:Restore the file server' manual.pdf -o manual.pdf"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addText(app, "REC", m_record, "The record")->required();
        addText(app, "NAME", m_name, "The attachment's name")->required();
        addText(app, "-o,--output", m_output, "Where the copy goes")->required();
        app.add_flag("--remove", m_remove, "Take it out of the record");
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        const auto record = naming::readRecord(vault, m_record);
        if (!record)
            return failure(record);
        // A failed or altered attachment leaves no half file behind.
        OwnFile file(m_output);
        if (auto opened = file.open(); !opened)
            return failure(opened);
        vault::Attachments attachments(vault);
        const auto info = attachments.extract(*record, m_name, file.device());
        if (!info)
            return failure(info);
        if (auto noted = vault::Audit(vault).note(record->key(), u"export"_s, m_name); !noted)
            return failure(noted);
        if (auto committed = file.commit(); !committed)
            return failure(committed);
        if (m_remove) {
            if (auto removed = attachments.remove(record->key(), m_name); !removed)
                return failure(removed);
        }
        return answerOf(record->key(), *info);
    }

private:
    QString m_record, m_name, m_output;
    bool m_remove = false;
};

} // namespace

std::unique_ptr<Command> makeAttachCommand()
{
    return std::make_unique<AttachCommand>();
}

std::unique_ptr<Command> makeDetachCommand()
{
    return std::make_unique<DetachCommand>();
}

} // namespace covault::cli
