// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recoverycode.h"

#include "base/base32.h"
#include "crypto/random.h"

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

} // namespace covault::storage::recoverycode
