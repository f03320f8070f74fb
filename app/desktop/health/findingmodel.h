// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/health/findingrows.h"

#include <QAbstractListModel>

#include <vector>

namespace covault::desktop {

/// The rows of the list of findings. Rows that stay keep their place, so that the current one stays current; of a long list,
/// only if it stays the same.
class FindingModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const FindingRows &rows);
    /// Of so many rows only those that are looked at are made, and a change is told as a whole: finding each one's place would
    /// take too long.
    static constexpr size_t Long = 200;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Of a finding; not valid if it has no row.
    QModelIndex indexOf(const FindingId &id) const;
    FindingId idAt(const QModelIndex &index) const;

private:
    void removeGone(const std::vector<FindingRow> &rows);
    void put(size_t place, const FindingRow &row);
    bool isLong() const { return m_set.size() >= Long; }
    FindingRow rowAt(int row) const { return isLong() ? m_set[size_t(row)] : m_rows[size_t(row)]; }

    FindingRows m_set;
    std::vector<FindingRow> m_rows; // the same, made; empty while it is long
};

} // namespace covault::desktop
