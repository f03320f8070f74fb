// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/blocking.h"
#include "scan/compare.h"

#include <array>

namespace covault::scan {

/// What the levels of one column weigh: how likely they are among pairs that are one thing (m) and among others (u).
struct ColumnWeights
{
    std::array<double, LevelCount> m{};
    std::array<double, LevelCount> u{};

    /// log2(m/u): bits for (positive) or against a match; 0 for Missing.
    double weight(Level level) const;
    /// The same, drawn out between the levels, so that of two good partners the better one has more.
    double weight(const Agreement &agreement) const;
};

/// A pair and the levels at which its columns agree.
struct ComparedPair
{
    Candidate rows;
    std::vector<Agreement> agreements; ///< by column
    double probability = 0;            ///< that both are one thing
};

/// Which rows have at most one partner, so that their likely partners compete: those of a table compared with one that
/// writes nothing twice.
struct Rivals
{
    bool ofFirst = false;
    bool ofSecond = false;
};

/// The model of Fellegi and Sunter, its parameters estimated on the data itself.
///
/// u comes from random pairs and from the candidates that turn out not to match; the prior from pairs whose agreement
/// is too unlikely to be chance; m alone is found by expectation and maximisation. (Left to find all three, the method
/// takes any strong grouping of the data for matches.)
class FellegiSunter
{
public:
    /// Compares \p candidates and estimates all parameters on them.
    FellegiSunter(const Comparable &rows, const std::vector<Candidate> &candidates, Rivals rivals);

    const std::vector<ComparedPair> &pairs() const { return m_pairs; }
    const std::vector<ColumnWeights> &columns() const { return m_columns; }
    /// The share of matches among all pairs.
    double prior() const { return m_prior; }

    /// The bits of each column for \p pair; where both rows have the same value, by how common that value is.
    std::vector<double> weightsOf(const ComparedPair &pair) const;

private:
    void compareAll(const std::vector<Candidate> &candidates);
    void sampleRandomPairs(const std::vector<Candidate> &candidates);
    void estimatePrior();
    void startM();
    void iterate();
    void smooth();
    void letCompete();
    double bits(const std::vector<double> &weights) const;

    const Comparable &m_rows;
    Rivals m_rivals;
    std::vector<ComparedPair> m_pairs;
    std::vector<ColumnWeights> m_columns;
    std::vector<std::array<double, LevelCount>> m_random; // shares of levels among random pairs that are no candidates
    double m_prior = 0;
};

} // namespace covault::scan
