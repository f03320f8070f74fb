// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/duties/dutydelegate.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowpainter.h"
#include "desktop/widgets/rowrole.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace covault::desktop {

namespace {

enum Column { Accountable, Responsible, First, AfterHours, Backup, Signed, Finding };

/// From the trailing end; \p least is the width of the list below which the column is left out.
struct ColumnPlace
{
    Column column;
    int width;
    int least;
};
constexpr ColumnPlace Columns[] = {{Finding, 136, 440}, {Signed, 60, 0}, {Backup, 112, 800}, {AfterHours, 112, 1160},
        {First, 120, 640}, {Responsible, 112, 1000}, {Accountable, 128, 0}};

QString titleOf(Column column)
{
    switch (column) {
    case Accountable:
        return DutyDelegate::tr("Accountable");
    case Responsible:
        return DutyDelegate::tr("Responsible");
    case First:
        return DutyDelegate::tr("Answers first");
    case AfterHours:
        return DutyDelegate::tr("After hours");
    case Backup:
        return DutyDelegate::tr("Backup");
    case Signed:
        return DutyDelegate::tr("Signed");
    case Finding:
        return DutyDelegate::tr("Finding");
    }
    return {};
}

// How much is missing until a side has signed.
int missingOf(drawing::Seal seal)
{
    return seal == drawing::Seal::Signed ? 0 : seal == drawing::Seal::NotSigned ? 2 : 1;
}

/// The seals of both sides; of several providers the one that is furthest from signed.
void paintSeals(RowPainter &parts, const QRect &slot, const DutyView &duty)
{
    const int size = scaled(measure::Seal);
    QRect place(slot.left(), slot.top() + (slot.height() - size) / 2, size, size);
    for (const drawing::Side side : {drawing::Side::Internal, drawing::Side::Provider}) {
        std::optional<drawing::Seal> seal;
        for (const DutySide &one : duty.sides) {
            if (one.side == side && (!seal || missingOf(one.seal) > missingOf(*seal)))
                seal = one.seal;
        }
        if (seal)
            drawing::paint(parts.painter(), place, drawing::sealMark(side, *seal, colours()));
        place.translate(size + space::Control, 0);
    }
}

void paintAccountable(RowPainter &parts, const QRect &slot, const DutyView &duty)
{
    if (duty.accountable.isEmpty())
        return parts.text(slot, DutyDelegate::tr("Nobody"), textFont(TextSize::Body), colours().secondary);
    const int mark = scaled(measure::Icon);
    drawing::paint(
            parts.painter(), parts.squareIn(slot, mark), drawing::sideMark(duty.side, duty.accountable, colours()));
    const int gap = mark + space::Control;
    parts.text(slot.adjusted(parts.isMirrored() ? 0 : gap, 0, parts.isMirrored() ? -gap : 0, 0), duty.accountable,
            textFont(TextSize::Body), colours().text);
}

void paintFinding(RowPainter &parts, const QRect &slot, const DutyView &duty)
{
    if (duty.findings.empty())
        return;
    const DutyFinding &worst = duty.findings.front();
    const int mark = scaled(measure::Icon);
    drawing::paint(parts.painter(), parts.squareIn(slot, mark), drawing::severityMark(worst.severity, colours()));
    const int gap = mark + space::Control;
    parts.text(slot.adjusted(parts.isMirrored() ? 0 : gap, 0, parts.isMirrored() ? -gap : 0, 0), worst.word,
            textFont(TextSize::Small, QFont::Medium), colours().of(worst.severity).ink);
}

void paintName(RowPainter &parts, const QRect &slot, const QString &name)
{
    parts.text(slot, name.isEmpty() ? DutyDelegate::tr("None") : name, textFont(TextSize::Body),
            name.isEmpty() ? colours().muted : colours().text);
}

void paintCell(RowPainter &parts, const QRect &slot, Column column, const DutyView &duty)
{
    switch (column) {
    case Accountable:
        return paintAccountable(parts, slot, duty);
    case Responsible:
        return paintName(parts, slot, duty.responsible);
    case First:
        return paintName(parts, slot, duty.first);
    case AfterHours:
        return paintName(parts, slot, duty.afterHours);
    case Backup:
        return paintName(parts, slot, duty.backup);
    case Signed:
        return paintSeals(parts, slot, duty);
    case Finding:
        return paintFinding(parts, slot, duty);
    }
}

} // namespace

