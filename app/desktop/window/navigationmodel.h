// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/widgets/navview.h"

#include <QAbstractListModel>

namespace covault::desktop {

/// The pages of the window under their group headings, with how much is open on each. Rows never move.
class NavigationModel : public QAbstractListModel
{
    Q_OBJECT
public:
    NavigationModel(const std::vector<PageEntry> &pages, QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setOpenWork(const QString &page, int count);
    /// The page of a row; empty for a heading.
    QString page(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &page) const;

private:
    struct Row
    {
        QString page;
        NavRow shown;
    };

    std::vector<Row> m_rows;
};

} // namespace covault::desktop
