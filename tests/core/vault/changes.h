// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/change.h"

#include <QTest>

#include <initializer_list>

/// Words for tests that talk about changes of one record.
namespace covault::vault::testing {

Bytes encodedText(const char *text);

/// A change of the one record, `minute` minutes after the start; every call has a nonce of its own.
Change changeAt(int minute, Verb verb = Verb::Edit);

KnownChange known(const Change &change);

/// An edit of one element.
KnownChange set(
        int minute, const char *field, const Bytes &element, const Bytes &value, std::vector<ChangeId> base = {});

/// An edit of a plain field.
KnownChange set(int minute, const char *field, const char *text, std::vector<ChangeId> base = {});

/// A remove, restore, review or sign by somebody who saw \p heads.
KnownChange act(int minute, Verb verb, std::vector<ChangeId> heads);

} // namespace covault::vault::testing
