// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace covault {

/// Why something could not be done, in the user's words: what failed, why, and what can be done about it.
///
/// A value. The app and the command line show the three texts as they are; the code says what the caller does next.
/// No text ever holds a secret.
class Error
{
public:
    enum class Code {
        Refused,         ///< can't be done as asked: show it
        Usage,           ///< the request itself is wrong: say how it is meant
        NeedsPassphrase, ///< ask for a passphrase and try again
        WrongKey,        ///< the passphrase or key is not the right one: ask again
        NotFound,        ///< the thing named does not exist
        NotAllowed,      ///< this member may not do it
        Damaged,         ///< bytes that can't be read as what they should be
        VaultDamaged,    ///< this replica's own file can't be read: stop; what was being taken in is not to blame
        NewerFormat,     ///< made by a newer Covault: update
        Tampered,        ///< complete, but false: someone changed it
        Busy,            ///< somebody else holds it: try later
        Unreachable,     ///< storage does not answer: try later
        Io,              ///< reading or writing failed
    };

    Error(Code code, QString what, QString why, QString advice = {});

    Code code() const { return m_code; }
    const QString &what() const { return m_what; }
    const QString &why() const { return m_why; }
    const QString &advice() const { return m_advice; }

    /// "what: why; advice", on one line.
    QString text() const;

    /// The same error with what was being done put before what failed: "opening x.covault: reading the header: …".
    Error during(const QString &doing) const;

    /// The same error with other advice.
    Error advised(QString advice) const;

    bool operator==(const Error &) const = default;

private:
    Code m_code;
    QString m_what;
    QString m_why;
    QString m_advice;
};

} // namespace covault
