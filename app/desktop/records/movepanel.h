// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/movestate.h"

#include <QPointer>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QScrollArea)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace covault::desktop {

class CollectionRow;
class ElidedLabel;
class QuietLabel;

/// Where records can be moved, over a page: a press, Enter or a drop moves them; Escape, or going elsewhere, leaves
/// them where they are. While rows are dragged it takes no keyboard.
class MovePanel : public QWidget
{
    Q_OBJECT
public:
    /// How wide it is, at the size of the design's type.
    static constexpr int Width = 400;

    explicit MovePanel(QWidget *page);

    void setState(const MoveState &state);
    /// Takes its place in a part of the page, at the top.
    void placeIn(const QRect &part);
    std::vector<CollectionRow *> rows() const;

Q_SIGNALS:
    void chosen(const covault::CollectionId &collection);
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showOffer();
    void showWords();
    void takeKeyboard();
    void step(int by);
    void goTo(CollectionRow &row, Qt::FocusReason reason);
    void leave(QWidget *now);
    void fit();

    MoveState m_state;
    QRect m_part;
    ElidedLabel *m_title;
    QuietLabel *m_words;
    QuietLabel *m_error;
    QScrollArea *m_scroll;
    QWidget *m_rows;
    QVBoxLayout *m_column;
    QPointer<QWidget> m_before; // had the keyboard
};

} // namespace covault::desktop
