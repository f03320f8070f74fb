// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>

#include <vector>

namespace covault::desktop {

/// One text of a translation file.
struct Translated
{
    QString context;
    QString source;
    QString type;      ///< "unfinished", "vanished"; empty if it is done
    QStringList forms; ///< one, or one for each plural form
    bool isCounted = false;
};

/// What %1, %n and the like are in a text, each as often as it stands there.
inline QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(?:L?[0-9]+|n)"));
    QStringList found;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    found.sort();
    return found;
}

/// What a reader would take for an end: "…" that promises a dialog, a full stop, a space that joins.
inline QString endOf(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("(?:\\s*…|[\\s:.?!;,]*)$"));
    return end.match(text).captured();
}

inline bool hasKey(const QString &text)
{
    static const QRegularExpression key(QStringLiteral("&\\w"), QRegularExpression::UseUnicodePropertiesOption);
    return key.match(text).hasMatch();
}

/// What is wrong with \p text in a language that has \p pluralForms of them; empty if all is well.
inline QString mistakeIn(const Translated &text, qsizetype pluralForms)
{
    if (!text.type.isEmpty())
        return text.type;
    if (text.forms.size() != (text.isCounted ? pluralForms : 1))
        return QStringLiteral("has %1 forms").arg(text.forms.size());
    for (const QString &form : text.forms) {
        if (form.trimmed().isEmpty() != text.source.trimmed().isEmpty())
            return QStringLiteral("is empty");
        if (placeholdersOf(form) != placeholdersOf(text.source))
            return QStringLiteral("has other placeholders: ") + form;
        if (endOf(form) != endOf(text.source))
            return QStringLiteral("ends otherwise: ") + form;
        if (hasKey(form) != hasKey(text.source))
            return QStringLiteral("has a key more or less: ") + form;
    }
    return {};
}

/// Reads the texts of a file that lupdate wrote; none if it is no such file.
inline std::vector<Translated> readTranslations(QIODevice &device)
{
    std::vector<Translated> texts;
    QString context;
    QXmlStreamReader xml(&device);
    while (xml.readNext() != QXmlStreamReader::EndDocument && !xml.hasError()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            texts.push_back({context, {}, {}, {}, xml.attributes().hasAttribute(QLatin1String("numerus"))});
        } else if (xml.name() == QLatin1String("source")) {
            texts.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            texts.back().forms << xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            texts.back().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!texts.back().isCounted)
                texts.back().forms << xml.readElementText();
        }
    }
    return xml.hasError() ? std::vector<Translated>() : texts;
}

} // namespace covault::desktop
