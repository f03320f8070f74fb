// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/theme/theme.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QButtonGroup)
QT_FORWARD_DECLARE_CLASS(QGridLayout)

namespace covault::desktop {

/// The themes as small pictures of the window, of which one is chosen; the first is the system's. The arrow keys move.
class ThemePicker : public QWidget
{
    Q_OBJECT
public:
    explicit ThemePicker(QWidget *parent);

    /// Tells nobody. Nothing: as the system.
    void setTheme(std::optional<ThemeName> theme);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(std::optional<covault::desktop::ThemeName> theme);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    QButtonGroup *m_group;
    QGridLayout *m_grid;
    int m_columns = 0;
};

} // namespace covault::desktop
