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

// An act in which nothing is said leaves no trace, so the first wish is asked for before one begins.
Result<bool> FileImport::write(const vault::NextWish &next)
{
    if (!m_kindWishes.empty()) {
        if (const auto written = m_vault.edit(m_kindWishes, m_act); !written)
            return failure(written);
    }
    bool hasWritten = !m_kindWishes.empty();
    const auto first = next();
    if (!first)
        return failure(first);
    if (*first) {
        bool isFirst = true;
        const auto following = [&] { return std::exchange(isFirst, false) ? first : next(); };
        const auto written = vault::editEach(m_vault, following, m_act);
        if (!written)
            return failure(written);
        hasWritten = hasWritten || written->changes > 0;
    }
    const auto hasAttached = writeAttachments();
    return hasAttached ? Result<bool>(hasWritten || *hasAttached) : hasAttached;
}

Result<bool> FileImport::writeAttachments()
{
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
    }
    return !m_attachments.empty();
}

} // namespace covault::interchange
