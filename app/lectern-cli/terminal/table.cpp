#include "app/lectern-cli/terminal/table.h"

#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/terminal/terminaltext.h"

#include <algorithm>
#include <numeric>

namespace {
constexpr int spaceBetween = 2;
constexpr int narrowest = 8;       ///< a column that may be cut keeps this
constexpr int longestLastCell = 12; ///< a longer one may stand out of the line: the others are not cut for its sake
} // namespace

void Table::addRow(const QStringList &cells)
{
    Row row;
    for (const QString &cell : cells) {
        row.cells += visibleLine(cell);
    }
    m_rows.push_back(row);
}

void Table::addLine(const QString &text)
{
    m_rows.push_back({{text}, true});
}

std::vector<int> Table::naturalWidths() const
{
    std::vector<int> natural(m_weights.size(), 0);
    for (const Row &row : m_rows) {
        for (qsizetype column = 0; !row.isLine && column < row.cells.size(); ++column) {
            int &widest = natural[size_t(column)];
            widest = std::max(widest, displayWidth(row.cells[column]));
        }
    }
    return natural;
}

std::vector<int> Table::widths(int available) const
{
    std::vector<int> wanted = naturalWidths(); // beyond what a column has anyway
    std::vector<int> result(wanted.size());
    std::vector<int> weights = m_weights;
    int rest = available - spaceBetween * int(wanted.size() - 1);
    for (size_t column = 0; column < wanted.size(); ++column) {
        result[column] = weights[column] > 0 ? std::min(narrowest, wanted[column]) : wanted[column];
        wanted[column] -= result[column];
        rest -= column + 1 < wanted.size() ? result[column] : std::min(result[column], longestLastCell);
    }
    // Columns that want less than their share get what they want; then the others divide the rest anew.
    rest = std::max(0, rest);
    for (bool isShared = false; !isShared;) {
        isShared = true;
        const int sum = std::accumulate(weights.begin(), weights.end(), 0);
        for (size_t column = 0; column < wanted.size() && isShared; ++column) {
            if (weights[column] > 0 && wanted[column] <= rest * weights[column] / sum) {
                result[column] += wanted[column];
                rest -= wanted[column];
                weights[column] = 0;
                isShared = false;
            }
        }
    }
    const int sum = std::max(1, std::accumulate(weights.begin(), weights.end(), 0));
    for (size_t column = 0; column < wanted.size(); ++column) {
        result[column] += rest * weights[column] / sum;
    }
    return result;
}

void Table::print(Output &output) const
{
    const std::vector<int> columns = output.width() ? widths(*output.width()) : naturalWidths();
    for (const Row &row : m_rows) {
        if (row.isLine) {
            output.line(row.cells.first());
            continue;
        }
        QString line;
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            const bool isCut = m_weights[size_t(column)] > 0;
            const int width = columns[size_t(column)];
            const QString cell = isCut ? elided(row.cells[column], width) : row.cells[column];
            line += column + 1 < row.cells.size() ? padded(cell, width + spaceBetween) : cell;
        }
        output.line(line);
    }
}
