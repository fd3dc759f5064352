#include "core/formats/written/headerreader.h"

#include "core/formats/formattext.h"
#include "core/formats/written/linkreader.h"
#include "core/formats/written/sessiontimes.h"
#include "core/formats/written/zonechoice.h"
#include "core/formats/utf8text.h"
#include "core/formats/writtentime.h"
#include "core/formats/zonecache.h"

#include <QFileInfo>

#include <set>

using namespace std::chrono;

namespace written {
namespace {

constexpr size_t longestText = 1000;

QString line(std::string_view text) { return utf8::oneLine(utf8::cut(text, longestText)); }

/// The front of a pretalx session page, "https://pretalx.com/denog16/" of "…/denog16/talk/ABC123/": where many
/// conferences share one host, only this tells them apart.
std::string_view eventAddress(const RawSchedule &raw)
{
    for (const RawSession &session : raw.sessions) {
        if (const size_t at = session.address.find("/talk/"); at != std::string_view::npos) {
            return session.address.substr(0, at + 1);
        }
    }
    return {};
}

QString conferenceAddress(const RawSchedule &raw)
{
    const RawHeader &header = raw.header;
    for (const std::string_view candidate : {header.scheduleAddress, header.address, header.baseAddress}) {
        const std::string_view origin = originOf(candidate);
        if (origin.empty()) {
            continue;
        }
        const bool hostOnly = candidate.size() <= origin.size() + 1;
        const std::string_view event = hostOnly ? eventAddress(raw) : std::string_view();
        return line(event.starts_with(origin) ? event : candidate);
    }
    return {};
}

QString conferenceTitle(const RawSchedule &raw, const QString &name, IssueLog &log)
{
    for (const std::string_view candidate : {raw.header.title, raw.header.acronym}) {
        if (const QString title = line(candidate); !title.isEmpty()) {
            return title;
        }
    }
    log.add(0, FormatText::tr("The file does not name its conference; the name of the file stands in."));
    const QString fromFile = QFileInfo(name).completeBaseName();
    return fromFile.isEmpty() ? FormatText::tr("Conference") : fromFile;
}

/// The first and last conference day with a session, else the dates that the head gives.
void readDates(const RawSchedule &raw, const ScheduleHeader &header, Conference &conference)
{
    ZoneCache zone(header.zone);
    std::set<sys_days> dates;
    for (const RawSession &session : raw.sessions) {
        if (const auto start = writtenStart(raw, session)) {
            const sys_seconds written = sys_seconds(start->date) + start->time;
            const sys_seconds wall =
                start->offset ? written - *start->offset + zone.offsetAt(written - *start->offset) : written;
            dates.insert(floor<days>(wall - conference.clock.dayChange()));
        }
    }
    if (dates.empty()) {
        for (const std::string_view text : {raw.header.start, raw.header.end}) {
            if (const auto date = parseDateTime(text)) {
                dates.insert(date->date);
            }
        }
    }
    if (!dates.empty()) {
        conference.firstDay = toDate(*dates.begin());
        conference.lastDay = toDate(*dates.rbegin());
    }
}

/// Whether most texts are HTML: decided for the whole conference, because a plain sentence can be either.
TextFormat readTextFormat(const RawSchedule &raw)
{
    if (raw.isHtml) {
        return TextFormat::Html;
    }
    size_t texts = 0;
    size_t html = 0;
    for (const RawSession &session : raw.sessions) {
        for (const std::string_view text : {session.abstract, session.description}) {
            texts += text.empty() ? 0 : 1;
            html += utf8::hasBlockTag(text) ? 1 : 0;
        }
    }
    return html * 2 > texts ? TextFormat::Html : TextFormat::Markdown;
}

} // namespace

ScheduleHeader readHeader(const RawSchedule &raw, const QString &name, IssueLog &log)
{
    ScheduleHeader header;
    header.sessions = int(raw.sessions.size());
    Conference &conference = header.conference;
    conference.title = conferenceTitle(raw, name, log);
    conference.subtitle = line(raw.header.subtitle);
    conference.acronym = line(raw.header.acronym);
    conference.venue = line(raw.header.venue);
    conference.city = line(raw.header.city);
    conference.address = conferenceAddress(raw);
    conference.version = line(raw.header.version.empty() ? raw.header.release : raw.header.version);
    conference.textFormat = readTextFormat(raw);

    const ZoneChoice zones = chooseZone(raw, log);
    header.zone = zones.zone;
    header.likelyZone = zones.likely;
    conference.clock = ConferenceClock(header.zone, dayChange(raw, header.zone));
    readDates(raw, header, conference);
    return header;
}

} // namespace written
