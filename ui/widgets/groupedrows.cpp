#include "ui/widgets/groupedrows.h"

#include <algorithm>

GroupedRows::GroupedRows(int count, std::vector<int> headings, int rowHeight, int headingHeight)
    : m_count(count), m_headings(std::move(headings)), m_rowHeight(std::max(1, rowHeight)),
      m_headingHeight(std::max(1, headingHeight))
{
}

int GroupedRows::headingsBefore(int row) const
{
    return int(std::ranges::lower_bound(m_headings, row) - m_headings.begin());
}

int GroupedRows::top(int row) const
{
    return row * m_rowHeight + headingsBefore(row) * (m_headingHeight - m_rowHeight);
}

int GroupedRows::rowAt(int y) const
{
    if (y < 0 || y >= totalHeight()) {
        return -1;
    }
    int first = 0;
    int last = m_count - 1;
    while (first < last) {
        const int middle = first + (last - first + 1) / 2;
        if (top(middle) <= y) {
            first = middle;
        } else {
            last = middle - 1;
        }
    }
    return first;
}

bool GroupedRows::isHeading(int row) const
{
    return std::ranges::binary_search(m_headings, row);
}

int GroupedRows::headingOf(int row) const
{
    const int before = headingsBefore(row + 1);
    return before > 0 ? m_headings[size_t(before) - 1] : -1;
}

int GroupedRows::headingAfter(int row) const
{
    const size_t before = size_t(headingsBefore(row + 1));
    return before < m_headings.size() ? m_headings[before] : -1;
}

int GroupedRows::nearestRow(int row, int step) const
{
    for (; row >= 0 && row < m_count; row += step) {
        if (!isHeading(row)) {
            return row;
        }
    }
    return -1;
}
