// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/fileview.h"

#include "desktop/bringin/filedelegate.h"
#include "desktop/bringin/filemodel.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace covault::desktop {

FileView::FileView(FileModel *model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setAccessibleName(tr("Files to bring in"));
    setModel(model);
    setItemDelegate(new FileDelegate(this));
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setUniformItemSizes(true);
    setMouseTracking(true);
}

void FileView::keyPressEvent(QKeyEvent *event)
{
    const FileRow row = m_model->at(currentIndex());
    if (event->key() == Qt::Key_Space && !row.path.isEmpty())
        return Q_EMIT toggled(row.path);
    if (event->key() == Qt::Key_Delete && !row.path.isEmpty())
        return Q_EMIT dismissed(row.path);
    QListView::keyPressEvent(event);
}

void FileView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    if (index.isValid() && FileDelegate::boxPlace(option).contains(event->position().toPoint()))
        Q_EMIT toggled(m_model->at(index).path);
}

void FileView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentFileChanged();
}

} // namespace covault::desktop
