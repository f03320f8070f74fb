// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/digest.h"

namespace covault::vault {

namespace {

// Big-endian addition of b, or of its complement and one, dropping the last carry.
Hash sumOf(const Hash &a, const Hash &b, bool isNegative)
{
    Bytes out(Hash::Size, '\0');
    int carry = isNegative ? 1 : 0;
    for (qsizetype i = Hash::Size; i-- > 0;) {
        const int byte = quint8(b.view()[i]);
        const int sum = quint8(a.view()[i]) + (isNegative ? 255 - byte : byte) + carry;
        out[i] = char(sum & 0xff);
        carry = sum >> 8;
    }
    return Hash::cutFrom(out);
}

} // namespace

void Digest::add(const Hash &tag)
{
    m_sum = sumOf(m_sum, tag, false);
}

void Digest::subtract(const Hash &tag)
{
    m_sum = sumOf(m_sum, tag, true);
}

} // namespace covault::vault
