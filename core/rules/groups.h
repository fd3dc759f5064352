#pragma once

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

/// Rows by what they share (a room, a person, a track): one flat list and where each group begins in it.
class Groups
{
public:
    Groups() = default;
    /// @param memberships (group, row) pairs, ascending by row; a pair given twice in a row counts once.
    Groups(int groupCount, const std::vector<std::pair<int, int>> &memberships)
        : m_begins(size_t(groupCount) + 1, 0), m_rows(memberships.size())
    {
        for (const auto &[group, row] : memberships) {
            ++m_begins[size_t(group) + 1];
        }
        for (size_t i = 1; i < m_begins.size(); ++i) {
            m_begins[i] += m_begins[i - 1];
        }
        std::vector<int> next(m_begins.begin(), m_begins.end() - 1);
        for (const auto &[group, row] : memberships) {
            m_rows[size_t(next[size_t(group)]++)] = row;
        }
    }

    int count() const { return m_begins.empty() ? 0 : int(m_begins.size()) - 1; }
    /// The rows of a group, ascending.
    std::span<const int> operator[](int group) const
    {
        const int begin = m_begins[size_t(group)];
        return std::span(m_rows).subspan(size_t(begin), size_t(m_begins[size_t(group) + 1] - begin));
    }

private:
    std::vector<int> m_begins;
    std::vector<int> m_rows;
};
