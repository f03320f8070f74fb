// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanage/sidesignature.h"
#include "health/health.h"

namespace covault::comanage {

/// A party, person, team or schedule that a duty names.
struct Named
{
    QString id; ///< as text; empty: nobody is named
    QString name;

    bool operator==(const Named &) const = default;
};

/// One row of the responsibility matrix.
struct Duty
{
    vault::RecordKey key;
    QString title;
    QString area;      ///< the lane's id
    QString areaTitle;
    Named accountable;
    Named responsible;
    Named backup;
    Named firstResponder;
    Named afterHours;
    std::vector<Named> consulted;
    std::vector<Named> informed;
    QString hours;
    std::vector<SideSignature> signatures;

    bool operator==(const Duty &) const = default;
};

/// All duties, by area and title. Pure.
std::vector<Duty> dutiesOf(const health::World &world);

/// What is missing in the matrix: unowned, unsigned and changed duties, missing responders, times that nobody
/// covers. Pure; with what was decided.
std::vector<health::Finding> gapsOf(const health::World &world, const health::LocalDecisions &local);

struct Matrix
{
    std::vector<Duty> duties;
    std::vector<health::Finding> gaps;
};

/// Reads the matrix and its gaps from the vault.
Result<Matrix> show(vault::Vault &vault);

} // namespace covault::comanage
