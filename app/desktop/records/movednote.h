// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/recordview.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QHBoxLayout)

namespace covault::desktop {

/// Says of a removed record that it was moved, and leads to where it is now.
class MovedNote : public QWidget
{
    Q_OBJECT
public:
    explicit MovedNote(QWidget *parent);

    void setMoved(const std::optional<MovedView> &moved);

Q_SIGNALS:
    void followed(const covault::vault::RecordKey &record);

private:
    std::optional<MovedView> m_moved;
    QHBoxLayout *m_row;
};

} // namespace covault::desktop
