#pragma once

#include "core/rules/checkcontext.h"

#include <QVarLengthArray>

#include <algorithm>
#include <span>
#include <vector>

/// Finds the pairs of busy rows that overlap within groups: a sweep by start over each group, O(n log n + pairs). A
/// pair that meets in several groups is one pair that names them all.
class PairSweep
{
public:
    explicit PairSweep(const CheckContext &context) : m_context(context) {}

    /// @param rows busy, ascending
    void add(std::span<const int> rows, qint32 group)
    {
        m_running.clear();
        for (const int row : rows) {
            const auto start = m_context.start(row);
            std::erase_if(m_running, [&](int earlier) { return m_context.end(earlier) <= start; });
            for (const int earlier : m_running) {
                m_hits.push_back({quint64(earlier) << 32 | quint64(row), group});
            }
            m_running.push_back(row);
        }
    }

    size_t hitCount() const { return m_hits.size(); }

    /// Calls `use(first, second, groups)` once a pair, in order of the rows; groups ascend.
    template<class Use>
    void forEachPair(Use use)
    {
        std::ranges::sort(m_hits, {}, [](const Hit &hit) { return std::pair(hit.pair, hit.group); });
        QVarLengthArray<qint32, 4> groups;
        for (size_t i = 0; i < m_hits.size();) {
            const quint64 pair = m_hits[i].pair;
            groups.clear();
            for (; i < m_hits.size() && m_hits[i].pair == pair; ++i) {
                groups.append(m_hits[i].group);
            }
            use(int(pair >> 32), int(pair & 0xffffffff), groups);
        }
    }

private:
    struct Hit
    {
        quint64 pair; ///< the earlier row in the upper half
        qint32 group;
    };

    const CheckContext &m_context;
    std::vector<int> m_running; ///< rows of the group that have not ended yet
    std::vector<Hit> m_hits;
};
