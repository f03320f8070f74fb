// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace covault::desktop {

/// What a row of the navigation shows. A group has a text only, and no flags in its model.
struct NavRow
{
    QString icon;
    QString text;
    int count = 0; ///< of what is open; none is shown for 0
    bool isGroup = false;
};

/// "Health, 12 open".
QString accessibleText(const NavRow &row);

/// The list of places at the leading edge of the window, over a model of NavRow. The current row is the place shown.
class NavView : public QListView
{
    Q_OBJECT
public:
    enum class Width { Full, Narrow };

    explicit NavView(QWidget *parent);

    /// Narrow shows icons only; the words come as tooltips.
    void setNavWidth(Width width);
    Width navWidth() const { return m_width; }
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void fitWidth();

    Width m_width = Width::Full;
};

} // namespace covault::desktop

Q_DECLARE_METATYPE(covault::desktop::NavRow)
