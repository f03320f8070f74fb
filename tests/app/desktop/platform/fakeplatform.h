// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/platform/platform.h"

#include <QMap>
#include <QPointer>

namespace covault::desktop::testing {

/// A key store in memory. It answers after the events at hand, as a real one; a test can make it slow or take it away.
class FakeKeyStore : public KeyStore
{
public:
    void read(const QString &name, QObject *context, KeyAnswer answer) override;
    void write(const QString &name, const crypto::SecretBytes &key, QObject *context, Answer answer) override;
    void remove(const QString &name, QObject *context, Answer answer) override;

    /// Gives the answers that were held back.
    void answerHeld();

    QMap<QString, QByteArray> keys;
    std::optional<Error> error; ///< what every answer is while it is set
    bool isLosing = false;      ///< says that it keeps what it is given, and does not
    bool isHolding = false;     ///< answers wait for answerHeld()

private:
    void later(QObject *context, std::function<void()> answer);

    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> m_held;
};

/// A system that does nothing by itself and tells what was asked of it.
class FakePlatform : public Platform
{
public:
    void copySecret(const QString &text) override;
    QString clipboardText() const override;
    void clearClipboard() override;
    bool setCapture(QWindow &, Capture wanted) override;
    Autostart autostart() const override;
    Result<> setAutostart(Autostart wanted) override;
    KeyStore &keyStore() override;

    /// The user copies something else.
    void copyElsewhere(const QString &text);

    QString clipboard;
    bool isMarked = false;        ///< what lies there was put there as a secret
    bool refusesClearing = false; ///< as some desktops do to a window in the background
    Capture capture = Capture::Allowed;
    Autostart start = Autostart::Off;
    FakeKeyStore keys;
};

} // namespace covault::desktop::testing
