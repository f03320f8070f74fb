// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <vector>

namespace covault::desktop {

/// Somewhere in the window.
struct Place
{
    QString page;   ///< its id
    QString target; ///< what it shows; empty: what it shows by itself

    bool operator==(const Place &) const = default;
};

/// How screens that do not know each other lead to one another, and back. GUI thread.
class Navigator : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const Place &current() const { return m_current; }
    void go(const Place &place);
    void back();
    void forward();
    bool canGoBack() const { return !m_back.empty(); }
    bool canGoForward() const { return !m_forward.empty(); }
    /// Forgets where one was: at lock.
    void clear();

    /// Opens the palette with \p typed in its line: "", "> ", "@".
    void search(const QString &typed = {}) { Q_EMIT searchRequested(typed); }
    /// How much work is open on a page, for the number beside its name.
    void setOpenWork(const QString &page, int count) { Q_EMIT openWorkChanged(page, count); }

Q_SIGNALS:
    void went(const covault::desktop::Place &place);
    void searchRequested(const QString &typed);
    void openWorkChanged(const QString &page, int count);

private:
    Place m_current;
    std::vector<Place> m_back;
    std::vector<Place> m_forward;
};

} // namespace covault::desktop
