// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/printing.h"

#include <QPrintDialog>
#include <QPrinter>

namespace covault::desktop {

void printSheet(
        QWidget &window, std::function<drawing::RecoverySheet()> sheet, std::function<void(const Result<> &)> done)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution); // the dialog's, and ours while it prints
    printer->setFullPage(true);
    auto *dialog = new QPrintDialog(printer.get(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions({});
    QObject::connect(dialog, &QDialog::accepted, &window, [printer, sheet = std::move(sheet), done = std::move(done)] {
        drawing::RecoverySheet printed = sheet();
        const auto answer = drawing::paint(*printer, printed);
        printed.wipe();
        done(answer);
    });
    dialog->open();
}

} // namespace covault::desktop
