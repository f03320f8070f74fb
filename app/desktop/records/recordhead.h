// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/recordview.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace covault::desktop {

/// The head of a record's page: where it belongs, its title, and what can be done with it.
class RecordHead : public QWidget
{
    Q_OBJECT
public:
    explicit RecordHead(QWidget *parent);

    void setRecord(const RecordView &view);
    /// Whether the list is hidden behind the record, so that a way back is needed.
    void setBackShown(bool isShown);

Q_SIGNALS:
    void backRequested();
    void starRequested();
    void editRequested();
    void reviewRequested();
    void doubtRequested();
    void attachRequested();
    void replaceRequested();
    void moveRequested();
    void removeRequested();
    void restoreRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showMenu();
    void applyLook();

    QToolButton *m_back;
    QLabel *m_place;
    QLabel *m_title;
    QToolButton *m_star;
    QPushButton *m_edit;
    QToolButton *m_menu;
    bool m_isRemoved = false;
    bool m_isFavourite = false;
    bool m_mayEdit = false;
    bool m_canBeReplaced = false;
};

} // namespace covault::desktop
