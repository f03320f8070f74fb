// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/packets/packetpreview.h"

#include "desktop/packets/sheetview.h"
#include "desktop/packets/thumbnails.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/elidedlabel.h"
#include "desktop/widgets/iconbutton.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/progressbar.h"

#include <QBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

/// With less the small pages give way.
constexpr int RoomForThumbnails = 520;
constexpr double PixelsPerPoint = 96.0 / 72;

QString sectionAt(const PacketsState &state, int page)
{
    QString title;
    for (const packet::Sheets::Start &start : state.sections)
        title = start.page <= page ? start.title : title;
    return title;
}

} // namespace

PacketPreview::PacketPreview(QWidget *parent)
    : Pane(Ground::Window, Edge::Leading, parent)
    , m_before(iconButton(u"chevron-left"_s, tr("Page before (Page Up)"), this))
    , m_page(new InkLabel({}, TextSize::Body, InkLabel::Ink::Text, this, QFont::Medium))
    , m_after(iconButton(u"chevron-right"_s, tr("Next page (Page Down)"), this))
    , m_section(new ElidedLabel(this))
    , m_smaller(iconButton(u"zoom-out"_s, tr("Smaller (−)"), this))
    , m_zoom(iconButton({}, tr("Show the whole page (0)"), this))
    , m_larger(iconButton(u"zoom-in"_s, tr("Larger (+)"), this))
    , m_making(new ProgressBar(tr("The packet is being made"), this))
    , m_thumbnails(new Thumbnails(this))
    , m_sheet(new SheetView(this))
{
    m_section->setInk(ElidedLabel::Ink::Muted);
    m_making->setProgress(0, 0);
    QSizePolicy policy = m_making->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_making->setSizePolicy(policy);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_thumbnails);
    row->addWidget(m_sheet, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_making);
    column->addLayout(row, 1);
    connect(m_thumbnails, &Thumbnails::pageChosen, this, &PacketPreview::pageRequested);
    connect(m_sheet, &SheetView::turned, this, [this](int step) { Q_EMIT pageRequested(m_current + step); });
    connect(m_sheet, &SheetView::zoomed, this, &PacketPreview::zoomRequested);
    connect(m_sheet, &SheetView::roomChanged, this, &PacketPreview::roomChanged);
    connect(m_before, &QToolButton::clicked, this, [this] { Q_EMIT pageRequested(m_current - 1); });
    connect(m_after, &QToolButton::clicked, this, [this] { Q_EMIT pageRequested(m_current + 1); });
    connect(m_smaller, &QToolButton::clicked, this, [this] { Q_EMIT zoomRequested(-1); });
    connect(m_zoom, &QToolButton::clicked, this, [this] { Q_EMIT zoomRequested(0); });
    connect(m_larger, &QToolButton::clicked, this, [this] { Q_EMIT zoomRequested(1); });
}

QWidget *PacketPreview::buildBar()
{
    auto *bar = new QWidget(this);
    bar->setMinimumHeight(scaled(measure::PaneHead));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::Card, 0, space::Card, 0);
    row->setSpacing(space::Control);
    row->addWidget(m_before);
    row->addWidget(m_page);
    row->addWidget(m_after);
    row->addWidget(m_section, 1);
    row->addWidget(m_smaller);
    row->addWidget(m_zoom);
    row->addWidget(m_larger);
    return bar;
}

void PacketPreview::setState(const PacketsState &state)
{
    m_current = state.page;
    const QString page = state.pages > 0 ? tr("Page %1 of %2").arg(state.page + 1).arg(state.pages) : QString();
    m_page->setText(page);
    m_section->setText(sectionAt(state, state.page));
    m_sheet->setAccessibleName(tr("%1, %2").arg(page, m_section->text()));
    m_before->setEnabled(state.page > 0);
    m_after->setEnabled(state.page + 1 < state.pages);
    m_zoom->setText(tr("%1 %").arg(qRound(state.zoom.shown * 100)));
    m_making->setVisible(state.isMaking || state.isWriting);
    m_thumbnails->setPages(state.thumbnails, state.page);
    m_sheet->setSheet(state.sheet, (state.paper * PixelsPerPoint * state.zoom.shown).toSize());
}

void PacketPreview::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    m_thumbnails->setVisible(width() >= scaled(RoomForThumbnails));
}

} // namespace covault::desktop
