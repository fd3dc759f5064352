#include "core/formats/csv/csvtable.h"

#include "core/formats/csv/mappingguess.h"
#include "core/formats/formattext.h"
#include "core/formats/limits.h"
#include "core/formats/utf8text.h"

#include <csv.h>

#include <algorithm>
#include <cstring>

namespace csv {

namespace {

constexpr size_t mostCells = 5'000'000;
constexpr qsizetype pieceSize = 64 * 1024;
constexpr qsizetype frontSize = 32 * 1024;

bool isBlank(QByteArrayView line)
{
    return std::ranges::all_of(line, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
}

} // namespace

/// Feeds libcsv line by line, so that a row knows where it starts. A cell is never longer than what was read to find
/// it, so it is written back over the front of the file.
class CsvParser
{
public:
    explicit CsvParser(CsvTable &table) : m_table(table), m_write(table.m_text.data())
    {
        csv_init(&m_parser, 0);
        csv_set_delim(&m_parser, (unsigned char)(table.m_delimiter));
        csv_set_blk_size(&m_parser, 16 * 1024);
    }
    ~CsvParser() { csv_free(&m_parser); }
    Q_DISABLE_COPY_MOVE(CsvParser)

    void run();
    /// Where a quote starts that does not end; 0: every one ends.
    int finish();
    bool isFull() const { return m_isFull; }

private:
    static void takeCell(void *bytes, size_t size, void *parser);
    static void takeRow(int, void *parser);

    CsvTable &m_table;
    char *m_write;
    csv_parser m_parser{};
    int m_line = 1;
    int m_rowLine = 1;
    bool m_isAtRowStart = true;
    bool m_isAtLineStart = true;
    bool m_hasText = false;
    bool m_isFull = false;
};

void CsvParser::takeCell(void *bytes, size_t size, void *data)
{
    auto *const self = static_cast<CsvParser *>(data);
    CsvTable &table = self->m_table;
    self->m_isFull |= table.m_cells.size() >= mostCells;
    if (self->m_isFull) {
        return;
    }
    std::memcpy(self->m_write, bytes, size);
    const std::string_view cell = utf8::trimmed({self->m_write, size});
    self->m_write += size;
    self->m_hasText |= !cell.empty();
    table.m_cells.push_back(cell);
}

void CsvParser::takeRow(int, void *data)
{
    auto *const self = static_cast<CsvParser *>(data);
    CsvTable &table = self->m_table;
    const size_t from = table.m_ends.empty() ? 0 : table.m_ends.back();
    if (self->m_hasText) {
        table.m_columns = std::max(table.m_columns, table.m_cells.size() - from);
        table.m_ends.push_back(std::uint32_t(table.m_cells.size()));
        table.m_lines.push_back(self->m_rowLine);
    } else {
        table.m_cells.resize(from);
    }
    self->m_hasText = false;
    self->m_isAtRowStart = true;
}

void CsvParser::run()
{
    QByteArrayView bytes = m_table.m_text;
    while (!bytes.isEmpty() && !m_isFull) {
        const QByteArrayView ahead = bytes.first(qMin(bytes.size(), pieceSize));
        const auto feed = std::ranges::find(ahead, '\n');
        const QByteArrayView piece = feed == ahead.end() ? ahead : ahead.first(feed - ahead.begin() + 1);
        if (m_isAtRowStart && m_isAtLineStart && !isBlank(piece)) {
            m_rowLine = m_line;
            m_isAtRowStart = false;
        }
        csv_parse(&m_parser, piece.data(), size_t(piece.size()), takeCell, takeRow, this);
        m_isAtLineStart = piece.back() == '\n';
        m_line += m_isAtLineStart ? 1 : 0;
        bytes = bytes.sliced(piece.size());
    }
}

int CsvParser::finish()
{
    csv_parse(&m_parser, "\n", 1, takeCell, takeRow, this); // ends every row, unless a quote is open
    const int open = m_isAtRowStart ? 0 : m_rowLine;
    csv_fini(&m_parser, takeCell, takeRow, this);
    return open;
}

Result<CsvTable> CsvTable::parse(QByteArray &&bytes, char delimiter, const QString &name)
{
    CsvTable table;
    table.m_delimiter = delimiter;
    table.m_text = std::move(bytes);
    CsvParser parser(table);
    parser.run();
    if (parser.isFull()) {
        return failure(ErrorCode::LimitExceeded,
                       FormatText::tr("The table has more than %1 cells, which is more than Lectern accepts.").arg(mostCells),
                       {name});
    }
    if (const int line = parser.finish(); line > 0) {
        return failure(ErrorCode::Damaged,
                       FormatText::tr("A quotation mark opens in the row that starts here, but never closes. Download the "
                                      "file again; if it was written by hand, put the closing mark where the text ends."),
                       {name, line});
    }
    return table;
}

CsvTable CsvTable::front(QByteArrayView bytes, char delimiter)
{
    CsvTable table;
    table.m_delimiter = delimiter;
    table.m_text = bytes.first(qMin(bytes.size(), frontSize)).toByteArray();
    CsvParser parser(table);
    parser.run();
    parser.finish();
    return table;
}

Result<CsvTable> CsvTable::parse(QByteArray &&bytes, const QString &name)
{
    const char delimiter = likelyDelimiter(bytes);
    return parse(std::move(bytes), delimiter, name);
}

std::span<const std::string_view> CsvTable::row(size_t row) const
{
    const size_t from = row == 0 ? 0 : m_ends[row - 1];
    return std::span(m_cells).subspan(from, m_ends[row] - from);
}

std::string_view CsvTable::cell(size_t row, size_t column) const
{
    const auto cells = this->row(row);
    return column < cells.size() ? cells[column] : std::string_view();
}

} // namespace csv
