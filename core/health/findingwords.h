// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace covault::health {

/// What is said about records and duties, in the language for which a translator is installed, as the window does at its
/// start. Without one it is English, as the command line promises. Thread-safe.
struct FindingWords
{
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
};

} // namespace covault::health
