// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/diagrams/diagramsstate.h"

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace covault::desktop {

class Badge;
class DiagramCanvas;
class ElidedLabel;
class EmptyState;
class NodePane;
class OutlinePane;

/// The diagrams at the left, the drawn one in the middle, the current node at the right. Shows a DiagramsState and says
/// what is wished.
class DiagramsPage : public Page
{
    Q_OBJECT
public:
    explicit DiagramsPage(QWidget *parent);

    void setState(const DiagramsState &state);
    void showTarget(const QString &target) override { Q_EMIT targetRequested(target); }
    std::vector<QWidget *> panes() override;
    OutlinePane &outline() const { return *m_outline; }
    DiagramCanvas &canvas() const { return *m_canvas; }
    NodePane &node() const { return *m_node; }

Q_SIGNALS:
    void driftChosen(bool isShown);
    void compareRequested();
    void importRequested();
    void recordRequested();
    /// \p place is one of the screen.
    void exportsRequested(const QPoint &place);
    void targetRequested(const QString &target);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitBar();
    QWidget *buildBar();
    void connectParts();
    void showEmpty(const DiagramsState &state);

    ElidedLabel *m_title;
    Badge *m_differences;
    QToolButton *m_smaller;
    QToolButton *m_scale;
    QToolButton *m_larger;
    QCheckBox *m_drift;
    QPushButton *m_compare;
    QPushButton *m_export;
    QToolButton *m_record;
    QToolButton *m_import;
    OutlinePane *m_outline;
    QWidget *m_bar = nullptr;
    DiagramCanvas *m_canvas;
    EmptyState *m_empty;
    NodePane *m_node;
};

} // namespace covault::desktop
