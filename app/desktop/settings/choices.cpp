// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/choices.h"

#include "desktop/session/autolock.h"
#include "desktop/session/preferences.h"
#include "desktop/session/secretclipboard.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace covault::desktop {

namespace {

const QString ThemeKey = QStringLiteral("look/theme");
const QString DensityKey = QStringLiteral("look/density");
const QString FontKey = QStringLiteral("look/fontPercent");
const QString LockKey = QStringLiteral("safety/lockMinutes");
const QString ClipboardKey = QStringLiteral("safety/clipboardSeconds");
const QString Compact = QStringLiteral("compact");

// The greatest of those offered that is not above what is remembered; the least, if all are.
template<typename Value>
Value offered(const Preferences &preferences, const QString &key, const std::vector<Value> &all, Value usual)
{
    bool isNumber = false;
    const int number = preferences.value(key).toInt(&isNumber);
    if (!isNumber)
        return usual;
    const auto above = std::upper_bound(all.begin(), all.end(), Value(number));
    return above == all.begin() ? all.front() : *(above - 1);
}

} // namespace

const std::vector<int> &Choices::fontPercents()
{
    static const std::vector<int> all{100, 110, 125, 150, 175, 200};
    return all;
}

const std::vector<std::chrono::minutes> &Choices::lockTimes()
{
    static const std::vector<std::chrono::minutes> all{1min, 2min, 5min, 10min, 15min, 30min, 60min};
    return all;
}

const std::vector<std::chrono::seconds> &Choices::clipboardTimes()
{
    static const std::vector<std::chrono::seconds> all{10s, 15s, 30s, 45s, 60s, 90s};
    return all;
}

Choices Choices::read(const Preferences &preferences)
{
    Choices choices;
    choices.theme = findTheme(preferences.value(ThemeKey).toString());
    if (preferences.value(DensityKey).toString() == Compact)
        choices.density = Density::Compact;
    choices.fontPercent = offered(preferences, FontKey, fontPercents(), choices.fontPercent);
    choices.lockAfter = offered(preferences, LockKey, lockTimes(), AutoLock::DefaultIdle);
    choices.clipboardTime = offered(preferences, ClipboardKey, clipboardTimes(), SecretClipboard::DefaultTime);
    return choices;
}

void Choices::keep(Preferences &preferences) const
{
    preferences.setValue(ThemeKey, theme ? idOf(*theme) : QString());
    preferences.setValue(DensityKey, density == Density::Compact ? Compact : QString());
    preferences.setValue(FontKey, fontPercent);
    preferences.setValue(LockKey, int(lockAfter.count()));
    preferences.setValue(ClipboardKey, int(clipboardTime.count()));
}

} // namespace covault::desktop
