// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace covault::comanage {

/// A duty as the catalogue that ships describes it. A vault's own duties are records.
struct DutyTemplate
{
    QString id; ///< "01.1": the number of its lane and its place there
    QString title;
    QString description;
    QStringList csf; ///< outcomes of the NIST Cybersecurity Framework 2.0

    bool operator==(const DutyTemplate &) const = default;
};

/// One of the eighteen areas in which the work of a shared environment falls.
struct Lane
{
    QString id;
    QString title;
    std::vector<DutyTemplate> duties;

    bool operator==(const Lane &) const = default;
};

/// The eighteen lanes in their order, read once from the data that ships with the program.
const std::vector<Lane> &lanes();

/// The lane with this id; null if there is none.
const Lane *findLane(const QString &id);

/// The place of a lane in the order of lanes(); behind all of them for an unknown one.
int placeOf(const QString &lane);

} // namespace covault::comanage
