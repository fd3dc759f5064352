#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace talkpage {

/// What the address of a talk's page tells: "https://qconsf.com/presentation/nov2025/slug" and
/// "https://qconlondon.com/london2022/presentation/slug.html".
struct Edition
{
    std::string key;                       ///< "nov2025/slug"; empty for other addresses
    std::optional<std::chrono::year> year;
};
Edition editionOf(std::string_view address);

/// 2025 of "nov2025".
std::optional<std::chrono::year> yearAtEnd(std::string_view part);

struct Dates
{
    std::chrono::sys_days first;
    std::chrono::sys_days last;
};
/// "November 5-9, 2018", "5–9 Nov 2018", "March 30 - April 2, 2020"; nothing in other texts.
/// @param year where the text names none
std::optional<Dates> conferenceDates(std::string_view text, std::optional<std::chrono::year> year);

} // namespace talkpage
