#include "core/formats/written/sessiontimes.h"

#include "core/formats/formattext.h"
#include "core/formats/utf8text.h"
#include "core/formats/zonecache.h"

#include <algorithm>

using namespace std::chrono;

namespace written {
namespace {

/// A start that is written differently beside its full date.
struct Disagreement
{
    const RawSession *session;
    minutes ahead; ///< of the separate start against the date
};

class TimeReader
{
public:
    TimeReader(const RawSchedule &raw, const QTimeZone &zone, IssueLog &log)
        : m_raw(raw), m_zone(zone), m_zoneName(QString::fromLatin1(zone.id())), m_log(log)
    {
    }

    SessionTime read(const RawSession &session);
    void reportDisagreements();

private:
    sys_seconds startOf(const RawSession &session, const WrittenStart &written);
    std::optional<sys_seconds> endOf(const RawSession &session, const WrittenStart &written, sys_seconds start);
    std::optional<sys_seconds> writtenEnd(const RawSession &session, const WrittenStart &written, sys_seconds start);
    std::optional<seconds> lengthOf(const RawSession &session);

    const RawSchedule &m_raw;
    ZoneCache m_zone;
    QString m_zoneName;
    IssueLog &m_log;
    std::vector<Disagreement> m_disagreements;
    int m_compared = 0;
};

SessionTime TimeReader::read(const RawSession &session)
{
    const auto written = writtenStart(m_raw, session);
    if (!written) {
        m_log.add(FormatText::tr("no start"), session.line,
                  FormatText::tr("The session %1 has no readable date and start. It was kept without a time.")
                      .arg(nameForRemark(session)));
        return {};
    }
    const sys_seconds start = startOf(session, *written);
    return {start, endOf(session, *written, start)};
}

sys_seconds TimeReader::startOf(const RawSession &session, const WrittenStart &written)
{
    const sys_seconds start = written.offset ? sys_seconds(written.date) + written.time - *written.offset
                                             : m_zone.instantOf(written.date, written.time);
    if (written.clock) {
        const sys_seconds wall =
            written.offset ? start + m_zone.offsetAt(start) : sys_seconds(written.date) + written.time;
        seconds ahead = *written.clock - (wall - floor<days>(wall));
        ahead += ahead < -hours(12) ? hours(24) : ahead >= hours(12) ? -hours(24) : hours(0);
        ++m_compared;
        if (floor<minutes>(ahead) != minutes(0)) {
            m_disagreements.push_back({&session, floor<minutes>(ahead)});
        }
    }
    return start;
}

std::optional<sys_seconds> TimeReader::writtenEnd(const RawSession &session, const WrittenStart &written,
                                                  sys_seconds start)
{
    if (session.end.empty()) {
        return std::nullopt;
    }
    std::optional<sys_seconds> end;
    if (const auto full = parseDateTime(session.end); full && full->time) {
        const auto offset = full->offset ? full->offset : written.offset;
        end = offset ? sys_seconds(full->date) + *full->time - *offset : m_zone.instantOf(full->date, *full->time);
    } else if (const auto clock = parseClockTime(session.end)) {
        const sys_days date = *clock < written.time ? written.date + days(1) : written.date;
        end = written.offset ? sys_seconds(date) + *clock - *written.offset : m_zone.instantOf(date, *clock);
    }
    if (!end || *end < start) {
        m_log.add(FormatText::tr("unusable end"), session.line,
                  FormatText::tr("The end “%1” of the session %2 is no time after its start. It was left out.")
                      .arg(utf8::oneLine(utf8::cut(session.end, 60)), nameForRemark(session)));
        return std::nullopt;
    }
    return end;
}

std::optional<seconds> TimeReader::lengthOf(const RawSession &session)
{
    if (session.duration.empty() || session.duration == ":") {
        return std::nullopt;
    }
    const auto length = parseDuration(session.duration);
    if (!length) {
        m_log.add(FormatText::tr("unreadable length"), session.line,
                  FormatText::tr("The length “%1” of the session %2 cannot be read. It was kept without an end.")
                      .arg(utf8::oneLine(utf8::cut(session.duration, 60)), nameForRemark(session)));
    }
    return length;
}

std::optional<sys_seconds> TimeReader::endOf(const RawSession &session, const WrittenStart &written, sys_seconds start)
{
    const auto length = lengthOf(session);
    auto end = writtenEnd(session, written, start);
    if (end && length && *end != start + *length) {
        m_log.add(FormatText::tr("end and length differ"), session.line,
                  FormatText::tr("The end and the length of the session %1 do not fit together. The end was taken.")
                      .arg(nameForRemark(session)));
    }
    if (!end && length) {
        end = start + *length;
    }
    if (!end && session.duration.empty() && session.end.empty()) {
        m_log.add(
            FormatText::tr("no length"), session.line,
            FormatText::tr("The session %1 has no length. It was kept without an end.").arg(nameForRemark(session)));
    }
    if (end && *end - start > days(31)) {
        m_log.add(FormatText::tr("very long"), session.line,
                  FormatText::tr("The session %1 lasts longer than 31 days, which is probably a mistake in the file.")
                      .arg(nameForRemark(session)));
    }
    return end;
}

void TimeReader::reportDisagreements()
{
    if (m_disagreements.empty()) {
        return;
    }
    const minutes first = m_disagreements.front().ahead;
    const bool allTheSame =
        int(m_disagreements.size()) == m_compared && m_compared > 1 &&
        std::ranges::all_of(m_disagreements, [&](const Disagreement &d) { return d.ahead == first; });
    if (allTheSame) {
        const QString text =
            first > minutes(0)
                ? FormatText::tr(
                      "All starts in the file are %1 minutes later than its full dates in the time zone %2. The "
                      "full dates were taken.")
                : FormatText::tr(
                      "All starts in the file are %1 minutes earlier than its full dates in the time zone %2. The "
                      "full dates were taken.");
        m_log.add(0, text.arg(QString::number(std::abs(first.count())), m_zoneName));
        return;
    }
    for (const Disagreement &one : m_disagreements) {
        m_log.add(
            FormatText::tr("start and date differ"), one.session->line,
            FormatText::tr("The session %1 starts at “%2”, but its full date “%3” says otherwise. The full date was "
                           "taken.")
                .arg(nameForRemark(*one.session), utf8::oneLine(utf8::cut(one.session->start, 60)),
                     utf8::oneLine(utf8::cut(one.session->date, 60))));
    }
}

} // namespace

std::optional<seconds> writtenDayChange(const RawSchedule &raw)
{
    const auto change = parseClockTime(raw.header.dayChange);
    return change && *change < hours(12) ? change : std::nullopt;
}

std::optional<WrittenStart> writtenStart(const RawSchedule &raw, const RawSession &session)
{
    const auto clock = parseClockTime(session.start);
    auto full = parseDateTime(session.date);
    if (!full && !clock) {
        full = parseDateTime(session.start); // the flat draft writes the whole date there
    }
    if (full && full->time) {
        return WrittenStart{full->date, *full->time, full->offset, full->timeText, full->offsetText, clock};
    }
    if (!clock) {
        return std::nullopt;
    }
    const std::string_view timeText = utf8::trimmed(session.start);
    if (full) {
        return WrittenStart{full->date, *clock, full->offset, timeText, full->offsetText, {}};
    }
    if (session.day < 0) {
        return std::nullopt;
    }
    const RawDay &day = raw.days[size_t(session.day)];
    const auto listed = parseDateTime(!day.date.empty() ? day.date : day.start);
    if (!listed) {
        return std::nullopt;
    }
    const seconds change = writtenDayChange(raw).value_or(seconds(0));
    const sys_days date = *clock < change ? listed->date + days(1) : listed->date;
    return WrittenStart{date, *clock, {}, timeText, {}, {}};
}

std::vector<SessionTime> sessionTimes(const RawSchedule &raw, const QTimeZone &zone, IssueLog &log)
{
    TimeReader reader(raw, zone, log);
    std::vector<SessionTime> times;
    times.reserve(raw.sessions.size());
    for (const RawSession &session : raw.sessions) {
        times.push_back(reader.read(session));
    }
    reader.reportDisagreements();
    return times;
}

QString nameForRemark(const RawSession &session)
{
    if (!session.title.empty()) {
        return FormatText::tr("“%1”").arg(utf8::oneLine(utf8::cut(session.title, 100)));
    }
    return session.id.empty() ? FormatText::tr("without a title") : utf8::oneLine(utf8::cut(session.id, 60));
}

} // namespace written
