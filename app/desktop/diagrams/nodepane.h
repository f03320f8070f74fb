// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/diagrams/diagramsstate.h"
#include "desktop/widgets/pane.h"

QT_FORWARD_DECLARE_CLASS(QScrollArea)

namespace covault::desktop {

/// The current node in words: what differs, and what it hangs on. Without one, what there is to say of the diagram.
class NodePane : public Pane
{
    Q_OBJECT
public:
    explicit NodePane(QWidget *parent);

    void setState(const DiagramsState &state);

Q_SIGNALS:
    void openRequested();

private:
    QWidget *bodyOf(const OutlineNode &node);
    QWidget *bodyOf(const DiagramsState &state);

    std::shared_ptr<const DrawnDiagram> m_drawn; // the one shown
    std::optional<QString> m_node;
    QString m_comparedWith;
    QScrollArea *m_scroll;
};

} // namespace covault::desktop
