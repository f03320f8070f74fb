// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/health/findingdelegate.h"

#include "desktop/health/findingmodel.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowpainter.h"
#include "desktop/widgets/rowrole.h"

#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int SeverityWidth = 92;
constexpr int RecordWidth = 200;
constexpr int WhoWidth = 136;
constexpr int WhenWidth = 112;
constexpr int ActionWidth = 116;
constexpr int DotsWidth = 24;
constexpr int ButtonPadding = 12;
/// The least widths at which each column is shown.
constexpr int RoomForWhen = 520;
constexpr int RoomForRecord = 700;
constexpr int RoomForWho = 860;

QFont actionFont(bool isSelected)
{
    return textFont(TextSize::Body, isSelected ? QFont::DemiBold : QFont::Medium);
}

// Where the action stands in a row, on the screen: the button of the current row, and the words of the others.
QRect actionPlace(const QStyleOptionViewItem &option, const FindingRow &row)
{
    const int end = space::Section + scaled(DotsWidth) + space::Group;
    const int natural = widthOf(row.action, actionFont(true)) + 2 * scaled(ButtonPadding);
    QRect place = option.rect.adjusted(0, 0, -end, 0);
    place.setLeft(place.right() + 1 - std::min(natural, scaled(ActionWidth)));
    const int height = scaled(measure::Button);
    place.adjust(0, (place.height() - height) / 2, 0, 0);
    place.setHeight(height);
    return QStyle::visualRect(option.direction, option.rect, place);
}

QRect dotsPlace(const QStyleOptionViewItem &option)
{
    QRect place = option.rect.adjusted(0, 0, -space::Section, 0);
    place.setLeft(place.right() + 1 - scaled(DotsWidth));
    return QStyle::visualRect(option.direction, option.rect, place);
}

void paintGroup(RowPainter &parts, const FindingRow &row)
{
    const QFont font = textFont(TextSize::Small, QFont::DemiBold);
    parts.text(parts.takeLeading(widthOf(row.title, font), space::Control), row.title, font, colours().secondary);
    parts.text(parts.rest(), QLocale().toString(row.count), textFont(TextSize::Small), colours().muted);
}

void paintAction(RowPainter &parts, const QStyleOptionViewItem &option, const FindingRow &row, bool isSelected)
{
    QPainter &painter = parts.painter();
    paintIcon(painter, parts.squareIn(dotsPlace(option), scaled(measure::Icon)), u"dots"_s, colours().secondary);
    const QRect place = actionPlace(option, row);
    if (isSelected) {
        look::paintBox(painter, place, colours().accent, {}, radius::Control);
        parts.text(place, row.action, actionFont(true), colours().onAccent, Qt::AlignHCenter);
    } else {
        const QRect words = place.adjusted(scaled(ButtonPadding), 0, -scaled(ButtonPadding), 0);
        parts.text(words.adjusted(-1, 0, 1, 0), row.action, actionFont(false), colours().accent, Qt::AlignRight);
    }
    parts.takeTrailing(scaled(DotsWidth) + space::Group);
    parts.takeTrailing(scaled(ActionWidth), space::Control);
}

void paintWho(RowPainter &parts, const FindingRow &row, bool isSelected)
{
    const QRect slot = parts.takeTrailing(scaled(WhoWidth), space::Group);
    if (row.who.isEmpty()) {
        parts.text(slot, FindingDelegate::tr("Unassigned"), textFont(TextSize::Body),
                isSelected ? colours().secondary : colours().muted);
        return;
    }
    const int side = scaled(measure::Icon);
    drawing::paint(parts.painter(), parts.squareIn(slot, side), drawing::sideMark(row.side, row.who, colours()));
    QRect words = slot;
    words.adjust(parts.isMirrored() ? 0 : side + space::Control, 0, parts.isMirrored() ? -side - space::Control : 0, 0);
    parts.text(words, row.who, textFont(TextSize::Body), colours().text);
}

void paintRecord(RowPainter &parts, const FindingRow &row, bool isSelected)
{
    const QRect slot = parts.takeTrailing(scaled(RecordWidth), space::Group);
    const int side = scaled(measure::Icon);
    parts.icon(slot, row.icon, isSelected ? colours().text : colours().muted);
    QRect words = slot;
    words.adjust(parts.isMirrored() ? 0 : side + space::Control, 0, parts.isMirrored() ? -side - space::Control : 0, 0);
    parts.text(words, row.record, textFont(TextSize::Body), colours().text);
}

void paintWords(RowPainter &parts, const FindingRow &row, bool isSelected)
{
    parts.twoLines(parts.rest(),
            {row.title, textFont(TextSize::Body, isSelected ? QFont::Medium : QFont::Normal), colours().text},
            {row.evidence, textFont(TextSize::Small), isSelected ? colours().secondary : colours().muted});
}

} // namespace

QString accessibleText(const FindingRow &row)
{
    if (row.isGroup())
        return FindingDelegate::tr("%1, %2").arg(row.title, QLocale().toString(row.count));
    QStringList parts{FindingDelegate::tr("%1: %2").arg(drawing::nameOf(row.severity), row.title), row.evidence,
            row.record, row.who.isEmpty() ? FindingDelegate::tr("Unassigned") : row.who, row.when};
    parts.removeAll(QString());
    return parts.join(FindingDelegate::tr(", "));
}

FindingDelegate::FindingDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

bool FindingDelegate::isLong(const QAbstractItemModel &model)
{
    return model.rowCount() >= int(FindingModel::Long);
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isGroup = index.flags() == Qt::NoItemFlags; // asked of every row at once: the row itself costs more
    const bool isLow = isGroup && !isLong(*index.model());
    return {0, scaled(isLow ? measure::Row : measure::RowTwoLines)};
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = rowAt<FindingRow>(index);
    const bool isSelected = option.state & QStyle::State_Selected;
    if (!row.isGroup())
        look::paintRowGround(*painter, option);
    look::paintHairline(*painter, option.rect.bottomLeft(), option.rect.bottomRight(), colours().line);
    RowPainter parts(*painter, option, space::Section);
    if (row.isGroup())
        return paintGroup(parts, row);
    const int width = option.rect.width();
    parts.severity(parts.takeLeading(scaled(SeverityWidth), space::Control), row.severity);
    paintAction(parts, option, row, isSelected);
    if (width >= scaled(RoomForWhen)) {
        parts.text(parts.takeTrailing(scaled(WhenWidth), space::Group), row.when, textFont(TextSize::Small),
                isSelected ? colours().secondary : colours().muted);
    }
    if (width >= scaled(RoomForWho))
        paintWho(parts, row, isSelected);
    if (width >= scaled(RoomForRecord))
        paintRecord(parts, row, isSelected);
    paintWords(parts, row, isSelected);
    look::paintRowFocus(*painter, option);
}

bool FindingDelegate::editorEvent(
        QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease && index.flags() != Qt::NoItemFlags) {
        const auto row = rowAt<FindingRow>(index);
        const QPoint place = static_cast<QMouseEvent *>(event)->position().toPoint();
        if (dotsPlace(option).adjusted(-4, 0, 4, 0).contains(place)) {
            Q_EMIT menuPressed(index, dotsPlace(option).center());
            return true;
        }
        if (actionPlace(option, row).contains(place)) {
            Q_EMIT fixPressed(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace covault::desktop
