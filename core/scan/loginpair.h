// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace covault::scan {

/// A user and a password that stand together without any label.
struct LoginPair
{
    QString user;
    QString secret;
    QString host; ///< where they are for, if the shape says it; else empty
    double confidence = 0;
};

/// The pair that \p line holds behind an address or a name: "10.0.0.1 (a/b)", "https://x.example - a / b",
/// "ssh a@host b", "Copier: a/b". Since no word says so, the password must look like one; the vaguer the shape, the
/// more.
std::optional<LoginPair> loginPairIn(const QString &line);

} // namespace covault::scan
