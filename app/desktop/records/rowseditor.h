// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/editform.h"

#include <QVBoxLayout>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace covault::desktop {

class QuietLabel;

/// A table in an editor: its rows one below the other, each with an input a column; rows can be added and taken away.
class RowsEditor : public QWidget
{
    Q_OBJECT
public:
    RowsEditor(const EditField &field, QWidget *parent);

    QString field() const { return m_field.id; }
    /// Shows the rows as they are; inputs in which the same stands are left alone.
    void setRows(const std::vector<EditRow> &rows);
    QLineEdit *input(size_t row, size_t column) const;

Q_SIGNALS:
    void cellTyped(const QString &field, int row, int column, const QString &text);
    void rowAdded(const QString &field);
    void rowRemoved(const QString &field, int row);

private:
    struct Row
    {
        QWidget *box;
        std::vector<QLineEdit *> inputs;
        QuietLabel *error;
    };
    void addRow(const EditRow &row);
    QLineEdit *makeInput(const vault::Field &column, int row, int place, QWidget *parent);

    vault::Field m_field;
    ColumnLinks m_links;
    std::vector<Row> m_rows;
    QVBoxLayout *m_column;
};

} // namespace covault::desktop
