#pragma once

#include <vector>

/// Where the rows of a list stand that has two kinds: headings and others, each of one height. Answers at once for any
/// number of rows. Lengths in pixels from the top of the first row.
class GroupedRows
{
public:
    GroupedRows() = default;
    /// @param headings rows that are headings, ascending
    GroupedRows(int count, std::vector<int> headings, int rowHeight, int headingHeight);

    int count() const { return m_count; }
    bool hasHeadings() const { return !m_headings.empty(); }
    int rowHeight() const { return m_rowHeight; }
    int headingHeight() const { return m_headingHeight; }

    int top(int row) const; ///< also for row == count(): the whole height
    int height(int row) const { return isHeading(row) ? m_headingHeight : m_rowHeight; }
    int totalHeight() const { return top(m_count); }
    int rowAt(int y) const; ///< -1 above the first and below the last
    bool isHeading(int row) const;
    /// The heading above a row or the row itself; -1 when none.
    int headingOf(int row) const;
    /// The next heading below a row; -1 when none.
    int headingAfter(int row) const;
    /// The nearest row that is no heading, from `row` on in steps of `step` (1 or -1); -1 when none.
    int nearestRow(int row, int step) const;

private:
    int headingsBefore(int row) const;

    int m_count = 0;
    std::vector<int> m_headings;
    int m_rowHeight = 1;
    int m_headingHeight = 1;
};
