// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/keptkeys.h"

#include <QEventLoop>

#include <optional>

namespace covault::cli {

namespace {

// Asks, and lets events go on until the answer is there.
template<typename Answer, typename Ask>
Answer waited(Ask ask)
{
    QEventLoop loop;
    std::optional<Answer> answer;
    ask(&loop, [&](Answer given) {
        answer.emplace(std::move(given));
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return std::move(*answer);
}

} // namespace

Result<crypto::SecretBytes> KeptKeys::read(const QString &name)
{
    return waited<Result<crypto::SecretBytes>>(
            [&](QObject *context, auto answer) { m_store->read(name, context, answer); });
}

Result<> KeptKeys::keep(const QString &name, const std::shared_ptr<const crypto::SecretBytes> &key)
{
    return waited<Result<>>([&](QObject *context, auto answer) { desktop::keep(*m_store, name, key, context, answer); });
}

Result<> KeptKeys::remove(const QString &name)
{
    return waited<Result<>>([&](QObject *context, auto answer) { m_store->remove(name, context, answer); });
}

} // namespace covault::cli
