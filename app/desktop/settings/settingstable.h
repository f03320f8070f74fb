// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace covault::desktop {

/// A table as the settings show it: rows as high as the window's, no grid, the first column as wide as there is room.
/// Tab leaves it; the arrow keys move in it.
class SettingsTable : public QTableView
{
    Q_OBJECT
public:
    SettingsTable(const QString &name, QWidget *parent);

    /// Also gives the columns their widths.
    void setModel(QAbstractItemModel *model) override;

protected:
    bool event(QEvent *event) override;

private:
    void fitCells();
};

} // namespace covault::desktop
