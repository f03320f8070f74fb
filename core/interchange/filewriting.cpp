// SPDX-License-Identifier: GPL-3.0-or-later
// How a FileImport writes; what it writes was decided before.
#include "interchange/fileimport.h"
#include "vault/attachments.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace covault::interchange {

namespace {

/// Moves a file that was just attached to the field of the kind that holds such a file.
Result<> moveToField(
        vault::Vault &vault, const vault::RecordKey &key, const QString &name, const QString &field, const ActId &act)
{
    const auto record = vault.record(key);
    if (!record)
        return failure(record);
    for (const vault::Entry &entry : *record ? (*record)->entries(u"attachments"_s) : std::vector<vault::Entry>()) {
        if (entry.value.at(0).toText() != name)
            continue;
        const auto moved =
                vault.edit({{key, vault::Verb::Edit,
                                   {{field, {}, entry.value}, {u"attachments"_s, entry.element, std::nullopt}}, {}}},
                        act);
        if (!moved)
            return failure(moved);
    }
    return {};
}

} // namespace

Result<bool> FileImport::write()
{
    if (!m_kindWishes.empty()) {
        if (const auto written = m_vault.edit(m_kindWishes, m_act); !written)
            return failure(written);
    }
    bool hasWritten = !m_kindWishes.empty();
    if (!m_wishes.empty()) {
        const auto written = m_vault.edit(m_wishes, m_act);
        if (!written)
            return failure(written);
        hasWritten = hasWritten || written->changes > 0;
    }
    vault::Attachments attachments(m_vault);
    for (Attaching &attaching : m_attachments) {
        QBuffer content(&attaching.attachment.bytes);
        content.open(QIODevice::ReadOnly);
        const QString name = attaching.attachment.name;
        if (const auto attached = attachments.attach(attaching.record, name, content, m_act); !attached)
            return failure(attached.error().during(whereOf(attaching.where)));
        if (!attaching.attachment.field.isEmpty()) {
            if (const auto moved = moveToField(m_vault, attaching.record, name, attaching.attachment.field, m_act);
                    !moved)
                return failure(moved);
        }
        hasWritten = true;
    }
    return hasWritten;
}

} // namespace covault::interchange
