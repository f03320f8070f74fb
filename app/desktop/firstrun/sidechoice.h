// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/statement.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QRadioButton)

namespace covault::desktop {

/// For which of the two sides somebody works.
class SideChoice : public QWidget
{
    Q_OBJECT
public:
    explicit SideChoice(QWidget *parent);

    members::Side side() const;
    /// Tells nobody.
    void setSide(members::Side side);

Q_SIGNALS:
    void chosen();

private:
    QRadioButton *m_internal;
    QRadioButton *m_provider;
};

} // namespace covault::desktop
