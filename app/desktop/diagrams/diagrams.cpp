// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/diagrams/diagrams.h"

#include "desktop/actions/actions.h"
#include "desktop/diagrams/diagramcanvas.h"
#include "desktop/diagrams/diagramscontroller.h"
#include "desktop/diagrams/diagramspage.h"
#include "desktop/diagrams/nodepane.h"
#include "desktop/diagrams/outlinepane.h"

#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

// What a diagram can be taken out as, as it stands in the one table.
void showExports(const Actions &actions, QWidget &page, const QPoint &place)
{
    auto *menu = new QMenu(&page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : {u"diagrams.pdf"_s, u"diagrams.svg"_s, u"diagrams.drawio"_s})
        menu->addAction(actions.widgetAction(id));
    menu->popup(place);
    menu->setActiveAction(menu->actions().front());
}

void connectPage(const Services &services, DiagramsPage &page, DiagramsController &controller)
{
    QObject::connect(&page.outline(), &OutlinePane::diagramChosen, &controller, &DiagramsController::show);
    QObject::connect(&page.outline(), &OutlinePane::nodeChosen, &controller, &DiagramsController::select);
    QObject::connect(&page.outline(), &OutlinePane::nodeActivated, &controller, &DiagramsController::openNode);
    QObject::connect(&page.canvas(), &DiagramCanvas::nodeChosen, &controller, &DiagramsController::select);
    QObject::connect(&page.canvas(), &DiagramCanvas::nodeActivated, &controller, &DiagramsController::openNode);
    QObject::connect(&page.canvas(), &DiagramCanvas::pictureRequested, &controller, &DiagramsController::paint);
    QObject::connect(&page.node(), &NodePane::openRequested, &controller, &DiagramsController::openNode);
    QObject::connect(&page, &DiagramsPage::driftChosen, &controller, &DiagramsController::showDrift);
    QObject::connect(&page, &DiagramsPage::compareRequested, &controller, &DiagramsController::compare);
    QObject::connect(&page, &DiagramsPage::importRequested, &controller, &DiagramsController::importFile);
    QObject::connect(&page, &DiagramsPage::recordRequested, &controller, &DiagramsController::openRecord);
    QObject::connect(&page, &DiagramsPage::targetRequested, &controller, &DiagramsController::showTarget);
    QObject::connect(&page, &DiagramsPage::exportsRequested, &page,
            [&actions = services.actions, &page](const QPoint &place) { showExports(actions, page, place); });
}

} // namespace

PageEntry diagramsEntry(const Services &services)
{
    // It outlives the pages: none of them waits for a picture that is being painted.
    const auto painting = std::make_shared<Queue>();
    // One heading with those beside it, in every language.
    return {u"diagrams"_s, DiagramsPage::tr("Diagrams"), u"sitemap"_s,
            QCoreApplication::translate("RecordsPage", "Records"), [services, painting](QWidget *parent) {
                auto *page = new DiagramsPage(parent);
                auto *controller = new DiagramsController(services, painting, page);
                page->setState(controller->state());
                QObject::connect(controller, &DiagramsController::stateChanged, page, &DiagramsPage::setState);
                QObject::connect(controller, &DiagramsController::recordChanged, page, &DiagramsPage::recordChanged);
                connectPage(services, *page, *controller);
                return page;
            }};
}

} // namespace covault::desktop
