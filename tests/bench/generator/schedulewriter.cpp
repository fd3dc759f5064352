#include "tests/bench/generator/schedulewriter.h"

#include <array>
#include <chrono>
#include <cstdio>

std::string acronymOf(const Programme &programme) { return "generated" + std::to_string(programme.sessions()); }

std::string titleOf(const Programme &programme) { return "Generated " + std::to_string(programme.sessions()); }

std::string dateOf(int day)
{
    using namespace std::chrono;
    const year_month_day date = sys_days(2027y / February / 1) + std::chrono::days(day);
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()));
    return text.data();
}

std::string clockOf(int minutes)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", minutes / 60, minutes % 60);
    return text.data();
}

std::string instantOf(int day, int minute) { return dateOf(day) + 'T' + clockOf(minute) + ":00+05:30"; }

std::string slugOf(const GeneratedSession &session)
{
    return "generated-2027-" + std::to_string(session.number + 1) + '-' + session.code;
}

std::string pageOf(const GeneratedSession &session)
{
    return "https://schedule.example.org/2027/schedule/event/" + slugOf(session) + '/';
}
