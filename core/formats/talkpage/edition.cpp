#include "core/formats/talkpage/edition.h"

#include "core/formats/loosenames.h"
#include "core/formats/loosetokens.h"

#include <algorithm>
#include <charconv>
#include <vector>

using namespace std::chrono;

namespace talkpage {
namespace {

/// The parts of the path of an address.
std::vector<std::string_view> pathOf(std::string_view address)
{
    address = address.substr(0, address.find_first_of("?#"));
    const size_t host = address.find("://");
    address.remove_prefix(host == std::string_view::npos ? 0 : host + 3);
    std::vector<std::string_view> parts;
    while (!address.empty() && parts.size() < 20) {
        const size_t end = std::min(address.find('/'), address.size());
        if (end > 0) {
            parts.push_back(address.substr(0, end));
        }
        address.remove_prefix(std::min(end + 1, address.size()));
    }
    return parts;
}

/// A day of a month; 0 is none.
struct DayOfMonth
{
    unsigned month = 0;
    unsigned day = 0;
};

unsigned takeMonth(loose::TokenReader &in)
{
    const bool isWord = in.peek().kind == loose::Token::Kind::Word;
    const unsigned found = isWord ? loose::monthOf(in.peek().word).value_or(0) : 0;
    if (found != 0) {
        in.skip();
        in.take('.');
    }
    return found;
}

DayOfMonth takeDay(loose::TokenReader &in)
{
    const size_t from = in.position();
    DayOfMonth found{takeMonth(in), 0};
    if (!in.isNumber(1, 2)) {
        in.moveTo(from);
        return {};
    }
    found.day = unsigned(in.peek().value);
    in.skip();
    if (found.month == 0) {
        found.month = takeMonth(in);
    }
    return found;
}

} // namespace

std::optional<year> yearAtEnd(std::string_view part)
{
    int value = 0;
    if (part.size() < 5 || std::from_chars(part.data() + part.size() - 4, part.data() + part.size(), value).ec != std::errc()) {
        return std::nullopt;
    }
    return value >= 1990 && value < 2200 ? std::optional(year(value)) : std::nullopt;
}

Edition editionOf(std::string_view address)
{
    const std::vector<std::string_view> parts = pathOf(address);
    const auto marker = std::ranges::find(parts, std::string_view("presentation"));
    if (marker == parts.end() || marker + 1 == parts.end()) {
        return {};
    }
    std::string_view slug = parts.back();
    slug = slug.ends_with(".html") ? slug.substr(0, slug.size() - 5) : slug;
    const std::string_view edition = marker + 2 == parts.end() && marker != parts.begin() ? *(marker - 1) : *(marker + 1);
    const auto year = yearAtEnd(edition);
    if (!year || edition == slug) {
        return {};
    }
    return {std::string(edition).append("/").append(slug), year};
}

std::optional<Dates> conferenceDates(std::string_view text, std::optional<year> year)
{
    loose::TokenReader in(loose::tokensOf(text));
    for (; !in.atEnd(); in.skip()) {
        const size_t from = in.position();
        const DayOfMonth first = takeDay(in);
        const bool goesOn = first.day != 0 && (in.take('-') || in.take("to"));
        const DayOfMonth last = goesOn ? takeDay(in) : DayOfMonth();
        in.take(',');
        if (in.isNumber(4, 4)) {
            year = std::chrono::year(in.peek().value);
        }
        if (last.day != 0 && year && first.month + last.month != 0) {
            const unsigned firstMonth = first.month != 0 ? first.month : last.month;
            const unsigned lastMonth = last.month != 0 ? last.month : firstMonth;
            const year_month_day start = *year / month(firstMonth) / day(first.day);
            const year_month_day end = *year / month(lastMonth) / day(last.day);
            const bool is = start.ok() && end.ok() && sys_days(end) >= sys_days(start) && sys_days(end) - sys_days(start) < days(31);
            return is ? std::optional(Dates{start, end}) : std::nullopt;
        }
        in.moveTo(from);
    }
    return std::nullopt;
}

} // namespace talkpage
