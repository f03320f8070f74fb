// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace covault::desktop {

/// What looks like the search box in the top bar and opens the palette over itself. `clicked` is the wish.
class SearchBox : public QToolButton
{
    Q_OBJECT
public:
    static constexpr int Widest = 520;
    static constexpr int Narrowest = 240;

    /// \p shortcut stands at the trailing end, as shown to people: "Ctrl K".
    SearchBox(const QString &shortcut, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_shortcut;
};

} // namespace covault::desktop
