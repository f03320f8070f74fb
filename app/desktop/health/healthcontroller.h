// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/health/healthreading.h"
#include "desktop/prompts/notices.h"
#include "desktop/session/session.h"

#include <set>

namespace covault::desktop {

/// Reads what needs someone and does what is wished about the current finding: reviews, opens, assigns, sets aside,
/// takes back. GUI thread; the rules run on the reading thread.
class HealthController : public QObject
{
    Q_OBJECT
public:
    explicit HealthController(const Services &services, QObject *parent = nullptr);
    ~HealthController() override;

    const HealthState &state() const { return m_state; }

    void show(Shown shown);
    void showOf(Whose whose);
    void select(const FindingId &id);
    /// Makes the finding with this id, or one about this record, current, wherever it is filed.
    void showTarget(const QString &target);

    // about the current finding; nothing happens if there is none
    void fix();
    void review();
    void open();
    /// Asks how; the answer comes by one of the next three, or cancel().
    void decide(Deciding deciding);
    void cancel();
    void snooze(QDate until);
    void accept(const QString &reason);
    void assign(const MemberId &member);
    void reopen();

Q_SIGNALS:
    void stateChanged(const covault::desktop::HealthState &state);
    /// The record of the current finding.
    void recordChanged(std::optional<covault::vault::RecordKey> record);

private:
    void addActions();
    void load();
    std::optional<health::Finding> current() const;
    void take(Result<std::shared_ptr<const HealthReading>> reading);
    void chooseRows();
    void settleCurrent(size_t before);
    void tell();
    void reviewRecords(const health::Finding &finding);
    using Work = std::function<Result<bool>(vault::Vault &)>;
    void write(const health::Decision &decision, const Notice &notice);
    void change(const std::shared_ptr<health::Finding> &finding, Work work, std::function<void()> done);
    void putBack(const std::shared_ptr<health::Finding> &before);

    Services m_services;
    HealthState m_state;
    std::shared_ptr<const HealthReading> m_reading; // shared with the thread that made it, until it has let go
    std::optional<size_t> m_place; // of the current one among the findings
    std::optional<vault::RecordKey> m_record;
    std::set<FindingId> m_reviewed; // whose records are being reviewed
    QString m_target; // asked for before there was anything to show
    Job m_job;
};

} // namespace covault::desktop
