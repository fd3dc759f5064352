#include "core/formats/timetext.h"

#include <array>
#include <cstdio>

using namespace std::chrono;

namespace {

/// "14:00" without a sign.
std::array<char, 32> clock(seconds time)
{
    std::array<char, 32> text{};
    const long long whole = floor<minutes>(time).count();
    std::snprintf(text.data(), text.size(), "%02lld:%02lld", whole / 60, whole % 60);
    return text;
}

} // namespace

std::string dateText(sys_days date)
{
    std::array<char, 32> text{};
    const year_month_day parts(date);
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", int(parts.year()), unsigned(parts.month()), unsigned(parts.day()));
    return text.data();
}

std::string clockText(seconds time) { return clock(time).data(); }

std::string dateTimeText(sys_seconds instant, seconds offset)
{
    const sys_seconds wall = instant + offset;
    const sys_days day = floor<days>(wall);
    std::string text = dateText(day);
    text.append("T").append(clock(wall - day).data()).append(":00");
    text.append(offset < seconds(0) ? "-" : "+").append(clock(offset < seconds(0) ? -offset : offset).data());
    return text;
}
