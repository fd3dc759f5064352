#include "core/formats/writtentime.h"

#include "core/formats/utf8text.h"

using namespace std::chrono;

namespace {

/// Reads a text from its front.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }
    char peek() const { return m_rest.empty() ? '\0' : m_rest.front(); }
    const char *position() const { return m_rest.data(); }

    bool take(char c)
    {
        if (peek() != c) {
            return false;
        }
        m_rest.remove_prefix(1);
        return true;
    }

    /// A number of that many digits.
    std::optional<int> number(int fewest, int most)
    {
        int value = 0;
        int digits = 0;
        while (digits < most && peek() >= '0' && peek() <= '9') {
            value = value * 10 + (peek() - '0');
            m_rest.remove_prefix(1);
            ++digits;
        }
        return digits >= fewest ? std::optional(value) : std::nullopt;
    }

    void skipDigits()
    {
        while (peek() >= '0' && peek() <= '9') {
            m_rest.remove_prefix(1);
        }
    }

private:
    std::string_view m_rest;
};

std::optional<sys_days> scanDate(Scanner &in)
{
    const auto y = in.number(4, 4);
    if (!y || !in.take('-')) {
        return std::nullopt;
    }
    const auto m = in.number(1, 2);
    if (!m || !in.take('-')) {
        return std::nullopt;
    }
    const auto d = in.number(1, 2);
    const year_month_day date = year(*y) / *m / d.value_or(0);
    return date.ok() ? std::optional(sys_days(date)) : std::nullopt;
}

std::optional<seconds> scanClock(Scanner &in)
{
    const auto h = in.number(1, 2);
    if (!h || !in.take(':')) {
        return std::nullopt;
    }
    const auto m = in.number(1, 2);
    int s = 0;
    if (m && in.take(':')) {
        const auto written = in.number(1, 2);
        if (!written) {
            return std::nullopt;
        }
        s = *written;
        if (in.take('.') || in.take(',')) {
            in.skipDigits(); // fractions of a second
        }
    }
    const seconds time = hours(*h) + minutes(m.value_or(60)) + seconds(s);
    return m && *m < 60 && s <= 60 && time <= hours(24) ? std::optional(time) : std::nullopt;
}

/// "Z", "+01:00", "+0200", "+02", "+2:00".
std::optional<seconds> scanOffset(Scanner &in)
{
    if (in.take('Z') || in.take('z')) {
        return seconds(0);
    }
    const bool west = in.peek() == '-';
    if (!in.take('-') && !in.take('+')) {
        return std::nullopt;
    }
    const auto h = in.number(1, 2);
    in.take(':');
    const auto m = in.atEnd() ? std::optional(0) : in.number(2, 2);
    if (!h || !m || *m > 59 || *h > 14) {
        return std::nullopt;
    }
    const seconds offset = hours(*h) + minutes(*m);
    return west ? -offset : offset;
}

/// The part behind "P" of an ISO 8601 duration without years and months.
std::optional<seconds> scanIsoDuration(Scanner &in)
{
    seconds total(0);
    bool any = false;
    bool inTime = false;
    while (!in.atEnd()) {
        if (!inTime && in.take('T')) {
            inTime = true;
            continue;
        }
        const auto n = in.number(1, 6);
        if (!n) {
            return std::nullopt;
        }
        if (!inTime && in.take('W')) {
            total += days(*n * 7);
        } else if (!inTime && in.take('D')) {
            total += days(*n);
        } else if (inTime && in.take('H')) {
            total += hours(*n);
        } else if (inTime && in.take('M')) {
            total += minutes(*n);
        } else if (inTime && in.take('S')) {
            total += seconds(*n);
        } else {
            return std::nullopt;
        }
        any = true;
    }
    return any ? std::optional(total) : std::nullopt;
}

} // namespace

std::optional<sys_seconds> WrittenTime::instant() const
{
    return time && offset ? std::optional(sys_seconds(date) + *time - *offset) : std::nullopt;
}

std::optional<WrittenTime> parseDateTime(std::string_view text)
{
    Scanner in(utf8::trimmed(text));
    const auto date = scanDate(in);
    if (!date) {
        return std::nullopt;
    }
    WrittenTime result;
    result.date = *date;
    if (in.take('T') || in.take('t') || in.take(' ')) {
        const char *const from = in.position();
        result.time = scanClock(in);
        if (!result.time) {
            return std::nullopt;
        }
        result.timeText = std::string_view(from, size_t(in.position() - from));
        in.take(' ');
    }
    if (!in.atEnd()) {
        const char *const from = in.position();
        result.offset = scanOffset(in);
        if (!result.offset) {
            return std::nullopt;
        }
        result.offsetText = std::string_view(from, size_t(in.position() - from));
    }
    return in.atEnd() ? std::optional(result) : std::nullopt;
}

std::optional<seconds> parseClockTime(std::string_view text)
{
    Scanner in(utf8::trimmed(text));
    const auto time = scanClock(in);
    return in.atEnd() ? time : std::nullopt;
}

std::optional<seconds> parseDuration(std::string_view text)
{
    Scanner in(utf8::trimmed(text));
    if (in.take('P')) {
        return scanIsoDuration(in);
    }
    const auto first = in.number(1, 6);
    if (!first) {
        return std::nullopt;
    }
    if (in.atEnd()) {
        return minutes(*first);
    }
    if (in.take('.')) {
        in.skipDigits();
        const bool rest = in.atEnd() || (in.take(':') && in.number(1, 2) && in.atEnd());
        return rest ? std::optional<seconds>(minutes(*first)) : std::nullopt;
    }
    if (!in.take(':')) {
        return std::nullopt;
    }
    const auto second = in.number(1, 3);
    if (!second) {
        return std::nullopt;
    }
    if (in.atEnd()) {
        return hours(*first) + minutes(*second);
    }
    const auto third = in.take(':') ? in.number(1, 3) : std::nullopt;
    return third && in.atEnd() ? std::optional<seconds>(days(*first) + hours(*second) + minutes(*third)) : std::nullopt;
}
