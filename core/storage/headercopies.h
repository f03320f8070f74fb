// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/header.h"

QT_FORWARD_DECLARE_CLASS(QFile)

namespace covault::storage {

/// The two copies of the header that a vault file begins with, as they were read at one moment. The newer one counts; which of two
/// that differ in their tags alone is right, only the vault key tells. A value.
class HeaderCopies
{
public:
    /// Reads the first bytes of a file. `NotFound`: no vault; `NewerFormat` or `Damaged`: neither copy can be read.
    static Result<HeaderCopies> parse(const Bytes &bytes);
    /// Of the copies in \p bytes the newest that was written under \p vaultKey; empty if none was. Where somebody changes the
    /// slots in this moment, one is torn or older.
    static Bytes newestUnder(const Bytes &bytes, const crypto::SecretBytes &vaultKey);

    const Header &header() const { return m_header; }
    /// The copy that counts, if it is as somebody with \p vaultKey wrote it; else empty.
    Bytes under(const crypto::SecretBytes &vaultKey) const;
    bool areBothReadable() const { return m_areBothReadable; }
    /// One copy was damaged; the other one serves.
    bool isRepaired() const { return m_isRepaired; }
    /// The copies differ, and none is of a newer format, which is left alone.
    bool isUneven() const { return m_isUneven; }

    /// Writes \p header, with the next sequence, over both copies in \p disk, each brought to the disk and read back: the older or
    /// damaged one first, so that one whole copy is there whenever this ends. Once that is written the change counts; that the
    /// other could not be is told by isUneven(). `Refused`: its slots have no room; `Io`.
    Result<> write(QFile &disk, Header header, const crypto::SecretBytes &vaultKey);
    /// Writes the copy that counts over one that is older or damaged. What can't be written is left.
    void evenOut(QFile &disk, const crypto::SecretBytes &vaultKey) const;

private:
    Header m_header;
    Bytes m_copy; // the one that m_header was read from
    Bytes m_twin; // the other one, if they differ in their tags alone
    bool m_areBothReadable = true;
    bool m_isRepaired = false;
    bool m_isUneven = false;
};

} // namespace covault::storage
