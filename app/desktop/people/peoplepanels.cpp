// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/peoplepanels.h"

#include "desktop/actions/recordplace.h"
#include "desktop/people/peoplewords.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/sync/syncwords.h"
#include "desktop/theme/icons.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PeoplePanels)
};

QString stateOf(const StorageState &storage)
{
    if (storage.failure)
        return Words::tr("Not reached");
    if (storage.isOlder)
        return Words::tr("Older than it was");
    return storage.last ? Words::tr("In step") : Words::tr("Not used yet");
}

QString textOf(const StorageState &storage, const SyncState &state)
{
    if (storage.failure)
        return inWords(*storage.failure);
    if (storage.isOlder)
        return Words::tr(
                "It offers less than it did: it was put back from a backup, or somebody removed files. What it "
                "still has is taken in, but nothing is put there until you fill it again.");
    if (!state.notes.isEmpty())
        return state.notes.join(u'\n');
    return Words::tr("It carries encrypted changes only. Who runs it can read nothing of them.");
}

} // namespace

LineRow storageLine(const StorageState &storage, const SyncState &, Moment now)
{
    const bool isWell = !storage.failure && !storage.isOlder;
    return {storage.url, u"folder"_s, PeopleWords::storageName(storage.url), PeopleWords::storagePlace(storage.url),
            isWell ? std::nullopt : std::optional(drawing::Severity::Warning), stateOf(storage),
            storage.last ? SyncWords::ago(*storage.last, now) : Words::tr("never")};
}

PanelState storagePanel(const StorageState &storage, const SyncState &state, Moment now)
{
    PanelState panel{Words::tr("Shared storage"), PeopleWords::storageName(storage.url), textOf(storage, state)};
    panel.facts = {{Words::tr("Where"), PeopleWords::storagePlace(storage.url)}, {Words::tr("State"), stateOf(storage)},
            {Words::tr("Last in step"), storage.last ? SyncWords::ago(*storage.last, now) : Words::tr("never")}};
    if (state.missingParts > 0)
        panel.facts.emplace_back(Words::tr("Attachments"),
                Words::tr("%n pieces have not arrived yet", nullptr, int(state.missingParts)));
    const auto main = storage.isOlder ? PanelDeed::Weight::Usual : PanelDeed::Weight::Primary;
    panel.deeds.push_back({Deed::SyncNow, Words::tr("&Sync now"), main});
    if (storage.isOlder)
        panel.deeds.push_back({Deed::FillStorage, Words::tr("&Fill it again…"), PanelDeed::Weight::Primary});
    panel.deeds.push_back({Deed::LeaveStorage, Words::tr("Stop &using it…"), PanelDeed::Weight::Danger});
    return panel;
}

PanelState refusedPanel(const std::vector<Fact> &refused, size_t count)
{
    PanelState panel{Words::tr("Shared storage"), Words::tr("What was not taken in"),
            Words::tr("The storage is never believed: what is not signed by the right device, or does not count, is "
                      "refused, and all else is taken in. Nothing is lost by it.")};
    panel.paragraphs = refused;
    if (refused.size() < count)
        panel.paragraphs.emplace_back(Words::tr("%n more", nullptr, int(count - refused.size())), QString());
    panel.deeds.push_back({Deed::Close, Words::tr("&Close")});
    return panel;
}

PanelState secretsPanel(const QString &said, const std::vector<vault::RotateEntry> &entries, Moment now)
{
    PanelState panel{said,
            entries.empty()               ? Words::tr("Nothing to change")
                    : entries.size() == 1 ? Words::tr("1 record to change")
                                          : Words::tr("%n records to change", nullptr, int(entries.size())),
            entries.empty()
                    ? Words::tr("No password was in reach. Nothing written from now on can be read there.")
                    : Words::tr("Nothing written from now on can be read there, but these secrets could be, and may "
                                "have been kept. Change each of them where it is used. Those that were shown "
                                "stand first.")};
    for (const vault::RotateEntry &entry : entries) {
        const QString detail = entry.isPast ? Words::tr("only an earlier secret, changed since")
                : entry.lastRevealed        ? Words::tr("shown %1").arg(SyncWords::ago(*entry.lastRevealed, now))
                                            : Words::tr("could be read");
        panel.lines.push_back({targetOf(entry.record), kindIcon(entry.record.kind), entry.title, detail,
                entry.seen ? std::optional(drawing::Severity::Warning) : std::nullopt, {}, {}});
    }
    panel.deeds.push_back({Deed::Close, Words::tr("&Close")});
    return panel;
}

} // namespace covault::desktop
