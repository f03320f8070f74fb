// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/tokens.h"

namespace covault::drawing {

const SeverityColours &Palette::of(Severity severity) const
{
    switch (severity) {
    case Severity::Info:
        return info;
    case Severity::Notice:
        return notice;
    case Severity::Warning:
        return warning;
    case Severity::Critical:
        return critical;
    }
    Q_UNREACHABLE();
}

const Palette &lightPalette()
{
    static const Palette palette{
            .window = 0xF2F5F6,
            .base = 0xFFFFFF,
            .alt = 0xF8FAFA,
            .sunken = 0xE6EBED,
            .text = 0x15212A,
            .secondary = 0x43525C,
            .muted = 0x596771,
            .line = 0xDBE2E5,
            .border = 0x74818A,
            .accent = 0x0B686E,
            .onAccent = 0xFFFFFF,
            .info = {.ink = 0x596771, .fill = 0x596771, .tint = 0xF2F5F6, .edge = 0x8B979F, .on = 0xFFFFFF},
            .notice = {.ink = 0x2553A4, .fill = 0x2B5FBB, .tint = 0xECF2FB, .edge = 0x7695CC, .on = 0xFFFFFF},
            .warning = {.ink = 0x7D4B00, .fill = 0xBA6E00, .tint = 0xFDF4E4, .edge = 0xB98A3C, .on = 0x1D1200},
            .critical = {.ink = 0xA3151C, .fill = 0xB3161E, .tint = 0xFBECEC, .edge = 0xC4686C, .on = 0xFFFFFF},
    };
    return palette;
}

} // namespace covault::drawing
