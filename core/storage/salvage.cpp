// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/salvage.h"

namespace covault::storage {

namespace {

/// Keys are given one after another: none lies so far behind the last.
constexpr qint64 FarthestStep = qint64(1) << 40;

class Salvage
{
public:
    Salvage(Database &database, const Bytes &table, const Bytes &key, const Bytes &columns,
            const std::function<void(const Row &)> &visit)
        : m_database(database)
        , m_allAfter("SELECT " + key + ',' + columns + " FROM " + table + " WHERE " + key + ">? ORDER BY " + key)
        , m_one("SELECT " + key + ',' + columns + " FROM " + table + " WHERE " + key + "=?")
        , m_nextKey("SELECT " + key + " FROM " + table + " WHERE " + key + ">=? ORDER BY " + key + " LIMIT 1")
        , m_visit(visit)
    {
    }

    Result<std::vector<Gap>> run()
    {
        for (qint64 last = 0;;) {
            const auto read = m_database.each(m_allAfter.constData(), [&](const Row &row) {
                last = row.integer(0);
                m_visit(row);
            }, last);
            if (read)
                return m_gaps;
            if (read.error().code() == Error::Code::Busy)
                return failure(read);
            const auto next = findNext(last + 1);
            if (!next)
                return m_gaps;
            tryOne(*next);
            last = *next;
        }
    }

private:
    // The first key from \p from on that can be read; what comes before it is a gap. None: nothing behind can be.
    std::optional<qint64> findNext(qint64 from)
    {
        qint64 bad = from - 1;
        qint64 good = from;
        for (qint64 step = 1; !look(good); step *= 2) {
            if (step > FarthestStep) {
                m_gaps.push_back({from});
                return {};
            }
            bad = good;
            good += step;
        }
        while (good - bad > 1) {
            const qint64 middle = bad + (good - bad) / 2;
            const bool isReadable = bool(look(middle));
            (isReadable ? good : bad) = middle;
        }
        const auto next = look(good);
        if (bad >= from) // else no key lies between
            addGap(from, next && *next ? **next - 1 : bad);
        return next ? *next : std::nullopt;
    }

    // The key at or behind \p key, if there is one.
    Result<std::optional<qint64>> look(qint64 key)
    {
        return m_database.first(m_nextKey.constData(), [](const Row &row) { return row.integer(0); }, key);
    }

    void tryOne(qint64 key)
    {
        bool isVisited = false;
        const auto read = m_database.each(m_one.constData(), [&](const Row &row) {
            isVisited = true;
            m_visit(row);
        }, key);
        if (!read && !isVisited)
            addGap(key, key);
    }

    void addGap(qint64 first, qint64 last)
    {
        if (!m_gaps.empty() && m_gaps.back().last == first - 1)
            m_gaps.back().last = last;
        else
            m_gaps.push_back({first, last});
    }

    Database &m_database;
    const Bytes m_allAfter, m_one, m_nextKey;
    const std::function<void(const Row &)> &m_visit;
    std::vector<Gap> m_gaps;
};

} // namespace

Result<std::vector<Gap>> salvage(Database &database, const Bytes &table, const Bytes &key, const Bytes &columns,
        const std::function<void(const Row &)> &visit)
{
    return Salvage(database, table, key, columns, visit).run();
}

} // namespace covault::storage
