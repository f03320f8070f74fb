// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/identity.h"

#include "members/ids.h"

using namespace Qt::StringLiterals;

namespace covault::members {

namespace {
constexpr qsizetype HalfSize = 32;
}

Identity::Identity(crypto::SigningKey signing, crypto::BoxKey box)
    : m_signing(std::move(signing))
    , m_box(std::move(box))
    , m_device(deviceIdOf(m_signing.publicKey(), m_box.publicKey()))
{
}

Identity Identity::generate()
{
    return Identity(crypto::SigningKey::generate(), crypto::BoxKey::generate());
}

Result<Identity> Identity::fromSecret(const crypto::SecretBytes &secret)
{
    if (secret.size() != 2 * HalfSize)
        return failure(Error::Code::Damaged, u"reading this device's keys"_s, u"they have a wrong length"_s);
    return Identity(crypto::SigningKey::fromSeed(crypto::SecretBytes::copyOf(secret.view().first(HalfSize))),
            crypto::BoxKey::fromSecret(crypto::SecretBytes::copyOf(secret.view().last(HalfSize))));
}

crypto::SecretBytes Identity::toSecret() const
{
    crypto::SecretBytes secret(2 * HalfSize);
    std::copy_n(m_signing.seed().data(), HalfSize, secret.data());
    std::copy_n(m_box.secret().data(), HalfSize, secret.data() + HalfSize);
    return secret;
}

} // namespace covault::members
