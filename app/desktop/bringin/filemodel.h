// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/bringin/bringinstate.h"

#include <QAbstractListModel>

namespace covault::desktop {

/// The files on the list. Rows that stay keep their place, so that the current one stays current.
class FileModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const std::vector<FileRow> &rows);
    /// The row at \p index; an empty one if there is none.
    FileRow at(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void removeGone(const std::vector<FileRow> &rows);

    std::vector<FileRow> m_rows;
};

} // namespace covault::desktop
