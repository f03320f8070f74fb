// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/widgets/toast.h"

#include <QObject>

namespace covault::desktop {

/// The toasts of a window, newest lowest, at its lower trailing corner. At most three; the oldest goes first.
class ToastStack : public QObject
{
    Q_OBJECT
public:
    static constexpr int Most = 3;

    /// \p window owns the stack; the toasts float over its contents.
    explicit ToastStack(QWidget *window);

    /// Shows what happened and tells assistive technology.
    void show(const Happening &happening);
    /// Undoes the newest that can be undone (Ctrl+Z). False if there is none: the history helps then.
    bool undoNewest();
    /// Takes all away at once: at lock, since they name what is in the vault.
    void clear();
    const std::vector<Toast *> &toasts() const { return m_toasts; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void remove(Toast *toast);
    void place();

    QWidget *m_window;
    std::vector<Toast *> m_toasts; // oldest first; the window owns them
};

} // namespace covault::desktop
