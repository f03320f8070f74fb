// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace covault::desktop {

class FileModel;

/// The list of files. Space chooses the current one or not, Delete takes it off.
class FileView : public QListView
{
    Q_OBJECT
public:
    /// \p model must outlive it.
    FileView(FileModel *model, QWidget *parent);

Q_SIGNALS:
    void toggled(const QString &path);
    void dismissed(const QString &path);
    void currentFileChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    FileModel *m_model;
};

} // namespace covault::desktop
