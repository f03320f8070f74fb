// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/accesswords.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace covault::desktop {

class EndDate;

/// What a member may, to be changed, and what would follow, said while it is chosen.
class AccessPanel : public QWidget
{
    Q_OBJECT
public:
    explicit AccessPanel(QWidget *parent);

    void setState(const AccessState &state);
    QWidget *focusTarget() const;

Q_SIGNALS:
    void applied(const covault::desktop::AccessAnswer &answer);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Row
    {
        CollectionId collection;
        QCheckBox *sees;
        QCheckBox *onlyReads;
    };

    QLabel *label();
    void build();
    void enter();
    void addRow(const AccessChoice &choice);
    void enableChoices();
    std::vector<AccessAnswer::Grant> grants() const;
    void followEnd();
    AccessAnswer answer() const;
    void showEffects();
    void applyLook();

    AccessState m_state;
    QLabel *m_above;
    QLabel *m_title;
    QLabel *m_roleName;
    QComboBox *m_role;
    QLabel *m_whyNotRole;
    QLabel *m_seesName;
    QWidget *m_rowsPart = nullptr; // null: there is no row yet
    QVBoxLayout *m_rowsLayout = nullptr;
    QVBoxLayout *m_place;
    std::vector<Row> m_rows;
    EndDate *m_end;
    std::optional<QDate> m_givenEnd; // of what is ticked; the day shown is another once the user chose one
    QLabel *m_gives;
    QLabel *m_takes;
    QLabel *m_error;
    QPushButton *m_apply;
    QPushButton *m_cancel;
    bool m_isEntering = false; // what changes now is not the user's doing
};

} // namespace covault::desktop
