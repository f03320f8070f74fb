// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/vault/vaultfixture.h"

/// Words for tests in which changes come from elsewhere.
namespace covault::vault::testing {

/// An edit of plain fields by the fixture's own member, as another of its devices would send it.
Change foreignEdit(VaultFixture &at, const RecordKey &record, const std::vector<std::pair<QString, cbor::Value>> &values);

cbor::Value textValue(const QString &text);

/// A segment that carries the changes in one section, taken for verified. \p number: in the chain of its device.
SegmentContent segmentOf(VaultFixture &at, const std::vector<Change> &changes, quint64 number = 1);

} // namespace covault::vault::testing
