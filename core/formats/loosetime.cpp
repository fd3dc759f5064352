#include "core/formats/loosetime.h"

#include "core/formats/loosenames.h"
#include "core/formats/loosetokens.h"
#include "core/formats/utf8text.h"
#include "core/formats/writtentime.h"

#include <algorithm>
#include <array>

using namespace std::chrono;

namespace loose {
namespace {

std::optional<unsigned> monthOf(const Token &token)
{
    return token.kind == Token::Kind::Word ? loose::monthOf(token.word) : std::nullopt;
}

std::optional<unsigned> weekdayOf(const Token &token)
{
    return token.kind == Token::Kind::Word ? loose::weekdayOf(token.word) : std::nullopt;
}

bool isOneOf(const Token &token, std::string_view words)
{
    return token.kind == Token::Kind::Word && words.find('|' + token.word + '|') != std::string_view::npos;
}

constexpr std::string_view hourWords = "|h|hr|hrs|hour|hours|std|stunde|stunden|heure|heures|hora|horas|ora|ore|uur|";
constexpr std::string_view minuteWords = "|m|min|mins|minute|minutes|minuten|minuto|minutos|minuti|";

/// What may stand in a cell that tells times only, so that a bare number is an hour.
constexpr std::string_view clockWords = "|am|pm|a|p|m|h|uhr|bis|to|until|till|from|von|noon|midnight|mittag|mitternacht|";

struct Clock
{
    seconds time;
    bool isHalfDay = false; ///< "am" or "pm" was written
    bool isAfternoon = false;
};

class MomentReader
{
public:
    MomentReader(std::string_view text, DateOrder order) : m_in(tokensOf(text)), m_order(order)
    {
        m_isTerse = std::ranges::all_of(m_in.all(), [](const Token &token) {
            return token.kind != Token::Kind::Word || isOneOf(token, clockWords);
        });
    }

    Moment read();
    std::optional<seconds> takeLength();

private:
    void skipToken();
    bool takeDate();
    bool takeNumericDate();
    bool takeNamedDate();
    bool setDay(unsigned month, unsigned day);
    void takeYear();
    bool takeRange();
    std::optional<Clock> takeClock();
    std::optional<Clock> takeNumericClock();
    void takeHalfOfDay(Clock &clock);

