// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/record.h"
#include "vault/replica.h"

namespace covault::vault {

/// Reads into \p replica what is kept in memory: identity, members, keys, kinds. Called at open and whenever another
/// process has written.
Result<> loadReplica(Replica &replica);

/// Reads it anew if another process has written, or if a transaction was rolled back.
Result<> refreshReplica(Replica &replica);

/// The record of a row's number, its tag checked; nothing if there is none. `Tampered` if the row, its state or its
/// revision is not what was written last.
Result<std::optional<Record>> readRecord(Replica &replica, qint64 n);

/// Whether the row of that number and its state are what was written last: what readRecord() asks before it reads the state.
Result<bool> isRecordWhole(Replica &replica, qint64 n);

/// Whether reading failed because of what is in the file, which verify() names, and not for want of memory or a disk.
bool isDamage(const Error &error);

/// Judges anew all statements that are here.
Result<> loadJudgement(Replica &replica);

/// The keys in `local` under which a replica keeps itself.
inline constexpr char IdentityKey[] = "identity";
inline constexpr char VaultKeyName[] = "vault";
/// The key in `local` that tells a workspace's file from a vault.
inline constexpr char WorkspaceKey[] = "workspace";

/// The record of a row that was read, its state not checked against its tag: for lists, which check nothing.
Result<Record> glanceAt(Replica &replica, const RecordRow &row);

} // namespace covault::vault
