// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QListView>

namespace covault::desktop {

class RowListModel;

/// The pages of a packet, small, one below the other.
class Thumbnails : public QListView
{
    Q_OBJECT
public:
    explicit Thumbnails(QWidget *parent);

    /// \p pages: null images are not painted yet.
    void setPages(const std::vector<QImage> &pages, int current);

Q_SIGNALS:
    void pageChosen(int page);

private:
    RowListModel *m_model;
    std::vector<qint64> m_shown; // the keys of the images shown
    bool m_isShowing = false;
};

} // namespace covault::desktop
