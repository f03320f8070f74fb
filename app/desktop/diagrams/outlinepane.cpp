// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/diagrams/outlinepane.h"

#include "desktop/actions/recordplace.h"
#include "desktop/models/rowlistmodel.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/recordlistview.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int MostDiagramRows = 6;

// With how many there are, of which not all may be listed.
void addGroup(std::vector<ShownRow> &rows, const QString &title, std::vector<ShownRow> group, int count)
{
    if (group.empty())
        return;
    ListRow heading;
    heading.title = title;
    heading.count = count;
    heading.isGroup = true;
    rows.push_back({{}, QVariant::fromValue(heading), title, accessibleText(heading), {}});
    std::ranges::move(group, std::back_inserter(rows));
}

ShownRow rowOf(const OutlineNode &node, bool isDriftShown)
{
    ListRow row;
    row.icon = node.icon;
    row.title = node.label;
    row.detail = node.detail;
    QStringList tip{node.label, node.role};
    QString spoken;
    if (isDriftShown && !node.drift.empty()) {
        if (node.drift.front().severity > drawing::Severity::Info)
            row.severity = node.drift.front().severity;
        for (const Drift &drift : node.drift)
            tip += OutlinePane::tr("%1: %2").arg(drift.word, drift.evidence);
        spoken = OutlinePane::tr(", ") + node.drift.front().word;
    }
    return {node.id, QVariant::fromValue(row), node.label, accessibleText(row) + spoken, tip.join(u'\n')};
}

void setCurrent(RecordListView &view, const QModelIndex &index)
{
    if (index == view.currentIndex() && (!index.isValid() || view.selectionModel()->isSelected(index)))
        return;
    view.setCurrentIndex(index);
    if (index.isValid())
        view.scrollTo(index);
    else
        view.clearSelection();
}

} // namespace

OutlinePane::OutlinePane(QWidget *parent)
    : Pane(Ground::Base, Edge::Trailing, parent)
    , m_count(new InkLabel({}, TextSize::Body, InkLabel::Ink::Muted, this))
    , m_diagramModel(new RowListModel(this))
    , m_diagrams(new RecordListView(this))
    , m_nodeModel(new RowListModel(this))
    , m_nodes(new RecordListView(this))
{
    m_diagrams->setAccessibleName(tr("Diagrams"));
    m_diagrams->setModel(m_diagramModel);
    m_nodes->setAccessibleName(tr("On this diagram"));
    m_nodes->setModel(m_nodeModel);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::Group, space::Group, space::Group, space::Control);
    head->setSpacing(space::Control);
    head->addWidget(new InkLabel(tr("Diagrams"), TextSize::Head, InkLabel::Ink::Text, this, QFont::DemiBold));
    head->addWidget(m_count, 1);
    auto *line = new Pane(Ground::Base, Edge::Top, this);
    line->setFixedHeight(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_diagrams);
    column->addWidget(line);
    column->addWidget(m_nodes, 1);
    connect(m_diagrams->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (const auto key = recordIn(m_diagramModel->idAt(now)); key && !m_isShowing)
            Q_EMIT diagramChosen(*key);
    });
    connect(m_nodes->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (const QString id = m_nodeModel->idAt(now); !id.isEmpty() && !m_isShowing)
            Q_EMIT nodeChosen(id);
    });
    connect(m_nodes, &QListView::activated, this, &OutlinePane::nodeActivated);
}

void OutlinePane::setState(const DiagramsState &state)
{
    m_count->setText(state.isLoading ? QString() : QLocale().toString(state.items.size()));
    m_isShowing = true;
    showDiagrams(state);
    showNodes(state);
    m_isShowing = false;
}

void OutlinePane::showDiagrams(const DiagramsState &state)
{
    if (std::exchange(m_items, state.items) != state.items) {
        std::vector<ShownRow> rows;
        for (const DiagramItem &item : state.items) {
            ListRow row;
            row.icon = u"sitemap"_s;
            row.title = item.title;
            rows.push_back({targetOf(item.key), QVariant::fromValue(row), item.title, accessibleText(row), item.title});
        }
        m_diagramModel->setRows(std::move(rows));
    }
    const int rows = std::clamp(int(state.items.size()), 1, MostDiagramRows);
    m_diagrams->setFixedHeight(rows * scaled(measure::Row) + space::Control);
    setCurrent(*m_diagrams, state.current ? m_diagramModel->indexOf(targetOf(*state.current)) : QModelIndex());
}

void OutlinePane::showNodes(const DiagramsState &state)
{
    const bool isSame = m_drawn == state.drawn && m_isDriftShown == state.isDriftShown;
    m_drawn = state.drawn;
    m_isDriftShown = state.isDriftShown;
    if (!isSame) {
        std::vector<ShownRow> undrawn, drawn, rows;
        for (const OutlineNode &node : m_drawn ? m_drawn->nodes : std::vector<OutlineNode>()) {
            if (node.isDrawn() || m_isDriftShown)
                (node.isDrawn() ? drawn : undrawn).push_back(rowOf(node, m_isDriftShown));
        }
        const int count = int(drawn.size());
        addGroup(rows, tr("On this diagram"), std::move(drawn), count);
        addGroup(rows, tr("Not on this diagram"), std::move(undrawn), m_drawn ? m_drawn->undrawnThings : 0);
        m_nodeModel->setRows(std::move(rows));
    }
    setCurrent(*m_nodes, m_nodeModel->indexOf(state.node));
}

} // namespace covault::desktop
