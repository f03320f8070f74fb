// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/recordview.h"

#include <QVBoxLayout>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace covault::desktop {

/// What people remarked about a record, and a line to leave a doubt.
class RemarkBox : public QWidget
{
    Q_OBJECT
public:
    explicit RemarkBox(QWidget *parent);

    void setRemarks(const std::vector<RemarkView> &remarks);
    /// Shows the line and gives it the keyboard.
    void ask();

Q_SIGNALS:
    void remarked(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void submit();
    void giveUp();

    std::vector<RemarkView> m_remarks;
    QVBoxLayout *m_list;
    QWidget *m_form;
    QLineEdit *m_line;
};

} // namespace covault::desktop
