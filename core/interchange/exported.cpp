// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/exported.h"

using namespace Qt::StringLiterals;

namespace covault::interchange {

Result<> checkKind(const vault::Vault &vault, const ExportOptions &options)
{
    const vault::KindSet &kinds = vault.replica().kinds;
    const bool isKnown = options.kind.isEmpty()
            || (options.collection ? kinds.in(*options.collection).find(options.kind) != nullptr : kinds.knows(options.kind));
    if (isKnown)
        return {};
    return failure(Error::Code::Usage, u"exporting"_s, u"there is no kind '%1'"_s.arg(options.kind), u"see 'covault-cli kinds V'"_s);
}

} // namespace covault::interchange
