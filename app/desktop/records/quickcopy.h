// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/hub.h"
#include "desktop/session/secrets.h"

#include <QUrl>

namespace covault::desktop {

/// What one key takes out of the record that is current in a list, without opening it: its password, user name or
/// one-time code to the clipboard, its address to the browser. Says so where it has none.
class QuickCopy : public QObject
{
    Q_OBJECT
public:
    QuickCopy(const Services &services, QObject *parent);

    /// One of the three copies, or OpenAddress.
    void take(const vault::RecordKey &record, RecordVerb what);

Q_SIGNALS:
    void addressFound(const QUrl &address);

private:
    Services m_services;
    Job m_job;
};

/// Where a record keeps what \p what asks for: of a kind's fields the first one of the type, the user name the first
/// one of its subtitle. Nothing if it has none.
std::optional<Secrets::Place> placeFor(const vault::Record &record, RecordVerb what);

} // namespace covault::desktop
