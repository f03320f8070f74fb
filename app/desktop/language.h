// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

namespace covault::desktop {

/// The language that the window speaks while this lives: its own words, those of Qt where they are installed, and those in
/// which core tells people of findings, with days and numbers as the default locale has them.
///
/// Make it after the application and before the first widget and the first thread, and let it go after those and before
/// the application does. GUI thread.
class Language
{
public:
    /// Takes the first of \p wished that there are words in; English, or none that is known, installs nothing.
    /// They are the most wished first, as `QLocale::uiLanguages()` tells them: "de-AT", "de", "en".
    explicit Language(const QStringList &wished);
    ~Language();
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
