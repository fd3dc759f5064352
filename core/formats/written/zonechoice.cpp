#include "core/formats/written/zonechoice.h"

#include "core/formats/formattext.h"
#include "core/formats/written/sessiontimes.h"
#include "core/formats/likelyzone.h"
#include "core/formats/utf8text.h"
#include "core/formats/writtentime.h"
#include "core/formats/zonecache.h"
#include "core/model/namedzone.h"

#include <map>

using namespace std::chrono;

namespace written {
namespace {

/// How often an offset is written on a date.
using Offsets = std::map<std::pair<seconds, sys_days>, int>;

Offsets writtenOffsets(const RawSchedule &raw)
{
    Offsets offsets;
    for (const RawSession &session : raw.sessions) {
        const auto written = parseDateTime(!session.date.empty() ? session.date : session.start);
        if (written && written->instant()) {
            ++offsets[{*written->offset, written->date}];
        }
    }
    return offsets;
}

seconds mostUsed(const Offsets &offsets)
{
    std::map<seconds, int> counts;
    for (const auto &[place, count] : offsets) {
        counts[place.first] += count;
    }
    return std::ranges::max_element(counts, {}, [](const auto &entry) { return entry.second; })->first;
}

/// Whether a zone has the written offsets, but for a few that a hand may have got wrong.
bool agrees(const QTimeZone &zone, const Offsets &offsets)
{
    ZoneCache cache(zone);
    int all = 0;
    int same = 0;
    for (const auto &[place, count] : offsets) {
        const sys_seconds noon = sys_seconds(place.second) + hours(12) - place.first;
        all += count;
        same += cache.offsetAt(noon) == place.first ? count : 0;
    }
    return same * 10 >= all * 9;
}

/// "UTC+02:00", which reads better than what Qt makes of the bare seconds.
QTimeZone fixedZone(seconds offset)
{
    if (offset == seconds(0)) {
        return QTimeZone::utc();
    }
    const auto whole = std::abs(floor<minutes>(offset).count());
    const QString id = QStringLiteral("UTC%1%2:%3")
                           .arg(QChar(offset < seconds(0) ? u'-' : u'+'))
                           .arg(whole / 60, 2, 10, QChar(u'0'))
                           .arg(whole % 60, 2, 10, QChar(u'0'));
    return QTimeZone(id.toLatin1());
}

QTimeZone likely(const RawHeader &header)
{
    QStringList texts;
    for (const std::string_view text : {header.city, header.venue, header.title, header.subtitle, header.acronym,
                                        header.address, header.baseAddress, header.scheduleAddress}) {
        texts.append(utf8::oneLine(utf8::cut(text, 500)));
    }
    return likelyZone(texts);
}

/// Start of a day element as wall time, when the day lasts around the clock from there.
std::optional<seconds> roundTheClockStart(const RawDay &day, ZoneCache &zone)
{
    const auto start = parseDateTime(day.start);
    const auto end = parseDateTime(day.end);
    if (!start || !end || !start->time || !end->time) {
        return std::nullopt;
    }
    const seconds length = (sys_seconds(end->date) + *end->time - end->offset.value_or(seconds(0))) -
                           (sys_seconds(start->date) + *start->time - start->offset.value_or(seconds(0)));
    if (length < hours(23) || length > hours(25)) {
        return std::nullopt;
    }
    const auto instant = start->instant();
    const sys_seconds wall = instant ? *instant + zone.offsetAt(*instant) : sys_seconds(start->date) + *start->time;
    return wall - floor<days>(wall);
}

} // namespace

ZoneChoice chooseZone(const RawSchedule &raw, IssueLog &log)
{
    const std::string_view name = raw.header.zoneName;
    if (!name.empty()) {
        const QString shown = utf8::oneLine(utf8::cut(name, 60));
        if (const QTimeZone named = namedZone(shown); named.isValid()) {
            return {named, {}};
        }
        log.add(0, FormatText::tr("The file names the time zone “%1”, which does not exist.").arg(shown));
    }
    const QTimeZone byNames = likely(raw.header);
    const Offsets offsets = writtenOffsets(raw);
    if (offsets.empty() || raw.header.hasOpenZone) {
        return {{}, byNames};
    }
    if (byNames.isValid() && agrees(byNames, offsets)) {
        return {byNames, {}};
    }
    return {fixedZone(mostUsed(offsets)), {}};
}

minutes dayChange(const RawSchedule &raw, const QTimeZone &zone)
{
    constexpr minutes usual = hours(4);
    if (const auto written = writtenDayChange(raw)) {
        return floor<minutes>(*written);
    }
    ZoneCache cache(zone);
    std::optional<seconds> shared;
    for (const RawDay &day : raw.days) {
        const auto start = roundTheClockStart(day, cache);
        if (!start || (shared && *start != *shared)) {
            return usual;
        }
        shared = start;
    }
    return shared && *shared < hours(12) ? floor<minutes>(*shared) : usual;
}

} // namespace written
