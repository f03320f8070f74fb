// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/settingswords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingsWords)
};

} // namespace

QString intervalWords(std::optional<int> days)
{
    if (!days)
        return Words::tr("no interval");
    if (*days == 0)
        return Words::tr("never");
    return *days == 1 ? Words::tr("1 day") : Words::tr("%n days", nullptr, *days);
}

QString inWords(std::chrono::minutes time)
{
    const int count = int(time.count());
    return count == 1 ? Words::tr("1 minute") : Words::tr("%n minutes", nullptr, count);
}

QString inWords(std::chrono::seconds time)
{
    return Words::tr("%n seconds", nullptr, int(time.count()));
}

} // namespace covault::desktop
