// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

/// What has just happened, and how to take it back.
struct Happening
{
    QString id;                       ///< equal ids add up in one toast, if not empty
    std::function<QString(int)> text; ///< for how many: "3 records removed"
    std::function<void()> undo = {};  ///< nothing: it can't be undone
    int count = 1;
    bool isRefusal = false; ///< what was asked for was not done
};

/// One message that floats above the window: a tick, or a warning sign for what was not done, what happened, Undo and
/// close. Long words take several lines. ToastStack owns it.
/// It leaves by itself after a while, which does not pass under the pointer or while it has the keyboard.
class Toast : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds Stay{6000};
    static constexpr std::chrono::milliseconds StayWithUndo{10000};

    Toast(const Happening &happening, QWidget *window);

    QString id() const { return m_id; }
    QString message() const;
    /// The name of the icon beside the message.
    QString sign() const;
    bool canUndo() const { return !m_undos.empty(); }
    /// Adds an equal happening: the counts add up, undo takes back both, the time begins again.
    void add(const Happening &happening);
    /// Takes back what happened, the newest first, and leaves.
    void undo();
    /// Whether the time passes now.
    bool isCounting() const { return m_stay.isActive(); }
    QSize sizeHint() const override;

Q_SIGNALS:
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void countDown();

    QString m_id;
    bool m_isRefusal;
    std::function<QString(int)> m_text;
    std::vector<std::function<void()>> m_undos; // in the order of what happened
    int m_count = 0;
    QLabel *m_message;
    QPushButton *m_undo;
    QWidget *m_key;
    QTimer m_stay;
};

} // namespace covault::desktop
