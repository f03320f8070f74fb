// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secretbytes.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace covault::desktop {

/// How hard a passphrase is to guess, as people say it. A value.
struct Strength
{
    enum class Level { None, Easy, Fair, Strong };
    Level level = Level::None;
    QString words; ///< with what makes it better; empty: nothing is typed

    bool operator==(const Strength &) const = default;
};

/// Judges \p passphrase; \p known is what somebody who knows its owner tries first. Takes milliseconds for a long one:
/// not on the GUI thread.
Strength strengthOf(const crypto::Wiped &passphrase, const QStringList &known);

/// A new passphrase of several words, strong by itself.
std::shared_ptr<const crypto::Wiped> suggestedPassphrase();

/// What is wrong with a passphrase that was typed twice; nothing if it can be judged.
std::optional<Error> wrongChoice(const QString &passphrase, const QString &again);
/// `Refused` if \p passphrase is easily guessed.
Result<> refuseEasy(const crypto::Wiped &passphrase, const QStringList &known);

} // namespace covault::desktop
