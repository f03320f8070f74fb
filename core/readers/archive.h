// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "readers/budget.h"
#include "readers/skipped.h"

#include <functional>
#include <vector>

namespace covault::readers {

/// The unpacked members of a ZIP file that lies in memory. A value.
///
/// Directories are no members. Members that can't be read (encrypted, damaged) are listed in `skipped`.
class Archive
{
public:
    struct Member
    {
        QString name; ///< the path inside, with slashes; it is never used as a path on disk
        Bytes bytes;
    };

    /// Unpacks those members of \p zip that \p wanted says yes to. Fails if it is no ZIP file, and if it goes beyond
    /// limits.h in members, unpacked bytes, or unpacked bytes for a packed one: nothing of a bomb is handed out.
    static Result<Archive> open(BytesView zip, const std::function<bool(const QString &name)> &wanted = {});
    /// The same within \p budget, from which is taken what was unpacked, also where it fails. Members above `each` are skipped.
    static Result<Archive> open(BytesView zip, const std::function<bool(const QString &name)> &wanted, Budget &budget);

    const std::vector<Member> &members() const { return m_members; }
    const std::vector<Skipped> &skipped() const { return m_skipped; }

    /// The bytes of the member \p name, compared without case and without a leading slash; nullptr if it is not there.
    const Bytes *find(const QString &name) const;

private:
    std::vector<Member> m_members;
    std::vector<Skipped> m_skipped;
};

} // namespace covault::readers
