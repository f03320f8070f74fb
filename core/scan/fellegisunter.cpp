// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/fellegisunter.h"

#include <QRandomGenerator>

#include <cmath>
#include <unordered_map>

namespace covault::scan {

namespace {

constexpr int Rounds = 25;
constexpr int RandomPairs = 200'000;
constexpr quint32 Seed = 20'261'123; // fixed: the same rows give the same answer

double probabilityOf(double bits)
{
    return 1 / (1 + std::exp2(-bits));
}

/// Divides each pair's odds by those of the other pairs of the row that \p sideOf gives.
template<typename SideOf>
void compete(std::vector<ComparedPair> &pairs, SideOf sideOf)
{
    std::unordered_map<std::uint32_t, double> odds;
    const auto oddsOf = [](const ComparedPair &pair) {
        constexpr double Surest = 1e-12; // a finite weight even for certainty
        return pair.probability / (1 - pair.probability + Surest);
    };
    for (const ComparedPair &pair : pairs)
        odds[sideOf(pair)] += oddsOf(pair);
    for (ComparedPair &pair : pairs)
        pair.probability = oddsOf(pair) / (1 + odds[sideOf(pair)]);
}

/// Makes \p shares sum to one, none of them zero.
void normalise(std::array<double, LevelCount> &shares, double pseudoCount, double total)
{
    double sum = 0;
    for (double &share : shares) {
        share = (share + pseudoCount) / (total + pseudoCount * LevelCount);
        sum += share;
    }
    for (double &share : shares)
        share /= sum;
}

} // namespace

double ColumnWeights::weight(Level level) const
{
    return level == Missing ? 0 : std::log2(m[std::size_t(level)] / u[std::size_t(level)]);
}

double ColumnWeights::weight(const Agreement &agreement) const
{
    if (agreement.level == Missing || agreement.level == TopLevel)
        return weight(agreement.level);
    const double offset = double(agreement.within) - 0.5;
    const int towards = agreement.level + (offset < 0 ? -1 : 1);
    if (towards < 0 || towards >= TopLevel) // the top level is not approached: it is for the same only
        return weight(agreement.level);
    return weight(agreement.level) + std::abs(offset) * (weight(Level(towards)) - weight(agreement.level));
}

FellegiSunter::FellegiSunter(const Comparable &rows, const std::vector<Candidate> &candidates, Rivals rivals)
    : m_rows(rows)
    , m_rivals(rivals)
    , m_columns(rows.columns().size())
    , m_random(rows.columns().size())
{
    compareAll(candidates);
    sampleRandomPairs(candidates);
    estimatePrior();
    startM();
    for (int round = 0; round < Rounds; ++round)
        iterate();
    for (ComparedPair &pair : m_pairs)
        pair.probability = probabilityOf(bits(weightsOf(pair)));
    letCompete();
}

void FellegiSunter::compareAll(const std::vector<Candidate> &candidates)
{
    m_pairs.reserve(candidates.size());
    for (const Candidate &candidate : candidates) {
        if (contradict(m_rows, candidate.first, candidate.second))
            continue;
        ComparedPair pair{candidate, {}, 0};
        for (std::size_t c = 0; c < m_columns.size(); ++c)
            pair.agreements.push_back(compare(m_rows, candidate.first, candidate.second, c));
        m_pairs.push_back(std::move(pair));
    }
}

void FellegiSunter::sampleRandomPairs(const std::vector<Candidate> &candidates)
{
    QRandomGenerator random(Seed);
    const auto row = [&] { return random.bounded(m_rows.size()); };
    const int wanted = m_rows.size() < 2 ? 0 : int(std::min(double(RandomPairs), m_rows.pairCount() * 2));
    for (int i = 0; i < wanted; ++i) {
        const std::uint32_t a = row();
        const std::uint32_t b = row();
        const bool isCandidate =
                std::binary_search(candidates.begin(), candidates.end(), Candidate{std::min(a, b), std::max(a, b)});
        if (isCandidate || !m_rows.canMatch(a, b))
            continue;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            const Level level = compare(m_rows, a, b, c).level;
            if (level != Missing)
                m_random[c][std::size_t(level)] += 1;
        }
    }
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        double total = 0;
        for (const double count : m_random[c])
            total += count;
        normalise(m_random[c], 0.5, total);
        m_columns[c].u = m_random[c];
    }
}

