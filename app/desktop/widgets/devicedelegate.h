// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/theme/theme.h"

#include <QStyledItemDelegate>

namespace covault::desktop {

/// Whether a member's device is the one it says it is, and what is to be done about it.
enum class DeviceState { Compared, ToCompare, Behind, Removed, ThisDevice };

/// What a row of members and devices shows. A party is a row above its people, with a name only.
struct DeviceRow
{
    QString name;
    QString role = {};        ///< "Editor, second device"; of a removed one when that was
    QString collections = {}; ///< what it may see
    QString device = {};      ///< its name, in mono
    DeviceState state = DeviceState::Compared;
    QString stateWords = {}; ///< "To compare", "12 parts behind", "9 secrets to rotate"
    QString heard = {};      ///< "heard 2 min ago"
    QString missing = {};    ///< below it: what has not arrived
    bool isParty = false;
    QString moreCollections = {}; ///< below the first
};

/// Everything the row shows, in words.
QString accessibleText(const DeviceRow &row);

/// How wide the parts of a device's row are, in pixels of the screen; 0: there is no room for it.
struct DeviceColumns
{
    int name;
    int collections;
    int device;
    int state;
    int heard;
};

/// The parts for a row of \p room pixels between its paddings: for a head over such rows.
DeviceColumns deviceColumns(int room);

/// Paints a DeviceRow in two lines over the whole width of the view; columns that do not fit are left out from the
/// trailing end, but never the state. The view has one column.
class DeviceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// \p padding at both ends of a row.
    explicit DeviceDelegate(QObject *parent, int padding = space::Group);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_padding;
};

} // namespace covault::desktop

Q_DECLARE_METATYPE(covault::desktop::DeviceRow)
