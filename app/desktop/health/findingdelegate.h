// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "drawing/marks.h"

#include <QStyledItemDelegate>

namespace covault::desktop {

/// What a row of the list of findings shows. A group has a title and a count only, and no flags in its model.
struct FindingRow
{
    FindingId id; ///< null: a group
    drawing::Severity severity = drawing::Severity::Notice;
    QString title;
    QString evidence;
    QString icon;   ///< of the record
    QString record; ///< its title; of several, the first one's and how many more
    QString who;    ///< to whom it is assigned; empty: nobody
    drawing::Side side = drawing::Side::Unknown;
    QString when;
    QString day;    ///< the exact date that \p when tells
    QString action; ///< what can be done at once
    int count = 0;

    bool isGroup() const { return id.isNull(); }
    bool operator==(const FindingRow &) const = default;
};

/// Everything the row shows, in words.
QString accessibleText(const FindingRow &row);

/// Paints a FindingRow: severity, title over evidence, record, who, when, what to do, menu. What has no room is left
/// out from the middle. Hears where it is pressed.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit FindingDelegate(QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void fixPressed(const QModelIndex &index);
    /// \p place: of the three dots, in the view.
    void menuPressed(const QModelIndex &index, const QPoint &place);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
            const QModelIndex &index) override;
};

} // namespace covault::desktop

Q_DECLARE_METATYPE(covault::desktop::FindingRow)
