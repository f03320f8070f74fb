// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/logbook/logbook.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/navigator.h"
#include "desktop/logbook/logcontroller.h"
#include "desktop/logbook/logeditor.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

void addLogbook(const Services &services, QWidget &window)
{
    auto *editor = new LogEditor(&window);
    auto *controller = new LogController(services, editor);
    QObject::connect(controller, &LogController::stateChanged, editor, &LogEditor::setState);
    QObject::connect(editor, &LogEditor::writeRequested, controller, &LogController::write);
    QObject::connect(editor, &LogEditor::typed, controller, &LogController::keep);
    QObject::connect(editor, &LogEditor::recordForgotten, controller, &LogController::forgetRecord);
    QObject::connect(editor, &LogEditor::closeRequested, controller, &LogController::close);
    QObject::connect(&services.navigator, &Navigator::went, controller, &LogController::goElsewhere);
    QObject::connect(&services.navigator, &Navigator::searchRequested, controller, &LogController::close);
    services.actions.add({u"logbook.write"_s, LogEditor::tr("Write into the log&book…"), u"writing-sign"_s,
            Menu::Record, QKeySequence(u"Ctrl+L"_s), whenWritable, [controller] { controller->open(); }});
}

} // namespace covault::desktop
