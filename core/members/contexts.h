// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/kdf.h"

/// The one table of the keys that follow from a collection's key (crypto::subkey, number 1). Each context has one use;
/// a test holds that no two are the same.
namespace covault::members::contexts {

inline constexpr char Header[9] = "cv1-head";  ///< headers of segments and packs, under the key of `members`
inline constexpr char Section[9] = "cv1-sect"; ///< sections, under the key of their collection
inline constexpr char Wrap[9] = "cv1-wrap";    ///< earlier keys in an epoch statement
inline constexpr char Purge[9] = "cv1-purg";   ///< skeletons in a purge statement

inline constexpr const char *All[] = {Header, Section, Wrap, Purge};

/// The key for one use that follows from a collection's key.
inline crypto::SecretBytes keyFor(const crypto::SecretBytes &collectionKey, const char (&context)[9])
{
    return crypto::subkey(collectionKey, 1, context);
}

} // namespace covault::members::contexts
