// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/diagrams/diagramsstate.h"
#include "desktop/widgets/pane.h"

namespace covault::desktop {

class InkLabel;
class RecordListView;
class RowListModel;

/// The diagrams, and below them everything that stands on the current one as words: what differs first.
class OutlinePane : public Pane
{
    Q_OBJECT
public:
    explicit OutlinePane(QWidget *parent);

    void setState(const DiagramsState &state);
    RecordListView &diagrams() const { return *m_diagrams; }
    RecordListView &nodes() const { return *m_nodes; }

Q_SIGNALS:
    void diagramChosen(const covault::vault::RecordKey &diagram);
    void nodeChosen(const QString &node);
    /// Enter or a double click on a node.
    void nodeActivated();

private:
    void showDiagrams(const DiagramsState &state);
    void showNodes(const DiagramsState &state);

    InkLabel *m_count;
    RowListModel *m_diagramModel;
    RecordListView *m_diagrams;
    RowListModel *m_nodeModel;
    RecordListView *m_nodes;
    std::vector<DiagramItem> m_items;            // those shown
    std::shared_ptr<const DrawnDiagram> m_drawn; // the one whose nodes are shown
    bool m_isDriftShown = true;
    bool m_isShowing = false; // what changes in the lists now is not the user's doing
};

} // namespace covault::desktop
