// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/diagrams/nodepane.h"

#include "desktop/theme/icons.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/inklabel.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

InkLabel *heading(const QString &text, QWidget *parent)
{
    return new InkLabel(text, TextSize::Small, InkLabel::Ink::Secondary, parent, QFont::DemiBold);
}

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(space::Card, space::Card, space::Card, space::Card);
    column->setSpacing(space::Control);
    return column;
}

} // namespace

NodePane::NodePane(QWidget *parent)
    : Pane(Ground::Base, Edge::Leading, parent)
    , m_scroll(new QScrollArea(this))
{
    setAccessibleName(tr("About the node"));
    m_scroll->setAccessibleName(tr("About the node"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(m_scroll);
}

void NodePane::setState(const DiagramsState &state)
{
    if (m_drawn == state.drawn && m_node == state.node && m_comparedWith == state.comparedWith)
        return;
    m_drawn = state.drawn;
    m_node = state.node;
    m_comparedWith = state.comparedWith;
    if (QWidget *old = m_scroll->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    const OutlineNode *node = state.currentNode();
    if (node)
        m_scroll->setWidget(bodyOf(*node));
    else if (state.drawn)
        m_scroll->setWidget(bodyOf(state));
}

QWidget *NodePane::bodyOf(const OutlineNode &node)
{
    auto *body = new QWidget(m_scroll);
    body->setBackgroundRole(QPalette::Base);
    auto *column = columnIn(body);
    auto *title = new InkLabel(node.label, TextSize::Head, InkLabel::Ink::Text, body, QFont::DemiBold);
    title->setWordWrap(true);
    column->addWidget(title);
    const QString kind = node.isDrawn() ? node.role : tr("not on this diagram");
    column->addWidget(InkLabel::selectable(
            node.detail.isEmpty() ? kind : tr("%1, %2").arg(kind, node.detail), InkLabel::Ink::Muted, body));
    for (const Drift &drift : node.drift) {
        column->addWidget(new Badge(drift.severity, drift.word, body), 0, Qt::AlignLeading);
        column->addWidget(InkLabel::selectable(drift.evidence, InkLabel::Ink::Text, body));
    }
    if (node.record) {
        auto *open = new QPushButton(icon(u"external-link"_s), tr("Open the record"), body);
        connect(open, &QPushButton::clicked, this, &NodePane::openRequested);
        column->addWidget(open, 0, Qt::AlignLeading);
    } else {
        column->addWidget(InkLabel::selectable(tr("The vault has no record of it."), InkLabel::Ink::Muted, body));
    }
    if (!node.links.isEmpty()) {
        column->addSpacing(space::Control);
        column->addWidget(heading(tr("Links"), body));
        column->addWidget(InkLabel::selectable(node.links.join(u'\n'), InkLabel::Ink::Text, body));
    }
    column->addStretch();
    return body;
}

QWidget *NodePane::bodyOf(const DiagramsState &state)
{
    auto *body = new QWidget(m_scroll);
    body->setBackgroundRole(QPalette::Base);
    auto *column = columnIn(body);
    column->addWidget(heading(tr("This diagram"), body));
    const int differences = state.drawn->differences;
    const QString with =
            state.comparedWith.isEmpty() ? tr("the vault") : tr("the vault and %1").arg(state.comparedWith);
    const QString count = differences == 0 ? tr("Nothing differs from %1.")
            : differences == 1             ? tr("1 thing differs from %1.")
                                           : tr("%n things differ from %1.", nullptr, differences);
    column->addWidget(InkLabel::selectable(count.arg(with), InkLabel::Ink::Text, body));
    if (const int undrawn = state.drawn->undrawn; undrawn > 0) {
        const QString left = undrawn == 1 ? tr("1 asset in use is not on it.")
                                          : tr("%n assets in use are not on it.", nullptr, undrawn);
        column->addWidget(InkLabel::selectable(left, InkLabel::Ink::Text, body));
    }
    if (!state.drawn->isLaidOut)
        column->addWidget(InkLabel::selectable(
                tr("Its record holds no places: it is laid out for you to look at."), InkLabel::Ink::Muted, body));
    column->addWidget(InkLabel::selectable(
            tr("Choose a node to read about it; Enter opens its record."), InkLabel::Ink::Muted, body));
    if (!state.drawn->skipped.isEmpty()) {
        column->addWidget(heading(tr("Could not be read"), body));
        column->addWidget(InkLabel::selectable(state.drawn->skipped.join(u'\n'), InkLabel::Ink::Text, body));
    }
    column->addStretch();
    return body;
}

} // namespace covault::desktop
