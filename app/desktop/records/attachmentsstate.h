// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QString>

#include <optional>

namespace covault::desktop {

/// An attachment that was taken out of the vault to be looked at. It is in memory only.
struct OpenedAttachment
{
    QString name;
    QString sha256;                   ///< of what stood in it when it was opened
    std::optional<QString> text = {}; ///< what is written in it, if it is a plain text
    QImage page = {};                 ///< what this page of it looks like
    int number = 1;                   ///< of the page
    int pages = 0;
    QString why = {};                 ///< it can't be shown
    bool isUnderWay = true;           ///< it is being taken out, or drawn

    bool operator==(const OpenedAttachment &) const = default;
};

/// What is shown of the files of a record, beside what the record says of them.
struct AttachmentsState
{
    std::optional<OpenedAttachment> opened;
    QHash<QString, QImage> thumbnails; ///< of those that have one, by SHA-256
};

} // namespace covault::desktop
