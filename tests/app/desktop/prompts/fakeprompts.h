// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/prompts/prompts.h"

#include <vector>

namespace covault::desktop::testing {

/// Answers as the test said before, after the events at hand, and tells what was asked.
class FakePrompts : public Prompts
{
public:
    void confirm(const Question &question, QObject *context, std::function<void(bool)> answer) override;
    void passphrase(const QString &why, QObject *context, std::function<void(std::optional<QString>)> answer) override;
    void file(const FileWish &wish, QObject *context, std::function<void(std::optional<QString>)> answer) override;
    void tell(const Error &error) override;
    void closeAll() override;

    bool agrees = true;
    std::optional<QString> secret;
    std::optional<QString> path;
    QStringList asked;
    QStringList texts; ///< what each question to confirm says will happen
    std::vector<FileWish> wishes;
    QStringList told;
    int closings = 0;
};

} // namespace covault::desktop::testing
