// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QToolButton>

#include <chrono>

namespace covault::desktop {

/// A button that copies, and says in the place of its icon that it did: 'Copied' for two seconds, or how long the
/// clipboard still holds a secret. It copies nothing itself: `clicked` is the wish.
class CopyButton : public QToolButton
{
    Q_OBJECT
public:
    /// How long 'Copied' stays.
    static constexpr std::chrono::milliseconds CopiedTime{2000};

    /// \p what is named to those who do not see it: "Copy user name".
    CopyButton(const QString &what, QWidget *parent);

    /// It has been copied and stays in the clipboard.
    void showCopied();
    /// It has been copied and will be taken from the clipboard in \p left; 0 ends the countdown. Call it each second.
    void showRemaining(std::chrono::seconds left);
    /// What stands beside the icon: "Copied", "24 s" or nothing.
    QString state() const { return m_state; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setState(const QString &state, const QString &spoken);

    QString m_state;
    QTimer m_copied;
};

} // namespace covault::desktop
