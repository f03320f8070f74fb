// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/remembering.h"

#include "base/statefolder.h"
#include "vault/rollbackmemory.h"

namespace covault::desktop {

void rememberHowFar(const OpenVault &open)
{
    static_cast<void>(vault::RollbackMemory(*open.writer, open.key, open.file.path(), stateFolder()).remember());
}

} // namespace covault::desktop
