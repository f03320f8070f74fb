// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secretbytes.h"

#include <chrono>
#include <optional>

namespace covault::vault {

/// An SSH key in the OpenSSH form, as a field of the type `ssh-key` holds it (OpenSSH: PROTOCOL.key).
///
/// Read once; holds the private half, which is wiped with it.
class SshKey
{
public:
    /// A new Ed25519 key. \p comment tells people whose it is.
    static SshKey generate(const QString &comment);
    /// `Damaged` if \p text is no such key, if its halves don't belong together, or if its public line would be several.
    static Result<SshKey> read(const QString &text);

    /// What the field stores; the caller wipes it.
    QString text() const;
    /// "ssh-ed25519 AAAA… comment": what goes into authorized_keys. The comment of a locked key can't be read.
    QString publicLine() const;
    /// "SHA256:…", as ssh-keygen -l prints it.
    QString fingerprint() const;
    /// Whether it has a passphrase of its own.
    bool isLocked() const { return m_isLocked; }

    /// What asks an agent to hold the key for \p lifetime, at most some 136 years (draft-ietf-sshm-ssh-agent,
    /// SSH_AGENTC_ADD_ID_CONSTRAINED), with its length in front; each use asks the person if \p confirms. `Refused` for a
    /// locked key and one of a kind that is not read here.
    Result<crypto::Wiped> agentRequest(std::chrono::seconds lifetime, bool confirms = false) const;

private:
    SshKey(crypto::Wiped whole, Bytes publicHalf, crypto::Wiped fields, QString comment, bool isLocked);

    crypto::Wiped m_whole;  // what is written in base64
    Bytes m_public;         // the public half: its kind, then what belongs to it
    crypto::Wiped m_fields; // of the private half: kind, fields, comment; empty if locked or not understood
    QString m_comment;
    bool m_isLocked = false;
};

} // namespace covault::vault
