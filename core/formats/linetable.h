#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <vector>

/// Turns offsets into lines and columns. Made before a parser changes the bytes in place; holds no bytes itself.
class LineTable
{
public:
    LineTable() = default;
    explicit LineTable(QByteArrayView bytes);

    /// 1-based. Offsets behind the end belong to the last line.
    int line(qsizetype offset) const;
    /// 1-based, in bytes.
    int column(qsizetype offset) const;

private:
    std::vector<std::uint32_t> m_ends; ///< offset of each line feed
};
