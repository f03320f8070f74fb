// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace covault::desktop {

class FindingDelegate;

/// The list of findings: J and K or the arrows move, a letter does something about the current one.
class FindingView : public QListView
{
    Q_OBJECT
public:
    enum class Wish { Fix, Review, Open, Assign, Snooze };

    explicit FindingView(QWidget *parent);

    /// Steps over groups; stays where there is no further finding.
    void move(int step);
    /// Makes the first finding at or after \p row current, or the last one before it.
    void settleAt(int row);
    void reset() override;

Q_SIGNALS:
    /// About the current finding.
    void wished(covault::desktop::FindingView::Wish wish);
    /// \p place is one of the screen.
    void menuRequested(const QPoint &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyboardSearch(const QString &) override { } // letters do things here

private:
    bool isFinding(int row) const;
};

} // namespace covault::desktop
