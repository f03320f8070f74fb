// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/platform/fakeplatform.h"

#include <QTimer>

namespace covault::desktop::testing {

void FakeKeyStore::read(const QString &name, QObject *context, KeyAnswer answer)
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

void FakeKeyStore::write(const QString &name, const crypto::SecretBytes &key, QObject *context, Answer answer)
{
    later(context, [this, name, bytes = key.view().toByteArray(), answer = std::move(answer)] {
        if (!error && !isLosing)
            keys[name] = bytes;
        answer(error ? Result<>(failure(*error)) : Result<>());
    });
}

void FakeKeyStore::remove(const QString &name, QObject *context, Answer answer)
{
    later(context, [this, name, answer = std::move(answer)] {
        keys.remove(name);
        answer(error ? Result<>(failure(*error)) : Result<>());
    });
}

void FakeKeyStore::answerHeld()
{
    for (const auto &[context, answer] : std::exchange(m_held, {})) {
        if (context)
            answer();
    }
}

void FakeKeyStore::later(QObject *context, std::function<void()> answer)
{
    if (isHolding)
        m_held.emplace_back(context, std::move(answer));
    else
        QTimer::singleShot(0, context, std::move(answer));
}

void FakePlatform::copySecret(const QString &text)
{
    clipboard = text;
    isMarked = true;
}

QString FakePlatform::clipboardText() const
{
    return clipboard;
}

void FakePlatform::clearClipboard()
{
    if (refusesClearing)
        return;
    clipboard.clear();
    isMarked = false;
}

bool FakePlatform::setCapture(QWindow &, Capture wanted)
{
    capture = wanted;
    return true;
}

Platform::Autostart FakePlatform::autostart() const
{
    return start;
}

Result<> FakePlatform::setAutostart(Autostart wanted)
{
    start = wanted;
    return {};
}

KeyStore &FakePlatform::keyStore()
{
    return keys;
}

void FakePlatform::copyElsewhere(const QString &text)
{
    clipboard = text;
    isMarked = false;
}

} // namespace covault::desktop::testing
