// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secretbytes.h"

namespace covault::cli {

/// Hands \p request to the SSH agent that SSH_AUTH_SOCK names and waits for its answer. `Unreachable` if there is none or it
/// does not answer, `Refused` if it says no.
Result<> askSshAgent(const crypto::Wiped &request);

} // namespace covault::cli
