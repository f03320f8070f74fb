// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QDateEdit)

namespace covault::desktop {

/// The last day of what is granted, or none.
class EndDate : public QWidget
{
    Q_OBJECT
public:
    explicit EndDate(QWidget *parent);

    /// Shows \p day; none: what would be proposed is in a month. No day before \p today can be chosen, unless it is
    /// \p day itself.
    void setDay(std::optional<QDate> day, QDate today);
    std::optional<QDate> day() const;

Q_SIGNALS:
    void changed();

private:
    QCheckBox *m_ends;
    QDateEdit *m_day;
};

} // namespace covault::desktop
