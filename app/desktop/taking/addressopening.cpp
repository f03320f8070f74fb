// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/taking/addressopening.h"

#include "desktop/prompts/notices.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Taking)
};

bool isWebPage(const QUrl &url)
{
    return (url.scheme() == u"https"_s || url.scheme() == u"http"_s) && !url.host().isEmpty();
}

// What stands behind a question mark can put a file of this computer into the mail.
bool isMailbox(const QUrl &url)
{
    return url.scheme() == u"mailto"_s && url.path().contains(u'@') && !url.hasQuery() && !url.hasFragment();
}

} // namespace

void openAddress(Notices &notices, const QString &title, const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || !(isWebPage(url) || isMailbox(url)))
        notices.refuse(Words::tr("The address of %1 is neither a web page nor a mailbox, so it is not opened: %2")
                            .arg(title, address));
    else if (!QDesktopServices::openUrl(url))
        notices.refuse(Words::tr("The address of %1 could not be opened: %2").arg(title, address));
}

} // namespace covault::desktop
