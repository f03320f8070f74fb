// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/packets/packetsstate.h"
#include "desktop/widgets/pane.h"

QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace covault::desktop {

class ElidedLabel;
class InkLabel;
class ProgressBar;
class SheetView;
class Thumbnails;

/// The pages of the packet as they will be printed: small ones to choose from, and the current one.
class PacketPreview : public Pane
{
    Q_OBJECT
public:
    explicit PacketPreview(QWidget *parent);

    void setState(const PacketsState &state);
    SheetView &sheet() const { return *m_sheet; }
    Thumbnails &thumbnails() const { return *m_thumbnails; }

Q_SIGNALS:
    void pageRequested(int page);
    void zoomRequested(int step);
    void roomChanged(const QSize &room, double ratio);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildBar();

    QToolButton *m_before;
    InkLabel *m_page;
    QToolButton *m_after;
    ElidedLabel *m_section;
    QToolButton *m_smaller;
    QToolButton *m_zoom;
    QToolButton *m_larger;
    ProgressBar *m_making;
    Thumbnails *m_thumbnails;
    SheetView *m_sheet;
    int m_current = 0;
};

} // namespace covault::desktop
