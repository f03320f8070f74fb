// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QMimeData)

namespace covault::desktop {

/// Where files are dropped, or chosen by its two buttons.
class DropZone : public QWidget
{
    Q_OBJECT
public:
    explicit DropZone(QWidget *parent);

    /// Whether something that can be dropped is over the page.
    void setIsTarget(bool isTarget);
    /// The files and folders in what is dragged; empty: none.
    static QStringList pathsIn(const QMimeData &data);

Q_SIGNALS:
    void fileRequested();
    void folderRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isTarget = false;
};

} // namespace covault::desktop
