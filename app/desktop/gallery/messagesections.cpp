// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/gallery/gallery.h"
#include "desktop/gallery/sample.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/devicedelegate.h"
#include "desktop/widgets/findingbanner.h"
#include "desktop/widgets/palettedelegate.h"
#include "desktop/widgets/sealdelegate.h"
#include "desktop/widgets/toast.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
using drawing::Seal;
using drawing::Severity;

constexpr QStyle::State Active = QStyle::State_Active;
constexpr QStyle::State Current = QStyle::State_Active | QStyle::State_Selected;

QWidget *bannerSection(QWidget *parent)
{
    auto *section = new Section(u"5 Finding banner"_s, u"min 48, radius 6"_s, parent);
    section->content().setSpacing(space::Control);
    using Rank = FindingBanner::Rank;
    using Snooze = FindingBanner::Snooze;
    section->add(new FindingBanner(
            {Severity::Critical, u"rotation 598 days over"_s, u"Set 4 January 2025; every 90 days"_s, u"Rotate now"_s},
            Rank::Worst, Snooze::Offered, section));
    section->add(new FindingBanner({Severity::Warning, u"certificate ends in 9 days"_s, u"Key on web-01"_s, u"Renew"_s},
            Rank::Other, Snooze::Not, section));
    section->add(new FindingBanner(
            {Severity::Notice, u"not reviewed since 12 May"_s, u"195 days; the limit is 180"_s, u"Mark reviewed"_s},
            Rank::Other, Snooze::Not, section));
    auto *running = new FindingBanner(
            {Severity::Info, u"two names for one firewall"_s, u"fw-core-1 and FW-CORE-01"_s, u"Merge"_s}, Rank::Other,
            Snooze::Not, section);
    running->setRunning(true);
    section->add(running);
    return section;
}

QWidget *badgeSection(QWidget *parent)
{
    auto *section = new Section(u"6 Badge, tag, key"_s, u"20 high, radius 3, text 12"_s, parent);
    QList<QWidget *> badges;
    for (const Severity severity : {Severity::Critical, Severity::Warning, Severity::Notice, Severity::Info})
        badges << new Badge(severity, drawing::nameOf(severity), section);
    badges << new Tag({}, u"network"_s, Tag::Use::Word, section);
    section->addRow(badges);
    section->addRow({new Tag(u"wall"_s, u"fw-core-01"_s, Tag::Use::Link, section), new KeyCap(u"Ctrl K"_s, section)});
    return section;
}

QWidget *toastSection(QWidget *parent)
{
    auto *section = new Section(u"7 Toast with undo"_s, u"48, radius 8, the one shadow"_s, parent);
    section->add(new Toast(
            {.id = {}, .text = [](int) { return u"VPN runbook marked reviewed"_s; }, .undo = [] {}}, section));
    section->content().addSpacing(space::Card);
    return section;
}

QWidget *paletteSection(QWidget *parent)
{
    auto *section = new Section(u"8 Palette row"_s, u"40, icon 16, keys at the end"_s, parent);
    auto *delegate = new PaletteDelegate(section);
    const PaletteRow rows[] = {
            {.icon = {}, .title = u"Records"_s, .isGroup = true},
            {.icon = u"key"_s,
                    .title = u"Core firewall admin"_s,
                    .hits = {{0, 4}, {5, 1}, {9, 1}},
                    .detail = u"netadmin · Shared"_s,
                    .severity = Severity::Critical},
            {.icon = u"refresh"_s, .title = u"Credential: rotate password"_s, .key = u"Ctrl Shift R"_s},
            {.icon = u"users"_s, .title = u"Members: remove"_s, .reason = u"needs the role admin"_s},
    };
    for (const PaletteRow &row : rows)
        section->row(delegate, QVariant::fromValue(row), accessibleText(row), row.severity ? Current : Active);
    return section;
}

QWidget *sealSection(QWidget *parent)
{
    auto *section = new Section(
            u"9 Matrix cell with two seals"_s, u"seal 20, gap 8; circle internal, square provider"_s, parent);
    auto *delegate = new SealDelegate(section);
    const SealCell cells[] = {
            {{Seal::Signed, u"Northwind signed 9 Nov"_s}, {Seal::Signed, u"Baxter signed 9 Nov"_s}},
            {{Seal::Signed, u"Northwind signed 9 Nov"_s}, {Seal::NotSigned, u"Baxter not signed"_s, true}},
            {{Seal::ChangedSince, u"Northwind: changed since"_s}, {Seal::ChangedSince, u"Baxter: changed since"_s}},
            {{Seal::Contested, u"Northwind contests"_s}, {Seal::Contested, u"Baxter contests"_s}},
    };
    QList<QWidget *> samples;
    for (const SealCell &cell : cells) {
        const QStyle::State state = cell.provider.isMine ? Active | QStyle::State_MouseOver : Active;
        samples << new RowSample(delegate, QVariant::fromValue(cell), accessibleText(cell), state, section);
    }
    section->addRow(samples);
    return section;
}

QWidget *deviceSection(QWidget *parent)
{
    auto *section = new Section(u"10 Device row"_s, u"48, two lines"_s, parent);
    auto *delegate = new DeviceDelegate(section);
    const DeviceRow rows[] = {
            {.name = u"Tom Whitfield"_s,
                    .role = u"Editor"_s,
                    .device = u"nw-lt-014"_s,
                    .state = DeviceState::Compared,
                    .stateWords = u"Compared"_s},
            {.name = u"Lena Fischer"_s,
                    .role = u"Editor, second device"_s,
                    .device = u"bx-ws-102"_s,
                    .state = DeviceState::ToCompare,
                    .stateWords = u"To compare"_s},
            {.name = u"Mark Doyle"_s,
                    .role = u"Removed 2 November"_s,
                    .device = u"bx-lt-019"_s,
                    .state = DeviceState::Removed,
                    .stateWords = u"9 secrets to rotate"_s},
    };
    for (const DeviceRow &row : rows)
        section->row(delegate, QVariant::fromValue(row), accessibleText(row),
                row.state == DeviceState::ToCompare ? Current : Active);
    return section;
}
} // namespace

QWidget *messageSections(QWidget *parent)
{
    auto *column = new QWidget(parent);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    for (QWidget *section : {bannerSection(column), badgeSection(column), toastSection(column), paletteSection(column),
                 sealSection(column), deviceSection(column)})
        layout->addWidget(section);
    return column;
}

} // namespace covault::desktop
