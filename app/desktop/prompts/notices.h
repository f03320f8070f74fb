// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace covault::desktop {

/// What has just happened, and how to take it back.
struct Notice
{
    QString id;                       ///< equal ids add up, if not empty
    std::function<QString(int)> text; ///< for how many: "3 records removed"
    std::function<void()> undo = {};  ///< nothing: it can't be undone
    bool isRefusal = false;           ///< what was asked for was not done
};

/// Where controllers say what they did; the window shows it as a toast. GUI thread.
class Notices : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void show(const Notice &notice) { Q_EMIT shown(notice); }
    void say(const QString &text)
    {
        show({{}, [text](int) { return text; }});
    }
    /// Says why what was asked for was not done.
    void refuse(const QString &text)
    {
        show({{}, [text](int) { return text; }, {}, /*isRefusal=*/true});
    }

Q_SIGNALS:
    void shown(const covault::desktop::Notice &notice);
};

} // namespace covault::desktop
