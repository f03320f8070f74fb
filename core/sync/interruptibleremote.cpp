// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/interruptibleremote.h"

using namespace Qt::StringLiterals;

namespace covault::sync {

Result<> InterruptibleRemote::goOn()
{
    const bool isFirst = std::exchange(m_isFirst, false);
    m_wasInterrupted = m_wasInterrupted || (!isFirst && m_interruption && m_interruption());
    if (!m_wasInterrupted)
        return {};
    // Of all failures only this one says nothing about the file that was asked for.
    return failure(Error::Code::Unreachable, u"syncing with %1"_s.arg(m_remote.url()), u"it was interrupted"_s, u"sync again"_s);
}

Result<Bytes> InterruptibleRemote::read(const QString &name, qint64 limit)
{
    if (auto mayGoOn = goOn(); !mayGoOn)
        return failure(mayGoOn);
    return m_remote.read(name, limit);
}

Result<> InterruptibleRemote::writeNew(const QString &name, BytesView bytes)
{
    if (auto mayGoOn = goOn(); !mayGoOn)
        return mayGoOn;
    return m_remote.writeNew(name, bytes);
}

} // namespace covault::sync
