// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace covault::desktop {

/// A box with a head and a body, for things that are compared side by side. Never put one into another.
class Card : public QFrame
{
    Q_OBJECT
public:
    enum class Use { Shown, Pressed }; ///< a pressed one takes the keyboard and says `activated`

    Card(const QString &title, Use use, QWidget *parent);

    /// A line at the trailing end of the head: "up 4 since 16 November".
    void setRemark(const QString &remark);
    /// Where the body goes; the card owns what is put in.
    QVBoxLayout &body() const { return *m_body; }

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyFonts();

    QLabel *m_title;
    QLabel *m_remark;
    QVBoxLayout *m_body;
};

} // namespace covault::desktop
