#include "core/search/foldedtexts.h"

#include "core/search/termfinder.h"

#include <algorithm>

FoldedTexts::FoldedTexts(std::vector<QByteArray> records)
{
    size_t size = 2 * size_t(TermFinder::Margin);
    for (const QByteArray &record : records) {
        size += size_t(record.size()) + 1;
    }
    m_bytes.reserve(size);
    m_rows.reserve(records.size());
    m_bytes.resize(size_t(TermFinder::Margin), FieldLead);
    for (QByteArray &record : records) {
        append(record);
        record = QByteArray(); // so that the texts are not in memory twice
    }
    m_bytes.resize(m_bytes.size() + size_t(TermFinder::Margin), FieldLead);
}

/// A record that lacks fields gets empty ones.
void FoldedTexts::append(const QByteArray &record)
{
    const size_t start = m_bytes.size();
    if (!record.startsWith(FieldLead)) {
        m_bytes.push_back(FieldLead);
    }
    m_bytes.insert(m_bytes.end(), record.begin(), record.end());
    Row row;
    size_t place = start;
    for (int field = 0; field < SearchFieldCount; ++field) {
        place = size_t(std::find(m_bytes.begin() + qsizetype(place), m_bytes.end(), FieldLead) - m_bytes.begin());
        if (place == m_bytes.size()) {
            m_bytes.push_back(FieldLead);
        }
        row[size_t(field)] = quint32(place++);
    }
    row[SearchFieldCount] = quint32(m_bytes.size());
    m_rows.push_back(row);
}

SearchField FoldedTexts::fieldAt(int row, const char *place) const
{
    int field = SearchFieldCount - 1;
    while (field > 0 && place < at(row, field)) {
        --field;
    }
    return SearchField(field);
}
