// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/prompts/prompts.h"

#include <QPointer>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QDialog)

namespace covault::desktop {

/// Asks by dialogs over a window, without blocking it: they are opened, never executed. GUI thread.
class DialogPrompts : public Prompts
{
public:
    /// \p window is where dialogs stand; it may be set later and may go.
    void setWindow(QWidget *window) { m_window = window; }

    void confirm(const Question &question, QObject *context, std::function<void(bool)> answer) override;
    void passphrase(const QString &why, QObject *context, std::function<void(std::optional<QString>)> answer) override;
    void file(const FileWish &wish, QObject *context, std::function<void(std::optional<QString>)> answer) override;
    void tell(const Error &error) override;
    void closeAll() override;

private:
    void show(QDialog *dialog);

    QPointer<QWidget> m_window;
    std::vector<QPointer<QDialog>> m_open;
};

} // namespace covault::desktop
