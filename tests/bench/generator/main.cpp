#include "tests/bench/generator/generateschedule.h"

#include <charconv>
#include <cstring>
#include <iostream>

namespace {

constexpr int largest = 1'000'000;

template<typename Number>
bool parse(const char *text, Number &number)
{
    const char *const end = text + std::strlen(text);
    const std::from_chars_result result = std::from_chars(text, end, number);
    return result.ec == std::errc() && result.ptr == end;
}

} // namespace

int main(int argc, char **argv)
{
    int sessions = 0;
    std::uint64_t seed = 1;
    if ((argc != 3 && argc != 4) || !parse(argv[1], sessions) || sessions < 1 || sessions > largest ||
        (argc == 4 && !parse(argv[3], seed))) {
        std::cerr << "Usage: generateschedule SESSIONS FILE.xml|FILE.json [SEED]\n"
                     "Writes an invented schedule of 1 to 1000000 sessions; the same seed (1 unless given) gives the "
                     "same bytes.\n";
        return 3;
    }
    if (!generateSchedule(sessions, seed, std::filesystem::path(argv[2]))) {
        std::cerr << "generateschedule: cannot write " << argv[2] << '\n';
        return 2;
    }
    return 0;
}
