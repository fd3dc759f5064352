#pragma once

#include "core/formats/written/rawschedule.h"
#include "core/formats/issuelog.h"
#include "core/formats/writtentime.h"

#include <QTimeZone>

#include <chrono>
#include <optional>
#include <vector>

namespace written {

/// What a file says about the start of a session.
struct WrittenStart
{
    std::chrono::sys_days date;
    std::chrono::seconds time;
    std::optional<std::chrono::seconds> offset;
    std::string_view timeText;                 ///< "10:30"
    std::string_view offsetText;               ///< "+01:00"
    std::optional<std::chrono::seconds> clock; ///< the separate start, where a full date stands beside it
};

/// The hour at which the file's days change; nothing when it names none, or one after noon, which is a mistake.
std::optional<std::chrono::seconds> writtenDayChange(const RawSchedule &raw);

/// The start as written: a full date first, else the day and the start, which is on the next calendar day when it lies
/// before the day change. Nothing when the file gives none.
std::optional<WrittenStart> writtenStart(const RawSchedule &raw, const RawSession &session);

struct SessionTime
{
    std::optional<std::chrono::sys_seconds> start;
    std::optional<std::chrono::sys_seconds> end; ///< only beside a start, never before it
};

/// When each session is, in the order of `raw.sessions`; remarks tell what was missing or contradictory.
/// @param zone where a time is written without an offset, and what the separate starts are compared in
std::vector<SessionTime> sessionTimes(const RawSchedule &raw, const QTimeZone &zone, IssueLog &log);

/// How a session is called in a remark: its title in quotes, or its number.
QString nameForRemark(const RawSession &session);

} // namespace written
