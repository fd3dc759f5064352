#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace csv {

/// The cells of a CSV or TSV file, trimmed; rows without any text are left out.
class CsvTable
{
public:
    /// Takes the file apart at the delimiter.
    /// @param bytes UTF-8; the cells are put together in place, without another copy
    /// Errors: a quote that does not end, with its line; more cells than are accepted.
    [[nodiscard]] static Result<CsvTable> parse(QByteArray &&bytes, char delimiter, const QString &name);
    /// Takes it apart at the delimiter with which most columns have a heading that is known.
    [[nodiscard]] static Result<CsvTable> parse(QByteArray &&bytes, const QString &name);
    /// The first rows, as far as a few kilobytes reach, for a look at the headings; never fails.
    static CsvTable front(QByteArrayView bytes, char delimiter);

    char delimiter() const { return m_delimiter; }
    size_t rows() const { return m_lines.size(); }
    size_t columns() const { return m_columns; } ///< of the widest row
    std::span<const std::string_view> row(size_t row) const;
    /// Empty behind the end of a row.
    std::string_view cell(size_t row, size_t column) const;
    int line(size_t row) const { return m_lines[row]; } ///< 1-based, where the row starts
    /// The bytes that the cells are views into; the table may only be destroyed after.
    QByteArray takeText() { return std::move(m_text); }

private:
    friend class CsvParser;

    QByteArray m_text;
    char m_delimiter = ',';
    size_t m_columns = 0;
    std::vector<std::string_view> m_cells;
    std::vector<std::uint32_t> m_ends; ///< behind each row's last cell
    std::vector<int> m_lines;
};

} // namespace csv
