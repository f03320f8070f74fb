// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/box.h"
#include "crypto/signing.h"

namespace covault::members {

/// This device's keys: one signs, to the other is sealed. They are made here and never leave the device.
class Identity
{
public:
    static Identity generate();
    /// From what toSecret() gave. `Damaged` if it is not that.
    static Result<Identity> fromSecret(const crypto::SecretBytes &secret);

    const DeviceId &device() const { return m_device; }
    const crypto::SigningKey &signing() const { return m_signing; }
    const crypto::BoxKey &box() const { return m_box; }
    /// 64 bytes for the vault's own encrypted file, and for nothing else.
    crypto::SecretBytes toSecret() const;

private:
    Identity(crypto::SigningKey signing, crypto::BoxKey box);

    crypto::SigningKey m_signing;
    crypto::BoxKey m_box;
    DeviceId m_device;
};

} // namespace covault::members
