// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTranslator>

namespace covault::test {

/// A language in which every word that can be translated is dots, spoken while this lives: what is left in letters
/// cannot be. Needs an application.
class Dots : public QTranslator
{
public:
    Dots() { QCoreApplication::installTranslator(this); }

    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        static const QRegularExpression letter(QStringLiteral("(?<!%)\\p{L}")); // the n of %n stays
        return QString::fromUtf8(source).replace(letter, QStringLiteral("."));
    }
};

/// Whether \p text has a word beside \p names, which are the same in every language.
inline bool hasWords(QString text, const QStringList &names)
{
    static const QRegularExpression word(QStringLiteral("\\p{L}{2,}"));
    for (const QString &name : names)
        text.remove(name);
    return word.match(text).hasMatch();
}

} // namespace covault::test
