// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/finding.h"
#include "health/findingwords.h"
#include "health/world.h"

#include <vector>

namespace covault::health {

/// One thing that can be wrong, as a row of a table: pure functions, so that what they say can be tested as data.
struct Rule
{
    QString id;
    /// What is wrong about one record, that one among those in which it is seen. It may say it of a cause (an import, a person who left) by giving the finding that
    /// cause as its subject: findings of one id become one, with all their records.
    std::vector<Finding> (*judge)(const vault::Record &record, const World &world);
    /// Words a finding anew after those of one id were put together; null: the first one's words stand.
    void (*sumUp)(Finding &finding, const World &world) = nullptr;
    /// Instead of judge(), which is null then: what is wrong about all judged records, where it is dear to make what is
    /// asked about each of them.
    std::vector<Finding> (*judgeAll)(const World &world) = nullptr;
    /// The only kind about whose records it says something; empty: about all.
    QString kind = {};
};

/// A finding of \p rule about \p record alone, without severity and words.
Finding about(const QString &rule, const vault::Record &record);

/// A finding of \p rule whose cause is \p subject, seen in \p record.
Finding causedBy(const QString &rule, Subject subject, const vault::Record &record);

/// "1 day", "12 days".
QString daysText(qint64 days);

/// "in 12 days", "today", "12 days ago".
QString fromToday(QDate day, const World &world);

/// What readers call \p field; \p id if it is null: one of a later version.
QString labelOf(const vault::Field *field, const QString &id);

/// A title within a sentence: "‘FW-1’".
QString quoted(const QString &title);

/// "‘FW-1’, ‘FW-2’": the first few of \p records, and how many more there are.
QString titlesOf(const std::vector<vault::RecordKey> &records, const World &world);

} // namespace covault::health
