#pragma once

#include "core/search/conferencedays.h"
#include "core/search/facets.h"

#include <algorithm>
#include <span>
#include <vector>

/// The values of each session in one facet, as numbers.
class FacetCodes
{
public:
    explicit FacetCodes(size_t rows)
    {
        m_starts.reserve(rows + 1);
        m_codes.reserve(rows);
        m_starts.push_back(0);
    }

    /// Gives the session that is being added one more value; once is enough.
    void addCode(int code)
    {
        if (std::find(m_codes.begin() + m_starts.back(), m_codes.end(), code) == m_codes.end()) {
            m_codes.push_back(code);
        }
    }
    void endRow() { m_starts.push_back(quint32(m_codes.size())); }

    std::span<const int> codes(int row) const
    {
        return std::span(m_codes).subspan(m_starts[size_t(row)], m_starts[size_t(row) + 1] - m_starts[size_t(row)]);
    }

private:
    std::vector<int> m_codes;
    std::vector<quint32> m_starts; ///< where each session's codes start, and the end
};

/// One facet of a schedule. A code is a position in `values`.
template<class Value>
struct FacetTable
{
    std::vector<FacetValue<Value>> values; ///< in the order in which they are offered, counts 0
    FacetCodes codes;
};

FacetTable<TrackId> trackTable(const Schedule &schedule);
FacetTable<RoomId> roomTable(const Schedule &schedule);
FacetTable<QString> typeTable(const Schedule &schedule);
FacetTable<QString> languageTable(const Schedule &schedule);
FacetTable<QDate> dayTable(const Schedule &schedule, const ConferenceDays &days);
/// What the person made of each session, from must to none.
FacetTable<Interest> interestTable(const Schedule &schedule, const Agenda &agenda);
