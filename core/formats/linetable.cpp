#include "core/formats/linetable.h"

#include <algorithm>
#include <cstring>

LineTable::LineTable(QByteArrayView bytes)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    const char *at = begin;
    m_ends.reserve(size_t(bytes.size()) / 16); // mostly stays untouched, which costs nothing
    while (at < end) {
        at = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at)));
        if (!at) {
            break;
        }
        m_ends.push_back(std::uint32_t(at - begin));
        ++at;
    }
}

int LineTable::line(qsizetype offset) const
{
    const auto it = std::lower_bound(m_ends.begin(), m_ends.end(), std::uint32_t(std::max<qsizetype>(0, offset)));
    return int(it - m_ends.begin()) + 1;
}

int LineTable::column(qsizetype offset) const
{
    const int before = line(offset) - 2; // the line feed that this line starts after
    const qsizetype start = before < 0 ? 0 : qsizetype(m_ends[size_t(before)]) + 1;
    return int(std::max<qsizetype>(0, offset - start)) + 1;
}
