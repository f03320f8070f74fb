// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desktop/platform/keystore.h"

#include <QObject>
#include <QString>

#include <memory>

class QWindow;

namespace covault::desktop {

/// What the window asks of the system that it runs on. One a process, made by main and handed down; a test makes its
/// own.
///
/// Only what is behind this header knows which system it is. GUI thread.
class Platform : public QObject
{
    Q_OBJECT
public:
    enum class Capture { Allowed, Prevented };
    enum class Autostart { Off, On };

    /// The one of the system that this program was built for.
    static std::unique_ptr<Platform> ofThisSystem();

    /// Puts \p text on the clipboard, marked as a password so that clipboard managers and clouds leave it out.
    virtual void copySecret(const QString &text) = 0;
    /// What lies on the clipboard as text; empty if it is something else.
    virtual QString clipboardText() const = 0;
    /// Empties the clipboard, and the selection where there is one.
    virtual void clearClipboard() = 0;

    /// Keeps \p window out of screenshots and shared screens, or lets it in again. False where the system can't.
    virtual bool setCapture(QWindow &window, Capture capture) = 0;

    /// Whether the program starts when the user logs in.
    virtual Autostart autostart() const = 0;
    virtual Result<> setAutostart(Autostart autostart) = 0;

    /// Where this computer keeps the keys of quick unlock.
    virtual KeyStore &keyStore() = 0;

Q_SIGNALS:
    /// The user's session was locked, or another user's took its place.
    void sessionLocked();
    /// The computer is about to sleep. What must be done before is done in the slot.
    void suspending();

protected:
    using QObject::QObject;
};

/// Keeps what was unlocked out of core dumps and from other programs of the same user, as far as the system lets it.
/// The first thing in main.
void hardenProcess();

/// Lets this thread work, for as long as it runs, with what threads that somebody waits for leave of the processors.
void stepAside();

} // namespace covault::desktop
