#pragma once

#include <QStringList>

#include <vector>

class Output;

/// Rows of cells, aligned by display width and cut to the terminal's. The last column is not filled up.
class Table
{
public:
    /// @param weights one for each column: 0 is never cut, the others share what is left of the line by weight
    explicit Table(std::vector<int> weights) : m_weights(std::move(weights)) {}

    void addRow(const QStringList &cells);
    /// A line of its own between the rows, never cut.
    void addLine(const QString &text = {});
    void print(Output &output) const;

private:
    struct Row
    {
        QStringList cells;
        bool isLine = false;
    };
    std::vector<int> naturalWidths() const;
    std::vector<int> widths(int available) const;

    std::vector<int> m_weights;
    std::vector<Row> m_rows;
};
