// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/linerow.h"

#include <QAbstractListModel>

#include <vector>

namespace covault::desktop {

/// A few lines. Those that stay keep their place, so that what is current stays so.
class LineModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const std::vector<LineRow> &rows);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// The key of a row; empty if there is none.
    QString keyAt(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &key) const;

private:
    std::vector<LineRow> m_rows;
};

} // namespace covault::desktop
