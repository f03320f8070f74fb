// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace covault::scan {

/// A credential as far as one line tells it.
struct LineCredential
{
    enum class Type { Password, Pin, Token };

    Type type = Type::Password;
    QString secret;
    QString user;
    QString host;  ///< an address, a host name or a URL of the same line
    QString label; ///< the word before it, as written; empty for a shape without one
    double confidence = 0;
    QString why;

    bool operator==(const LineCredential &) const = default;
};

/// The credentials that people write on one line: "Password: x", "user=a pwd=b", "ID/PW: a/b", "10.0.0.1 (a/b)",
/// "ssh a@host pw:b", "<password>x</password>", "--password x". In the order in which they stand.
std::vector<LineCredential> credentialsIn(const QString &line);

/// The user that \p line names behind a label, or nothing: "Benutzer: admin".
QString userIn(const QString &line);

/// The host, address or URL that \p line names, behind a label or by its shape; or nothing.
QString hostIn(const QString &line);

} // namespace covault::scan
