// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/devicedelegate.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowpainter.h"
#include "desktop/widgets/rowrole.h"
#include "drawing/marks.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
constexpr int NameWidth = 168;
constexpr int CollectionsWidth = 128;
constexpr int DeviceWidth = 136;
constexpr int StateWidth = 144;
constexpr int HeardWidth = 120;

bool isRemoved(const DeviceRow &row)
{
    return row.state == DeviceState::Removed;
}

void paintState(const RowPainter &parts, const QRect &slot, const DeviceRow &row)
{
    const int side = scaled(measure::Icon);
    const QFont small = textFont(TextSize::Small, QFont::Medium);
    QRect words = slot;
    words.adjust(parts.isMirrored() ? 0 : side + space::Control, 0, parts.isMirrored() ? -side - space::Control : 0, 0);
    switch (row.state) {
    case DeviceState::Compared:
    case DeviceState::ThisDevice:
        parts.icon(slot, row.state == DeviceState::Compared ? u"check"_s : u"device-laptop"_s, colours().secondary);
        parts.text(words, row.stateWords, textFont(TextSize::Body), colours().secondary);
        break;
    case DeviceState::ToCompare:
    case DeviceState::Behind:
        drawing::paint(parts.painter(), parts.squareIn(slot, side),
                drawing::severityMark(drawing::Severity::Warning, colours()));
        parts.text(words, row.stateWords, small, colours().warning.ink);
        break;
    case DeviceState::Removed:
        parts.text(slot, row.stateWords, textFont(TextSize::Body), colours().accent);
        break;
    }
}

void paintName(const RowPainter &parts, const QRect &slot, const DeviceRow &row, bool isSelected)
{
    QFont font = textFont(TextSize::Body, isSelected ? QFont::Medium : QFont::Normal);
    font.setStrikeOut(isRemoved(row));
    parts.twoLines(slot, {row.name, font, isRemoved(row) ? colours().muted : colours().text},
            {row.role, textFont(TextSize::Small), isSelected ? colours().secondary : colours().muted});
}

void paintQuiet(const RowPainter &parts, const QRect &slot, const QString &upper, const QString &lower)
{
    parts.twoLines(slot, {upper, textFont(TextSize::Body), colours().secondary},
            {lower, textFont(TextSize::Small), colours().muted});
}
} // namespace

QString accessibleText(const DeviceRow &row)
{
    QStringList parts{row.name, row.role, row.collections, row.moreCollections, row.device, row.stateWords, row.heard,
            row.missing};
    parts.removeAll(QString());
    return parts.join(DeviceDelegate::tr(", "));
}

DeviceColumns deviceColumns(int room)
{
    const auto fits = [&](int pixels) { return room >= scaled(pixels); };
    const bool hasHeard = fits(NameWidth + DeviceWidth + StateWidth + HeardWidth);
    const bool hasCollections = fits(NameWidth + CollectionsWidth + DeviceWidth + StateWidth + HeardWidth);
    DeviceColumns columns{std::min(scaled(NameWidth), room * 2 / 5), hasCollections ? scaled(CollectionsWidth) : 0,
            std::min(scaled(DeviceWidth), room / 4), 0, 0};
    const int rest = room - columns.name - columns.collections - columns.device;
    columns.state = hasHeard ? scaled(StateWidth) : rest;
    columns.heard = rest - columns.state;
    return columns;
}

DeviceDelegate::DeviceDelegate(QObject *parent, int padding)
    : QStyledItemDelegate(parent)
    , m_padding(padding)
{
}

QSize DeviceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(NameWidth + DeviceWidth + StateWidth), scaled(measure::RowTwoLines)}; // of one height, for the view
}

void DeviceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = rowAt<DeviceRow>(index);
    const bool isSelected = option.state & QStyle::State_Selected;
    look::paintRowGround(*painter, option);
    look::paintHairline(*painter, option.rect.bottomLeft(), option.rect.bottomRight(), colours().line);
    RowPainter parts(*painter, option, m_padding);
    if (row.isParty) {
        parts.text(parts.rest(), row.name, textFont(TextSize::Small, QFont::DemiBold), colours().secondary);
        return;
    }
    const DeviceColumns columns = deviceColumns(parts.rest().width());
    const auto take = [&parts](int width) { return parts.takeLeading(width - space::Group, space::Group); };
    paintName(parts, take(columns.name), row, isSelected);
    if (columns.collections > 0)
        paintQuiet(parts, take(columns.collections), row.collections, row.moreCollections);
    parts.text(take(columns.device), row.device, monoFont(), isRemoved(row) ? colours().muted : colours().text);
    paintState(parts, columns.heard > 0 ? take(columns.state) : parts.rest(), row);
    if (columns.heard > 0)
        paintQuiet(parts, parts.rest(), row.heard, row.missing);
    look::paintRowFocus(*painter, option);
}

} // namespace covault::desktop
