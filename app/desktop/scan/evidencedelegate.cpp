// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scan/evidencedelegate.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowpainter.h"
#include "desktop/widgets/rowrole.h"

#include <QAbstractItemView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int FileHeight = 32;
constexpr int LineHeight = 24;
constexpr int PlaceWidth = 136;

/// Of the file's type, as far as its name tells.
QString fileIcon(const QString &path)
{
    const QString ending = path.section(u'.', -1).toLower();
    if (ending == u"pdf")
        return u"file-type-pdf"_s;
    if (ending == u"xlsx" || ending == u"xls" || ending == u"ods" || ending == u"csv")
        return u"file-spreadsheet"_s;
    return ending == u"eml" || ending == u"mbox" || ending == u"msg" ? u"mail"_s : u"file-text"_s;
}

// One part a line: label, and the value behind it.
int lines(const EvidenceRow &row)
{
    return row.isFile ? 1 : std::max(1, int(row.parts.size()));
}

void paintFile(RowPainter &parts, const EvidenceRow &row)
{
    parts.icon(parts.takeLeading(scaled(measure::Icon), space::Control), fileIcon(row.place), colours().secondary);
    parts.text(parts.rest(), row.place, textFont(TextSize::Body, QFont::DemiBold), colours().text);
}

void paintPart(RowPainter &parts, const QRect &line, const EvidencePart &part)
{
    const QFont small = textFont(TextSize::Small);
    const QFont mono = monoFont();
    const QString label = part.label + u' ';
    const int labelWidth = std::min(widthOf(label, small), line.width() / 2);
    QRect slot = line;
    slot.setWidth(labelWidth);
    QRect value = line.adjusted(labelWidth + space::Pair, 0, 0, 0);
    value.setWidth(std::min(value.width(), widthOf(part.text, mono) + 2 * space::Pair));
    if (parts.isMirrored()) {
        slot = QStyle::visualRect(Qt::RightToLeft, line, slot);
        value = QStyle::visualRect(Qt::RightToLeft, line, value);
    }
    parts.text(slot, label, small, colours().muted);
    if (part.isNews)
        look::paintBox(parts.painter(), QRectF(value).adjusted(0, 3, 0, -3), colours().mark, {}, radius::Tag);
    parts.text(value.adjusted(space::Pair, 0, -space::Pair, 0), part.text, mono,
            part.isNews ? colours().onMark : colours().text);
}

} // namespace

QString accessibleText(const EvidenceRow &row)
{
    QStringList words{row.place};
    for (const EvidencePart &part : row.parts)
        words += part.isNews ? EvidenceDelegate::tr("%1 %2, not in the vault").arg(part.label, part.text)
                             : EvidenceDelegate::tr("%1 %2").arg(part.label, part.text);
    return words.join(EvidenceDelegate::tr(", "));
}

QSize EvidenceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto row = rowAt<EvidenceRow>(index);
    return {0, scaled(row.isFile ? FileHeight : LineHeight) * lines(row)};
}

void EvidenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = rowAt<EvidenceRow>(index);
    if (row.isFile)
        painter->fillRect(option.rect, colours().alt);
    else if (option.state & QStyle::State_Selected)
        look::paintRowGround(*painter, option);
    look::paintHairline(*painter, option.rect.bottomLeft(), option.rect.bottomRight(), colours().line);
    RowPainter parts(*painter, option, space::Card);
    if (row.isFile)
        return paintFile(parts, row);
    const int height = scaled(LineHeight);
    QRect place = parts.takeLeading(std::min(scaled(PlaceWidth), parts.rest().width() / 3), space::Group);
    place.setHeight(height);
    parts.text(place, row.place, monoFont(), colours().muted, Qt::AlignRight);
    QRect line = parts.rest();
    line.setHeight(height);
    for (const EvidencePart &part : row.parts) {
        paintPart(parts, line, part);
        line.translate(0, height);
    }
    look::paintRowFocus(*painter, option);
}

} // namespace covault::desktop