/// Counts the candidates that agree, or nearly, on so much that chance would not give one such pair in all.
void FellegiSunter::estimatePrior()
{
    constexpr double SureBits = 3;       // beyond what one pair in all would need
    constexpr double SharedBySure = 0.8; // of all matches, those that are this plain
    const double needed = std::log2(std::max(2.0, m_rows.pairCount())) + SureBits;
    double sure = 0;
    for (const ComparedPair &pair : m_pairs) {
        double information = 0;
        int against = 0;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            const Level level = pair.agreements[c].level;
            if (level == Missing)
                continue;
            double asMuch = 0; // share of random pairs that agree as much or more
            for (Level l = level; l <= TopLevel; ++l)
                asMuch += m_random[c][std::size_t(l)];
            information -= std::log2(asMuch);
            against += level <= 1 ? 1 : 0;
        }
        sure += information >= needed && against <= 1 ? 1 : 0;
    }
    const double expected = std::max(sure, 1.0) / SharedBySure;
    m_prior = std::min(0.5, expected / std::max(2.0, m_rows.pairCount()));
}

void FellegiSunter::startM()
{
    for (ColumnWeights &column : m_columns)
        column.m = {0.05, 0.03, 0.04, 0.06, 0.1, 0.17, 0.55};
}

/// Divides each pair's odds by those of its rivals.
void FellegiSunter::letCompete()
{
    if (m_rivals.ofFirst)
        compete(m_pairs, [](const ComparedPair &pair) { return pair.rows.first; });
    if (m_rivals.ofSecond)
        compete(m_pairs, [](const ComparedPair &pair) { return pair.rows.second; });
}

/// One step: how likely each candidate is a match, and then m and u by those likelihoods.
void FellegiSunter::iterate()
{
    std::vector<std::array<double, LevelCount>> matching(m_columns.size());
    std::vector<std::array<double, LevelCount>> others(m_columns.size());
    for (ComparedPair &pair : m_pairs) {
        double sum = std::log2(m_prior / (1 - m_prior));
        for (std::size_t c = 0; c < m_columns.size(); ++c)
            sum += m_columns[c].weight(pair.agreements[c]);
        pair.probability = probabilityOf(sum);
    }
    letCompete();
    for (const ComparedPair &pair : m_pairs) {
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            if (pair.agreements[c].level == Missing)
                continue;
            matching[c][std::size_t(pair.agreements[c].level)] += pair.probability;
            others[c][std::size_t(pair.agreements[c].level)] += 1 - pair.probability;
        }
    }
    const double rest = std::max(0.0, m_rows.pairCount() - double(m_pairs.size()));
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const double filled = double(m_rows.columns()[c].filled) / double(m_rows.size());
        double matches = 0;
        double strangers = 0;
        for (std::size_t l = 0; l < LevelCount; ++l) {
            others[c][l] += rest * filled * filled * m_random[c][l];
            matches += matching[c][l];
            strangers += others[c][l];
        }
        normalise(matching[c], 1, matches);
        normalise(others[c], 0.5, strangers);
        m_columns[c].m = matching[c];
        m_columns[c].u = others[c];
    }
    smooth();
}

/// More agreement never weighs less: where the counts say so, neighbouring levels are pooled.
void FellegiSunter::smooth()
{
    for (ColumnWeights &column : m_columns) {
        struct Pool
        {
            double m, u;
            int levels;
        };
        std::vector<Pool> pools;
        for (std::size_t l = 0; l < LevelCount; ++l) {
            pools.push_back({column.m[l], column.u[l], 1});
            while (pools.size() > 1) {
                Pool &last = pools.back();
                Pool &before = pools[pools.size() - 2];
                if (before.m / before.u <= last.m / last.u)
                    break;
                before = {before.m + last.m, before.u + last.u, before.levels + last.levels};
                pools.pop_back();
            }
        }
        std::size_t level = 0;
        for (const Pool &pool : pools) {
            // Only the ratio counts from here on.
            for (int i = 0; i < pool.levels; ++i, ++level) {
                column.m[level] = pool.m / pool.levels;
                column.u[level] = pool.u / pool.levels;
            }
        }
    }
}

std::vector<double> FellegiSunter::weightsOf(const ComparedPair &pair) const
{
    std::vector<double> weights;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const Level level = pair.agreements[c].level;
        double weight = m_columns[c].weight(pair.agreements[c]);
        if (level == TopLevel) {
            const double share = shareOfCommonForm(m_rows, pair.rows.first, pair.rows.second, c);
            weight = std::log2(m_columns[c].m[TopLevel] / std::max(share, m_prior));
            weight = (weight + m_columns[c].weight(level)) / 2;
        }
        weights.push_back(weight);
    }
    return weights;
}

double FellegiSunter::bits(const std::vector<double> &weights) const
{
    double sum = std::log2(m_prior / (1 - m_prior));
    for (const double weight : weights)
        sum += weight;
    return sum;
}

} // namespace covault::scan
