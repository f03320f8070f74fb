// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/duties/answerdelegate.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowpainter.h"
#include "desktop/widgets/rowrole.h"

#include <QPainter>

namespace covault::desktop {

namespace {

void paintWho(RowPainter &parts, const AnswerView &row, int width)
{
    const int mark = scaled(measure::Icon);
    const QRect name = parts.takeTrailing(width, space::Control);
    const QRect slot = parts.squareIn(parts.takeTrailing(mark, space::Group), mark);
    if (row.name.isEmpty()) {
        drawing::paint(parts.painter(), slot, drawing::severityMark(drawing::Severity::Warning, colours()));
        return parts.text(
                name, AnswerDelegate::tr("Nobody"), textFont(TextSize::Body, QFont::DemiBold), colours().text);
    }
    drawing::paint(parts.painter(), slot, drawing::sideMark(row.side, row.party, colours()));
    parts.text(name, row.name, textFont(TextSize::Body, QFont::DemiBold), colours().text);
}

} // namespace

QString accessibleText(const AnswerView &row)
{
    const QString who = row.name.isEmpty() ? AnswerDelegate::tr("nobody answers")
            : row.party.isEmpty()          ? AnswerDelegate::tr("%1 answers").arg(row.name)
                                           : AnswerDelegate::tr("%1 of %2 answers").arg(row.name, row.party);
    return AnswerDelegate::tr("%1: %2, %3").arg(row.title, who, row.why);
}

QSize AnswerDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, scaled(measure::RowTwoLines)};
}

void AnswerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = rowAt<AnswerView>(index);
    const bool isSelected = option.state & QStyle::State_Selected;
    look::paintHairline(*painter, option.rect.bottomLeft(), option.rect.bottomRight(), colours().line);
    look::paintRowGround(*painter, option);
    QStyleOptionViewItem line = option;
    line.rect = option.rect.adjusted(0, space::Pair, 0, -option.rect.height() / 2);
    {
        RowPainter parts(*painter, line, space::Section);
        paintWho(parts, row, option.rect.width() / 3);
        parts.text(parts.rest(), row.title, textFont(TextSize::Body, isSelected ? QFont::Medium : QFont::Normal),
                colours().text);
    }
    line.rect = option.rect.adjusted(0, option.rect.height() / 2, 0, -space::Pair);
    RowPainter parts(*painter, line, space::Section);
    parts.text(parts.rest(), row.why, textFont(TextSize::Small), isSelected ? colours().secondary : colours().muted);
    look::paintRowFocus(*painter, option);
}

} // namespace covault::desktop
