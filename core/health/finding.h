// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "vault/change.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace covault::health {

/// How much a finding matters, rising.
enum class Severity { Info, Notice, Warning, Critical };

/// What the app can do at once about a finding.
enum class Fix { Review, Rotate, Open, Merge, Adopt, Assign, Renew, Settle, Sign };

/// Whether a finding still asks for something, by what members decided about it.
enum class State { Open, Snoozed, Accepted };

/// The words of the command line: "warning", "rotate", "snoozed".
QString severityName(Severity severity);
QString fixName(Fix fix);
QString stateName(State state);
/// Nothing if \p name is no severity.
std::optional<Severity> findSeverity(QStringView name);

/// What makes a finding the same one tomorrow: the bytes of an id of a record, act, member or party.
using Subject = Bytes;

/// The id of what \p rule says about \p subjects: their order does not matter, each counts once.
FindingId findingId(const QString &rule, std::vector<Subject> subjects);

/// What a rule reports: computed, never stored. Only decisions about it are.
struct Finding
{
    FindingId id;
    QString rule;
    Severity severity = Severity::Notice;
    std::vector<vault::RecordKey> records; ///< sorted, each once
    std::vector<Subject> subjects;         ///< what the id is made of
    QString title;                         ///< one line that names the record or the cause
    QString evidence;                      ///< a sentence with what was seen: dates and numbers, never a secret
    std::optional<QDate> since;            ///< from when on what it says has been so
    std::optional<QDate> due;              ///< by when it was, or is, to be done
    Fix fix = Fix::Open;

    State state = State::Open;
    std::optional<QDate> until;       ///< of a snoozed one
    std::optional<MemberId> assignee;
    QString reason;                   ///< why the risk was accepted
    bool isLocal = false;             ///< what was decided is known to this replica only

    /// The record in which decisions about it are kept; nothing: they stay in this replica.
    std::optional<vault::RecordKey> home;

    bool operator==(const Finding &) const = default;
};

/// A record as a line about it names it.
struct Face
{
    QString title;
    QString choice; ///< of the field that tells records of its kind apart

    bool operator==(const Face &) const = default;
};

/// Gravest first, then the earliest due, then by title: the order of every list.
bool comesBefore(const Finding &a, const Finding &b);

} // namespace covault::health
