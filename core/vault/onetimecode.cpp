// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/onetimecode.h"

#include "crypto/secretbytes.h"

#include <QUrl>
#include <QUrlQuery>

#include <liboath/oath.h>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

tl::unexpected<Error> refuse(const QString &why)
{
    return failure(Error::Code::Refused, u"making a one-time code"_s, why, u"set the field again from the site's secret or QR code"_s);
}

std::optional<int> flagsFor(const QString &algorithm)
{
    const QString name = algorithm.toUpper();
    if (name.isEmpty() || name == u"SHA1")
        return 0;
    if (name == u"SHA256")
        return OATH_TOTP_HMAC_SHA256;
    return name == u"SHA512" ? std::optional<int>(OATH_TOTP_HMAC_SHA512) : std::nullopt;
}

std::optional<crypto::Wiped> decodedSecret(const QString &typed)
{
    Bytes base32 = typed.toLatin1();
    base32.replace(' ', "").replace('-', "");
    char *decoded = nullptr;
    size_t length = 0;
    const int code = oath_base32_decode(base32.constData(), size_t(base32.size()), &decoded, &length);
    crypto::wipe(base32);
    if (code != OATH_OK || length == 0)
        return std::nullopt;
    crypto::Wiped secret(Bytes(decoded, qsizetype(length)));
    crypto::wipe(std::span(decoded, length));
    free(decoded); // NOLINT: liboath gives malloc'd memory
    return secret;
}

} // namespace

Result<OneTimeCode> oneTimeCode(const QString &otpauth, Moment now)
{
    const QUrl url(otpauth);
    const QUrlQuery query(url);
    if (url.scheme() != u"otpauth" || url.host() != u"totp")
        return refuse(u"it is no otpauth://totp text"_s);
    const auto secret = decodedSecret(query.queryItemValue(u"secret"_s));
    if (!secret)
        return refuse(u"its secret is no base32"_s);
    const auto flags = flagsFor(query.queryItemValue(u"algorithm"_s));
    const int digits = query.hasQueryItem(u"digits"_s) ? query.queryItemValue(u"digits"_s).toInt() : 6;
    const int period = query.hasQueryItem(u"period"_s) ? query.queryItemValue(u"period"_s).toInt() : 30;
    if (!flags || digits < 6 || digits > 8 || period < 1 || period > 3600)
        return refuse(u"it asks for an algorithm, a length or a period that is not in use"_s);
    const time_t seconds = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
    char code[16] = {};
    const int made = oath_totp_generate2(secret->bytes().constData(), size_t(secret->bytes().size()), seconds, unsigned(period),
            OATH_TOTP_DEFAULT_START_TIME, unsigned(digits), *flags, code);
    if (made != OATH_OK)
        return refuse(QString::fromLatin1(oath_strerror(made)));
    return OneTimeCode{QString::fromLatin1(code), period - int(seconds % period)};
}

} // namespace covault::vault
