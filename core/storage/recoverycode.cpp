// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recoverycode.h"

#include "base/base32.h"
#include "crypto/random.h"
#include "crypto/secretbytes.h"

using namespace Qt::StringLiterals;

namespace covault::storage::recoverycode {

namespace {

constexpr QStringView Symbols = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr qsizetype Characters = 26;

QChar checkCharacter(QStringView code)
{
    qsizetype sum = 0;
    for (qsizetype i = 0; i < Characters; ++i)
        sum += (i + 1) * Symbols.indexOf(code[i]);
    return Symbols[sum % 31];
}

} // namespace

QString generate()
{
    QString code = base32::encode(crypto::randomBytes(16));
    code += checkCharacter(code);
    for (qsizetype at = 24; at > 0; at -= 3)
        code.insert(at, u'-');
    return code;
}

std::optional<Bytes> parse(const QString &typed)
{
    QString bare = typed;
    bare.remove(u'-').remove(u' ');
    const auto code = base32::normalized(bare.trimmed());
    if (!code || code->size() != Characters + 1 || code->back() != checkCharacter(*code))
        return std::nullopt;
    return code->toLatin1();
}

bool isCode(const QString &typed)
{
    auto code = parse(typed);
    if (!code)
        return false;
    crypto::wipe(*code);
    return true;
}

bool isLastGroup(const QString &typed, BytesView code)
{
    QString bare = typed;
    bare.remove(u'-').remove(u' ');
    return base32::normalized(bare).value_or(QString()).toLatin1() == code.sliced(code.lastIndexOf('-') + 1);
}

} // namespace covault::storage::recoverycode
