#include "core/formats/csv/rowtimes.h"

#include "core/formats/timetext.h"
#include "core/formats/writtentime.h"

#include <charconv>

using namespace std::chrono;

namespace csv {
const loose::Moment &RowTimes::momentOf(std::string_view cell)
{
    const auto it = m_moments.find(cell);
    return it != m_moments.end() ? it->second : m_moments.emplace(cell, loose::readMoment(cell, m_mapping.dateOrder)).first->second;
}

/// A date; one without a year is in that of the first day.
std::optional<sys_days> RowTimes::dateOf(const loose::Moment &moment) const
{
    if (moment.day && !moment.year && m_mapping.firstDay) {
        loose::Moment whole = moment;
        whole.year = year_month_day(*m_mapping.firstDay).year();
        return whole.date();
    }
    return moment.date();
}

/// "Friday" and "2" count from the first day.
std::optional<sys_days> RowTimes::dayOf(std::string_view cell)
{
    if (!m_mapping.firstDay || cell.empty()) {
        return std::nullopt;
    }
    int number = 0;
    const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (read.ec == std::errc() && read.ptr == cell.data() + cell.size()) {
        return number >= 1 && number <= 100 ? std::optional(*m_mapping.firstDay + days(number - 1)) : std::nullopt;
    }
    const auto wanted = momentOf(cell).weekday;
    return wanted ? std::optional(*m_mapping.firstDay + (*wanted - weekday(*m_mapping.firstDay))) : std::nullopt;
}

bool RowTimes::takeHeading(std::string_view text)
{
    const auto date = dateOf(momentOf(text));
    if (date && !momentOf(text).start) {
        m_date = date;
        return true;
    }
    return false;
}

void RowTimes::takeDate(const TimeCells &cells)
{
    m_dateMoment = {};
    if (!cells.date.empty()) {
        m_dateMoment = momentOf(cells.date);
        m_date = dateOf(m_dateMoment);
        if (!m_date) {
            m_date = dayOf(cells.date);
        }
    }
    if (cells.date.empty() && !cells.day.empty()) {
        if (auto day = dateOf(momentOf(cells.day)); day || (day = dayOf(cells.day))) {
            m_date = day;
        }
    }
}

void RowTimes::fill(const TimeCells &cells, written::RawSession &session)
{
    takeDate(cells);
    const auto fullStart = parseDateTime(cells.start);
    const auto fullDate = parseDateTime(cells.date);
    loose::Moment start = momentOf(cells.start);
    if (fullStart && fullStart->time) {
        session.date = cells.start;
    } else if (fullDate && fullDate->time && !start.start) {
        session.date = cells.date;
        start = {};
    } else {
        const auto ownDate = dateOf(start);
        const auto date = ownDate ? ownDate : m_date;
        start.start = start.start ? start.start : m_dateMoment.start;
        start.end = start.end ? start.end : m_dateMoment.end;
        session.date = date ? dateText(*date) : cells.date;
        session.start = start.start ? clockText(*start.start) : cells.start;
    }
    if (!loose::isPlaceholder(cells.duration) && !cells.duration.empty()) {
        const auto length = loose::readLength(cells.duration);
        session.duration = length ? clockText(*length) : cells.duration;
    } else if (start.length && cells.end.empty()) {
        session.duration = clockText(*start.length);
    }
    fillEnd(cells.end, start, session);
}

void RowTimes::fillEnd(std::string_view cell, const loose::Moment &start, written::RawSession &session)
{
    if (cell.empty()) {
        session.end = start.end ? clockText(*start.end) : std::string_view();
        return;
    }
    if (loose::isPlaceholder(cell)) {
        return;
    }
    if (const auto full = parseDateTime(cell); full && full->time) {
        session.end = cell;
        return;
    }
    const loose::Moment &end = momentOf(cell);
    if (!end.start) {
        session.end = cell;
    } else if (const auto date = dateOf(end)) {
        session.end = m_raw.texts.emplace_back(std::string(dateText(*date)).append("T").append(clockText(*end.start)));
    } else {
        session.end = clockText(*end.start);
    }
}

std::string_view RowTimes::dateText(sys_days date)
{
    std::string_view &text = m_dates[date];
    if (text.empty()) {
        text = m_raw.texts.emplace_back(::dateText(date));
    }
    return text;
}

/// A time of day, or a length, as "14:00".
std::string_view RowTimes::clockText(seconds time)
{
    std::string_view &text = m_clocks[time];
    if (text.empty()) {
        text = m_raw.texts.emplace_back(::clockText(time));
    }
    return text;
}

} // namespace csv
