#include "core/formats/ical/eventreader.h"

#include "core/formats/formattext.h"
#include "core/formats/ical/indico.h"
#include "core/formats/ical/repetitions.h"
#include "core/formats/written/sessiontimes.h"
#include "core/formats/utf8text.h"

#include <algorithm>

using namespace std::chrono;

namespace ical {
namespace {

std::string_view textOf(const icalvalue *value)
{
    if (!value) {
        return {};
    }
    const char *text = nullptr;
    switch (icalvalue_isa(value)) {
    case ICAL_TEXT_VALUE:
        text = icalvalue_get_text(value);
        break;
    case ICAL_URI_VALUE:
        text = icalvalue_get_uri(value);
        break;
    case ICAL_X_VALUE:
        text = icalvalue_get_x(value);
        break;
    case ICAL_ATTACH_VALUE:
        if (icalattach *const attach = icalvalue_get_attach(value); attach && icalattach_get_is_url(attach)) {
            text = icalattach_get_url(attach);
        }
        break;
    default:
        break;
    }
    return text ? utf8::trimmed(text) : std::string_view();
}

std::string_view parameterOf(icalproperty *property, icalparameter_kind kind, const char *(*get)(const icalparameter *))
{
    const icalparameter *const parameter = icalproperty_get_first_parameter(property, kind);
    const char *const text = parameter ? get(parameter) : nullptr;
    return text ? utf8::trimmed(text) : std::string_view();
}

/// frab writes the guid of the event as "guid@localhost": as its schedule.xml has it, picks survive a change of the format.
std::string_view withoutLocalHost(std::string_view uid)
{
    constexpr std::string_view host = "@localhost";
    return uid.size() > host.size() && uid.ends_with(host) ? uid.substr(0, uid.size() - host.size()) : uid;
}

} // namespace

struct EventReader::Event
{
    written::RawSession session;
    std::string_view uid;
    std::string_view alternative; ///< HTML beside the description
    std::optional<CalendarTime> start;
    std::optional<CalendarTime> end;
    std::optional<CalendarTime> replaces;
    std::optional<seconds> duration;
    Repetition repetition;
};

EventReader::EventReader(written::RawSchedule &raw, std::vector<EventOrigin> &origins, ZoneBook &zones, IssueLog &log)
    : m_raw(raw), m_origins(origins), m_zones(zones), m_log(log), m_texts(raw.texts)
{
}

void EventReader::read(icalcomponent *component, int line)
{
    Event event;
    event.session.line = line;
    for (icalproperty *property = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY); property;
         property = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)) {
        readProperty(property, event);
    }
    if (event.session.abstract.empty()) {
        event.session.abstract = event.alternative;
    }
    if (event.uid.starts_with("indico-")) {
        readIndicoText(event.session, m_raw);
    }
    readTimes(event);
    appendAll(event);
}

void EventReader::readProperty(icalproperty *property, Event &event)
{
    written::RawSession &session = event.session;
    const icalvalue *const value = icalproperty_get_value(property);
    switch (icalproperty_isa(property)) {
    case ICAL_SUMMARY_PROPERTY:
        return readText(property, session.title);
    case ICAL_DESCRIPTION_PROPERTY:
        return readText(property, session.abstract);
    case ICAL_LOCATION_PROPERTY:
        return readText(property, session.room);
    case ICAL_CATEGORIES_PROPERTY:
        return readText(property, session.track);
    case ICAL_URL_PROPERTY:
        return readText(property, session.address);
    case ICAL_X_PROPERTY:
        return readText(property, event.alternative);
    case ICAL_UID_PROPERTY:
        readText(property, event.uid);
        event.uid = withoutLocalHost(event.uid);
        return;
    case ICAL_STATUS_PROPERTY:
        session.state = value && icalvalue_get_status(value) == ICAL_STATUS_CANCELLED ? "CANCELLED" : "";
        return;
    case ICAL_ATTENDEE_PROPERTY:
        return readAttendee(property, session);
    case ICAL_ATTACH_PROPERTY:
    case ICAL_CONFERENCE_PROPERTY:
        return readLink(property, session);
    case ICAL_DTSTART_PROPERTY:
        event.start = timeOf(property);
        return;
    case ICAL_DTEND_PROPERTY:
        event.end = timeOf(property);
        return;
    case ICAL_RECURRENCEID_PROPERTY:
        event.replaces = timeOf(property);
        return;
    case ICAL_DURATION_PROPERTY:
        event.duration = value ? std::optional(seconds(icaldurationtype_as_int(icalvalue_get_duration(value)))) : std::nullopt;
        return;
    case ICAL_RRULE_PROPERTY:
        event.repetition.rule = value ? std::optional(icalvalue_get_recur(value)) : std::nullopt;
        return;
    case ICAL_RDATE_PROPERTY:
    case ICAL_EXDATE_PROPERTY:
        if (const auto time = timeOf(property)) {
            const bool isExtra = icalproperty_isa(property) == ICAL_RDATE_PROPERTY;
            (isExtra ? event.repetition.extra : event.repetition.excluded).push_back(*time);
        }
        return;
    default:
        return;
    }
}

