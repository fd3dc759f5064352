#pragma once

#include "core/formats/csv/csvmapping.h"
#include "core/formats/written/rawschedule.h"

#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace csv {

/// The cells of one row that tell when a session is; empty where there is no such column.
struct TimeCells
{
    std::string_view date;
    std::string_view day;
    std::string_view start;
    std::string_view end;
    std::string_view duration;
};

/// Writes what tables say about times in the way of a schedule file ("2014-12-27", "14:00"). Dates are carried on to the
/// rows below. What cannot be read is left as it is, for the remark on it.
class RowTimes
{
public:
    /// @param raw owns the texts that are made; outlives this
    RowTimes(const CsvMapping &mapping, written::RawSchedule &raw) : m_mapping(mapping), m_raw(raw) {}

    void fill(const TimeCells &cells, written::RawSession &session);
    /// Whether the text is a date, which then counts for the rows below.
    bool takeHeading(std::string_view text);

private:
    const loose::Moment &momentOf(std::string_view cell);
    std::optional<std::chrono::sys_days> dateOf(const loose::Moment &moment) const;
    std::optional<std::chrono::sys_days> dayOf(std::string_view cell);
    void takeDate(const TimeCells &cells);
    void fillEnd(std::string_view cell, const loose::Moment &start, written::RawSession &session);
    std::string_view dateText(std::chrono::sys_days date);
    std::string_view clockText(std::chrono::seconds time);

    const CsvMapping &m_mapping;
    written::RawSchedule &m_raw;
    std::unordered_map<std::string_view, loose::Moment> m_moments;
    std::map<std::chrono::sys_days, std::string_view> m_dates;
    std::map<std::chrono::seconds, std::string_view> m_clocks;
    std::optional<std::chrono::sys_days> m_date;    ///< of this row, or carried from above
    loose::Moment m_dateMoment;                     ///< times that stand beside the date in its cell
};

} // namespace csv
