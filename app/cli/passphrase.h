// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace covault::cli {

/// Where the passphrase comes from, in the order in which the sources are asked: a file, standard input, the
/// environment (COVAULT_PASSPHRASE), the terminal.
class PassphraseSource
{
public:
    QString file;           ///< --passphrase-file
    bool fromStdin = false; ///< --passphrase-stdin: its first line

    /// The passphrase; read or asked once and kept. `NeedsPassphrase` if no source gives it.
    Result<QString> passphrase();

    /// A new one for something that is made: on a terminal it is asked for twice.
    Result<QString> newPassphrase();

    /// Whether the passphrase comes from a file, standard input or the environment, and needn't be asked for.
    bool isGiven() const;
    /// Takes \p changed for what was given from now on: the vault was given another passphrase.
    void replace(const QString &changed);

    void forget();

private:
    Result<QString> read(bool isNew);
    QString m_known;
    bool m_isKnown = false;
};

/// The first line of a file, without its end.
Result<QString> readPassphraseFile(const QString &path);

/// A passphrase to be set: that of \p file, else asked for twice on a terminal. `NeedsPassphrase` if there is neither; `Usage`
/// if the two are not the same.
Result<QString> passphraseToSet(const QString &file);

} // namespace covault::cli
