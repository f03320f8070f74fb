// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/platform/platform.h"

#include <QMap>
#include <QPointer>
#include <QTimer>

namespace covault::desktop::testing {

/// A key store in memory. It answers after the events at hand, as a real one; a test can make it slow or take it away.
class FakeKeyStore : public KeyStore
{
public:
    void read(const QString &name, QObject *context, KeyAnswer answer) override
    {
        later(context, [this, name, answer = std::move(answer)] {
            if (error)
                answer(failure(*error));
            else if (!keys.contains(name))
                answer(failure(Error::Code::NotFound, QStringLiteral("asking the key store"),
                        QStringLiteral("it has no such key")));
            else
                answer(crypto::SecretBytes::copyOf(keys.value(name)));
        });
    }
    void write(const QString &name, const crypto::SecretBytes &key, QObject *context, Answer answer) override
    {
        later(context, [this, name, bytes = key.view().toByteArray(), answer = std::move(answer)] {
            if (!error)
                keys[name] = bytes;
            answer(error ? Result<>(failure(*error)) : Result<>());
        });
    }
    void remove(const QString &name, QObject *context, Answer answer) override
    {
        later(context, [this, name, answer = std::move(answer)] {
            keys.remove(name);
            answer(error ? Result<>(failure(*error)) : Result<>());
        });
    }

    /// Gives the answers that were held back.
    void answerHeld()
    {
        for (const auto &[context, answer] : std::exchange(m_held, {})) {
            if (context)
                answer();
        }
    }

    QMap<QString, QByteArray> keys;
    std::optional<Error> error; ///< what every answer is while it is set
    bool isHolding = false;     ///< answers wait for answerHeld()

private:
    void later(QObject *context, std::function<void()> answer)
    {
        if (isHolding)
            m_held.emplace_back(context, std::move(answer));
        else
            QTimer::singleShot(0, context, std::move(answer));
    }

    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> m_held;
};

/// A system that does nothing by itself and tells what was asked of it.
class FakePlatform : public Platform
{
public:
    void copySecret(const QString &text) override
    {
        clipboard = text;
        isMarked = true;
    }
    QString clipboardText() const override { return clipboard; }
    void clearClipboard() override
    {
        if (refusesClearing)
            return;
        clipboard.clear();
        isMarked = false;
    }
    bool setCapture(QWindow &, Capture wanted) override
    {
        capture = wanted;
        return true;
    }
    Autostart autostart() const override { return start; }
    Result<> setAutostart(Autostart wanted) override
    {
        start = wanted;
        return {};
    }
    KeyStore &keyStore() override { return keys; }

    /// The user copies something else.
    void copyElsewhere(const QString &text)
    {
        clipboard = text;
        isMarked = false;
    }

    QString clipboard;
    bool isMarked = false;        ///< what lies there was put there as a secret
    bool refusesClearing = false; ///< as some desktops do to a window in the background
    Capture capture = Capture::Allowed;
    Autostart start = Autostart::Off;
    FakeKeyStore keys;
};

} // namespace covault::desktop::testing
