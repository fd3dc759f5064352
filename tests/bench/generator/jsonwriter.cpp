#include "tests/bench/generator/jsonwriter.h"

#include <string_view>

namespace {

/// The texts hold no control characters but line feeds.
void appendString(std::string &out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        default:
            out += c;
        }
    }
    out += '"';
}

void appendMember(std::string &out, std::string_view key, std::string_view text)
{
    out.append(", \"").append(key).append("\": ");
    appendString(out, text);
}

void appendReferences(std::string &out, std::string_view key, const std::vector<GeneratedSession::Reference> &all)
{
    out.append(", \"").append(key).append("\": [");
    for (std::size_t i = 0; i < all.size(); ++i) {
        out += i == 0 ? "{\"url\": " : ", {\"url\": ";
        appendString(out, all[i].address);
        appendMember(out, "title", all[i].title);
        out += '}';
    }
    out += ']';
}

void appendPersons(std::string &out, const Programme &programme, const GeneratedSession &session)
{
    out += ", \"persons\": [";
    for (std::size_t i = 0; i < session.persons.size(); ++i) {
        const int id = session.persons[i];
        const Programme::Person &person = programme.persons()[std::size_t(id)];
        out.append(i == 0 ? "{\"id\": " : ", {\"id\": ").append(std::to_string(id + 1));
        appendMember(out, "public_name", person.name);
        appendMember(out, "biography", person.biography);
        out += '}';
    }
    out += ']';
}

} // namespace

void JsonWriter::begin(const Programme &programme, std::string &out)
{
    out += "{\"schedule\": {\"version\": \"1\", \"conference\": {\"acronym\": ";
    appendString(out, acronymOf(programme));
    appendMember(out, "title", titleOf(programme));
    appendMember(out, "start", dateOf(0));
    appendMember(out, "end", dateOf(programme.days() - 1));
    out.append(", \"daysCount\": ").append(std::to_string(programme.days()));
    appendMember(out, "timeslot_duration", "00:05");
    appendMember(out, "time_zone_name", zoneOfSchedule);
    out += ", \"rooms\": [";
    for (const std::string &room : programme.rooms()) {
        out += &room == &programme.rooms().front() ? "{\"name\": " : ", {\"name\": ";
        appendString(out, room);
        out += '}';
    }
    out += "], \"tracks\": [";
    for (const Programme::Track &track : programme.tracks()) {
        out += &track == &programme.tracks().front() ? "{\"name\": " : ", {\"name\": ";
        appendString(out, track.name);
        appendMember(out, "color", track.color);
        out += '}';
    }
    out += "], \"days\": [";
}

void JsonWriter::beginDay(int day, std::string &out)
{
    separate(m_firstDay, out);
    out.append("\n{\"index\": ").append(std::to_string(day + 1));
    appendMember(out, "date", dateOf(day));
    appendMember(out, "day_start", instantOf(day, 4 * 60));
    appendMember(out, "day_end", instantOf(day + 1, 4 * 60 - 1));
    out += ", \"rooms\": {";
    m_firstRoom = true;
}

void JsonWriter::beginRoom(const std::string &name, std::string &out)
{
    separate(m_firstRoom, out);
    out += '\n';
    appendString(out, name);
    out += ": [";
    m_firstSession = true;
}

void JsonWriter::session(const Programme &programme, const GeneratedSession &session, std::string &out)
{
    separate(m_firstSession, out);
    out.append("\n{\"id\": ").append(std::to_string(session.number + 1));
    appendMember(out, "guid", session.guid);
    appendMember(out, "code", session.code);
    appendMember(out, "date", instantOf(session.day, session.startMinute));
    appendMember(out, "start", clockOf(session.startMinute));
    appendMember(out, "duration", clockOf(session.minutes));
    appendMember(out, "room", programme.rooms()[std::size_t(session.room)]);
    appendMember(out, "slug", slugOf(session));
    appendMember(out, "url", pageOf(session));
    appendMember(out, "title", session.title);
    appendMember(out, "subtitle", session.subtitle);
    appendMember(out, "track", programme.tracks()[std::size_t(session.track)].name);
    appendMember(out, "type", session.type);
    appendMember(out, "language", session.language);
    appendMember(out, "abstract", session.abstract);
    appendMember(out, "description", {});
    appendMember(out, "feedback_url", pageOf(session) + "feedback/");
    appendMember(out, "recording_license", "CC BY 4.0");
    out += session.optedOut ? ", \"do_not_record\": true" : ", \"do_not_record\": false";
    appendPersons(out, programme, session);
    appendReferences(out, "links", session.links);
    appendReferences(out, "attachments", session.attachments);
    out += '}';
}

void JsonWriter::endRoom(std::string &out) { out += ']'; }

void JsonWriter::endDay(std::string &out) { out += "}}"; }

void JsonWriter::end(std::string &out) { out += "]}}}\n"; }

void JsonWriter::separate(bool &first, std::string &out)
{
    if (!first) {
        out += ',';
    }
    first = false;
}
