// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "crypto/secretbytes.h"

#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace covault::desktop {

/// How a secret is laid open for another pair of eyes.
enum class SecretShape {
    Large, ///< to be read out, or typed elsewhere
    Qr,    ///< for a phone's camera
};

/// Everything the panel shows in which a secret lies open.
struct ShownSecretState
{
    SecretShape shape = SecretShape::Large;
    QString title; ///< "Password of Core firewall admin"
    QString vault; ///< whose it is
    /// What is drawn, UTF-8; null: no secret lies open. States are copied, this is not: it is wiped with the last one.
    std::shared_ptr<const crypto::Wiped> drawn;
    QStringList networks; ///< that a phone can join by it; more than one: to be chosen from
    int network = 0;      ///< the one that is drawn
    std::chrono::seconds left{0};
};

} // namespace covault::desktop
