// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/prompts/errorwords.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

QString sentence(QString text)
{
    if (text.isEmpty())
        return text;
    text[0] = text[0].toUpper();
    const bool isEnded = u".!?…"_s.contains(text.back());
    return isEnded ? text : text + u'.';
}

QString inWords(const Error &error)
{
    const QString why = sentence(error.why());
    return error.advice().isEmpty() ? why : why + u' ' + sentence(error.advice());
}

} // namespace covault::desktop