    TokenReader m_in;
    DateOrder m_order;
    bool m_isTerse = false;
    Moment m_moment;
};

Moment MomentReader::read()
{
    while (!m_in.atEnd()) {
        if (!m_moment.day && takeDate()) {
            continue;
        }
        const auto length = m_in.peek(1).word == "h" ? std::nullopt : takeLength(); // "14 h" is a time of day
        if (length) {
            m_moment.length = m_moment.length ? m_moment.length : length;
        } else if (m_moment.start || !takeRange()) {
            if (const auto weekday = weekdayOf(m_in.peek()); weekday && !m_moment.weekday) {
                m_moment.weekday = std::chrono::weekday(*weekday);
            }
            skipToken();
        }
    }
    return m_moment;
}

/// A number goes with those that are joined to it: the end of "25:00" is no time.
void MomentReader::skipToken()
{
    const bool isNumber = m_in.isNumber(1, 1000);
    m_in.skip();
    while (isNumber && (m_in.isSign(':') || m_in.isSign('.') || m_in.isSign('/')) && m_in.isNumber(1, 1000, 1)) {
        m_in.moveTo(m_in.position() + 2);
    }
}

bool MomentReader::takeDate()
{
    const size_t from = m_in.position();
    if (takeNumericDate() || takeNamedDate()) {
        return true;
    }
    m_in.moveTo(from);
    return false;
}

bool MomentReader::setDay(unsigned month, unsigned day)
{
    const month_day found{std::chrono::month{month}, std::chrono::day{day}};
    if (found.ok()) {
        m_moment.day = found;
    }
    return found.ok();
}

/// "2014-12-27", "27/12/14", "12/27/2014", "27.12.2014", "27.12.".
bool MomentReader::takeNumericDate()
{
    const char separator = m_in.peek(1).sign;
    const bool isSeparated = m_in.isNumber(1, 4) && (separator == '-' || separator == '/' || separator == '.') &&
                             m_in.isNumber(1, 2, 2) && m_in.isSign(separator, 3);
    if (!isSeparated) {
        return false;
    }
    const int first = m_in.peek().value;
    const unsigned second = unsigned(m_in.peek(2).value);
    if (m_in.isNumber(4, 4) && m_in.isNumber(1, 2, 4)) {
        m_moment.year = year(first);
        const bool is = setDay(second, unsigned(m_in.peek(4).value));
        m_in.moveTo(m_in.position() + 5);
        return is;
    }
    const bool hasYear = m_in.isNumber(4, 4, 4) || m_in.isNumber(2, 2, 4);
    if (!m_in.isNumber(1, 2) || !(hasYear || separator == '.')) {
        return false;
    }
    const bool isTime = separator == '.' && hasYear && !m_in.isNumber(4, 4, 4) && m_in.isSign(':', 5); // "27.12. 14:00"
    const bool canBeDay = second >= 1 && second <= 12;
    const bool isDayFirst = separator == '.' || m_order == DateOrder::DayFirst || (m_order == DateOrder::Unknown && canBeDay);
    if (!(isDayFirst ? setDay(second, unsigned(first)) : setDay(unsigned(first), second))) {
        return false;
    }
    if (hasYear && !isTime) {
        const Token &written = m_in.peek(4);
        m_moment.year = year(written.digits == 2 ? 2000 + written.value : written.value);
    }
    m_in.moveTo(m_in.position() + (hasYear && !isTime ? 5 : 4));
    return true;
}

/// "September 21, 2023", "21 September 2023", "21. Sept.", "Apr 6th".
bool MomentReader::takeNamedDate()
{
    const auto takeDay = [this]() -> unsigned {
        if (!m_in.isNumber(1, 2) || m_in.isSign(':', 1)) {
            return 0;
        }
        const unsigned day = unsigned(m_in.peek().value);
        m_in.skip();
        if (isOneOf(m_in.peek(), "|st|nd|rd|th|er|")) {
            m_in.skip();
        }
        m_in.take('.');
        return day;
    };
    unsigned day = takeDay();
    if (day != 0 && isOneOf(m_in.peek(), "|of|de|")) {
        m_in.skip();
    }
    const auto month = monthOf(m_in.peek());
    if (!month) {
        return false;
    }
    m_in.skip();
    m_in.take('.');
    if (day == 0) {
        day = takeDay();
    }
    if (!setDay(*month, day)) {
        return false;
    }
    takeYear();
    return true;
}

void MomentReader::takeYear()
{
    const size_t from = m_in.position();
    if (!m_in.take(',') && isOneOf(m_in.peek(), "|de|of|")) {
        m_in.skip();
    }
    const bool isYear = m_in.isNumber(4, 4) && m_in.peek().value >= 1900 && m_in.peek().value < 2200;
    if (!isYear) {
        m_in.moveTo(from);
        return;
    }
    m_moment.year = year(m_in.peek().value);
    m_in.skip();
}

/// "50 minutes", "1 hour 30 min", "1h30", "1.5 hours".
std::optional<seconds> MomentReader::takeLength()
{
    const size_t from = m_in.position();
    seconds total(0);
    bool any = false;
    while (m_in.isNumber(1, 4)) {
        const size_t start = m_in.position();
        const int whole = m_in.peek().value;
        m_in.skip();
        int tenths = 0;
        if ((m_in.isSign('.') || m_in.isSign(',')) && m_in.isNumber(1, 1, 1) && isOneOf(m_in.peek(2), hourWords)) {
            tenths = m_in.peek(1).value;
            m_in.moveTo(m_in.position() + 2);
        }
            if (isOneOf(m_in.peek(), hourWords)) {
            total += hours(whole) + minutes(tenths * 6);
            if (m_in.isNumber(2, 2, 1) && !isOneOf(m_in.peek(2), minuteWords)) { // "1h30"
                m_in.skip();
                total += minutes(m_in.peek().value);
            }
        } else if (isOneOf(m_in.peek(), minuteWords)) {
            total += minutes(whole);
        } else {
            m_in.moveTo(start);
            break;
        }
        any = true;
        m_in.skip();
        m_in.take('.');
        if (isOneOf(m_in.peek(), "|and|und|et|y|e|")) {
            m_in.skip();
        }
    }
    if (!any) {
        m_in.moveTo(from);
    }
    return any ? std::optional(total) : std::nullopt;
}

bool MomentReader::takeRange()
{
    const size_t from = m_in.position();
    const auto start = takeClock();
    if (!start) {
        m_in.moveTo(from);
        return false;
    }
    m_moment.start = start->time;
    const size_t behind = m_in.position();
    const bool goesOn = m_in.take('-') || isOneOf(m_in.peek(), "|to|bis|until|till|à|al|a|tot|");
    if (goesOn && m_in.peek().kind == Token::Kind::Word && !isOneOf(m_in.peek(), "|noon|midnight|mittag|mitternacht|")) {
        m_in.skip();
    }
    const auto end = goesOn ? takeClock() : std::nullopt;
    if (!end) {
        m_in.moveTo(behind);
        return true;
    }
    m_moment.end = end->time;
    const bool sharesHalf = !start->isHalfDay && end->isAfternoon && start->time < hours(12);
    if (sharesHalf && start->time + hours(12) <= end->time) {
        *m_moment.start += hours(12);
    }
    return true;
}

std::optional<Clock> MomentReader::takeClock()
{
    if (isOneOf(m_in.peek(), "|noon|midday|mittag|")) {
        m_in.skip();
        return Clock{hours(12), true, true};
    }
    if (isOneOf(m_in.peek(), "|midnight|mitternacht|")) {
        m_in.skip();
        return Clock{hours(24), true, false};
    }
    return takeNumericClock();
}

std::optional<Clock> MomentReader::takeNumericClock()
{
    if (!m_in.isNumber(1, 4)) {
        return std::nullopt;
    }
    const Token first = m_in.peek();
    m_in.skip();
    seconds time(0);
    bool isBare = true;
    const bool isSeparated = m_in.isSign(':') || m_in.isSign('.') || (m_in.peek().word == "h" && m_in.isNumber(2, 2, 1));
    if (first.digits <= 2 && isSeparated && m_in.isNumber(2, 2, 1) && m_in.peek(1).value < 60) {
        time = hours(first.value) + minutes(m_in.peek(1).value);
        isBare = false;
        m_in.moveTo(m_in.position() + 2);
        if (m_in.isSign(':') && m_in.isNumber(2, 2, 1)) { // seconds
            m_in.moveTo(m_in.position() + 2);
        }
    } else if (first.digits >= 3 && first.value % 100 < 60) {
        time = hours(first.value / 100) + minutes(first.value % 100);
    } else if (first.digits <= 2) {
        time = hours(first.value);
    } else {
        return std::nullopt;
    }
    Clock clock{time, false, false};
    takeHalfOfDay(clock);
    const bool saysHours = isOneOf(m_in.peek(), "|uhr|h|");
    if (saysHours) {
        m_in.skip();
    }
    const bool isSure = !isBare || clock.isHalfDay || saysHours || m_isTerse;
    return isSure && clock.time <= hours(24) ? std::optional(clock) : std::nullopt;
}

void MomentReader::takeHalfOfDay(Clock &clock)
{
    const size_t from = m_in.position();
    const std::string word = m_in.peek().word;
    bool is = m_in.take("am") || m_in.take("pm");
    if (!is && (m_in.take("a") || m_in.take("p"))) {
        m_in.take('.');
        is = m_in.take("m");
    }
    if (!is) {
        m_in.moveTo(from);
        return;
    }
    m_in.take('.');
    clock.isHalfDay = true;
    clock.isAfternoon = word.front() == 'p';
    if (clock.time >= hours(12) && clock.time < hours(13)) {
        clock.time -= hours(12);
    }
    if (clock.isAfternoon && clock.time < hours(12)) {
        clock.time += hours(12);
    }
}

} // namespace

std::optional<sys_days> Moment::date() const
{
    if (!day || !year) {
        return std::nullopt;
    }
    const year_month_day whole(*year, day->month(), day->day());
    return whole.ok() ? std::optional(sys_days(whole)) : std::nullopt;
}

Moment readMoment(std::string_view text, DateOrder order) { return MomentReader(utf8::cut(text, 200), order).read(); }

std::optional<seconds> readLength(std::string_view text)
{
    text = utf8::trimmed(text);
    if (std::ranges::count(text, ':') == 2) {
        const auto clock = parseClockTime(text);
        return clock ? clock : parseDuration(text.substr(0, text.rfind(':')));
    }
    if (const auto plain = parseDuration(text)) {
        return plain;
    }
    return MomentReader(utf8::cut(text, 200), DateOrder::Unknown).takeLength();
}

bool isPlaceholder(std::string_view text)
{
    static constexpr auto placeholders = std::to_array<std::string_view>(
        {"tbd", "tba", "tbc", "t.b.d.", "t.b.a.", "n/a", "na", "none", "null", "-", "'-", "--", "?", "??", "???", "–", "—"});
    const std::string lowered = utf8::lowered(utf8::trimmed(utf8::cut(text, 20)));
    return text.size() <= 20 && std::ranges::find(placeholders, lowered) != placeholders.end();
}

} // namespace loose
