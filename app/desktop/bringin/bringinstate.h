// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace covault::desktop {

/// One file that shall be brought in, as it is shown. A value without a secret.
struct FileRow
{
    enum class State { Waiting, Known, Refused, Taken };

    QString path;
    QString name; ///< without folders
    State state = State::Waiting;
    QString what;        ///< "Device list, 71 rows, key: serial number"; why it is refused
    QString plan;        ///< "64 new, 5 the same, 2 ambiguous"
    QStringList remarks; ///< what a person should look at, a line each
    QString stamp;       ///< of the content that was looked at: another one is another content
    qint64 news = 0;     ///< records that would be made or changed
    bool isChosen = true;

    /// Whether it is brought in with the others.
    bool isTaken() const { return state == State::Known && isChosen && news > 0; }
    bool operator==(const FileRow &) const = default;
};

/// What a screen reader says.
QString accessibleText(const FileRow &row);

/// Everything that the page shows. A value.
struct BringInState
{
    std::vector<FileRow> files;
    bool isReadOnly = false;
    bool isTaking = false;
    qint64 inbox = 0; ///< records that came by an import and that nobody has confirmed
    std::optional<Error> error;

    /// Records that would be made or changed by the chosen files.
    qint64 news() const;
    /// Files that are being looked at still.
    int waiting() const;
    bool operator==(const BringInState &) const = default;
};

} // namespace covault::desktop

Q_DECLARE_METATYPE(covault::desktop::FileRow)
