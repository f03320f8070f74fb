// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace covault::desktop::testing {

/// While it lives every text that can be translated is half as long again, as German is, and shows by its brackets that
/// it went through a translation.
class LongWords : public QTranslator
{
public:
    LongWords() { QCoreApplication::installTranslator(this); }
    ~LongWords() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (text.size() < 2 || text.startsWith(u"%")) // a unit, or nothing but a value
            return text;
        return text + QStringLiteral("ungen und so weiter ungen und so weiter ungen und so weiter").left(text.size() / 2);
    }
};

} // namespace covault::desktop::testing
