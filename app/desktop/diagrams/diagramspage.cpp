// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/diagrams/diagramspage.h"

#include "desktop/diagrams/diagramcanvas.h"
#include "desktop/diagrams/nodepane.h"
#include "desktop/diagrams/outlinepane.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/elidedlabel.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/iconbutton.h"
#include "desktop/widgets/pane.h"
#include "desktop/widgets/recordlistview.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
constexpr int OutlineWidth = 240;
constexpr int NodeWidth = 264;
/// With less the pane about the node gives way.
constexpr int RoomForNode = 860;
} // namespace

DiagramsPage::DiagramsPage(QWidget *parent)
    : Page(parent)
    , m_title(new ElidedLabel(this))
    , m_differences(new Badge(drawing::Severity::Warning, {}, this))
    , m_smaller(iconButton(u"zoom-out"_s, tr("Smaller (−)"), this))
    , m_scale(iconButton({}, tr("Show the whole diagram (0)"), this))
    , m_larger(iconButton(u"zoom-in"_s, tr("Larger (+)"), this))
    , m_drift(new QCheckBox(tr("&Differences"), this))
    , m_compare(new QPushButton(icon(u"radar-2"_s), tr("Compare with a &scan…"), this))
    , m_export(new QPushButton(icon(u"file-export"_s), tr("E&xport…"), this))
    , m_record(iconButton(u"external-link"_s, tr("Open the diagram's record"), this))
    , m_import(iconButton(u"file-import"_s, tr("Bring in a drawing…"), this))
    , m_outline(new OutlinePane(this))
    , m_canvas(new DiagramCanvas(this))
    , m_empty(new EmptyState(this))
    , m_node(new NodePane(this))
{
    m_outline->setFixedWidth(scaled(OutlineWidth));
    m_node->setFixedWidth(scaled(NodeWidth));
    auto *parts = new QHBoxLayout;
    parts->setSpacing(0);
    parts->addWidget(m_canvas, 1);
    parts->addWidget(m_node);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_bar = buildBar();
    column->addWidget(m_bar);
    column->addLayout(parts, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_outline);
    row->addLayout(column, 1);
    row->addWidget(m_empty, 1);
    connectParts();
    setState({});
}

QWidget *DiagramsPage::buildBar()
{
    auto *bar = new Pane(Pane::Ground::Base, Pane::Edge::Bottom, this);
    bar->setMinimumHeight(scaled(measure::PaneHead));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::Card, 0, space::Card, 0);
    row->setSpacing(space::Control);
    m_title->setFont(textFont(TextSize::Head, QFont::DemiBold));
    row->addWidget(m_title, 1);
    row->addWidget(m_differences);
    for (QToolButton *one : {m_smaller, m_scale, m_larger})
        row->addWidget(one);
    row->addWidget(m_drift);
    row->addWidget(m_compare);
    row->addWidget(m_export);
    row->addWidget(m_record);
    row->addWidget(m_import);
    return bar;
}

void DiagramsPage::connectParts()
{
    connect(m_smaller, &QToolButton::clicked, m_canvas, [this] { m_canvas->zoom(-1); });
    connect(m_scale, &QToolButton::clicked, m_canvas, [this] { m_canvas->zoom(0); });
    connect(m_larger, &QToolButton::clicked, m_canvas, [this] { m_canvas->zoom(1); });
    connect(m_canvas, &DiagramCanvas::scaleChanged, this,
            [this](double scale) { m_scale->setText(tr("%1 %").arg(qRound(scale * 100))); });
    connect(m_drift, &QCheckBox::clicked, this, &DiagramsPage::driftChosen);
    connect(m_compare, &QPushButton::clicked, this, &DiagramsPage::compareRequested);
    connect(m_export, &QPushButton::clicked, this,
            [this] { Q_EMIT exportsRequested(m_export->mapToGlobal(QPoint(0, m_export->height()))); });
    connect(m_record, &QToolButton::clicked, this, &DiagramsPage::recordRequested);
    connect(m_import, &QToolButton::clicked, this, &DiagramsPage::importRequested);
    connect(m_empty, &EmptyState::firstRequested, this, &DiagramsPage::importRequested);
}

void DiagramsPage::setState(const DiagramsState &state)
{
    const bool isShown = state.drawn != nullptr;
    m_bar->setVisible(isShown);
    m_canvas->setVisible(isShown);
    m_node->setVisible(isShown && width() >= scaled(RoomForNode));
    m_outline->setVisible(!state.items.empty());
    m_empty->setVisible(!isShown);
    m_drift->setChecked(state.isDriftShown);
    m_import->setEnabled(state.mayWrite);
    if (isShown) {
        m_title->setText(state.drawn->title);
        const int count = state.drawn->differences;
        m_differences->setVisible(count > 0);
        m_differences->set(
                drawing::Severity::Warning, count == 1 ? tr("1 difference") : tr("%n differences", nullptr, count));
    }
    m_outline->setState(state);
    m_canvas->setState(state);
    m_node->setState(state);
    showEmpty(state);
    fitBar();
}

void DiagramsPage::showEmpty(const DiagramsState &state)
{
    if (state.isLoading)
        return m_empty->setText({u"sitemap"_s, tr("Reading the diagrams"), {}, {}, {}, {}});
    if (state.error)
        return m_empty->setText(
                {u"alert-circle"_s, tr("The diagram could not be shown"), inWords(*state.error), {}, {}, {}});
    m_empty->setText({u"sitemap"_s, tr("No diagram yet"),
            tr("A diagram shows what hangs on what, and says when it is no longer true. Bring in a drawing of draw.io, "
               "or a "
               "scan of nmap, which is drawn for you."),
            state.mayWrite ? tr("Bring in a drawing") : QString(), u"file-import"_s, {}});
}

std::vector<QWidget *> DiagramsPage::panes()
{
    if (m_canvas->isVisibleTo(this))
        return {m_canvas, &m_outline->diagrams(), &m_outline->nodes(), m_bar};
    return {m_empty};
}

void DiagramsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_node->setVisible(m_canvas->isVisibleTo(this) && width() >= scaled(RoomForNode));
    fitBar();
}

// Where there is no room for words their icons and tooltips stay.
void DiagramsPage::fitBar()
{
    const std::pair<QPushButton *, QString> buttons[] = {
            {m_compare, tr("Compare with a &scan…")}, {m_export, tr("E&xport…")}};
    for (const auto &[button, words] : buttons)
        button->setText(words);
    const int room = width() - m_outline->width();
    const bool isNarrow = m_bar->layout()->minimumSize().width() > room;
    for (const auto &[button, words] : buttons) {
        const QString plain = QString(words).remove(u'&');
        button->setText(isNarrow ? QString() : words);
        button->setToolTip(isNarrow ? plain : QString());
        button->setAccessibleName(plain);
    }
}

void DiagramsPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colours().base);
}

} // namespace covault::desktop
