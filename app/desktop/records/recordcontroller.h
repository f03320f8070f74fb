// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/records/openfindings.h"
#include "desktop/records/recordstate.h"
#include "desktop/records/recordwriting.h"
#include "desktop/session/secrets.h"

namespace covault::desktop {

/// The page of one record: reads it, reads it again when it has changed (hidden, once it is shown again), and does what
/// can be done with it. What is done can be undone from its toast.
///
/// GUI thread.
class RecordController : public QObject
{
    Q_OBJECT
public:
    RecordController(const Services &services, OpenFindings &findings, QObject *parent);

    const RecordPageState &state() const { return m_state; }

    /// Whether somebody sees the page; at first it is taken for shown.
    void setShown(bool isShown);
    /// Shows a record; nothing: none.
    void open(std::optional<vault::RecordKey> record);

    void copy(const Secrets::Place &place);
    /// \p done gets a Result<QString>; wipe it.
    template<typename Done>
    void reveal(const Secrets::Place &place, Done done)
    {
        m_services.secrets.reveal(place, this, std::move(done));
    }
    void toggleStar();
    void review();
    void remove();
    void restore();
    void restoreAt(const ChangeId &change);
    /// Settles a conflict: what the change \p take set is shown from now on.
    void settle(const QString &field, const Bytes &element, const ChangeId &take);
    void remark(const QString &text);
    void snooze(const FindingId &finding, int days);
    void fix(const FindingId &finding);
    /// Shows the record where it is now, if it is one of \p from.
    void goAlong(const std::vector<vault::RecordKey> &from, const std::vector<vault::RecordKey> &to);
    /// Whether one of these is open.
    bool isOneOf(const std::vector<vault::RecordKey> &records) const;
    void follow(const vault::RecordKey &record);
    /// The same by its id alone, as texts name records.
    void followId(const QString &id);

Q_SIGNALS:
    void stateChanged(const covault::desktop::RecordPageState &state);
    /// A finding is mended in the editor, at \p field if one is named.
    void editRequested(const QString &field);
    /// A finding is mended where the values of a conflict are shown.
    void settlingRequested();
    void followed(const covault::vault::RecordKey &record);

private:
    void load();
    void catchUp();
    void take(Result<std::optional<RecordView>> view);
    QString agedSecret() const;
    std::optional<health::Finding> findFinding(const FindingId &id) const;
    void countDown(std::chrono::seconds left);

    Services m_services;
    OpenFindings &m_findings;
    RecordWriting m_writing;
    Job m_read;
    Job m_follow;
    std::optional<vault::RecordKey> m_record;
    RecordPageState m_state;
    bool m_isShown = true;
    bool m_isStale = false; // something has changed since it was read
};

} // namespace covault::desktop
