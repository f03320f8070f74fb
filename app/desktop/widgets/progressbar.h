// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace covault::desktop {

/// A bar of 4 pixels: how much of a countable work is done, or that something goes on.
class ProgressBar : public QWidget
{
    Q_OBJECT
public:
    /// \p what is going on, for those who do not see it.
    ProgressBar(const QString &what, QWidget *parent);

    /// \p total 0: it can't be counted.
    void setProgress(qint64 done, qint64 total);
    double share() const { return m_share; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    bool isCounted() const { return m_share >= 0; }
    void runTimer();

    double m_share = -1; // below 0: not counted
    int m_step = 0;      // where the moving piece is, in hundredths
    QBasicTimer m_timer;
};

} // namespace covault::desktop
