// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/movestate.h"

#include <QAbstractButton>

namespace covault::desktop {

/// A collection to which records are moved by a press, or by dropping rows of a list on it: its name, who reads it, and
/// what that changes.
class CollectionRow : public QAbstractButton
{
    Q_OBJECT
public:
    /// \p offered are the rows that are moved: no others can be dropped on it. In ascending order.
    CollectionRow(const CollectionChoice &choice, std::vector<qint64> offered, QWidget *parent);

    const QString &name() const { return m_name; } ///< its text would be an access key for a name with &

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addLine(const QString &icon, QWidget *words);
    void setUnderDrag(bool isUnderDrag);
    bool isOffered(const QMimeData &dragged) const;

    QString m_name;
    std::vector<qint64> m_offered;
    bool m_isUnderDrag = false;
};

} // namespace covault::desktop
