// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QAbstractItemView)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

/// What an empty view says instead of rows: what would be here, why it matters, and where to begin.
struct EmptyText
{
    QString icon;
    QString title;
    QString reason = {};
    QString first = {}; ///< of the filled button; empty: there is none
    QString firstIcon = {};
    QString second = {}; ///< of the other button
};

/// Lies over the rows of a view, or stands alone, and teaches.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent);
    /// Over \p view, which owns it: it shows itself while the view's model has no row. The model must be set.
    static EmptyState *over(QAbstractItemView *view);

    void setText(const EmptyText &text);

Q_SIGNALS:
    void firstRequested();
    void secondRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFonts();

    QString m_icon;
    QWidget *m_picture;
    QLabel *m_title;
    QLabel *m_reason;
    QPushButton *m_first;
    QPushButton *m_second;
};

} // namespace covault::desktop
