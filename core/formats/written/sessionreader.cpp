#include "core/formats/written/sessionreader.h"

#include "core/formats/formattext.h"
#include "core/formats/written/linkreader.h"
#include "core/formats/utf8text.h"
#include "core/formats/zonecache.h"

#include <set>

using namespace std::chrono;

namespace written {
namespace {

constexpr size_t longestSlug = 200;
constexpr size_t longestShortText = 2'000;
constexpr size_t longestLongText = size_t(1) << 20;

Recording recordingOf(std::string_view optOut)
{
    const auto is = [optOut](std::string_view word) { return utf8::sameIgnoringCase(optOut, word); };
    if (is("true") || is("1") || is("yes")) {
        return Recording::OptedOut;
    }
    return is("false") || is("0") || is("no") ? Recording::Allowed : Recording::Unknown;
}

/// Whether a text is only what a producer's program prints for nothing.
bool isNothing(std::string_view text) { return text.empty() || text == "None"; }

} // namespace

SessionReader::SessionReader(const RawSchedule &raw, const SpeakerList &speakers, const QTimeZone &zone, IssueLog &log)
    : m_raw(raw),
      m_speakers(speakers),
      m_log(log),
      m_origin(fileOrigin(raw)),
      m_times(sessionTimes(raw, zone, log)),
      m_keys(sessionKeys(raw, m_times)),
      m_places(raw)
{
    for (const RawDay &day : raw.days) {
        const auto date = parseDateTime(!day.date.empty() ? day.date : day.start);
        m_listedDays.push_back(date ? toDate(date->date) : QDate());
    }
    if (m_places.isFull()) {
        m_log.add(0, FormatText::tr("The file names %1 rooms or tracks or more, which is more than Lectern keeps. The "
                                    "sessions in the others were read without a room or a track.")
                         .arg(limits::names));
    }
    m_lists = {m_places.rooms(), m_places.tracks(), m_speakers.speakers(), m_speakers.texts(), countDays(zone)};
}

/// Days of the file that hold a session; in a file without days, dates on which sessions start.
int SessionReader::countDays(const QTimeZone &zone) const
{
    std::set<int> days;
    ZoneCache cache(zone);
    for (size_t i = 0; i < m_raw.sessions.size(); ++i) {
        if (m_raw.sessions[i].day >= 0) {
            days.insert(m_raw.sessions[i].day);
        } else if (const auto start = m_times[i].start) {
            days.insert(int(floor<std::chrono::days>(*start + cache.offsetAt(*start)).time_since_epoch().count()));
        }
    }
    return int(days.size());
}

ImportedSession SessionReader::read(size_t position)
{
    const RawSession &raw = m_raw.sessions[position];
    ImportedSession session{readRow(raw, position), readText(raw)};
    session.text.origin.repeatedId = m_keys[position].repeatedId;
    return session;
}

Session SessionReader::readRow(const RawSession &raw, size_t position)
{
    Session session;
    session.id = SessionId(m_keys[position].key);
    session.title = shortText(raw.title, raw);
    if (session.title.isEmpty()) {
        session.title = FormatText::tr("(untitled)");
        m_log.add(FormatText::tr("no title"), raw.line,
                  FormatText::tr("This session has no title. It is shown as “%1”.").arg(session.title));
    }
    if (!isNothing(raw.subtitle)) {
        session.subtitle = shortText(raw.subtitle, raw);
    }
    session.type = repeated(raw.type, raw);
    session.language = repeated(raw.language, raw);
    session.start = m_times[position].start;
    session.end = m_times[position].end;
    session.track = m_places.trackOf(raw);
    session.rooms = m_places.roomsOf(raw);
    session.recording = recordingOf(raw.optOut);
    for (std::uint32_t i = 0; i < raw.persons.count; ++i) {
        const size_t person = raw.persons.first + i;
        const Appearance appearance{m_speakers.speakerOf(person), SpeakerList::partOf(m_raw.persons[person])};
        const bool isTwice = std::ranges::any_of(
            session.speakers, [&](const Appearance &other) { return other.speaker == appearance.speaker; });
        if (!isTwice) {
            session.speakers.append(appearance);
        }
    }
    if (raw.isCut) {
        m_log.add(FormatText::tr("too many"), raw.line,
                  FormatText::tr("The session %1 lists more than %2 persons or links. The others were left out.")
                      .arg(nameForRemark(raw))
                      .arg(limits::perSession));
    }
    if (utf8::sameIgnoringCase(raw.state, "cancelled") || utf8::sameIgnoringCase(raw.state, "canceled")) {
        m_log.add(FormatText::tr("cancelled"), raw.line,
                  FormatText::tr("The file marks the session %1 as cancelled. It was kept.").arg(nameForRemark(raw)));
    }
    return session;
}

SessionText SessionReader::readText(const RawSession &raw)
{
    SessionText text;
    text.abstract = longText(raw.abstract, raw);
    text.description = longText(raw.description, raw);
    const std::string_view slugAddress = originOf(raw.slug).empty() ? std::string_view() : raw.slug;
    for (const std::string_view page : {raw.address, raw.originAddress, slugAddress}) {
        if (text.address = absoluteAddress(page, m_origin); !text.address.isEmpty()) {
            break;
        }
    }
    text.feedbackAddress = absoluteAddress(raw.feedback, m_origin);
    text.license = repeated(raw.license, raw);
    readLinks(raw, text);
    text.origin = readOrigin(raw);
    return text;
}

void SessionReader::readLinks(const RawSession &raw, SessionText &text) const
{
    for (std::uint32_t i = 0; i < raw.links.count; ++i) {
        const RawLink &written = m_raw.links[raw.links.first + i];
        const auto link = readLink(written, m_origin);
        if (!link) {
            reportLostLink(written, raw);
        } else if (!isFeedback(written)) {
            text.links.append(*link);
        } else if (text.feedbackAddress.isEmpty()) {
            text.feedbackAddress = link->address;
        }
    }
    if (const QString video = absoluteAddress(raw.videoDownload, m_origin); !video.isEmpty()) {
        text.links.append({video, QString(), LinkKind::Video});
    }
}

void SessionReader::reportLostLink(const RawLink &link, const RawSession &raw) const
{
    if (isPlaceholder(link)) {
        return;
    }
    const std::string_view words = link.address.empty() ? link.title : link.address;
    m_log.add(FormatText::tr("unusable link"), raw.line,
              FormatText::tr("The link “%1” of the session %2 is no address on the web, or only a part of one. It was "
                             "left out.")
                  .arg(utf8::oneLine(utf8::cut(words, 200)), nameForRemark(raw)));
}

SessionOrigin SessionReader::readOrigin(const RawSession &raw)
{
    SessionOrigin origin;
    origin.line = raw.line;
    origin.slug = utf8::oneLine(utf8::cut(raw.slug, longestSlug));
    if (raw.day >= 0) {
        origin.listedDay = m_listedDays[size_t(raw.day)];
    }
    const auto written = writtenStart(m_raw, raw);
    if (written) {
        origin.offset = repeated(written->offsetText, raw);
    }
    origin.wallTime = repeated(written && !written->clock ? written->timeText : raw.start, raw);
    return origin;
}

QString SessionReader::shortText(std::string_view text, const RawSession &raw)
{
    if (text.size() > longestShortText) {
        m_log.add(
            FormatText::tr("too long"), raw.line,
            FormatText::tr("A title, name or other short text of the session %1 is longer than %2 bytes. It was cut "
                           "off.")
                .arg(nameForRemark(raw))
                .arg(longestShortText));
    }
    return utf8::oneLine(utf8::cut(text, longestShortText));
}

QByteArray SessionReader::longText(std::string_view text, const RawSession &raw)
{
    if (isNothing(text)) {
        return {};
    }
    if (text.size() > longestLongText) {
        m_log.add(
            FormatText::tr("too long"), raw.line,
            FormatText::tr("A text of the session %1 is longer than 1 MiB. It was cut off.").arg(nameForRemark(raw)));
    }
    return utf8::paragraphs(utf8::cut(text, longestLongText));
}

QString SessionReader::repeated(std::string_view text, const RawSession &raw)
{
    if (isNothing(text)) {
        return {};
    }
    const auto it = m_repeated.find(text);
    return it != m_repeated.end() ? it->second : m_repeated.emplace(text, shortText(text, raw)).first->second;
}

} // namespace written
