// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"
#include "vault/valueforms.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace covault::vault::forms {

namespace {

const QString CodeAdvice = u"paste the otpauth:// address behind the QR code, or the secret in letters and digits"_s;
const QString KeyBegin = u"-----BEGIN OPENSSH PRIVATE KEY-----"_s;
const QString KeyEnd = u"-----END OPENSSH PRIVATE KEY-----"_s;
constexpr qsizetype ShortestCodeSecret = 8;

// RFC 4648, with or without padding: without spaces and in capitals; nothing if it is none.
std::optional<QString> base32Secret(const QString &given)
{
    static const QRegularExpression spaces(u"[\\s-]"_s);
    static const QRegularExpression padding(u"=+$"_s);
    static const QRegularExpression form(u"^[A-Z2-7]+$"_s);
    const QString plain = given.toUpper().remove(spaces).remove(padding);
    const qsizetype left = plain.size() % 8;
    const bool isWhole = left != 1 && left != 3 && left != 6;
    return plain.size() >= ShortestCodeSecret && isWhole && form.match(plain).hasMatch() ? std::optional(plain)
                                                                                         : std::nullopt;
}

bool isWithin(const QUrlQuery &query, const QString &key, int least, int most)
{
    if (!query.hasQueryItem(key))
        return true;
    bool isNumber = false;
    const int value = query.queryItemValue(key).toInt(&isNumber);
    return isNumber && value >= least && value <= most;
}

Form codeAddress(const QString &given)
{
    const QUrl url(given, QUrl::StrictMode);
    const QUrlQuery query(url);
    if (!url.isValid() || url.host() != u"totp"_s)
        return misfit(u"it is no address of time-based codes"_s, CodeAdvice);
    if (!base32Secret(query.queryItemValue(u"secret"_s)))
        return misfit(u"its secret is not in base32"_s, CodeAdvice);
    static const QStringList algorithms = {u"SHA1"_s, u"SHA256"_s, u"SHA512"_s};
    if (query.hasQueryItem(u"algorithm"_s) && !algorithms.contains(query.queryItemValue(u"algorithm"_s).toUpper()))
        return misfit(u"its algorithm is none of %1"_s.arg(algorithms.join(u", "_s)));
    if (!isWithin(query, u"digits"_s, 6, 8) || !isWithin(query, u"period"_s, 1, 3600))
        return misfit(u"its digits are not 6 to 8, or its period not 1 to 3600 seconds"_s);
    return given;
}

} // namespace

Form totp(const QString &given)
{
    static const QRegularExpression scheme(u"^otpauth://"_s, QRegularExpression::CaseInsensitiveOption);
    const auto line = text(given);
    if (!line || line->isEmpty())
        return line;
    if (const auto match = scheme.match(*line); match.hasMatch())
        return codeAddress(u"otpauth://"_s + line->mid(match.capturedEnd()));
    const auto secret = base32Secret(*line);
    return secret ? Form(u"otpauth://totp/Covault?secret="_s + *secret)
                  : misfit(u"it is no secret of one-time codes"_s, CodeAdvice);
}

Form sshKey(const QString &given)
{
    const auto lines = multiline(given);
    if (!lines || lines->isEmpty())
        return lines;
    const QString advice = u"convert it with ssh-keygen -p -f FILE, which writes the OpenSSH form"_s;
    const QString key = lines->trimmed();
    if (!key.startsWith(KeyBegin + u'\n') || !key.endsWith(u'\n' + KeyEnd))
        return misfit(u"it is no private key in the OpenSSH form"_s, advice);
    const QString body = key.mid(KeyBegin.size(), key.size() - KeyBegin.size() - KeyEnd.size()).remove(u'\n');
    const auto decoded = QByteArray::fromBase64Encoding(body.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    static const Bytes magic("openssh-key-v1", 15); // with its zero byte
    if (!decoded || !(*decoded).startsWith(magic))
        return misfit(u"what stands between its first and last line is no OpenSSH key"_s, advice);
    return key + u'\n';
}

} // namespace covault::vault::forms
