// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/inks.h"

namespace covault::diagram {

QColor colour(Ink ink, Theme theme)
{
    const auto either = [theme](QRgb light, QRgb dark) { return QColor(theme == Theme::Light ? light : dark); };
    switch (ink) {
    case Ink::None:
        return QColor(Qt::transparent);
    case Ink::Ground:
    case Ink::Base:
        return either(0xFFFFFF, 0x1B2024);
    case Ink::Alt:
        return either(0xF8FAFA, 0x1F2529);
    case Ink::Text:
        return either(0x15212A, 0xE7ECEF);
    case Ink::SecondText:
        return either(0x43525C, 0xB4BFC6);
    case Ink::Muted:
        return either(0x596771, 0x98A4AC);
    case Ink::Border:
        return QColor(0x74818A);
    case Ink::Warning:
        return either(0xBA6E00, 0xF0AE45);
    case Ink::WarningTint:
        return either(0xFDF4E4, 0x322916);
    case Ink::WarningWord:
        return either(0x7D4B00, 0xF4BC63);
    case Ink::Notice:
        return either(0x2B5FBB, 0x7FA9F5);
    case Ink::NoticeTint:
        return either(0xECF2FB, 0x1D293C);
    case Ink::NoticeWord:
        return either(0x2553A4, 0x9CBDFA);
    }
    return {};
}

} // namespace covault::diagram
