// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/recordreader.h"

#include "desktop/models/dates.h"
#include "desktop/models/shownlabel.h"
#include "desktop/records/viewparts.h"
#include "desktop/widgets/shownseverity.h"
#include "members/roster.h"
#include "vault/attachments.h"
#include "vault/favourites.h"
#include "vault/replacing.h"

#include <QCoreApplication>

namespace covault::desktop {

namespace {

void addRights(RecordView &view, vault::Vault &vault)
{
    if (vault.replica().database.access() == storage::Access::ReadOnly) {
        view.whyNot = QCoreApplication::translate("RecordView", "The vault is open for reading only.");
        return;
    }
    const auto permission = vault.roster().may(vault.replica().device(), view.key.collection, members::Right::Edit);
    view.mayEdit = bool(permission);
    view.whyNot = permission.why;
}

/// "Due for rotation: Core firewall" above that very record says its name twice.
QString withoutTitle(const QString &text, const QString &title)
{
    const QString tail = QStringLiteral(": ") + title;
    return text.endsWith(tail) ? text.chopped(tail.size()) : text;
}

std::vector<BannerView> bannerViews(const vault::Record &record, const OpenFindingList &findings)
{
    if (!findings)
        return {};
    std::vector<BannerView> banners;
    for (const size_t place : findings->about(record.key())) {
        if (findings->state(place) != health::State::Open)
            continue;
        const health::Finding finding = (*findings)[place];
        banners.push_back({finding.id, shownAs(finding.severity), withoutTitle(finding.title, record.title()),
                finding.evidence, finding.fix});
    }
    return banners;
}

/// The grave finding about a secret's age belongs beside that secret.
void markAges(RecordView &view)
{
    for (const BannerView &banner : view.banners) {
        if (banner.fix != health::Fix::Rotate)
            continue;
        for (FieldView &field : view.fields) {
            if (!field.age.isEmpty())
                field.ageSeverity = banner.severity;
        }
    }
}

Result<> addLists(RecordView &view, vault::Vault &vault, const vault::Record &record)
{
    auto logbook = logbookViews(vault, record);
    if (!logbook)
        return failure(logbook);
    auto history = historyViews(vault, record);
    auto audit = auditViews(vault, record);
    auto side = sideView(vault, record);
    const auto attachments = vault::Attachments(vault).list(record);
    const auto starred = vault::Favourites(vault).has(record.key());
    if (!history || !audit)
        return failure(history ? audit.error() : history.error());
    if (!side || !attachments || !starred)
        return failure(!side ? side.error() : !attachments ? attachments.error() : starred.error());
    view.logbook = std::move(*logbook);
    view.history = std::move(*history);
    view.audit = std::move(*audit);
    view.side = std::move(*side);
    view.isFavourite = *starred;
    for (const vault::AttachmentInfo &info : *attachments)
        view.attachments.push_back({info.name, sizeWords(info.bytes), info.sha256, info.bytes, info.isHere});
    return {};
}

} // namespace

Result<std::optional<RecordView>> readRecordView(
        vault::Vault &vault, const vault::RecordKey &key, const OpenFindingList &findings)
{
    const auto found = vault.record(key);
    if (!found)
        return failure(found);
    if (!*found)
        return std::optional<RecordView>();
    const vault::Record &record = **found;
    RecordView view;
    view.key = key;
    view.number = record.row().n;
    view.kindTitle = record.kind() ? shownLabel(record.kind()->title) : key.kind;
    view.choice = choiceOf(record);
    view.title = record.title();
    view.isRemoved = record.row().flags.testFlag(vault::RecordFlag::Removed);
    view.canBeReplaced = !view.isRemoved && vault::canBeReplaced(record) && !record.has(QStringLiteral("replaced_by"));
    view.moved = movedView(vault, record);
    view.fields = fieldViews(vault, record);
    if (isDeclared(record, QStringLiteral("notes")))
        view.notes = record.text(QStringLiteral("notes"));
    view.banners = bannerViews(record, findings);
    view.remarks = remarkViews(vault, record);
    addRights(view, vault);
    markAges(view);
    if (auto added = addLists(view, vault, record); !added)
        return failure(added);
    return std::optional(std::move(view));
}

} // namespace covault::desktop
