// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/marks.h"

#include <QWidget>

namespace covault::desktop {

/// The shape of a side with the letter of a party: stands in front of its name.
class PartyMark : public QWidget
{
    Q_OBJECT
public:
    PartyMark(drawing::Side side, const QString &party, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    drawing::Side m_side;
    QString m_party;
};

/// An icon of its own, in the quieter ink.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    IconLabel(const QString &name, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};

} // namespace covault::desktop
