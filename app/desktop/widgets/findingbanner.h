// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/tokens.h"

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPropertyAnimation)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

class ProgressBar;

/// What a FindingBanner says.
struct BannerText
{
    drawing::Severity severity;
    QString what;     ///< "rotation 598 days over"; the severity's word is put before it
    QString evidence; ///< a sentence below it
    QString fix;      ///< of the button; empty: there is none
};

/// A finding above the record that it is about: shape, words, the button that mends it, and Snooze.
class FindingBanner : public QFrame
{
    Q_OBJECT
public:
    enum class Rank { Worst, Other }; ///< the worst one has the filled button
    enum class Snooze { Offered, Not };

    FindingBanner(const BannerText &text, Rank rank, Snooze snooze, QWidget *parent);

    /// A bar below shows that the fix goes on; its button can't be pressed meanwhile.
    void setRunning(bool isRunning);
    /// Folds the banner away; `folded` follows, and its owner removes it then.
    void fold();

Q_SIGNALS:
    void fixRequested();
    void snoozeRequested();
    void folded();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyLook();
    int textStart() const;

    BannerText m_text;
    QLabel *m_title;
    QLabel *m_evidence;
    QPushButton *m_fix;
    ProgressBar *m_progress;
};

} // namespace covault::desktop
