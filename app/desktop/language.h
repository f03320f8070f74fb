// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

namespace covault::desktop {

/// The language that the window speaks while this lives: its own words, and those of Qt where they are installed.
///
/// Make it after the application and before the first widget, and let it go before the application does. GUI thread.
class Language
{
public:
    /// Takes the first of \p wished that there are words in; English, or none that is known, installs nothing.
    /// They are the most wished first, as `QLocale::uiLanguages()` tells them: "de-AT", "de", "en".
    explicit Language(const QStringList &wished);
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// The code of the language that is spoken: "de"; "en" if nothing was installed.
    QString code() const { return m_code; }

private:
    bool speaks(const QString &code);

    QTranslator m_words;
    QTranslator m_wordsOfKinds;
    QTranslator m_wordsOfQt;
    QString m_code;
};

} // namespace covault::desktop
