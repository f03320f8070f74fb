// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/bringin/bringinstate.h"
#include "vault/vault.h"

#include <set>
#include <stop_token>

namespace covault::desktop {

/// What the page has done away from the window's thread. More files than MostFiles are not looked at, which is said.
constexpr int MostFiles = 500;

/// What a search for the records in the Inbox is.
inline const QString InboxQuery = QStringLiteral("is:unverified");

/// The files of a folder, or of several.
struct Listing
{
    /// Above its case, for people.
    struct Order
    {
        bool operator()(const QString &a, const QString &b) const
        {
            const int order = a.compare(b, Qt::CaseInsensitive);
            return order != 0 ? order < 0 : a < b;
        }
    };

    std::set<QString, Order> files;
    bool isCut = false; ///< there are more than MostFiles; the others are not in it
};

/// The files that \p paths name, those in folders too, hidden ones and links left out.
Listing filesIn(const QStringList &paths, std::stop_token stop);

/// What \p path is and would do in \p vault. What can't be brought in is a refused row, with the reason in it.
FileRow lookAt(vault::Vault &vault, const QString &path);

/// How many records came by an import and were confirmed by nobody.
Result<qint64> countInbox(vault::Vault &vault);

} // namespace covault::desktop
