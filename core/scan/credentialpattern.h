// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

/// How a label, what follows it and a value are written: the parts that patterns for credentials are made of.
namespace covault::scan {

/// \p pattern as an expression that knows letters of all scripts and no case.
QRegularExpression caseless(const QString &pattern);

/// \p line with what only looks different made plain: full-width signs, quotes of all languages and hard spaces become
/// those of ASCII, and stars around a bold label go.
QString plainlyTyped(const QString &line);

/// What can stand between a label and its value when it says 'here it comes'.
QString strongSeparator();

/// What stands between a label and its value and as often between other words, so that the value must tell by itself:
/// blanks, bars, brackets, tags, particles, "was changed to". The group `mark` holds what tells the least.
QString weakSeparator();

/// What narrows a label down before its value: "pw2:", "password of the printer:", "password for hans is".
QString narrowingSeparator();

/// The label of a password; \p end is what must follow a short word, a pattern.
QString passwordLabel(const QString &end);
QString tokenLabel();
QString pinLabel();

/// A value: quoted, up to the next tag, or up to a space. For valueOf() and isQuoted(); once in an expression.
QString valuePattern();
QString valueOf(const QRegularExpressionMatch &match);
bool isQuoted(const QRegularExpressionMatch &match);

/// \p value without what belongs to the sentence or to the next label: "x," "x)" "x,PW:y" "x/Password:y" "**x**".
QString trimmedValue(QString value);

} // namespace covault::scan
