// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/packets/packets.h"

#include "desktop/packets/packetform.h"
#include "desktop/packets/packetpreview.h"
#include "desktop/packets/packetscontroller.h"
#include "desktop/packets/packetspage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace covault::desktop {

PageEntry packetsEntry(const Services &services)
{
    // One heading with those beside it, in every language.
    return {u"packets"_s, PacketsPage::tr("Packets"), u"package"_s,
            QCoreApplication::translate("DutiesPage", "Working together"), [services](QWidget *parent) {
                auto *page = new PacketsPage(parent);
                auto *controller = new PacketsController(services, page);
                page->setState(controller->state());
                QObject::connect(controller, &PacketsController::stateChanged, page, &PacketsPage::setState);
                const PacketForm *form = &page->form();
                QObject::connect(form, &PacketForm::patternChosen, controller, &PacketsController::usePattern);
                QObject::connect(form, &PacketForm::recipientTyped, controller, &PacketsController::makeFor);
                QObject::connect(form, &PacketForm::partChosen, controller, &PacketsController::usePart);
                QObject::connect(form, &PacketForm::formatChosen, controller, &PacketsController::useFormat);
                QObject::connect(form, &PacketForm::placeRequested, controller, &PacketsController::goTo);
                const PacketPreview *preview = &page->preview();
                QObject::connect(preview, &PacketPreview::pageRequested, controller, &PacketsController::showPage);
                QObject::connect(preview, &PacketPreview::zoomRequested, controller, &PacketsController::zoom);
                QObject::connect(preview, &PacketPreview::roomChanged, controller, &PacketsController::fitInto);
                QObject::connect(page, &PacketsPage::exportRequested, controller, &PacketsController::exportPacket);
                return page;
            }};
}

} // namespace covault::desktop
