// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/listingdiff.h"

#include <QAbstractListModel>

namespace covault::desktop {

/// The lines of a RecordListing for a RecordListView. What came anew is put in line by line, so that a view keeps its
/// place and its current row.
///
/// GUI thread. Holds values, nothing of a vault. No row is copied, however many come: what was shown before is still
/// held by whoever holds the listing, and freeing it takes long.
class RecordListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using Listing = std::shared_ptr<const RecordListing>;

    explicit RecordListModel(QObject *parent = nullptr);

    /// Shows \p listing; \p steps lead to it from the one that is shown.
    void show(const Listing &listing, const std::vector<ListStep> &steps);
    const Listing &listing() const { return m_listing; } ///< never null
    /// Whether show() is taking its steps: a row that moves is away for a moment, and a view makes another one current.
    bool isChanging() const { return m_isChanging; }

    /// The record's number; 0 of a heading or of no row.
    qint64 numberAt(const QModelIndex &index) const;
    /// The row of a record; not valid if it is not in the list.
    QModelIndex indexOf(qint64 number) const;
    /// Whether the rows are those of the listing: for tests.
    bool isConsistent() const;

    /// The numbers of the records in what is dragged; empty if it is none of this program's. Outside it means nothing.
    static std::vector<qint64> numbersIn(const QMimeData &dragged);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

private:
    void take(const ListStep &step);

    Listing m_listing = std::make_shared<const RecordListing>();
    std::vector<const ListedRecord *> m_rows; // into the listing; while it is being shown also into the one before
    bool m_isChanging = false;
};

} // namespace covault::desktop
