// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/sync/storageprobe.h"

#include "sync/remotelayout.h"

#include <QUrl>

#include <set>

namespace covault::desktop {

namespace {

/// More are not watched: what appears elsewhere is found by looking now and then.
constexpr size_t MostFolders = 200;

// Folders above \p name, relative to the root of the storage.
void addFoldersOf(const QString &name, std::set<QString> &folders)
{
    for (qsizetype end = name.lastIndexOf(u'/'); end > 0; end = name.lastIndexOf(u'/', end - 1)) {
        if (!folders.insert(name.left(end)).second)
            return;
    }
}

QStringList foldersToWatch(const QString &url, const sync::Listing &listing)
{
    const QUrl root(url);
    if (!root.isLocalFile())
        return {};
    std::set<QString> folders;
    for (const sync::RemoteFile &file : listing)
        addFoldersOf(file.name, folders);
    QStringList paths{root.toLocalFile()};
    // From the end: new segments appear in the folder with the greatest number.
    for (auto folder = folders.rbegin(); folder != folders.rend() && size_t(paths.size()) < MostFolders; ++folder)
        paths << root.toLocalFile() + u'/' + *folder;
    return paths;
}

} // namespace

StorageSeen lookAt(const VaultId &vault, const QString &url)
{
    StorageSeen seen{url, {}, {}, {}};
    const auto remote = sync::openRemote(url);
    if (!remote) {
        seen.failure = remote.error();
        return seen;
    }
    const auto listing = (*remote)->list(sync::layout::vaultFolder(vault));
    auto requests = listing ? sync::offeredRequests(vault, **remote)
                            : Result<std::vector<sync::OfferedRequest>>(failure(listing));
    if (!requests) {
        seen.failure = requests.error();
        return seen;
    }
    seen.folders = foldersToWatch(url, *listing);
    seen.requests = std::move(*requests);
    return seen;
}

} // namespace covault::desktop
