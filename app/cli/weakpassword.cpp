// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/weakpassword.h"

#include "cli/terminal.h"
#include "health/weakness.h"

using namespace Qt::StringLiterals;

namespace covault::cli {

void warnOfWeakPasswords(vault::Vault &vault, const std::vector<vault::Wish> &wishes)
{
    for (const vault::Wish &wish : wishes) {
        const bool setsPassword = std::ranges::any_of(wish.edits, [](const vault::Edit &edit) { return edit.field == u"password" && edit.value; });
        const auto record = setsPassword ? vault.record(wish.record) : Result<std::optional<vault::Record>>();
        if (!record || !*record)
            continue;
        const auto weakness = health::weaknessOf(vault, **record);
        if (weakness && *weakness) {
            terminal::say(u"covault-cli: the password of '%1' is easily guessed: within about %2 tries, and it should take at least %3; 'covault-cli generate' makes one"_s
                                  .arg((*record)->title(), (*weakness)->triesInWords(), (*weakness)->leastInWords()));
        }
    }
}

} // namespace covault::cli
