// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <vector>

namespace covault::desktop {

/// One row of a RowListModel.
struct ShownRow
{
    QString id;     ///< tells it from others; empty: a heading, which can't be chosen
    QVariant row;   ///< what the view's delegate paints, under RowRole
    QString title;  ///< what typing finds
    QString spoken; ///< everything it shows, in words
    QString tip = {};
};

/// A list of rows that are made elsewhere. While the same rows stand in the same order only what they show changes, so
/// that the current one stays current; else all are new.
class RowListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<ShownRow> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Not valid if it has no row.
    QModelIndex indexOf(const QString &id) const;
    QString idAt(const QModelIndex &index) const;

private:
    std::vector<ShownRow> m_rows;
};

} // namespace covault::desktop
