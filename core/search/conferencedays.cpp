#include "core/search/conferencedays.h"

#include "core/search/textfold.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace std::chrono;

namespace {

constexpr int NoDay = std::numeric_limits<int>::min();

/// Days since 1970 of instants that mostly come in order. Clock changes fall on quarters of an hour.
class DayNumbers
{
public:
    explicit DayNumbers(const ConferenceClock &clock) : m_clock(clock) {}

    int of(sys_seconds instant)
    {
        using Quarter = duration<qint64, std::ratio<900>>;
        const auto quarter = floor<Quarter>(instant);
        if (quarter != m_quarter || !m_isKnown) {
            m_quarter = quarter;
            m_offset = m_clock.offsetAt(instant);
            m_isKnown = true;
        }
        return int(floor<days>(instant + m_offset - m_clock.dayChange()).time_since_epoch().count());
    }

private:
    const ConferenceClock &m_clock;
    time_point<system_clock, duration<qint64, std::ratio<900>>> m_quarter;
    seconds m_offset{0};
    bool m_isKnown = false;
};

QByteArrayList namesOf(const QDate &day)
{
    QByteArrayList names{day.toString(Qt::ISODate).toLatin1()};
    for (const QLocale &locale : {QLocale::c(), QLocale()}) {
        for (const char16_t *format : {u"dddd", u"ddd", u"d MMMM", u"MMMM d"}) {
            names += foldPlain(locale.toString(day, QStringView(format)));
        }
        names += foldPlain(locale.standaloneDayName(day.dayOfWeek()));
    }
    return names;
}

/// What "day 2" and "2" count: 2; 0 for anything else.
int ordinalOf(QByteArrayView folded, QByteArrayView dayWord)
{
    const bool isWorded = folded.startsWith(dayWord);
    const QByteArrayView digits = isWorded ? folded.sliced(dayWord.size()).trimmed() : folded;
    const bool isNumber = !digits.isEmpty() && digits.size() <= 3 &&
                          std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? digits.toInt() : 0;
}

} // namespace

ConferenceDays::ConferenceDays(const Schedule &schedule)
{
    DayNumbers numbers(schedule.conference.clock);
    m_ofRow.reserve(schedule.sessions.size());
    for (const Session &session : schedule.sessions) {
        m_ofRow.push_back(session.start ? numbers.of(*session.start) : NoDay);
    }
    std::vector<int> distinct;
    for (const int number : m_ofRow) {
        if (number != NoDay && (distinct.empty() || distinct.back() != number)) {
            distinct.push_back(number);
        }
    }
    std::ranges::sort(distinct);
    distinct.erase(std::ranges::unique(distinct).begin(), distinct.end());
    for (const int number : distinct) {
        m_days.push_back(QDate(1970, 1, 1).addDays(number));
    }
    for (int &number : m_ofRow) {
        number = number == NoDay ? -1 : int(std::ranges::lower_bound(distinct, number) - distinct.begin());
    }
}

std::vector<char> ConferenceDays::named(QByteArrayView folded) const
{
    std::vector<char> meant(m_days.size(), 0);
    const QByteArray localWord = foldPlain(QCoreApplication::translate("ConferenceDays", "day"));
    for (const QByteArray &word : {QByteArray("day"), localWord}) {
        if (word.startsWith(folded)) {
            return std::vector<char>(m_days.size(), 1); // on the way to "day 2"
        }
        if (const int ordinal = ordinalOf(folded, word); ordinal > 0) {
            if (size_t(ordinal) <= meant.size()) {
                meant[size_t(ordinal) - 1] = 1;
            }
            return meant;
        }
    }
    for (size_t day = 0; day < m_days.size(); ++day) {
        meant[day] = char(
            std::ranges::any_of(namesOf(m_days[day]), [&](const QByteArray &name) { return name.startsWith(folded); }));
    }
    return meant;
}
