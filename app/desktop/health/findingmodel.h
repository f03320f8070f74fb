// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/health/findingdelegate.h"

#include <QAbstractListModel>

#include <vector>

namespace covault::desktop {

/// The rows of the list of findings. Rows that stay keep their place, so that the current one stays current.
class FindingModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const std::vector<FindingRow> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Of a finding; not valid if it has no row.
    QModelIndex indexOf(const FindingId &id) const;
    FindingId idAt(const QModelIndex &index) const;

private:
    void removeGone(const std::vector<FindingRow> &rows);
    void put(size_t place, const FindingRow &row);

    std::vector<FindingRow> m_rows;
};

} // namespace covault::desktop
