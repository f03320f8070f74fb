// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/language.h"

#include "base/shown.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr auto English = "en"_L1; // what the sources are written in

// "de" of "de-AT": words differ by language here, not by country.
QString codeOf(const QString &tag)
{
    return tag.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
}

} // namespace

// Not QTranslator::load(QLocale): as there are no words in English to be found, it goes on to what is wished less.
Language::Language(const QStringList &wished)
    : m_code(English)
{
    showIn(QLocale());
    for (const QString &tag : wished) {
        const QString code = codeOf(tag);
        if (code == English || speaks(code)) {
            m_code = code;
            return;
        }
    }
}

Language::~Language()
{
    showIn(QLocale::c());
}

// A translator that goes takes itself away from the application.
bool Language::speaks(const QString &code)
{
    if (!m_words.load(u":/covault/translations/covault_"_s + code))
        return false;
    QCoreApplication::installTranslator(&m_words);
    if (m_wordsOfKinds.load(u":/covault/translations/kinds_"_s + code))
        QCoreApplication::installTranslator(&m_wordsOfKinds);
    if (m_wordsOfQt.load(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_wordsOfQt);
    return true;
}

} // namespace covault::desktop
