// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/secretclipboard.h"

#include "crypto/hash.h"
#include "crypto/secretbytes.h"

using namespace std::chrono_literals;

namespace covault::desktop {

namespace {

Hash printOf(const QString &text)
{
    const crypto::Wiped bytes(text.toUtf8());
    return crypto::hash("clipboard", {bytes.bytes()});
}

} // namespace

SecretClipboard::SecretClipboard(Platform &platform, Elapsed elapsed, QObject *parent)
    : QObject(parent)
    , m_platform(platform)
    , m_elapsed(std::move(elapsed))
{
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::check);
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::copy(const QString &text, const QString &message)
{
    m_platform.copySecret(text);
    m_print = printOf(text);
    m_until = m_elapsed() + m_time;
    m_timer.start(1s);
    Q_EMIT copied(message);
    setLeft(m_time);
}

bool SecretClipboard::isOurs() const
{
    const QString there = m_platform.clipboardText(); // the clipboard's own: not to be wiped here
    return !there.isEmpty() && printOf(there) == m_print;
}

void SecretClipboard::clear()
{
    if (m_left == 0s)
        return;
    m_timer.stop();
    if (isOurs())
        m_platform.clearClipboard();
    if (isOurs())
        Q_EMIT clearingFailed();
    m_print = {};
    setLeft(0s);
}

void SecretClipboard::check()
{
    if (m_left == 0s)
        return;
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_until - m_elapsed());
    if (left <= 0s)
        clear();
    else
        setLeft(left);
}

void SecretClipboard::setLeft(std::chrono::seconds left)
{
    if (std::exchange(m_left, left) != left)
        Q_EMIT leftChanged(left);
}

} // namespace covault::desktop
