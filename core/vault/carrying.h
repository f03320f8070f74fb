// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/record.h"
#include "vault/wish.h"

#include <map>

namespace covault::vault {

/// From a link as it stands to the link that shall stand there.
using Relinked = std::map<LinkTarget, LinkTarget>;

/// The link that leads to the record of this key.
LinkTarget linkTo(const RecordKey &key);

/// \p value with other links: it may be one itself, or hold some in the cells of a row, alone or in a list.
cbor::Value withLinks(const cbor::Value &value, const Relinked &relinked);

/// Writes values of one record down again for another one: what has no name of its own there gets a new place, and links
/// lead where `relinked` says. Both must outlive it.
class Carrier
{
public:
    Carrier(const Record &from, const Relinked &relinked)
        : m_from(from)
        , m_relinked(relinked)
    {
    }

    void carry(const QString &field);
    std::vector<Edit> edits() && { return std::move(m_edits); }

private:
    const Record &m_from;
    const Relinked &m_relinked;
    quint16 m_places = 0;
    std::vector<Edit> m_edits;
};

} // namespace covault::vault
