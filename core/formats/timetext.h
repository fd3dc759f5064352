#pragma once

#include <chrono>
#include <string>

/// "2025-06-12"
std::string dateText(std::chrono::sys_days date);

/// "14:00", also for a length; seconds are cut off.
std::string clockText(std::chrono::seconds time);

/// "2025-06-12T14:00:00+02:00", the instant as clocks with that offset show it.
std::string dateTimeText(std::chrono::sys_seconds instant, std::chrono::seconds offset);