void EventReader::readText(icalproperty *property, std::string_view &field)
{
    if (field.empty()) {
        field = keep(textOf(icalproperty_get_value(property)));
    }
}

/// Speakers stand as attendees with a name; addresses of people are nobody's business.
void EventReader::readAttendee(icalproperty *property, written::RawSession &session)
{
    const icalparameter *const type = icalproperty_get_first_parameter(property, ICAL_CUTYPE_PARAMETER);
    const icalparameter_cutype kind = type ? icalparameter_get_cutype(type) : ICAL_CUTYPE_INDIVIDUAL;
    const std::string_view name = parameterOf(property, ICAL_CN_PARAMETER, icalparameter_get_cn);
    const bool isPerson = kind != ICAL_CUTYPE_ROOM && kind != ICAL_CUTYPE_RESOURCE;
    if (!isPerson || name.empty() || name.find('@') != std::string_view::npos) {
        return;
    }
    written::RawPerson person;
    person.publicName = keep(name);
    const icalparameter *const role = icalproperty_get_first_parameter(property, ICAL_ROLE_PARAMETER);
    if (role && icalparameter_get_role(role) == ICAL_ROLE_CHAIR) {
        person.role = "chair";
    }
    session.isCut |= !written::append(m_raw.persons, session.persons, person);
}

void EventReader::readLink(icalproperty *property, written::RawSession &session)
{
    written::RawLink link;
    link.address = keep(textOf(icalproperty_get_value(property)));
    link.isAttachment = icalproperty_isa(property) == ICAL_ATTACH_PROPERTY;
    if (!link.address.empty()) {
        session.isCut |= !written::append(m_raw.links, session.links, link);
    }
}

/// The end, where the calendar leaves it to be understood: a whole day, or no time at all.
void EventReader::readTimes(Event &event)
{
    if (!event.start) {
        return;
    }
    const CalendarTime &start = *event.start;
    if (!event.end && event.duration) {
        event.end = start.at(start.wall() + *event.duration);
    }
    if (start.isDate && (!event.end || (event.end->isDate && event.end->date <= start.date))) {
        event.end = start.at(start.wall() + days(1));
    }
    if (!event.end) {
        event.end = start;
    }
}

/// Appends a session at that start, as long as the event.
void EventReader::append(const Event &event, const CalendarTime &start, EventOrigin origin)
{
    if (m_raw.sessions.size() > limits::sessions) {
        return; // one too many, which ends the reading
    }
    written::RawSession session = event.session;
    session.date = keep(m_zones.write(start));
    if (event.end) {
        CalendarTime end = *event.end;
        if (&start != &*event.start) {
            end = end.at(end.wall() + (start.wall() - event.start->wall()));
        }
        session.end = keep(m_zones.write(end));
    }
    if (origin.kind == EventOrigin::Kind::Repetition) {
        origin.slot = session.date;
    }
    m_raw.sessions.push_back(session);
    m_origins.push_back(origin);
}

void EventReader::appendAll(const Event &event)
{
    using Kind = EventOrigin::Kind;
    if (!event.start) {
        m_raw.sessions.push_back(event.session);
        m_origins.push_back({event.uid, {}, Kind::Single});
        return;
    }
    if (event.replaces) {
        return append(event, *event.start, {event.uid, keep(m_zones.write(*event.replaces)), Kind::Replacement});
    }
    if (!event.repetition.rule && event.repetition.extra.empty()) {
        return append(event, *event.start, {event.uid, {}, Kind::Single});
    }
    Repetition repetition = event.repetition;
    if (repetition.rule && icaltime_is_utc(repetition.rule->until)) { // as wall time, which the starts are counted in
        const auto until = timeOf(repetition.rule->until, {});
        const seconds offset = m_zones.offsetOf(*event.start).value_or(seconds(0));
        repetition.rule->until = until ? toIcal(event.start->at(until->wall() + offset)) : icaltime_null_time();
    }
    std::vector<CalendarTime> all;
    const RuleUse use = starts(*event.start, repetition, all);
    const QString name = written::nameForRemark(event.session);
    if (use == RuleUse::Endless || use == RuleUse::TooClever) {
        m_log.add(FormatText::tr("repeated"), event.session.line,
                  FormatText::tr("The session %1 is repeated without an end or by a rule that a conference hardly has. Its first "
                                 "date was read.")
                      .arg(name));
    } else if (use == RuleUse::CutOff) {
        m_log.add(FormatText::tr("repeated"), event.session.line,
                  FormatText::tr("The session %1 is repeated more than %2 times. The later ones were left out.")
                      .arg(name)
                      .arg(mostRepetitions));
    }
    for (const CalendarTime &start : all) {
        append(event, start, {event.uid, {}, Kind::Repetition});
    }
}

} // namespace ical
