// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/bulkeditor.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace covault::desktop {

class FieldEditor;
class QuietLabel;

/// What can be done with several records at once, in the place where one is read: review, remove, tags, and any field
/// that all of them have. Escape lets the selection go.
class BulkPage : public QWidget
{
    Q_OBJECT
public:
    explicit BulkPage(QWidget *parent);

    void setState(const BulkState &state, bool mayWrite);
    /// The input of a field; null if it is not shown.
    FieldEditor *findEditor(const QString &field) const;
    void takeFocus();

Q_SIGNALS:
    void typed(const QString &field, const QString &text);
    void saveRequested();
    void reviewRequested();
    void moveRequested();
    void removeRequested();
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QLayout *buildHead();
    void build(const BulkForm &form);
    void addEditor(const EditField &field);
    void offerFields(const BulkForm &form);
    void chooseField(int place);
    void applyLook();

    QuietLabel *m_place;
    QLabel *m_title;
    QuietLabel *m_note;
    QuietLabel *m_error;
    QPushButton *m_review;
    QPushButton *m_move;
    QPushButton *m_remove;
    QPushButton *m_save;
    QWidget *m_body;
    QVBoxLayout *m_column;
    QComboBox *m_others; // fields that are not shown yet
    std::vector<FieldEditor *> m_editors;
    BulkState m_state;
    int m_revision = -1;
};

} // namespace covault::desktop
