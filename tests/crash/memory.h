// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Stands between the libraries and the memory that they ask for: what SQLite takes through the vault's allocator, what OpenSSL
/// takes for its ciphers, and the pages of libsodium for keys and key derivations. What Qt and C++ take is left alone: a program
/// that gets none for these ends, which is a kill like any other.
///
/// One thread. Not with a sanitizer, which has an allocator of its own.
namespace covault::crash::memory {

/// Whether it sees anything: not in a build whose libraries are linked into the program, or with a sanitizer.
bool isSeen();

enum class Fault {
    Once,    ///< this one fails
    Lasting, ///< and all that follow until heal()
};
constexpr int Faults = 2;
const char *nameOf(Fault fault);

/// Of what is asked for from now on, counted from 1, the one numbered \p allocation gets nothing.
void failAt(int allocation, Fault fault);
/// How many there were since failAt().
int allocations();
/// Who got nothing first, as "database"; empty if nobody did. From now on all get what they ask for.
QByteArray heal();

} // namespace covault::crash::memory
