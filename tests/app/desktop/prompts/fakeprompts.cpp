// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/prompts/fakeprompts.h"

#include <QTimer>

namespace covault::desktop::testing {

void FakePrompts::confirm(const Question &question, QObject *context, std::function<void(bool)> answer)
{
    asked += question.title;
    texts += question.text;
    QTimer::singleShot(0, context, [answer = std::move(answer), agrees = agrees] { answer(agrees); });
}

void FakePrompts::passphrase(const QString &why, QObject *context, std::function<void(std::optional<QString>)> answer)
{
    asked += why;
    QTimer::singleShot(0, context, [answer = std::move(answer), given = secret] { answer(given); });
}

void FakePrompts::file(const FileWish &wish, QObject *context, std::function<void(std::optional<QString>)> answer)
{
    asked += wish.title;
    wishes.push_back(wish);
    QTimer::singleShot(0, context, [answer = std::move(answer), given = path] { answer(given); });
}

void FakePrompts::tell(const Error &error)
{
    told += error.text();
}

void FakePrompts::closeAll()
{
    ++closings;
}

} // namespace covault::desktop::testing
