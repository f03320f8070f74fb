// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/recordeditor.h"

#include <QVBoxLayout>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

class FieldEditor;
class RowsEditor;
class QuietLabel;

/// A record to edit, in the place where it is read: its fields as inputs, Save and Cancel. Escape is Cancel.
class EditPage : public QWidget
{
    Q_OBJECT
public:
    explicit EditPage(QWidget *parent);

    void setState(const EditState &state);
    /// The input of a field; null if it is not shown.
    FieldEditor *findEditor(const QString &field) const;
    RowsEditor *findRows(const QString &field) const;
    /// Gives the input of \p field the keyboard, or the first one.
    void takeFocus(const QString &field);

Q_SIGNALS:
    void typed(const QString &field, const QString &text);
    void cellTyped(const QString &field, int row, int column, const QString &text);
    void rowAdded(const QString &field);
    void rowRemoved(const QString &field, int row);
    void generateRequested(const QString &field);
    void saveRequested();
    void cancelRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build(const EditForm &form);
    void addEditor(const EditField &field);
    void addTable(const EditField &field);
    void showOthers();
    void forget();
    void applyLook();

    QLabel *m_title;
    QuietLabel *m_place;
    QuietLabel *m_note;
    QuietLabel *m_error;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QWidget *m_body;
    QVBoxLayout *m_column;
    QPushButton *m_more;
    EditForm m_form;
    std::vector<FieldEditor *> m_editors;
    std::vector<RowsEditor *> m_tables;
    bool m_showsOthers = false;
    int m_revision = -1;
};

} // namespace covault::desktop
