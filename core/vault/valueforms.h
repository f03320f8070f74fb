// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/kind.h"

#include <QString>

#include <tl/expected.hpp>

#include <optional>

/// How each type's text is stored. A form takes what a person typed or a file held and gives the one spelling that is
/// kept; what is stored goes through unchanged. No refusal repeats the text, which may be secret.
namespace covault::vault::forms {

/// Why a text does not fit its type, and how it is meant.
struct Misfit
{
    QString why;
    QString advice;
};

using Form = tl::expected<QString, Misfit>;

[[nodiscard]] tl::unexpected<Misfit> misfit(const QString &why, const QString &advice = {});

Form text(const QString &given);
Form multiline(const QString &given);
Form secret(const QString &given);
Form url(const QString &given);
Form email(const QString &given);
Form phone(const QString &given);
Form address(const QString &given);
Form choice(const QString &given, const Field &field);

/// A host's name in lower case; nothing if it can't be one.
std::optional<QString> host(const QString &given);

Form date(const QString &given);
/// \p timeZone: of a time without an offset.
Form dateTime(const QString &given, const QString &timeZone);
Form duration(const QString &given);
/// \p timeZone: of hours without one.
Form hours(const QString &given, const QString &timeZone);

Form number(const QString &given);
Form money(const QString &given);
std::optional<bool> boolean(const QString &given);

Form ip(const QString &given);
Form cidr(const QString &given);
Form mac(const QString &given);

Form totp(const QString &given);
Form sshKey(const QString &given);

} // namespace covault::vault::forms
