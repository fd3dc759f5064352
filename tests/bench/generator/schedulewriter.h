#pragma once

#include "tests/bench/generator/programme.h"

#include <string>

/// The syntax of one file format. Each function appends to `out`; rooms and days are opened and closed around their
/// sessions by the caller.
class ScheduleWriter
{
public:
    virtual ~ScheduleWriter() = default;

    virtual void begin(const Programme &programme, std::string &out) = 0;
    virtual void beginDay(int day, std::string &out) = 0;
    virtual void beginRoom(const std::string &name, std::string &out) = 0;
    virtual void session(const Programme &programme, const GeneratedSession &session, std::string &out) = 0;
    virtual void endRoom(std::string &out) = 0;
    virtual void endDay(std::string &out) = 0;
    virtual void end(std::string &out) = 0;
};

/// Programmes of different sizes are different conferences: "generated25000", "Generated 25000".
std::string acronymOf(const Programme &programme);
std::string titleOf(const Programme &programme);
/// "2027-02-01", the day of the programme with this number.
std::string dateOf(int day);
/// "09:40"
std::string clockOf(int minutes);
/// "2027-02-01T09:40:00+05:30"
std::string instantOf(int day, int minute);
/// The session's page and name in addresses.
std::string slugOf(const GeneratedSession &session);
std::string pageOf(const GeneratedSession &session);

inline constexpr const char *zoneOfSchedule = "Asia/Kolkata";
