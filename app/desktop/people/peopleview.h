// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace covault::desktop {

/// The list of members and devices under a head that names its columns; no higher than its rows. The arrows step over
/// headings.
class PeopleView : public QListView
{
    Q_OBJECT
public:
    explicit PeopleView(QWidget *parent);

    void setModel(QAbstractItemModel *model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter or a second click: its panel is wanted.
    void opened();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    int contentHeight() const;

    QWidget *m_head;
};

} // namespace covault::desktop
