// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/remembering.h"

#include "base/statefolder.h"
#include "vault/rollbackmemory.h"

#include <QCoreApplication>

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Remembering)
};

vault::RollbackMemory memoryOf(const OpenVault &open)
{
    return {*open.writer, open.key, open.file.path(), stateFolder()};
}

} // namespace

void rememberHowFar(const OpenVault &open)
{
    static_cast<void>(memoryOf(open).remember());
}

Result<> checkNotPutBack(const OpenVault &open)
{
    const auto back = memoryOf(open).setback();
    if (!back)
        return failure(back);
    return !*back ? Result<>()
                  : failure(Error::Code::Refused, Words::tr("changing what opens the vault"),
                            Words::tr("this file is older than the one that was open here before: it lacks %1")
                                    .arg((*back)->lacks()),
                            Words::tr("if it was put back on purpose, say so where the window tells of it; nothing was "
                                      "changed"));
}

} // namespace covault::desktop
