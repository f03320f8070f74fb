// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/random.h"
#include "members/compose.h"
#include "members/invite.h"
#include "sync/publisher.h"
#include "sync/syncing.h"
#include "tests/app/desktop/session/sessionfixture.h"

#include <QDir>

namespace covault::desktop::testing {

/// The one who has a vault and lets others in: 'Acme' of Ada, in a folder of its own, with a remote and one vendor.
class Inviter
{
public:
    Inviter()
        : m_clock(*momentFromIso(QStringLiteral("2026-11-23T12:00:00Z")))
    {
        QFile file(m_folder.filePath(QStringLiteral("acme.covault")));
        if (!file.open(QIODevice::WriteOnly) || file.write(FoundedVault::acme().bytes) < 0)
            qFatal("no temporary file");
        file.close();
        const auto opened = must(storage::VaultFile::open(file.fileName()));
        const auto key = must(opened.unlock(Passphrase));
        m_vault = must(vault::Vault::open(must(opened.connect(key)), key, m_clock));
        must(m_vault->edit({SessionFixture::titled(
                {m_vault->roster().sharedCollection(), QStringLiteral("document"), crypto::newUlid<RecordId>(m_clock)},
                QStringLiteral("VPN runbook"))}));
        must(sync::addRemote(*m_vault, remote()));
        must(sync::syncAll(*m_vault));
    }

    QString remote() const { return QStringLiteral("file://") + m_folder.filePath(QStringLiteral("remote")); }
    QString inviteFile() const { return m_folder.filePath(QStringLiteral("bob.covault-invite")); }

    /// Lets the one in who made \p requestFile and read \p words out; writes the invite and gives its words.
    QStringList invite(const QString &requestFile, const QString &words)
    {
        QFile file(requestFile);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("there is no request");
        const auto request = must(members::Request::parse(file.readAll()));
        const auto compared = must(members::ComparedRequest::compare(request, words, m_clock.now()));
        members::Admission admission;
        admission.role = members::Role::Editor;
        admission.collections = {m_vault->roster().sharedCollection()};
        auto &replica = m_vault->replica();
        auto admitted = must(members::admit(
                {replica.judgement, replica.keys, *replica.identity, replica.clock}, compared, admission));
        must(m_vault->state(admitted.composed.statements, std::move(admitted.composed.keys)));
        must(sync::Publisher(*m_vault).publishStatements());
        must(sync::syncAll(*m_vault));
        members::InviteContent content{m_vault->roster().vaultId(), request.id(), replica.device(),
                replica.judgement.statements(), replica.judgement.essentialLinks(), {}, {remote()}, m_clock.now()};
        const auto made = must(members::makeInvite(compared, std::move(content), *replica.identity));
        QFile out(inviteFile());
        if (!out.open(QIODevice::WriteOnly) || out.write(made.file) != made.file.size())
            qFatal("the invite can't be written");
        return made.words.split(u' ');
    }

private:
    QTemporaryDir m_folder;
    SetClock m_clock;
    std::unique_ptr<vault::Vault> m_vault;
};

} // namespace covault::desktop::testing
