// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::cli {

/// Reads the text of attachments that wait for it, so that a search finds it: for some seconds, what is left then next time.
/// Says which were not read and why, and never fails: without it only less is found.
void readAttachmentTexts(vault::Vault &vault);

} // namespace covault::cli
