// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/openvault.h"

#include "desktop/session/remembering.h"
#include "vault/audit.h"
#include "vault/reprojection.h"
#include "vault/unlocknote.h"

namespace covault::desktop {

namespace {

/// In kibibytes. It goes through the file from end to end, and reads little twice.
constexpr int SurveyCache = 4'000;

Result<std::unique_ptr<vault::Vault>> openOne(
        const storage::VaultFile &file, const storage::VaultKey &key, Clock &clock, const storage::CopyKept &told = {})
{
    auto database = file.connect(key, told);
    if (!database)
        return failure(database);
    return vault::Vault::open(std::move(*database), key, clock);
}

} // namespace

Result<std::shared_ptr<OpenVault>> OpenVault::open(UnlockedFile unlocked, const Clocks &clocks)
{
    const auto by = unlocked.by;
    auto open = std::make_shared<OpenVault>(std::move(unlocked));
    open->writeClock = clocks();
    open->readClock = clocks();
    open->surveyClock = clocks();
    if (auto connected = open->connect(); !connected)
        return failure(connected);
    auto noted = by == UnlockedFile::By::Passphrase ? vault::notePassphrase(*open->writer)
                                                    : vault::mayUseKeptKey(*open->writer);
    if (!noted)
        return failure(noted);
    open->isReprojectionDue = vault::isReprojectionDue(*open->writer).value_or(false); // what can't be told, verify tells
    return open;
}

Result<> OpenVault::connect()
{
    auto first = openOne(file, key, *writeClock, [this](const QString &path) { formerCopy = path; });
    if (!first)
        return failure(first);
    auto second = openOne(file, key, *readClock);
    if (!second)
        return failure(second);
    auto third = openOne(file, key, *surveyClock);
    if (!third)
        return failure(third);
    if (auto limited = (*third)->replica().database.limitCache(SurveyCache); !limited)
        return failure(limited);
    writer = std::move(*first);
    reader = std::move(*second);
    surveyor = std::move(*third);
    seenVersion = writer->replica().dataVersion;
    return {};
}

void OpenVault::closeWriter()
{
    if (!writer)
        return;
    const bool mayNote =
            !writer->roster().vaultId().isNull() && writer->replica().database.access() == storage::Access::ReadWrite;
    // What can't be written now waits in its table for the next time.
    if (mayNote)
        static_cast<void>(vault::Audit(*writer).flush());
    rememberHowFar(*this);
    writer.reset();
}

} // namespace covault::desktop
