// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/membership.h"

namespace covault::cli {

class Context;

/// The two files and the two times six words by which a newcomer becomes a member.
Result<Answer> requestToJoin(Context &context, const MemberOptions &options);
Result<Answer> listRequests(vault::Vault &vault);
Result<Answer> invite(vault::Vault &vault, const QString &requestFile, const MemberOptions &options, Context &context);
Result<Answer> join(Context &context, const QString &inviteFile, const MemberOptions &options);

} // namespace covault::cli
