// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/request.h"
#include "tests/app/desktop/session/sessionfixture.h"

namespace covault::desktop::testing {

/// A vault file opened by core alone, as another program would.
struct OtherProgram
{
    SetClock clock;
    std::unique_ptr<vault::Vault> vault;

    explicit OtherProgram(const QString &path);
};

/// The words in a file that a newcomer makes, and the request in it.
struct Asking
{
    QString path; ///< of the replica that waits
    members::Request request;

    /// A replica at \p path that waits for an invite.
    static Asking make(const QString &path, const QString &name, members::Side side, const QString &party);

    /// Takes in the invite, as the newcomer does who was told \p words.
    void join(const QString &invite, const QString &words) const;
};

/// Two replicas of one vault: Ada's, and the one of Ben of the provider Baxter MSP, who has not been heard of yet.
struct Pair
{
    QByteArray ada;
    QByteArray ben;

    static const Pair &made();

private:
    static QByteArray bytesOf(const QString &path);

    static Pair make();
};

/// The vault of a session becomes Ada's, with Ben's replica and a folder for both beside it.
class PairFiles
{
public:
    /// \p fixture, still locked, must outlive it.
    explicit PairFiles(const SessionFixture &fixture);

    QString benPath() const { return m_fixture.path(QStringLiteral("ben.covault")); }
    QString folder() const { return m_fixture.path(QStringLiteral("shared")); }
    QString url() const;

    /// Both use the folder, and have exchanged all they have; Ada's by another program.
    void meet();

    /// Ben exchanges what he has; and writes a record of \p title before, if it is not empty.
    vault::RecordKey syncBen(const QString &title = {});

    /// Replaces the last file of Ben's device by one whose digits are right and whose content is not; gives the device.
    DeviceId forgeLast() const;

    /// What Ben reads in his own replica.
    QStringList titlesOfBen();

    static void exchange(OtherProgram &program);

private:
    static void put(const QString &path, const QByteArray &bytes);

    const SessionFixture &m_fixture;
};

} // namespace covault::desktop::testing
