// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

#include <QJsonValue>

namespace covault::cli::demo {

/// One clock for everybody in the story, so that nothing is made before what it answers.
class SharedClock : public Clock
{
public:
    explicit SharedClock(SetClock &clock)
        : m_clock(clock)
    {
    }
    Moment now() const override { return m_clock.now(); }
    Moment next() override { return m_clock.next(); }

private:
    SetClock &m_clock;
};

/// A person at a computer with a replica: runs the program's own commands on it, as typed.
class Actor
{
public:
    /// \p vault: the path of the replica, which need not exist yet. \p clock must outlive the actor.
    Actor(const QString &vault, const QString &passphraseFile, SetClock &clock);

    /// Runs a command without the vault's path, which is put behind the verb: {"add", "asset", "name=FW-1"}. Gives the
    /// document that it answers. `NotFound` if there is no such command.
    Result<QJsonValue> run(const QStringList &words);

    /// The replica, for what no command answers.
    Result<vault::Vault *> vault() { return m_context.vault(); }
    const QString &path() const { return m_path; }

private:
    QString m_path;
    Context m_context;
};

/// Whether the command line has this verb.
bool hasCommand(const QString &verb);

} // namespace covault::cli::demo
