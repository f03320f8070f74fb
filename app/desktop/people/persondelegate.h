// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/widgets/devicedelegate.h"

namespace covault::desktop {

/// Paints the rows of PeopleModel: a side with its mark and a remark, all else as device rows.
class PersonDelegate : public DeviceDelegate
{
    Q_OBJECT
public:
    explicit PersonDelegate(QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace covault::desktop
