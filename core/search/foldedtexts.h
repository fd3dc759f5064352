#pragma once

#include "core/search/foldedsession.h"

#include <array>
#include <vector>

/// The folded records of a schedule in one block of memory, with the places of their fields.
class FoldedTexts
{
public:
    explicit FoldedTexts(std::vector<QByteArray> records);

    struct Stretch
    {
        const char *begin;
        const char *end;
    };

    int size() const { return int(m_rows.size()); }
    /// From the first field to the last.
    Stretch all(int row) const { return {at(row, 0) + 1, at(row, SearchFieldCount)}; }
    Stretch field(int row, SearchField field) const { return {at(row, int(field)) + 1, at(row, int(field) + 1)}; }
    /// The field in which a place of a row lies.
    SearchField fieldAt(int row, const char *place) const;

private:
    /// Where the leads of the fields stand, and the end.
    using Row = std::array<quint32, SearchFieldCount + 1>;
    const char *at(int row, int lead) const { return m_bytes.data() + m_rows[size_t(row)][size_t(lead)]; }
    void append(const QByteArray &record);

    std::vector<char> m_bytes;
    std::vector<Row> m_rows;
};