QString accessibleText(const DutyRow &row)
{
    if (row.isHeading())
        return DutyDelegate::tr("%1, %2").arg(row.heading, QLocale().toString(row.count));
    const DutyView &duty = row.duty;
    QStringList words{duty.title};
    words += duty.accountable.isEmpty() ? DutyDelegate::tr("nobody is accountable")
                                        : DutyDelegate::tr("%1 is accountable").arg(duty.accountable);
    if (!duty.responsible.isEmpty())
        words += DutyDelegate::tr("%1 is responsible").arg(duty.responsible);
    if (!duty.first.isEmpty())
        words += DutyDelegate::tr("%1 answers first").arg(duty.first);
    if (!duty.afterHours.isEmpty())
        words += DutyDelegate::tr("after hours %1").arg(duty.afterHours);
    words += duty.backup.isEmpty() ? DutyDelegate::tr("no backup") : DutyDelegate::tr("backup %1").arg(duty.backup);
    for (const DutySide &side : duty.sides)
        words += DutyDelegate::tr("%1 %2").arg(side.name, side.words);
    for (const DutyFinding &finding : duty.findings)
        words += DutyDelegate::tr("%1: %2").arg(drawing::nameOf(finding.severity), finding.word);
    return words.join(DutyDelegate::tr(", "));
}

QSize DutyDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, scaled(measure::Row)};
}

void DutyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = rowAt<DutyRow>(index);
    look::paintHairline(*painter, option.rect.bottomLeft(), option.rect.bottomRight(), colours().line);
    RowPainter parts(*painter, option, space::Section);
    if (row.isHeading()) {
        const QFont font = textFont(TextSize::Small, QFont::DemiBold);
        parts.text(
                parts.takeLeading(widthOf(row.heading, font), space::Control), row.heading, font, colours().secondary);
        return parts.text(parts.rest(), QLocale().toString(row.count), textFont(TextSize::Small), colours().muted);
    }
    const bool isSelected = option.state & QStyle::State_Selected;
    look::paintRowGround(*painter, option);
    for (const ColumnPlace &place : Columns) {
        if (option.rect.width() >= scaled(place.least))
            paintCell(parts, parts.takeTrailing(scaled(place.width), space::Group), place.column, row.duty);
    }
    parts.text(parts.rest(), row.duty.title, textFont(TextSize::Body, isSelected ? QFont::DemiBold : QFont::Normal),
            colours().text);
    look::paintRowFocus(*painter, option);
}

DutyHead::DutyHead(QWidget *parent)
    : QWidget(parent)
{
}

void DutyHead::setMargin(int pixels)
{
    m_margin = pixels;
    update();
}

QSize DutyHead::sizeHint() const
{
    return {0, scaled(measure::TableHead)};
}

void DutyHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().alt);
    look::paintHairline(painter, rect().bottomLeft(), rect().bottomRight(), colours().line);
    QStyleOptionViewItem option;
    option.initFrom(this);
    option.rect = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(0, 0, -m_margin, 0));
    RowPainter parts(painter, option, space::Section);
    const QFont font = textFont(TextSize::Small, QFont::Medium);
    for (const ColumnPlace &place : Columns) {
        if (option.rect.width() >= scaled(place.least))
            parts.text(parts.takeTrailing(scaled(place.width), space::Group), titleOf(place.column), font,
                    colours().secondary);
    }
    parts.text(parts.rest(), DutyDelegate::tr("Duty"), font, colours().secondary);
}

} // namespace covault::desktop
