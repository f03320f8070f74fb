// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/fieldclass.h"

#include <QStringList>

#include <optional>

/// Values in the one form in which they can be compared. Pure functions; no form is ever shown or stored as a value.
namespace covault::scan {

/// \p value in the comparable form of its class; empty if nothing of it can be compared.
///
/// Phones become E.164, where \p region (a country code like "DE") or a plus allows it, else their digits; e-mail
/// addresses and serials fold; URLs and domains become the registrable domain (an address stays itself); names of firms
/// lose their legal form; streets get one spelling; money "EUR 12.50"; dates ISO; numbers plain.
QString normalize(FieldClass type, const QString &value, const QString &region = {});

/// The words of a value of a class that is words, in their comparable spelling and in order.
QStringList comparableWords(FieldClass type, const QString &value);

/// The number in \p text, which may be grouped and have a currency: "1.234,50 €", "$1,234.50", "38.99".
std::optional<double> numberIn(const QString &text);

/// The ISO code of the currency that \p text names or draws; empty if none.
QString currencyIn(const QString &text);

} // namespace covault::scan
