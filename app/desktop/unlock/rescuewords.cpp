// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/unlock/rescuewords.h"

#include "desktop/prompts/errorwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RescueWords)
};

struct Name
{
    const char *what;
    const char *words;
};

/// In the order in which they matter.
constexpr std::array Names{
        Name{"record", QT_TRANSLATE_NOOP("RescueWords", "Record")},
        Name{"attachment", QT_TRANSLATE_NOOP("RescueWords", "Attachment")},
        Name{"draft", QT_TRANSLATE_NOOP("RescueWords", "Draft")},
        Name{"invite", QT_TRANSLATE_NOOP("RescueWords", "Invite")},
        Name{"key", QT_TRANSLATE_NOOP("RescueWords", "Key of a collection")},
        Name{"setting", QT_TRANSLATE_NOOP("RescueWords", "Setting of this computer")},
        Name{"change", QT_TRANSLATE_NOOP("RescueWords", "Change")},
        Name{"statement", QT_TRANSLATE_NOOP("RescueWords", "Statement about the members")},
        Name{"segment", QT_TRANSLATE_NOOP("RescueWords", "Segment of the exchange")},
        Name{"audit event", QT_TRANSLATE_NOOP("RescueWords", "Entry of the audit")},
};

size_t placeOf(const QString &what)
{
    return size_t(std::ranges::find_if(Names, [&](const Name &name) { return what == QLatin1StringView(name.what); }) - Names.begin());
}

} // namespace

QStringList lostInWords(const sync::Rescued &rescued)
{
    auto lost = rescued.lost;
    std::ranges::stable_sort(lost, {}, [](const auto &loss) { return placeOf(loss.what); });
    QStringList lines;
    for (const auto &loss : lost) {
        const size_t place = placeOf(loss.what);
        const QString what = place < Names.size() ? Words::tr(Names[place].words) : sentence(loss.what).chopped(1);
        lines += u"%1 %2: %3"_s.arg(what, loss.where, loss.why);
    }
    return lines;
}

} // namespace covault::desktop
