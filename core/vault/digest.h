// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

namespace covault::vault {

/// A sum of row tags modulo 2^256: it does not depend on order, and one row's part can be taken out again. Kept beside
/// the rows, it shows that a row was lost, doubled or put back from an older copy of its page.
class Digest
{
public:
    Digest() = default;
    explicit Digest(const Hash &sum)
        : m_sum(sum)
    {
    }

    void add(const Hash &tag);
    void subtract(const Hash &tag);
    const Hash &sum() const { return m_sum; }
    bool operator==(const Digest &) const = default;

private:
    Hash m_sum;
};

} // namespace covault::vault
