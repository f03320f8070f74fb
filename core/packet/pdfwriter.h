// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "packet/rendered.h"

namespace covault::packet {

/// \p packet as a PDF on A4: cover with contents, one section after the other, an outline. Nothing is written anywhere.
/// Equal packets give equal bytes, whatever the hour. Needs a QGuiApplication; takes the thread that owns it.
/// Fails with `Io` when the shipped fonts or the PDF cannot be made.
Result<Rendered> toPdf(const Packet &packet);

} // namespace covault::packet
