// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/actions.h"
#include "desktop/actions/navigator.h"
#include "desktop/application.h"
#include "desktop/backups/backups.h"
#include "desktop/findings/findings.h"
#include "desktop/language.h"
#include "desktop/logbook/logbook.h"
#include "desktop/palette/palette.h"
#include "desktop/people/syncactions.h"
#include "desktop/platform/heap.h"
#include "desktop/platform/platform.h"
#include "desktop/prompts/dialogprompts.h"
#include "desktop/prompts/notices.h"
#include "desktop/screens.h"
#include "desktop/session/autolock.h"
#include "desktop/session/draftkeeper.h"
#include "desktop/session/preferences.h"
#include "desktop/session/quickunlock.h"
#include "desktop/session/secrets.h"
#include "desktop/settings/effects.h"
#include "desktop/sync/backgroundsync.h"
#include "desktop/syncbar.h"
#include "desktop/texts/textreading.h"
#include "desktop/unlock/unlockcontroller.h"
#include "desktop/watchdog.h"
#include "desktop/widgets/plaintooltips.h"
#include "desktop/window/mainwindow.h"
#include "drawing/fonts.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include <cstdio>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

namespace {

/// Everything that lives as long as the program, in the order in which it depends on each other.
struct Program
{
    QSettings settings;
    Preferences preferences{settings};
    std::unique_ptr<Platform> platform = Platform::ofThisSystem();
    Session session{[] { return std::make_unique<SystemClock>(); }};
    SystemClock clock;
    BackgroundSync sync{session, clock};
    Backups backups{session, preferences};
    TextReading texts{session, readers::ReaderProgram(readers::ReaderProgram::besideThisProgram())};
    AutoLock autoLock{session, *platform};
    SecretClipboard clipboard{*platform};
    Effects effects{preferences, autoLock, clipboard};
    Secrets secrets{session, clipboard};
    DraftKeeper drafts{session};
    QuickUnlock quickUnlock{session, *platform};
    DialogPrompts prompts;
    Notices notices;
    Navigator navigator;
    Actions actions;
    Findings findings{session};
    UnlockController unlock{session, quickUnlock, preferences, prompts};
    Services services{
            session, secrets, drafts, quickUnlock, preferences, *platform, prompts, notices, navigator, actions, findings};
};

QString vaultArgument(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
            QCoreApplication::translate("main", "The documentation vault of a shared IT environment."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
            u"vault"_s, QCoreApplication::translate("main", "The vault file to open."), u"[VAULT]"_s);
    parser.process(application);
    const QStringList given = parser.positionalArguments();
    return given.isEmpty() ? QString() : QFileInfo(given.first()).absoluteFilePath();
}

/// What cannot be said by a window yet goes to the terminal.
bool hasFailed(const Result<> &result)
{
    if (!result)
        std::fprintf(stderr, "covault: %s\n", qPrintable(result.error().text()));
    return !result;
}

void sayWhatHappens(Program &program)
{
    QObject::connect(&program.clipboard, &SecretClipboard::copied, &program.notices, &Notices::say);
    QObject::connect(&program.clipboard, &SecretClipboard::clearingFailed, &program.notices, [&program] {
        program.notices.refuse(
                QCoreApplication::translate("main", "The clipboard could not be cleared. Copy something else."));
    });
    QObject::connect(&program.effects, &Effects::failed, &program.notices,
            [&program](const Error &error) { program.prompts.tell(error); });
    QObject::connect(&program.secrets, &Secrets::failed, &program.notices,
            [&program](const Error &error) { program.prompts.tell(error); });
    QObject::connect(&program.drafts, &DraftKeeper::failed, &program.notices,
            [&program](const Error &error) { program.prompts.tell(error); });
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    keepLargeBlocksApart();
    Application application(argc, argv);
    keepToolTipsPlain(application);
    QCoreApplication::setApplicationName(u"covault"_s);
    QCoreApplication::setOrganizationName(u"covault"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COVAULT_VERSION));
    const Language language(QLocale::system().uiLanguages());
    const QString vault = vaultArgument(application);
    if (hasFailed(drawing::loadFonts()))
        return 1;

    Program program;
    if (hasFailed(program.effects.apply()))
        return 1;
    sayWhatHappens(program);
    program.unlock.choose(vault); // before the window, which shows the first run where no vault is known
    MainWindow window(program.services, program.unlock, screens(program.services, program.sync, program.backups));
    addSyncActions(program.services, program.sync);
    showSync(program.sync, window);
    addLogbook(program.services, window);
    new Palette(program.services, window.searchBox()); // the window owns it
    program.prompts.setWindow(&window);
    window.show();
    const auto watchdog = Watchdog::wanted();
    return QApplication::exec();
}
