// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/diagrams/diagramcanvas.h"
#include "desktop/diagrams/diagramspage.h"
#include "desktop/diagrams/nodepane.h"
#include "desktop/diagrams/outlinepane.h"
#include "desktop/widgets/recordlistview.h"
#include "desktop/widgets/rowrole.h"
#include "tests/app/desktop/drivers/pagedriver.h"

namespace covault::desktop::testing {

/// Does what a person does on the screen of diagrams, and sees what one sees.
class DiagramsDriver : public PageDriver
{
public:
    explicit DiagramsDriver(QWidget &window);

    DiagramCanvas &canvas() { return m_page->canvas(); }
    QStringList diagrams() const { return rowsOf(m_page->outline().diagrams()); }
    /// Headings as "[On this diagram 3]"; what differs ends with " !".
    QStringList nodes() const { return rowsOf(m_page->outline().nodes()); }
    QString current() const { return m_page->outline().nodes().currentIndex().data().toString(); }
    void selectDiagram(const QString &title) { select(m_page->outline().diagrams(), title); }
    void select(const QString &node) { select(m_page->outline().nodes(), node); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Whether something is drawn.
    bool isPainted() { return PageDriver::isDrawnIn(m_page->canvas(), {8, 8, 8, 8}); }
    /// Of all that is drawn on the canvas, on average: 0 black, 255 white.
    int lightness();

private:
    static QStringList rowsOf(const RecordListView &view);
    static void select(RecordListView &view, const QString &title);

    DiagramsPage *m_page;
};

} // namespace covault::desktop::testing
