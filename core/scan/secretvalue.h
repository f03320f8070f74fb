// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Whether what stands where a secret would is one. Precision comes from here.
namespace covault::scan {

/// Whether \p value only stands for a secret: "<password>", "${DB_PASS}", "********", "YOUR_PASSWORD", a call, a
/// variable. A weak but real one like "changeme" is none.
bool isPlaceholder(const QString &value);

/// Whether \p value is a name or print of something and no secret: a UUID, a hash, a date, an address, a path, a
/// version.
bool isOtherThing(const QString &value);

/// Whether \p value looks like a password even without a label: letters and digits mixed, of some length.
bool looksStrong(const QString &value);

/// Whether \p value is strong and no name of a thing is spelt like it: it has a sign that names lack, or it mixes upper
/// and lower case and digits in short runs. What stands without any label must be like this.
bool looksUnlikeName(const QString &value);

/// Whether \p value looks made by a machine: upper and lower case and digits in no order.
bool looksRandom(const QString &value);

/// Whether \p value consists of letters only, so that it may be a word of a sentence.
bool isPlainWord(const QString &value);

} // namespace covault::scan
