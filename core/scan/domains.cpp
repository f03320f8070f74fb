// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/domains.h"

#include <QSet>
#include <QUrl>

#include <libpsl.h>

using namespace Qt::StringLiterals;

namespace covault::scan::domains {

QString registrable(const QString &host)
{
    const QByteArray ascii = QUrl::toAce(host);
    const psl_ctx_t *list = psl_builtin();
    if (!list || ascii.isEmpty() || !ascii.contains('.'))
        return {};
    // The list answers by its last rule for any name; only suffixes that it really has make a domain.
    const qsizetype lastDot = ascii.lastIndexOf('.');
    if (!psl_is_public_suffix2(list, ascii.mid(lastDot + 1).constData(), PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE))
        return {};
    const char *domain = psl_registrable_domain(list, ascii.constData());
    return domain ? QString::fromLatin1(domain) : QString();
}

bool isFreeMail(const QString &registrableDomain)
{
    static const QSet<QString> free = {u"gmail.com"_s, u"googlemail.com"_s, u"outlook.com"_s, u"hotmail.com"_s,
            u"live.com"_s, u"msn.com"_s, u"yahoo.com"_s, u"yahoo.co.uk"_s, u"yahoo.de"_s, u"yahoo.fr"_s, u"ymail.com"_s,
            u"aol.com"_s, u"icloud.com"_s, u"me.com"_s, u"mac.com"_s, u"proton.me"_s, u"protonmail.com"_s, u"gmx.de"_s,
            u"gmx.net"_s, u"gmx.at"_s, u"gmx.ch"_s, u"web.de"_s, u"t-online.de"_s, u"freenet.de"_s, u"mail.ru"_s,
            u"yandex.ru"_s, u"orange.fr"_s, u"free.fr"_s, u"laposte.net"_s, u"wanadoo.fr"_s, u"libero.it"_s,
            u"seznam.cz"_s, u"wp.pl"_s, u"onet.pl"_s, u"qq.com"_s, u"163.com"_s, u"naver.com"_s, u"hotmail.de"_s,
            u"hotmail.fr"_s, u"comcast.net"_s, u"verizon.net"_s, u"posteo.de"_s, u"mailbox.org"_s, u"zoho.com"_s,
            u"fastmail.com"_s};
    return free.contains(registrableDomain);
}

} // namespace covault::scan::domains
