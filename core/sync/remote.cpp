// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/remote.h"

#include "sync/folderremote.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::sync {

namespace {

bool isPlainCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u == '.' || u == '-' || u == '_';
}

} // namespace

bool isPlainName(const QString &name)
{
    const QStringList parts = name.split(u'/');
    return parts.size() <= 8 && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return !part.isEmpty() && part.size() <= 64 && part.front() != u'.' && std::all_of(part.begin(), part.end(), isPlainCharacter);
    });
}

Result<std::unique_ptr<Remote>> openRemote(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    const QString what = u"using the remote %1"_s.arg(url);
    if (!parsed.isValid() || parsed.scheme().isEmpty()) {
        return failure(Error::Code::Usage, what, u"this is no URL"_s,
                u"write the folder that both sides can reach as file:///path/to/folder"_s);
    }
    if (parsed.scheme() != u"file") {
        return failure(Error::Code::Usage, what, u"remotes of the kind '%1' are not known"_s.arg(parsed.scheme()),
                u"use a folder that both sides can reach: file:///path/to/folder"_s);
    }
    if (!parsed.host().isEmpty() || parsed.hasQuery() || parsed.hasFragment() || !parsed.path().startsWith(u'/')) {
        return failure(Error::Code::Usage, what, u"a folder is named by its full path, with three slashes in front"_s,
                u"write it as file:///path/to/folder"_s);
    }
    return std::make_unique<FolderRemote>(parsed.toLocalFile());
}

} // namespace covault::sync
