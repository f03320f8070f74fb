// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/recordview.h"
#include "vault/vault.h"

/// The parts of a RecordView, each read by itself; on a thread that may use the vault.
namespace covault::desktop {

/// All fields that hold something and have their place among the rows, in the kind's order.
std::vector<FieldView> fieldViews(vault::Vault &vault, const vault::Record &record);
/// Whether a field is known to be no secret, or which part of it is. What is not declared is all secret.
bool isDeclared(const vault::Record &record, const QString &field);
/// What the record is among its kind; empty if nothing says so.
QString choiceOf(const vault::Record &record);

/// Who sees it, when it was reviewed, who links to it.
Result<SideView> sideView(vault::Vault &vault, const vault::Record &record);
/// What it is called and how it looks; a target that is not known here says so. Leads to where the target was moved to,
/// as far as that is here.
LinkView linkView(vault::Vault &vault, const vault::LinkTarget &target);
/// The same of the target itself, moved or not.
LinkView linkToItself(vault::Vault &vault, const vault::LinkTarget &target);

/// Where it was moved to; nothing unless it was, and is removed.
std::optional<MovedView> movedView(vault::Vault &vault, const vault::Record &record);

/// Newest first.
Result<std::vector<StepView>> historyViews(vault::Vault &vault, const vault::Record &record);
Result<std::vector<StepView>> auditViews(vault::Vault &vault, const vault::Record &record);
Result<std::vector<StepView>> logbookViews(vault::Vault &vault, const vault::Record &record);
std::vector<RemarkView> remarkViews(vault::Vault &vault, const vault::Record &record);

/// Who works with a device; the device's id where nobody is known.
struct Author
{
    QString name;
    QString party;
    drawing::Side side = drawing::Side::Unknown;
};
Author authorOf(const vault::Vault &vault, const DeviceId &device);
drawing::Side sideOf(members::Side side);

} // namespace covault::desktop
