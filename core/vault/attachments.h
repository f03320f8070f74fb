// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

#include <QIODevice>

namespace covault::vault {

/// What a record says of an attachment.
struct AttachmentInfo
{
    QString name;
    QString mediaType;
    qint64 bytes = 0;
    QString sha256; ///< hex
    bool isHere = false; ///< all its parts lie in this replica
};

/// Files that belong to records: stored in sealed parts of at most 4 MiB, each under a key of its own that only the change
/// knows. Never a plain copy on disk but where the caller writes one.
class Attachments
{
public:
    explicit Attachments(Vault &vault)
        : m_vault(vault)
    {
    }

    /// Takes in all of \p source as \p name; one of the same name is replaced. Part by part: memory stays small.
    /// \p act is as for Vault::edit(): undoing it takes the attachment back.
    Result<AttachmentInfo> attach(
            const RecordKey &record, const QString &name, QIODevice &source, std::optional<ActId> act = {});
    /// Writes the attachment to \p target. `NotFound`: no such name; `Unreachable`: parts are not here yet;
    /// `Tampered`: they are not what the record says.
    Result<AttachmentInfo> extract(const Record &record, const QString &name, QIODevice &target);
    Result<> remove(const RecordKey &record, const QString &name);
    Result<std::vector<AttachmentInfo>> list(const Record &record);

    static constexpr qsizetype PartSize = 4 * 1024 * 1024 - 64 * 1024;
    static constexpr qint64 MostBytes = qint64(2) << 30; ///< of an attachment; a larger file is refused before it is read

private:
    Result<> storeParts(QIODevice &source, qint64 &bytes, Bytes &sha256, cbor::Value::Array &parts);
    void dropParts(const cbor::Value::Array &parts);

    Vault &m_vault;
};

/// The ids of the parts that an attachment's value names.
std::vector<BlobId> partsOf(const cbor::Value &attachment);

} // namespace covault::vault
